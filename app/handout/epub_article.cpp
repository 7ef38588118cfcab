#include "app/handout/epub_article.h"

#include <algorithm>
#include <cstdio>

#include "app/handout/figure_file.h"
#include "app/handout/html_writer.h"
#include "app/handout/source_list.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr const char* kPageMedia = "application/xhtml+xml";
constexpr int kDeepest = 3;  // headings below are too many for a table of contents

/// "article-007"
std::string numbered(const char* what, std::size_t number) {
  char name[40];
  std::snprintf(name, sizeof name, "%s-%03zu", what, number);
  return name;
}

std::string paragraph(const std::string& words) {
  return words.empty() ? "" : "<p>" + htmlEscaped(words) + "</p>\n";
}

/// The words of a heading on one line, without numbers of citations.
std::string wordsOf(const document::Block& heading) {
  document::Document alone;
  alone.blocks.push_back(heading);
  removeCitations(alone);
  std::string words = alone.blocks[0].text.utf8;
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words.find_first_not_of(' ') == std::string::npos ? "" : words;
}

std::string section(const char* kind, const char* role, const std::string& inside) {
  return inside.empty() ? ""
                        : "<section" + htmlAttribute("epub:type", kind) + htmlAttribute("role", role) + ">\n" + inside +
                              "</section>\n";
}

}  // namespace

EpubArticles::EpubArticles(const library::Library& library, const Order& order, const Watch& watch, EpubBook& book)
    : library_(library), order_(order), watch_(watch), book_(book) {
  for (std::size_t i = 0; i < order.items.size(); ++i)
    if (const library::ArticleInfo* info = library.find(order.items[i].slug))
      paths_.emplace(info->slug, numbered("article", i + 1) + ".xhtml");
}

Status EpubArticles::add(const Item& item) {
  const Result<Sheet> sheet = readSheet(library_, order_, item);
  if (!sheet) return sheet.error();
  const std::string id = numbered("article", facts_.size() + 1);
  const std::string path = id + ".xhtml";
  book_.headings.push_back({1, sheet->title, path});
  addHeadings(*sheet, path);
  facts_.push_back({sheet->title, sheet->edition, sheet->code, sheet->checked, path});
  const std::string inside = body(*sheet, library_.find(item.slug)->slug, path);
  book_.pages.push_back({id, path, kPageMedia, epubPage(book_, sheet->title, "bodymatter", inside)});
  return done();
}

void EpubArticles::addHeadings(const Sheet& sheet, const std::string& path) {
  const HtmlSurroundings around{.prefix = "part"};
  for (const document::Document& part : sheet.parts)
    for (const document::Block& block : part.blocks) {
      if (block.kind != document::BlockKind::Heading || block.target.empty() || block.container >= 0) continue;
      const std::string words = wordsOf(block);
      if (block.level <= kDeepest && !words.empty())
        book_.headings.push_back({std::max(block.level, 2), words, path + "#" + headingPlace(around, block.target)});
    }
}

std::string EpubArticles::body(const Sheet& sheet, const std::string& slug, const std::string& path) {
  std::map<std::string, int> cited;
  const HtmlSurroundings around{.prefix = "part",
                                .sources = order_.sources == Sources::Full,
                                .figure = [this](const std::string& each) { return figure(each); },
                                .link = [&](const std::string& target) { return link(slug, path, target); },
                                .cited = &cited};
  std::string out = "<section epub:type=\"chapter\" role=\"doc-chapter\"" + htmlAttribute("aria-label", sheet.title) +
                    ">\n<p class=\"meta\">" +
                    htmlEscaped(sheet.shelf.empty() ? sheet.checked : sheet.shelf + ". " + sheet.checked) + "</p>\n";
  for (const document::Document& part : sheet.parts) out += htmlOf(part, around);
  return out + endOf(sheet, around) + "</section>\n";
}

std::string EpubArticles::endOf(const Sheet& sheet, const HtmlSurroundings& around) const {
  std::string out = section("glossary", "doc-glossary", htmlOf(sheet.end, around, {.end = sheet.sourcesAt}));
  const HtmlPart sources{.first = sheet.sourcesAt, .end = sheet.sourcesEnd, .sourceList = true};
  out += around.sources ? section("endnotes", "doc-endnotes", htmlOf(sheet.end, around, sources))
                        : section("bibliography", "doc-bibliography", htmlOf(sheet.end, around, sources));
  out += "<div class=\"end\">\n" + htmlOf(sheet.end, around, {.first = sheet.sourcesEnd});
  if (sheet.form) out += paragraph(sheet.edition + ". " + sheet.licence);
  return out + paragraph(fill(_("Code {1}"), {sheet.code})) + "</div>\n";
}

std::string EpubArticles::figure(const std::string& path) {
  const auto known = figures_.find(path);
  if (known != figures_.end()) return known->second;
  std::optional<FigureFile> file = figureFile(library_, order_, watch_, path);
  if (!file) return figures_[path] = "";
  const std::string id = numbered("figure", book_.figures.size() + 1);
  book_.figures.push_back({id, "figures/" + id + file->ending, file->media, std::move(file->bytes)});
  return figures_[path] = book_.figures.back().path;
}

std::string EpubArticles::link(const std::string& slug, const std::string& path, const std::string& target) const {
  if (const std::string outside = outsideAddress(target); !outside.empty()) return outside;
  const std::size_t mark = target.find('#');
  std::string to = path;
  if (mark != 0) {
    const library::ArticleInfo* info = library_.find(target.substr(0, mark));
    if (info == nullptr || !paths_.contains(info->slug)) return "";
    if (info->slug != slug) to = paths_.at(info->slug);
  }
  if (mark == std::string::npos || mark + 1 == target.size()) return to;
  return to + "#" + headingPlace({.prefix = "part"}, target.substr(mark + 1));
}

/// A line for each article; what is true of all stands above them once.
std::string EpubArticles::factsOfAll() const {
  const auto unlike = [this](const Facts& each) { return each.checked != facts_.front().checked; };
  const bool same = std::none_of(facts_.begin(), facts_.end(), unlike);
  std::string out = (same ? paragraph(facts_.front().checked + ".") : "") + "<ul>\n";
  for (const Facts& each : facts_) {
    std::string line = each.edition.empty() ? "" : " " + each.edition + ".";
    if (!same) line += " " + each.checked + ".";
    line += " " + fill(_("Code {1}"), {each.code}) + ".";
    out += "<li><a" + htmlAttribute("href", each.path) + ">" + htmlEscaped(each.title) + "</a>." + htmlEscaped(line) +
           "</li>\n";
  }
  return out + "</ul>\n";
}

void EpubArticles::addTitlePage() {
  const std::string& library = library_.manifest().title;
  std::string inside = "<h1>" + htmlEscaped(book_.title) + "</h1>\n";
  if (library != book_.title) inside += paragraph(library);
  if (facts_.size() == 1) {
    const Facts& only = facts_.front();
    inside += paragraph(only.checked + ".") + paragraph(only.edition.empty() ? "" : only.edition + ".") +
              paragraph(fill(_("Code {1}"), {only.code}) + ".");
  } else {
    inside += factsOfAll();
  }
  if (!book_.rights.empty()) inside += paragraph(fill(_("Licence: {1}."), {book_.rights}));
  const std::string page = "<section epub:type=\"titlepage\"" + htmlAttribute("aria-label", _("Title page")) + ">\n" +
                           inside + "</section>\n";
  book_.pages.insert(book_.pages.begin(),
                     {"title", "title.xhtml", kPageMedia, epubPage(book_, book_.title, "frontmatter", page)});
}

}  // namespace myelin::handout
