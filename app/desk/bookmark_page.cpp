#include "app/desk/bookmark_page.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

using document::ContainerKind;
using document::SpanKind;
using document::Text;

constexpr const char* kLineToWriteOn = "____";

Text plain(const std::string& words) {
  return {utf8::forTerminal(utf8::clean(words), true), {}};
}

Text marked(SpanKind kind, const std::string& words) {
  Text text = plain(words);
  text.spans.push_back({kind, 0, text.utf8.size(), {}});
  return text;
}

void append(Text& to, const Text& more) {
  const std::size_t shift = to.utf8.size();
  to.utf8 += more.utf8;
  for (const document::Span& span : more.spans)
    to.spans.push_back({span.kind, span.begin + shift, span.end + shift, span.target});
}

/// A document that grows from top to bottom.
class Page {
 public:
  void heading(int level, const std::string& words) {
    document::Block block{.kind = document::BlockKind::Heading};
    block.level = level;
    block.text = plain(words);
    document_.blocks.push_back(std::move(block));
  }
  void paragraph(Text text, int container = -1) {
    document::Block block{.kind = document::BlockKind::Paragraph, .container = container};
    block.text = std::move(text);
    document_.blocks.push_back(std::move(block));
  }
  int list(bool ordered) {
    document::Container list{.kind = ContainerKind::List};
    list.ordered = ordered;
    document_.containers.push_back(list);
    return static_cast<int>(document_.containers.size()) - 1;
  }
  int item(int list, int number) {
    document::Container item{.kind = ContainerKind::Item};
    item.parent = list;
    item.number = number;
    document_.containers.push_back(item);
    return static_cast<int>(document_.containers.size()) - 1;
  }
  document::Document take() { return std::move(document_); }

 private:
  document::Document document_;
};

constexpr std::size_t kWholeContext = 31;  // bytes: a shorter one reaches the edge of its paragraph

bool endsSentence(char c) {
  return c == '.' || c == '?' || c == '!';
}

/// From the beginning of the sentence, or nothing when that is further away than the bookmark knows.
std::string_view sentenceBefore(std::string_view prefix) {
  for (std::size_t i = prefix.size(); i-- > 1;)
    if (prefix[i] == ' ' && endsSentence(prefix[i - 1])) return prefix.substr(i + 1);
  return prefix.size() <= kWholeContext ? prefix : std::string_view{};
}

/// To the end of the sentence, likewise.
std::string_view sentenceAfter(std::string_view suffix) {
  for (std::size_t i = 0; i < suffix.size(); ++i)
    if (endsSentence(suffix[i]) && (i + 1 == suffix.size() || suffix[i + 1] == ' ')) return suffix.substr(0, i + 1);
  return suffix.size() <= kWholeContext ? suffix : std::string_view{};
}

constexpr int kMostLines = 8, kFewLines = 2;
constexpr int kMostOnOnePage = 12;

std::string origin() {
  return _("From my bookmarks in Myelin");
}

std::string nameOf(const Bookmark& bookmark) {
  return bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
}

/// What was kept, where it stands, and the reader's words.
void addBookmark(Page& page, const Bookmark& bookmark, int item) {
  const bool whole = bookmark.passage.exact.empty();
  Text words =
      whole ? marked(SpanKind::Strong, nameOf(bookmark)) : plain(fill(_("“{1}”"), {sentenceOf(bookmark).text}));
  if (!whole) {
    append(words, plain("\n"));
    append(words, marked(SpanKind::Emphasis, placeOf(bookmark)));
  }
  page.paragraph(std::move(words), item);
  if (bookmark.note.empty()) return;
  Text note = marked(SpanKind::Strong, _("My note:"));
  append(note, plain(" " + bookmark.note));
  page.paragraph(std::move(note), item);
}

void addGroup(Page& page, const std::string& heading, const std::vector<Bookmark>& bookmarks,
              const std::function<bool(const Bookmark&)>& belongs) {
  int list = -1;
  for (const Bookmark& each : bookmarks) {
    if (!belongs(each)) continue;
    if (list < 0) {
      page.heading(2, heading);
      list = page.list(false);
    }
    addBookmark(page, each, page.item(list, 0));
  }
}

}  // namespace

Sentence sentenceOf(const Bookmark& bookmark) {
  const Passage& passage = bookmark.passage;
  if (passage.exact.empty()) return {nameOf(bookmark), 0, 0};
  const std::string_view before = sentenceBefore(passage.prefix);
  Sentence words{std::string(before) + passage.exact, before.size(), before.size() + passage.exact.size()};
  words.text += sentenceAfter(passage.suffix);
  return words;
}

std::string placeOf(const Bookmark& bookmark) {
  if (bookmark.passage.heading.empty()) return nameOf(bookmark);
  return fill(_("{1}, in {2}"), {nameOf(bookmark), bookmark.passage.heading});
}

std::string questionTitle() {
  return _("Questions for my team");
}

std::string bookmarkTitle() {
  return _("My bookmarks");
}

PrintedPage questionsToPrint(const std::vector<Bookmark>& bookmarks) {
  const auto asks = [](const Bookmark& each) { return each.ask; };
  const auto count = std::count_if(bookmarks.begin(), bookmarks.end(), asks);
  PrintedPage page{.title = questionTitle(), .origin = origin(), .form = count <= kMostOnOnePage, .bodies = {}};
  for (int lines = page.form ? kMostLines : kFewLines; lines > 0; --lines)
    page.bodies.push_back(questionPage(bookmarks, lines));
  return page;
}

PrintedPage bookmarksToPrint(const std::vector<Bookmark>& bookmarks) {
  return {.title = bookmarkTitle(), .origin = origin(), .form = false, .bodies = {bookmarkPage(bookmarks)}};
}

document::Document questionPage(const std::vector<Bookmark>& bookmarks, int lines) {
  Page page;
  page.heading(1, questionTitle());
  Text opening = plain(_("For"));
  append(opening, plain(" "));
  append(opening, marked(SpanKind::WriteLine, kLineToWriteOn));
  append(opening, plain(std::string(" ") + _("Date") + " "));
  append(opening, marked(SpanKind::WriteLine, kLineToWriteOn));
  page.paragraph(std::move(opening));
  const int list = page.list(true);
  int number = 0;
  for (const Bookmark& each : bookmarks) {
    if (!each.ask) continue;
    const int item = page.item(list, ++number);
    addBookmark(page, each, item);
    for (int line = 0; line < lines; ++line) page.paragraph(marked(SpanKind::WriteLine, kLineToWriteOn), item);
  }
  return page.take();
}

document::Document bookmarkPage(const std::vector<Bookmark>& bookmarks) {
  Page page;
  page.heading(1, bookmarkTitle());
  std::vector<std::string> groups;
  for (const Bookmark& each : bookmarks)
    if (!each.ask && !each.group.empty() && std::find(groups.begin(), groups.end(), each.group) == groups.end())
      groups.push_back(each.group);
  addGroup(page, _("To ask my team"), bookmarks, [](const Bookmark& each) { return each.ask; });
  for (const std::string& group : groups)
    addGroup(page, group, bookmarks, [&](const Bookmark& each) { return !each.ask && each.group == group; });
  const std::string rest = groups.empty() ? _("Articles and passages") : _("No group");
  addGroup(page, rest, bookmarks, [](const Bookmark& each) { return !each.ask && each.group.empty(); });
  return page.take();
}

}  // namespace myelin::desk
