#include "app/panels/palette_panel.h"

#include <algorithm>

#include "app/panels/shelf_panel.h"
#include "app/widgets/key_cap.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::PaletteLine;
using widgets::Key;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr std::size_t kPage = 8;

std::string iconOf(const session::State& state, const PaletteLine& line) {
  if (line.kind == PaletteLine::Kind::Action) return "chevron-right";
  const library::ArticleInfo* info = state.library ? state.library->find(line.id) : nullptr;
  return info != nullptr && !info->shelf.empty() ? look::shelfIcon(info->shelf) : "shelves";
}

}  // namespace

void PalettePanel::choose(const PaletteLine& line, Asked& asked) {
  asked.push_back(session::TogglePalette{});
  if (line.kind == PaletteLine::Kind::Action) command_ = line.id;
  if (line.kind == PaletteLine::Kind::Open) asked.push_back(session::ShowOpenArticle{line.id});
  if (line.kind == PaletteLine::Kind::Article)
    asked.push_back(session::OpenArticle{.slug = line.id, .anchor = {}, .words = {}, .resume = true});
}

/// Up and Down move the chosen line while the caret stays in the field.
void PalettePanel::takeKeys(Ui& ui) {
  if (lines_.empty()) return;
  const std::size_t last = lines_.size() - 1;
  const std::size_t before = chosen_;
  if (ui.take(Key::Down)) chosen_ = std::min(last, chosen_ + 1);
  if (ui.take(Key::Up)) chosen_ -= std::min<std::size_t>(1, chosen_);
  if (ui.take(Key::PageDown)) chosen_ = std::min(last, chosen_ + kPage);
  if (ui.take(Key::PageUp)) chosen_ -= std::min(kPage, chosen_);
  if (chosen_ == before) return;
  chosenMoved_ = true;
  ui.say(lines_[chosen_].label);
}

float PalettePanel::drawLine(Ui& ui, const session::State& state, std::size_t index, const Rect& column, float y,
                             Asked& asked) {
  const PaletteLine& line = lines_[index];
  const bool chosen = index == chosen_;
  const float pad = ui.gap(12), icon = ui.iconSize(24);
  const float left = column.x + pad + icon + ui.gap(14);
  float right = column.right() - pad;
  const Size caps = line.keys.empty() ? Size{} : widgets::keyCapsSize(ui, line.keys, right - left);
  const float keys = line.keys.empty() ? 0 : caps.w + ui.gap(16);
  const bool beneath = right - keys - left < ui.size(200);  // the key stands under the words
  const float width = right - left - (beneath ? 0 : keys);
  const LabelStyle label{.type = Type::UiStrong, .width = width}, what{.type = Type::Small, .width = width};
  const float labelHeight = ui.measure(line.label, label).h;
  const float whatHeight = line.what.empty() ? 0 : ui.measure(line.what, what).h;
  const float keyHeight = beneath && keys > 0 ? caps.h + ui.gap(8) : 0;
  const Rect rect{column.x, y, column.w, std::max(ui.target(), labelHeight + whatHeight + keyHeight + ui.gap(16))};
  const std::string kind = line.kind == PaletteLine::Kind::Action ? "command " : "article ";  // not shown: keys
  const Ui::Touch touch =
      ui.touch(access::Role::ListItem, kind + line.id, line.label, rect, chosen ? access::kSelected : 0u);
  ui.node(touch.id).description = line.what;
  ui.node(touch.id).keys = line.keys;
  if (chosen) {
    ui.canvas().fill(rect, ui.colour(Role::AccentTint), ui.gap(12));
    ui.canvas().outline(rect, ui.colour(Role::Accent), ui.gap(2), ui.gap(12));
  } else if (touch.hovered || touch.held) {
    ui.canvas().fill(rect, ui.colour(touch.held ? Role::Press : Role::Hover), ui.gap(12));
  }
  if (touch.focused) ui.focusRing(rect.inset(ui.gap(6)), ui.gap(8));
  const float top = rect.y + (rect.h - labelHeight - whatHeight - keyHeight) / 2;
  ui.icon(iconOf(state, line), {column.x + pad, top + (labelHeight - icon) / 2}, icon, ui.colour(Role::Ink2));
  ui.draw({left, top}, line.label, label, ui.colour(Role::Ink));
  if (!line.what.empty())
    ui.draw({left, top + labelHeight}, line.what, what, ui.colour(touch.held ? Role::Ink : Role::Ink2));
  const widgets::Point capsAt = beneath ? widgets::Point{left, top + labelHeight + whatHeight + ui.gap(8)}
                                        : widgets::Point{right - caps.w, rect.middle() - caps.h / 2};
  if (!line.keys.empty()) widgets::keyCaps(ui, capsAt, line.keys, beneath ? right - left : caps.w + 1);
  if (chosen && std::exchange(chosenMoved_, false)) ui.reveal(rect);
  if (touch.pressed) choose(line, asked);
  return rect.bottom() + ui.gap(2);
}

void PalettePanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  const bool begins = !std::exchange(open_, true);
  if (begins) {
    field_.setText("");
    field_.takeFocus();
    scroll_ = {};
  }
  const Rect column = columnOn(ui, sheet);
  const float h = ui.gap(4) + ui.target();
  const Rect at{column.x, sheet.y + ui.gap(24), column.w, h};
  ui.openLandmark(access::Landmark::Search, "palette box", _("All commands"), at);
  const auto happened = field_.draw(
      ui, "palette", at, {.name = _("Command or article"), .hint = _("Command or article"), .icon = "search"});
  ui.close();
  const bool otherLibrary = std::exchange(library_, state.library.get()) != state.library.get();
  if (begins || otherLibrary || typed_ != field_.text()) {
    typed_ = field_.text();
    lines_ = session::paletteLines(state, typed_);
    chosen_ = 0;
    scroll_.y = 0;
  }
  takeKeys(ui);
  if (happened.escaped) {
    ui.focusOn(0, false);
    asked.push_back(session::TogglePalette{});
  }
  if (happened.entered && !lines_.empty()) {
    ui.focusOn(0, false);
    choose(lines_[chosen_], asked);
  }
  const float top = at.bottom() + ui.gap(16);
  const Rect rest{sheet.x, top, sheet.w, sheet.bottom() - top};
  widgets::ScrollArea area(ui, "palette lines", _("Commands and articles"), rest, scroll_);
  ui.open(access::Role::List, "lines", _("Commands and articles"), {column.x, area.top(), column.w, 1});
  float y = area.top() + ui.gap(4);
  for (std::size_t i = 0; i < lines_.size(); ++i) y = drawLine(ui, state, i, column, y, asked);
  ui.close();
  if (lines_.empty())
    y += widgets::words(ui, "none", {column.x, y},
                        _("No command and no title has these letters. Search looks into the texts."),
                        {.type = Type::Ui, .weight = 400, .width = column.w}, Role::Ink2);
  area.contentEndsAt(y + ui.gap(24));
}

}  // namespace myelin::panels
