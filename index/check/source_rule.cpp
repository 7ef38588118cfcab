#include "index/check/source_rule.h"

#include <algorithm>
#include <set>

#include "index/base/words.h"
#include "index/check/claim.h"
#include "index/check/section_rule.h"
#include "index/check/sentence.h"

namespace myelin::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Text;

bool cites(const Text& text) {
  return std::any_of(text.spans.begin(), text.spans.end(),
                     [](const document::Span& span) { return span.kind == document::SpanKind::Citation; });
}

/// Whether a claim in sentence `at` has its source there, in the sentence before or in the one after.
bool citedNearby(const std::vector<Sentence>& sentences, std::size_t at) {
  const std::size_t first = at > 0 ? at - 1 : 0;
  const std::size_t end = std::min(at + 2, sentences.size());
  return std::any_of(sentences.begin() + static_cast<std::ptrdiff_t>(first),
                     sentences.begin() + static_cast<std::ptrdiff_t>(end), [](const Sentence& s) { return s.cited; });
}

std::string sentenceFor(const Claim& claim) {
  switch (claim.kind) {
    case ClaimKind::Percent:
      return fill(_("The per cent “{1}” has no source in or next to its sentence."), {claim.words});
    case ClaimKind::Dose:
      return fill(_("The amount “{1}” has no source in or next to its sentence."), {claim.words});
    case ClaimKind::People:
      return fill(_("The count of people “{1}” has no source in or next to its sentence."), {claim.words});
    case ClaimKind::Duration:
      break;
  }
  return fill(_("How long something lasts, “{1}”, has no source in or next to its sentence."), {claim.words});
}

/// Where a document's lists are, found in one pass.
struct Lists {
  std::vector<int> around;                                  ///< per container: the outermost list around it, or -1
  std::vector<std::pair<std::size_t, std::size_t>> blocks;  ///< per container that is such a list: first and last
};

Lists listsOf(const document::Document& body) {
  Lists lists;
  for (std::size_t i = 0; i < body.containers.size(); ++i) {
    const document::Container& container = body.containers[i];
    const int outer = container.parent < 0 ? -1 : lists.around[static_cast<std::size_t>(container.parent)];
    const bool list = container.kind == document::ContainerKind::List;
    lists.around.push_back(outer >= 0 ? outer : list ? static_cast<int>(i) : -1);
  }
  lists.blocks.assign(body.containers.size(), {body.blocks.size(), 0});
  for (std::size_t i = 0; i < body.blocks.size(); ++i) {
    const int container = body.blocks[i].container;
    const int list = container < 0 ? -1 : lists.around[static_cast<std::size_t>(container)];
    if (list < 0) continue;
    auto& [first, last] = lists.blocks[static_cast<std::size_t>(list)];
    first = std::min(first, i);
    last = std::max(last, i);
  }
  return lists;
}

class ClaimCheck {
 public:
  ClaimCheck(const Article& article, Notebook& notebook)
      : article_(article), body_(article.read.body), notebook_(notebook), lists_(listsOf(body_)) {}

  void run() {
    for (const document::Section& section : document::sections(body_)) {
      if (isKeyPoints(section.heading)) continue;
      help_ = isHelp(section.heading);
      for (std::size_t i = section.first; i < section.end; ++i) checkBlock(i);
    }
  }

 private:
  void checkBlock(std::size_t i) {
    const Block& block = body_.blocks[i];
    if (block.kind == BlockKind::Paragraph) checkText(i, 0, block.text, citedAround(i));
    if (block.kind != BlockKind::Table) return;
    const bool around = citedBeside(i);
    for (std::size_t row = 0; row < block.table.rows.size(); ++row) {
      const std::vector<Text>& cells = block.table.rows[row];
      if (around || std::any_of(cells.begin(), cells.end(), cites)) continue;
      for (std::size_t column = 0; column < cells.size(); ++column)
        checkText(i, static_cast<int>(row * cells.size() + column), cells[column], false);
    }
  }

