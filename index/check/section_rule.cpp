#include "index/check/section_rule.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "index/base/words.h"

namespace myelin::check {
namespace {

using document::Block;
using document::BlockKind;

constexpr std::string_view kKeyPoints = "key points";
constexpr std::string_view kHelp = "when to get help";
constexpr std::array<std::string_view, 5> kEvidence = {"good evidence", "some evidence", "weak evidence",
                                                       "no good evidence", "evidence says no"};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

bool saysHowSure(std::string_view text) {
  const std::string words = lower(text);
  return std::any_of(kEvidence.begin(), kEvidence.end(),
                     [&](std::string_view phrase) { return words.find(phrase) != std::string::npos; });
}

bool isItem(const document::Document& body, const Block& block) {
  return block.container >= 0 &&
         body.containers[static_cast<std::size_t>(block.container)].kind == document::ContainerKind::Item;
}

/// The first paragraph of [first, end) that is an item, or that is any.
const Block* paragraphIn(const document::Document& body, std::size_t first, std::size_t end, bool item) {
  for (std::size_t i = first; i < end; ++i) {
    const Block& block = body.blocks[i];
    if (block.kind == BlockKind::Paragraph && (!item || isItem(body, block))) return &block;
  }
  return nullptr;
}

void checkEvidence(const Article& article, Notebook& notebook) {
  const document::Document& body = article.read.body;
  const auto ask = [&](std::string_view text, int line, std::string sentence) {
    if (!saysHowSure(text)) notebook.add(kEvidenceWords, article.path, line, std::move(sentence));
  };
  ask(article.read.front.summary, article.lineOf("summary"),
      _("The summary does not say how sure we are: good evidence, some evidence, weak evidence, no good evidence, or "
        "evidence says no."));
  const std::vector<document::Section> sections = document::sections(body);
  const auto points = std::find_if(sections.begin(), sections.end(),
                                   [](const document::Section& section) { return isKeyPoints(section.heading); });
  if (points == sections.end())
    return notebook.add(kEvidenceWords, article.path, 1, _("There are no “Key points” that say how sure we are."));
  const Block* point = paragraphIn(body, points->first, points->end, true);
  ask(point != nullptr ? point->text.utf8 : std::string(),
      point != nullptr ? point->line : body.blocks[points->first].line,
      _("The first key point does not say how sure we are, for example “no good evidence”."));
  const Block* first = paragraphIn(body, points->end, body.blocks.size(), false);
  if (first != nullptr)
    ask(first->text.utf8, first->line,
        _("The first paragraph after the key points does not say how sure we are, for example “weak evidence”."));
}

}  // namespace

bool isKeyPoints(std::string_view heading) {
  return lower(heading) == kKeyPoints;
}
bool isHelp(std::string_view heading) {
  return lower(heading).starts_with(kHelp);
}

void checkSections(const Article& article, const Folder& folder, Notebook& notebook) {
  const library::Name& name = article.name;
  if (notebook.wants(kHelpSection) && folder.settings.help.holds(name.slug, name.shelf)) {
    const std::vector<document::Section> sections = document::sections(article.read.body);
    const bool there = std::any_of(sections.begin(), sections.end(),
                                   [](const document::Section& section) { return isHelp(section.heading); });
    if (!there) notebook.add(kHelpSection, article.path, 1, _("The part “When to get help” is missing."));
  }
  if (notebook.wants(kEvidenceWords) && folder.settings.evidence.holds(name.slug, name.shelf))
    checkEvidence(article, notebook);
}

}  // namespace myelin::check
