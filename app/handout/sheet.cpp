#include "app/handout/sheet.h"

#include <algorithm>

#include "app/handout/audience.h"
#include "app/handout/day.h"
#include "app/handout/draft.h"
#include "app/handout/handout.h"
#include "app/handout/source_list.h"
#include "app/handout/word_list.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::ContainerKind;
using document::SpanKind;

constexpr const char* kFormShelf = "handouts";
constexpr const char* kLineToWriteOn = "____";
constexpr int kNoteLines = 5;

std::string shelfName(const library::Library& library, const std::string& id) {
  for (const library::Shelf& shelf : library.shelves())
    if (shelf.id == id) return shelf.name;
  return id;
}

/// A check counts for the edition that was checked. An article without editions cannot be told from its next version,
/// so that a check of it never counts.
const Check* checkOf(const Order& order, const std::string& slug, int edition) {
  const auto at = order.checks.find(slug);
  return at != order.checks.end() && edition > 0 && at->second.edition == edition ? &at->second : nullptr;
}

std::string checkedLine(const document::FrontMatter& front, const Check* check) {
  if (check != nullptr) {
    const std::string day = dayInWords(check->day);
    if (check->role.empty()) return fill(_("Checked by {1} on {2}"), {check->name, day});
    return fill(_("Checked by {1}, {2}, on {3}"), {check->name, check->role, day});
  }
  if (!front.clinicianReview) return _("Not yet checked by a clinician");
  const document::ClinicianReview& review = *front.clinicianReview;
  if (review.date.empty()) return fill(_("Checked by {1}"), {review.name});
  return fill(_("Checked by {1} on {2}"), {review.name, dayInWords(review.date)});
}

std::string editionLine(const document::FrontMatter& front, bool few) {
  const std::string edition = std::to_string(front.edition);
  if (front.edition > 0 && !front.reviewed.empty())
    return fill(few ? _("Edition {1}, {2}") : _("Edition {1}, reviewed {2}"), {edition, dayInWords(front.reviewed)});
  if (front.edition > 0) return fill(_("Edition {1}"), {edition});
  return front.reviewed.empty() ? std::string() : fill(_("Reviewed {1}"), {dayInWords(front.reviewed)});
}

Error noSection(const std::string& title, const std::string& anchor, const std::vector<document::Section>& all) {
  std::string known;
  for (const document::Section& section : all)
    if (!section.anchor.empty()) known += (known.empty() ? "" : ", ") + section.anchor;
  return {Error::Kind::NotFound, fill(_("“{1}” has no part called {2}. Its parts are: {3}."), {title, anchor, known})};
}

/// In the order of the reader; a sheet to fill in is the same for all.
Result<std::vector<document::Section>> chosenSections(const document::Article& article, const Item& item, bool form,
                                                      Reader reader, const Headings& helpers) {
  std::vector<document::Section> all = document::sections(article.body);
  if (!form) all = inOrderFor(reader, helpers, std::move(all));
  if (item.sections.empty()) return item.depth == Depth::Short && !form ? shortFor(reader, helpers, all) : all;
  const auto& wanted = item.sections;
  for (const std::string& anchor : wanted) {
    const auto has = [&](const document::Section& section) { return section.anchor == anchor; };
    if (std::none_of(all.begin(), all.end(), has)) return noSection(article.front.title, anchor, all);
  }
  std::vector<document::Section> chosen;
  std::copy_if(all.begin(), all.end(), std::back_inserter(chosen), [&](const document::Section& section) {
    return std::find(wanted.begin(), wanted.end(), section.anchor) != wanted.end();
  });
  return chosen;
}

/// "From: Hill Clinic. Phone: 01234 567. In an emergency: 999."
std::string clinicLine(const Clinic& clinic) {
  std::string line;
  const auto add = [&line](const char* words, const std::string& value) {
    if (!value.empty()) line += (line.empty() ? "" : ". ") + fill(words, {value});
  };
  add(_("From: {1}"), clinic.name);
  add(_("Phone: {1}"), clinic.phone);
  add(_("In an emergency: {1}"), clinic.emergency);
  return line;
}

void addLogo(Draft& draft, const Clinic& clinic) {
  const std::string name = clinic.name.empty() ? _("Logo") : fill(_("Logo: {1}"), {clinic.name});
  draft.figure(kLogoPath, name);
}

