#include "app/handout/sheet.h"

#include <algorithm>
#include <set>

#include "app/handout/day.h"
#include "app/handout/draft.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::ContainerKind;
using document::SpanKind;

constexpr const char* kFormShelf = "handouts";
constexpr const char* kLineToWriteOn = "____";

std::string shelfName(const library::Library& library, const std::string& id) {
  for (const library::Shelf& shelf : library.shelves())
    if (shelf.id == id) return shelf.name;
  return id;
}

std::string checkedLine(const document::FrontMatter& front) {
  if (!front.clinicianReview) return _("Not yet checked by a clinician");
  const document::ClinicianReview& review = *front.clinicianReview;
  if (review.date.empty()) return fill(_("Checked by {1}"), {review.name});
  return fill(_("Checked by {1} on {2}"), {review.name, dayInWords(review.date)});
}

std::string editionLine(const document::FrontMatter& front) {
  const std::string edition = std::to_string(front.edition);
  if (front.edition > 0 && !front.reviewed.empty())
    return fill(_("Edition {1}, reviewed {2}"), {edition, dayInWords(front.reviewed)});
  if (front.edition > 0) return fill(_("Edition {1}"), {edition});
  return front.reviewed.empty() ? std::string() : fill(_("Reviewed {1}"), {dayInWords(front.reviewed)});
}

/// Key points and "When to get help" stand alone (that is how articles are written); an article that has neither is
/// given whole.
bool standsAlone(const document::Section& section) {
  return section.anchor == "key-points" || section.anchor == "when-to-get-help";
}

std::vector<document::Section> chosenSections(const document::Document& document, bool inShort) {
  const std::vector<document::Section> all = document::sections(document);
  if (!inShort) return all;
  std::vector<document::Section> chosen;
  std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), standsAlone);
  return chosen.empty() ? all : chosen;
}

void addOpening(Draft& draft, const document::FrontMatter& front, const Order& order) {
  const std::string name = order.recipient.empty() ? kLineToWriteOn : order.recipient;
  Wording lines;
  lines.plain(_("For")).plain(" ").marked(SpanKind::WriteLine, name).plain(" ");
  lines.plain(_("Date")).plain(" ").marked(SpanKind::WriteLine, kLineToWriteOn);
  draft.paragraph(lines.text());
  if (!order.contact.empty()) draft.paragraph(Wording().plain(order.contact).text());
  if (front.summary.empty()) return;
  const int box = draft.container(ContainerKind::Quote);
  draft.paragraph(Wording().marked(SpanKind::Strong, _("In short")).plain("\n" + front.summary).text(), box);
}

document::Document bodyOf(const document::Article& article, const std::vector<document::Section>& sections, bool form,
                          const Order& order) {
  Draft draft;
  draft.heading(1, article.front.title);
  if (!form) addOpening(draft, article.front, order);
  const int shift = draft.adoptContainers(article.body);
  for (const document::Section& section : sections)
    for (std::size_t i = section.first; i < section.end; ++i) draft.adoptBlock(article.body.blocks[i], shift);
  return draft.take();
}

/// The blocks between thematic breaks that stand in no container.
std::vector<document::Document> cutAtRules(document::Document body) {
  std::vector<document::Document> parts(1);
  for (document::Block& block : body.blocks) {
    if (block.kind != document::BlockKind::Rule || block.container >= 0)
      parts.back().blocks.push_back(std::move(block));
    else if (!parts.back().blocks.empty())
      parts.emplace_back();
  }
  if (parts.size() > 1 && parts.back().blocks.empty()) parts.pop_back();
  for (document::Document& part : parts) part.containers = body.containers;
  return parts;
}

void collectKeys(const document::Text& text, std::set<std::string>& keys) {
  for (const document::Span& span : text.spans) {
    if (span.kind != SpanKind::Citation) continue;
    for (std::size_t begin = 0; begin <= span.target.size();) {
      const std::size_t end = std::min(span.target.find(';', begin), span.target.size());
      keys.insert(span.target.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

std::set<std::string> citedIn(const document::Document& body) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < body.blocks.size(); ++i)
    for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell)
      collectKeys(document::textAt(body, static_cast<int>(i), cell), keys);
  return keys;
}

/// Sources keep the numbers they have in the whole article.
void addSources(Draft& draft, const library::Library& library, const std::vector<std::string>& citations,
                const std::set<std::string>& cited) {
  int list = -1;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (!cited.contains(citations[i])) continue;
    if (list < 0) {
      draft.heading(2, _("Sources"));
      list = draft.container(ContainerKind::List);
      draft.containerAt(list).ordered = true;
    }
    const int item = draft.container(ContainerKind::Item, list);
    draft.containerAt(item).number = static_cast<int>(i) + 1;
    const library::Reference* reference = library.reference(citations[i]);
    draft.paragraph(Wording().plain(reference != nullptr ? reference->sentence : citations[i]).text(), item);
  }
}

std::string licenceLine(const Sheet& sheet) {
  std::string line = sheet.edition.empty() ? "" : sheet.edition + ". ";
  line += sheet.checked + ".";
  if (!sheet.licence.empty()) line += " " + fill(_("Licence: {1}."), {sheet.licence});
  return line;
}

}  // namespace

Result<Sheet> readSheet(const library::Library& library, const Order& order, const std::string& slug) {
  const library::ArticleInfo* info = library.find(slug);
  if (info == nullptr)
    return Error{
        Error::Kind::NotFound,
        fill(_("There is no article called {1} in this library. Search for it, or look through the list."), {slug})};
  Result<document::Article> read = library.article(info->slug);
  if (!read) return read.error();
  const document::Article& article = *read;
  Sheet sheet;
  sheet.title = article.front.title;
  sheet.shelf = shelfName(library, info->shelf);
  sheet.checked = checkedLine(article.front);
  sheet.edition = editionLine(article.front);
  sheet.licence = library.manifest().licence;
  sheet.code = code(info->slug, article.front.edition, order.today, order.sizePt);
  sheet.form = info->shelf == kFormShelf;
  sheet.landscape = article.front.landscape;
  sheet.rowMm = article.front.rowMm;
  document::Document body =
      bodyOf(article, chosenSections(article.body, order.inShort && !sheet.form), sheet.form, order);
  Draft end;
  addSources(end, library, article.body.citations, citedIn(body));
  if (!sheet.form) end.paragraph(Wording().plain(licenceLine(sheet)).text());
  sheet.end = end.take();
  if (sheet.form)
    sheet.parts = cutAtRules(std::move(body));
  else
    sheet.parts.push_back(std::move(body));
  return sheet;
}

}  // namespace myelin::handout