  void checkText(std::size_t block, int cell, const Text& text, bool around) {
    const std::vector<Sentence> sentences = sentencesOf(text);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const bool edge = i == 0 || i + 1 == sentences.size();
      if (citedNearby(sentences, i) || (around && edge)) continue;
      const std::optional<Claim> claim = claimIn(sentences[i].words);
      if (!claim) continue;
      if (claim->kind == ClaimKind::Duration && (help_ || isCallForHelp(sentences[i].words))) continue;
      notebook_.add(kNumberWithoutSource, article_.path, lineOf(block, cell, claim->words), sentenceFor(*claim));
    }
  }

  int lineOf(std::size_t block, int cell, const std::string& what) const {
    const bool table = body_.blocks[block].kind == BlockKind::Table;
    return table ? article_.cellLine(block, cell) : article_.lineOf(block, what);
  }

  /// A list's source may stand in the paragraph right before or after it. Looked for once in a list.
  bool citedAround(std::size_t i) {
    const int container = body_.blocks[i].container;
    const int list = container < 0 ? -1 : lists_.around[static_cast<std::size_t>(container)];
    if (list < 0) return false;
    if (list != listNow_) {
      const auto [first, last] = lists_.blocks[static_cast<std::size_t>(list)];
      listNow_ = list;
      listCited_ = citedAtEnd(first) || citedAtStart(last);
    }
    return listCited_;
  }

  bool citedBeside(std::size_t table) const { return citedAtEnd(table) || citedAtStart(table); }

  /// Whether the paragraph before block `i` ends with a source.
  bool citedAtEnd(std::size_t i) const {
    if (i == 0 || body_.blocks[i - 1].kind != BlockKind::Paragraph) return false;
    const std::vector<Sentence> sentences = sentencesOf(body_.blocks[i - 1].text);
    return !sentences.empty() && sentences.back().cited;
  }
  /// Whether the paragraph after block `i` begins with one.
  bool citedAtStart(std::size_t i) const {
    if (i + 1 >= body_.blocks.size() || body_.blocks[i + 1].kind != BlockKind::Paragraph) return false;
    const std::vector<Sentence> sentences = sentencesOf(body_.blocks[i + 1].text);
    return !sentences.empty() && sentences.front().cited;
  }

  const Article& article_;
  const document::Document& body_;
  Notebook& notebook_;
  Lists lists_;
  int listNow_ = -1;
  bool listCited_ = false;
  bool help_ = false;
};

/// Each unknown key once, where it is first used.
class KeyCheck {
 public:
  KeyCheck(const Article& article, const Folder& folder, Notebook& notebook)
      : article_(article), folder_(folder), notebook_(notebook) {}

  void run() {
    const document::Document& body = article_.read.body;
    for (std::size_t i = 0; i < body.blocks.size(); ++i) {
      for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell) {
        for (const document::Span& span : document::textAt(body, static_cast<int>(i), cell).spans)
          if (span.kind == document::SpanKind::Citation) checkKeys(i, cell, span.target);
      }
    }
  }

 private:
  void checkKeys(std::size_t block, int cell, std::string_view keys) {
    while (!keys.empty()) {
      const std::size_t end = std::min(keys.find(';'), keys.size());
      const std::string key(keys.substr(0, end));
      keys.remove_prefix(std::min(end + 1, keys.size()));
      if (folder_.keys.contains(key) || !told_.insert(key).second) continue;
      const bool table = article_.read.body.blocks[block].kind == BlockKind::Table;
      const int line = table ? article_.cellLine(block, cell) : article_.lineOf(block, "@" + key);
      const std::string list = folder_.hasReferences ? folder_.manifest.references : std::string("references.json");
      notebook_.add(kUnknownKey, article_.path, line, fill(_("The key “{1}” is not in {2}."), {key, list}));
    }
  }

  const Article& article_;
  const Folder& folder_;
  Notebook& notebook_;
  std::set<std::string> told_;
};

}  // namespace

void checkSources(const Article& article, const Folder& folder, Notebook& notebook) {
  // Without references a reader sees [@words] as they are written: other people's Markdown has them for other things.
  if (folder.hasReferences || folder.settings.house) KeyCheck(article, folder, notebook).run();
  if (notebook.wants(kNumberWithoutSource) && !article.sheet) ClaimCheck(article, notebook).run();
}

void checkWorks(const Folder& folder, Notebook& notebook) {
  if (!notebook.wants(kUncitedReference)) return;
  std::set<std::string_view> cited;
  for (const Article& article : folder.articles)
    cited.insert(article.read.body.citations.begin(), article.read.body.citations.end());
  for (const Work& work : folder.works) {
    if (!cited.contains(work.key))
      notebook.add(kUncitedReference, folder.manifest.references, work.line,
                   fill(_("No article cites “{1}”. Cite it, or take it out."), {work.key}));
  }
}

}  // namespace myelin::check
