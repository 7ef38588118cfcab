#include "app/panels/bookmark_words.h"

#include <algorithm>

#include "app/panels/shelf_panel.h"
#include "app/widgets/highlight.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Ui;

namespace {

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

}  // namespace

std::string nameOf(const desk::Bookmark& bookmark) {
  return bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
}

std::string whereOf(const session::State& state, const desk::Bookmark& bookmark) {
  const library::ArticleInfo* info = state.library ? state.library->find(bookmark.passage.slug) : nullptr;
  if (info == nullptr) return _("This article is not in the library that is open.");
  if (bookmark.passage.exact.empty()) return shelfName(*state.library, info->shelf);
  if (bookmark.passage.heading.empty()) return nameOf(bookmark);
  return fill(_("{1}, in {2}"), {nameOf(bookmark), bookmark.passage.heading});
}

ShownWords shownWords(const desk::Bookmark& bookmark) {
  const desk::Passage& passage = bookmark.passage;
  if (passage.exact.empty()) return {nameOf(bookmark), 0, 0};
  const std::string_view before = sentenceBefore(passage.prefix);
  ShownWords words{std::string(before) + passage.exact, before.size(), before.size() + passage.exact.size()};
  words.text += sentenceAfter(passage.suffix);
  return words;
}

float drawBookmarkWords(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, float x, float width,
                        float y) {
  const ShownWords words = shownWords(bookmark);
  const LabelStyle title{.type = Type::Body, .width = width, .lines = kMostPassageLines};
  const LabelStyle quiet{.type = Type::Small, .width = width};
  const float top = y;
  for (const typeset::Rect& box : ui.painted(words.text, title).paragraph().boxes(words.begin, words.end))
    widgets::drawHighlight(ui,
                           {x + static_cast<float>(box.x) - ui.gap(2), y + static_cast<float>(box.y) + ui.gap(2),
                            static_cast<float>(box.w) + ui.gap(4), static_cast<float>(box.h) - ui.gap(2)},
                           static_cast<widgets::HighlightStyle>(bookmark.colour));
  y += ui.draw({x, y}, words.text, title, ui.colour(Role::Ink)).h;
  y += widgets::words(ui, "where", {x, y}, whereOf(state, bookmark), quiet, Role::Ink2);
  const float icon = ui.iconSize(18);
  const LabelStyle beside{.type = Type::Small, .width = width - icon - ui.gap(12)};
  const auto line = [&](const char* key, const char* picture, const std::string& said) {
    y += ui.gap(6);
    ui.icon(picture, {x, y + ui.gap(2)}, icon, ui.colour(Role::Ink2));
    y += widgets::words(ui, key, {x + icon + ui.gap(12), y}, said, beside, Role::Ink);
  };
  if (!bookmark.note.empty()) line("note", "note", bookmark.note);
  if (state.lostBookmarks.contains(bookmark.id))
    line("lost", "info", _("These words are not in the article any more. It opens at their heading."));
  return y - top;
}

}  // namespace myelin::panels
