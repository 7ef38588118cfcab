#include "app/panels/bookmark_words.h"

#include <vector>

#include "app/panels/shelf_panel.h"
#include "app/widgets/highlight.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Ui;

std::string nameOf(const desk::Bookmark& bookmark) {
  return bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
}

std::string whereOf(const session::State& state, const desk::Bookmark& bookmark) {
  const library::ArticleInfo* info = state.library ? state.library->find(bookmark.passage.slug) : nullptr;
  const bool gone = state.library && info == nullptr;  // while it opens, nothing is known
  if (gone) return _("This article is not in the library that is open.");
  if (bookmark.passage.exact.empty()) return info != nullptr ? shelfName(*state.library, info->shelf) : " ";
  if (bookmark.passage.heading.empty()) return nameOf(bookmark);
  return fill(_("{1}, in {2}"), {nameOf(bookmark), bookmark.passage.heading});
}

float drawBookmarkWords(Ui& ui, const session::State& state, const desk::Bookmark& bookmark, float x, float width,
                        float y) {
  const desk::Sentence words = desk::sentenceOf(bookmark);
  const LabelStyle title{.type = Type::Body, .width = width, .lines = kMostPassageLines};
  const LabelStyle quiet{.type = Type::Small, .width = width};
  const float top = y;
  std::vector<typeset::Rect> boxes;
  if (words.end > words.begin) boxes = ui.painted(words.text, title).paragraph().boxes(words.begin, words.end);
  for (const typeset::Rect& box : boxes)
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
