#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/widgets/ui.h"

/// The part of Ui that selects words by hand.
namespace myelin::widgets {
namespace {

constexpr float kSamePlace = 12;  ///< px at 100 %: clicks so near are at one place; a press that moves less only clicks
constexpr float kFastest = 30;    ///< px a frame, when the pointer is far beyond the edge

float distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

std::vector<Tint> Ui::tinted(access::NodeId id, const std::vector<Tint>& tints) {
  const access::Node& self = node(id);
  if (self.selectionBegin < 0 || self.selectionEnd <= self.selectionBegin || document_ == 0) return tints;
  return tintOver(tints, {static_cast<std::size_t>(self.selectionBegin), static_cast<std::size_t>(self.selectionEnd),
                          colour(look::Role::MarkInk)});
}

void Ui::copySelection() {
  if (const std::string words = selectedWords(); !words.empty()) ImGui::SetClipboardText(words.c_str());
}

bool Ui::dropSelection() {
  if (!caret_.hasSelection()) return false;
  caret_.put(caret_.place());
  again_ = true;
  return true;
}

float Ui::dragBeyond(const Rect& view) const {
  if (!drag_.moved) return 0;
  const float beyond = mouse_.y < view.y ? mouse_.y - view.y : std::max(0.0F, mouse_.y - view.bottom());
  return beyond == 0 ? 0 : std::clamp(beyond / 4, -kFastest, kFastest) + (beyond > 0 ? 1.0F : -1.0F);
}

void Ui::takeSelectionKeys() {
  if (caret_.hasSelection() && takeKeys("Ctrl+C")) copySelection();
  if (!texts_.empty() && takeKeys("Ctrl+A")) selectAll_ = again_ = true;
  const bool all = selectAll_ && wholeText_ && !again_;  // else the page is still being laid out
  if (!all) return;
  selectAll_ = false;
  if (!texts_.empty())
    caret_.select({texts_.front().id, 0}, {texts_.back().id, texts_.back().text->text().utf8.size()});
  again_ = true;
}

/// After all controls had their turn: what none of them took is for the words.
void Ui::takeTextMouse() {
  const bool gone = caret_.hasSelection() && wholeText_ && !again_ && !texts_.empty() && !caret_.selectionLives(texts_);
  if (gone) dropSelection();  // another page
  if (ImGui::IsMouseClicked(0)) pressText();
  if (!ImGui::IsMouseDown(0)) {
    if (drag_.moved) again_ = true;
    drag_.down = drag_.moved = false;
  }
  if (drag_.down) dragText();
}

/// What a press takes: by the number of clicks a place, a word, a sentence, a paragraph.
std::pair<TextCaret::Place, TextCaret::Place> Ui::unitAt(TextCaret::Place place) const {
  using access::Unit;
  if (drag_.clicks < 2) return {place, place};
  const Unit unit = drag_.clicks == 2 ? Unit::Word : drag_.clicks == 3 ? Unit::Sentence : Unit::Paragraph;
  const auto range = TextCaret::around(texts_, place, unit);
  if (!range) return {place, place};
  return {{place.id, range->first}, {place.id, range->second}};
}

void Ui::pressText() {
  const Point at{ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};  // where the hand rested
  const bool free = ImGui::GetCurrentContext()->ActiveId == 0;
  const bool onText =
      std::any_of(texts_.begin(), texts_.end(), [at](const CaretText& text) { return text.seen.contains(at); });
  if (!free || !onText) return;
  const auto place = TextCaret::placeAt(texts_, at);
  if (!place) return;
  again_ = true;
  if (focus_ != 0) focusOn(0, false);
  if (input_.shiftHeld) clicks_.reset();
  const EventTime when = input_.pressed.value_or(EventTime{input_.time, input_.time});
  drag_.clicks = clicks_.press(at, when, gap(kSamePlace));
  drag_.from = at;
  drag_.down = true;
  drag_.moved = false;
  if (input_.shiftHeld && caret_.place().id != 0) {
    caret_.put(*place, true);
    drag_.down = false;
  } else {
    std::tie(drag_.begin, drag_.end) = unitAt(*place);
    caret_.select(drag_.begin, drag_.end);
  }
  if (caretOn_) focusOn(caret_.place().id, false);
}

void Ui::dragText() {
  if (!drag_.moved && distance(mouse_, drag_.from) < gap(kSamePlace)) return;
  drag_.moved = true;
  const auto place = TextCaret::placeAt(texts_, mouse_);
  if (!place) return;
  const auto [begin, end] = unitAt(*place);
  const TextCaret::Place before = caret_.place();
  if (TextCaret::before(texts_, begin, drag_.begin))
    caret_.select(drag_.end, begin);
  else
    caret_.select(drag_.begin, TextCaret::before(texts_, end, drag_.end) ? drag_.end : end);
  if (caret_.place() != before) again_ = true;
}

}  // namespace myelin::widgets
