#include "app/panels/letter_panel.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr std::size_t kInARow = 7;
constexpr std::size_t kMostFinishes = 4;
constexpr float kMostOfSheet = 0.6F;

access::NodeId boardId() {
  return access::childId(access::kWindow, "letters");
}

bool isSearch(access::NodeId field) {
  return field == access::childId(access::kWindow, "search");
}

}  // namespace

const access::Node* LetterPanel::field(const Ui& ui) const {
  if (const access::Node* node = ui.focusedField()) return node;
  const access::Snapshot& nodes = ui.lastNodes();
  for (const access::Node* at = nodes.find(ui.focus()); at != nullptr; at = nodes.find(at->parent))
    if (at->id == boardId()) return nodes.find(field_);
  return nullptr;
}

std::vector<LetterPanel::Row> LetterPanel::rows(const session::State& state) const {
  using Does = Key::Does;
  std::vector<Row> all;
  const std::string_view keys = figures_ ? "1234567890-./@" : "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (i % kInARow == 0) all.emplace_back();
    all.back().push_back({std::string(1, keys[i])});
  }
  if (figures_) all.emplace_back();
  all.back().push_back({_("Space"), Does::Write, " "});
  all.back().push_back({_("Delete"), Does::Erase});
  if (isSearch(field_) && !state.searching.finishes.empty()) {
    all.emplace_back();
    for (const std::string& finish : state.searching.finishes)
      if (all.back().size() < kMostFinishes) all.back().push_back({finish, Does::Finish});
  }
  all.push_back({{isSearch(field_) ? _("Search") : _("Enter"), Does::Enter},
                 {figures_ ? _("a b c") : _("1 2 3"), Does::Turn},
                 {_("Done"), Does::Done}});
  return all;
}

ButtonSpec LetterPanel::specOf(const Key& key) {
  return {.words = key.words, .snug = true};
}

/// Keys of one width, in as many lines as they need; with `paint` false only measured. Returns the bottom.
float LetterPanel::drawRow(Ui& ui, const Row& row, const Rect& inner, float y, bool paint) {
  const float gap = ui.gap(8);
  const auto fits = static_cast<float>(static_cast<int>((inner.w + gap) / (ui.target() + gap)));
  const float columns = std::clamp(fits, 1.0F, static_cast<float>(kInARow));
  const float usual = (inner.w + gap) / columns - gap;
  float words = 0;  // of the keys that are wider than a letter
  std::size_t letters = 0;
  for (const Key& key : row) {
    if (key.words.size() == 1)
      ++letters;
    else
      words += std::max(usual, widgets::buttonSize(ui, specOf(key)).w) + gap;
  }
  // A row of seven stays one line when its letters can give the words some of their room.
  const float shared = letters == 0 ? usual : (inner.w + gap - words) / static_cast<float>(letters) - gap;
  const float column = letters > 0 && shared >= ui.target() ? std::min(usual, shared) : usual;
  if (paint) {
    const std::string name = row.front().words + " – " + row.back().words;
    ui.open(access::Role::Group, "row " + row.front().words, name, {inner.x, y, inner.w, ui.target()});
  }
  float x = inner.x;
  for (const Key& key : row) {
    const ButtonSpec spec = specOf(key);
    const float wide = key.words.size() == 1 ? column : std::max(usual, widgets::buttonSize(ui, spec).w);
    const float w = std::min(inner.w, wide);
    if (x > inner.x && x + w > inner.right() + 1) {
      x = inner.x;
      y += ui.target() + gap;
    }
    if (paint && widgets::button(ui, key.words, {x, y, w, ui.target()}, spec)) press(ui, key);
    x += w + gap;
  }
  if (paint) ui.close();
  return y + ui.target() + gap;
}

void LetterPanel::write(Ui& ui, const std::string& text, std::size_t caret) {
  ui.requestNext({.node = field_, .action = access::kSetText, .text = text});
  ui.requestNext({.node = field_, .action = access::kSetCaret, .offset = static_cast<int>(caret)});
}

/// A letter stands where the caret is, in the place of what is selected.
void LetterPanel::press(Ui& ui, const Key& key) {
  using Does = Key::Does;
  const access::Node* node = ui.lastNodes().find(field_);
  if (node == nullptr) return;
  ui.askForAnotherFrame();
  if (key.does == Does::Turn) {
    figures_ = !figures_;
    return;
  }
  if (key.does == Does::Done) return ui.focusOn(0, false);
  ui.focusOn(field_, false);
  const std::string& text = node->text;
  const auto size = static_cast<int>(text.size());
  const auto at = [size](int byte) { return static_cast<std::size_t>(std::clamp(byte, 0, size)); };
  std::size_t begin = at(node->selectionBegin), end = at(node->selectionEnd);
  if (begin == end) begin = end = at(node->caret);
  if (key.does == Does::Enter) {
    ui.requestNext({.node = field_, .action = access::kPress});
    next_ = Next::Leave;
  } else if (key.does == Does::Finish) {
    write(ui, key.words, key.words.size());
    next_ = Next::Enter;
  } else if (key.does == Does::Erase) {
    if (begin == end) begin = utf8::previous(text, begin);
    write(ui, text.substr(0, begin) + text.substr(end), begin);
  } else {
    const std::string& letter = key.writes.empty() ? key.words : key.writes;
    write(ui, text.substr(0, begin) + letter + text.substr(end), begin + letter.size());
  }
}

float LetterPanel::height(Ui& ui, const session::State& state, const Rect& sheet) {
  const access::Node* node = state.settings.use.scanning == session::Scanning::Off ? nullptr : field(ui);
  const access::NodeId before = std::exchange(field_, node == nullptr ? 0 : node->id);
  if (before != field_) {
    figures_ = false;
    next_ = Next::Nothing;
    scroll_ = {};
    ui.revealFocus();  // the board may cover the field
  }
  if (node == nullptr) return 0;
  float bottom = ui.gap(14);
  const Rect inner{0, 0, sheet.w - ui.gap(48), 0};
  for (const Row& row : rows(state)) bottom = drawRow(ui, row, inner, bottom, false);
  return std::min(sheet.h * kMostOfSheet, bottom + ui.gap(8));
}

void LetterPanel::draw(Ui& ui, const session::State& state, const Rect& area) {
  const Next next = std::exchange(next_, Next::Nothing);
  if (next == Next::Leave) return ui.focusOn(0, false);
  if (next == Next::Enter) {
    ui.requestNext({.node = field_, .action = access::kPress});
    next_ = Next::Leave;
  }
  ui.canvas().fill(area, ui.colour(Role::Tint));
  ui.canvas().fill({area.x, area.y, area.w, ui.gap(2)}, ui.colour(Role::Edge));
  ui.openLandmark(access::Landmark::Region, "letters", _("Letters"), area);
  {
    widgets::ScrollArea scroll(ui, "board", _("Letters"), area, scroll_);
    const Rect inner{area.x + ui.gap(24), area.y, area.w - ui.gap(48), area.h};
    float y = scroll.top() + ui.gap(14);
    for (const Row& row : rows(state)) y = drawRow(ui, row, inner, y, true);
    scroll.contentEndsAt(y + ui.gap(8));
  }
  ui.close();
}

}  // namespace myelin::panels