void addOpening(Draft& draft, const document::FrontMatter& front, const Order& order) {
  const std::string name = order.recipient.empty() ? kLineToWriteOn : order.recipient;
  if (order.nameLines || !order.recipient.empty()) {
    Wording lines;
    lines.plain(nameLabel(order.reader)).plain(" ").marked(SpanKind::WriteLine, name).plain(" ");
    lines.plain(_("Date")).plain(" ").marked(SpanKind::WriteLine, kLineToWriteOn);
    draft.paragraph(lines.text());
  }
  if (const std::string from = clinicLine(order.clinic); !from.empty()) draft.paragraph(Wording().plain(from).text());
  if (const std::string line = readerLine(order.reader, front.audience, order.sources); !line.empty())
    draft.paragraph(Wording().plain(line).text());
  if (front.summary.empty()) return;
  const int box = draft.container(ContainerKind::Quote);
  draft.paragraph(Wording().marked(SpanKind::Strong, _("In short")).plain("\n" + front.summary).text(), box);
}

void addNoteLines(Draft& draft) {
  draft.heading(2, _("Notes"));
  for (int i = 0; i < kNoteLines; ++i) draft.paragraph(Wording().marked(SpanKind::WriteLine, kLineToWriteOn).text());
}

document::Document bodyOf(const document::Article& article, const std::vector<document::Section>& sections, bool form,
                          const Order& order) {
  Draft draft;
  if (!form && order.clinic.logo) addLogo(draft, order.clinic);
  draft.heading(1, article.front.title);
  if (!form) addOpening(draft, article.front, order);
  const int shift = draft.adoptContainers(article.body);
  for (const document::Section& section : sections)
    for (std::size_t i = section.first; i < section.end; ++i) draft.adoptBlock(article.body.blocks[i], shift);
  if (!form && order.noteLines) addNoteLines(draft);
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

std::string licenceLine(const Sheet& sheet) {
  std::string line = sheet.edition.empty() ? "" : sheet.edition + ". ";
  line += sheet.checked + ".";
  if (!sheet.licence.empty()) line += " " + fill(_("Licence: {1}."), {sheet.licence});
  return line;
}

/// A sheet without its words.
Sheet runningLines(const library::Library& library, const Order& order, const library::ArticleInfo& info,
                   const document::FrontMatter& front) {
  Sheet sheet;
  sheet.title = front.title;
  sheet.shelf = shelfName(library, info.shelf);
  sheet.checked = checkedLine(front, checkOf(order, info.slug, front.edition));
  sheet.edition = editionLine(front, false);
  sheet.editionShort = editionLine(front, true);
  sheet.licence = library.manifest().licence;
  sheet.code = code(info.slug, front.edition, order.today, order.sizePt);
  sheet.form = info.shelf == kFormShelf;
  sheet.landscape = front.landscape;
  sheet.inBook = isBook(order.items.size());
  sheet.rowMm = front.rowMm;
  return sheet;
}

}  // namespace

Sheet ownSheet(const OwnPage& page, document::Document body, const std::string& today) {
  const std::string printed = today.empty() ? "" : fill(_("Printed {1}"), {dayInWords(today)});
  Sheet sheet;
  sheet.title = page.title;
  sheet.form = page.form;
  // A sheet to fill in has no head: both stand at its foot.
  sheet.shelf = page.origin;
  sheet.checked = page.form ? page.origin : printed;
  if (page.form) sheet.edition = sheet.editionShort = printed;
  sheet.parts.push_back(std::move(body));
  return sheet;
}

Result<Sheet> readSheet(const library::Library& library, const Order& order, const Item& item) {
  const library::ArticleInfo* info = library.find(item.slug);
  if (info == nullptr)
    return Error{Error::Kind::NotFound,
                 fill(_("There is no article called {1} in this library. Search for it, or look through the list."),
                      {item.slug})};
  const Result<document::Article> read = library.article(info->slug);
  if (!read) return read.error();
  const document::Article& article = *read;
  Sheet sheet = runningLines(library, order, *info, article.front);
  const Result<std::vector<document::Section>> sections =
      chosenSections(article, item, sheet.form, order.reader, library.manifest().helperHeadings);
  if (!sections) return sections.error();
  document::Document body = bodyOf(article, *sections, sheet.form, order);
  Draft end;
  if (order.glossary) addGlossary(end, library, body);
  sheet.sourcesAt = end.blocks();
  addSources(end, library, article.body.citations, body, order.sources);
  sheet.sourcesEnd = end.blocks();
  if (order.sources == Sources::None) removeCitations(body);
  if (!sheet.form) end.paragraph(Wording().plain(licenceLine(sheet)).text());
  sheet.end = end.take();
  if (sheet.form)
    sheet.parts = cutAtRules(std::move(body));
  else
    sheet.parts.push_back(std::move(body));
  return sheet;
}

}  // namespace myelin::handout
