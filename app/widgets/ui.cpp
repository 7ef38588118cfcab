#include "app/widgets/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "app/widgets/scroll.h"
#include "index/base/words.h"

namespace myelin::widgets {
namespace {

constexpr std::uint64_t kFramesKept = 90;
constexpr float kUsualIcon = 24;
constexpr std::uint64_t kFirstFrames = 3;  // nothing waits for fonts that the first page does not need
constexpr std::size_t kTextureBudget = 12u << 20;

ImRect imRect(const Rect& rect) {
  return {rect.x, rect.y, rect.right(), rect.bottom()};
}

/// ImGui's ids have 32 bits; ours have 64.
ImGuiID imId(access::NodeId id) {
  return static_cast<ImGuiID>(id ^ (id >> 32)) | 1u;
}

}  // namespace

Colour pack(look::Rgb rgb, std::uint8_t alpha) {
  return IM_COL32(rgb.r, rgb.g, rgb.b, alpha);
}

Ui::Ui() : labels_(fonts_, scale_, appearance_) {}
Ui::~Ui() = default;

void Ui::begin(const Appearance& appearance, Input input, Size size) {
  const bool otherType = appearance.otherType(appearance_);
  appearance_ = appearance;
  scale_ = {appearance.scale, appearance.dpi};
  if (otherType) labels_.clear();
  input_ = std::move(input);
  windowSize_ = size;
  canvas_.emplace(++frame_);
  again_ = false;
  focusMoved_ = std::exchange(focusMovedNow_, false);
  nodes_.clear();
  access::Node root;
  root.id = access::kWindow;
  root.role = access::Role::Window;
  root.name = "Myelin";  // until nameWindow()
  root.state = access::kShowing | (windowActive_ ? std::uint32_t{access::kFocused} : 0u);
  root.bounds = {0, 0, size.w, size.h};
  nodes_.push_back(std::move(root));
  open_ = {access::kWindow};
  wakesIn_ = -1;
  wholeText_ = wholeText();
  lastTexts_ = std::exchange(texts_, {});
  document_ = 0;
  light_.reset();
  held_.reset();
  hands_.set(appearance.hands);
  mouse_ = {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y};
  const Point counts = hands_.pointer(input_.time, mouse_, ImGui::IsMouseDown(0));
  ImGui::GetIO().MousePos = {counts.x, counts.y};
  if (ImGui::IsMouseClicked(0)) focusShown_ = false;
}

void Ui::wakeIn(double seconds) {
  wakesIn_ = wakesIn_ < 0 ? seconds : std::min(wakesIn_, seconds);
}

void Ui::placeWindow(Point at, bool active) {
  windowAt_ = at;
  windowActive_ = active;
}

std::shared_ptr<const access::Snapshot> Ui::end() {
  assert(open_.size() == 1);
  requests_ = std::exchange(requestsNext_, {});  // what is left was for nodes that are gone
  if (jump_ && wholeText_) carryOutJump();
  takeTextMouse();
  takeSelectionKeys();
  if (caretTakesKeys()) takeCaretKeys();
  followFocus();
  drawHold();
  const bool focusLives =
      std::any_of(nodes_.begin(), nodes_.end(), [this](const access::Node& node) { return node.id == focus_; });
  if (!focusLives) focus_ = 0;
  auto snapshot = std::make_shared<access::Snapshot>();
  if (light_)
    for (access::Node& node : nodes_)
      if (node.id == light_->node && node.id != access::kWindow) node.state |= access::kLit;
  snapshot->light = light_;
  snapshot->nodes = std::move(nodes_);
  snapshot->focus = focus_;
  snapshot->windowX = windowAt_.x;
  snapshot->windowY = windowAt_.y;
  snapshot->announcement = announcement_;
  snapshot->announcementNumber = announcementNumber_;
  last_ = snapshot;
  if (take(Key::Tab)) moveFocus(1);
  if (take(Key::Tab, false, true)) moveFocus(-1);
  if (frame_ > kFirstFrames) {
    labels_.readAhead();
    icons_.readAhead(static_cast<int>(std::lround(iconSize(kUsualIcon))));
  }
  dropOld();
  return snapshot;
}

/// A nerve of four parts just below the control, above it where the window ends: one more is filled with each quarter
/// of the time. Steps, because nothing here moves; when all are filled, letting go counts.
void Ui::drawHold() {
  if (!held_) return;
  constexpr int kParts = 4;
  const double done = hands_.heldShare(input_.time) * kParts;
  const float gapWide = gap(4), high = gap(8);
  const Rect& around = *held_;
  const float width = std::min(around.w - 2 * gap(8), size(160));
  const float part = (width - (kParts - 1) * gapWide) / kParts;
  const float pad = gap(4);
  const bool below = around.bottom() + high + 2 * pad <= windowSize_.h;
  const float y = below ? around.bottom() + pad + gap(1) : around.y - high - pad - gap(1);
  Rect segment{std::round(around.x + (around.w - width) / 2), std::round(y), part, high};
  canvas_->fill(Rect{segment.x, segment.y, width, high}.grown(pad), colour(look::Role::Page), high / 2 + pad);
  for (int i = 0; i < kParts; ++i) {
    if (i < static_cast<int>(done)) canvas_->fill(segment, colour(look::Role::Accent), high / 2);
    canvas_->outline(segment, colour(look::Role::FocusLine), std::max(1.0F, gap(1.5F)), high / 2);
    segment.x += part + gapWide;
  }
  if (done < kParts) wakeIn(std::max(0.01, (std::floor(done) + 1 - done) / kParts * appearance_.hands.hold));
}

void Ui::dropOld() {
  std::erase_if(letters_, [](const auto& known) { return known.second.text.expired(); });
  const bool full = labels_.textureBytes() > kTextureBudget;
  if (frame_ % kFramesKept == 0 || full) labels_.evict(full ? frame_ : frame_ - std::min(frame_, kFramesKept));
}

Colour Ui::colour(look::Role role) const {
  return pack(look::colour(appearance_.theme, role));
}
Colour Ui::shelfColour(std::string_view shelf) const {
  return pack(look::shelfColour(appearance_.theme, shelf));
}
Colour Ui::washColour(std::string_view shelf) const {
  return pack(look::washColour(appearance_.theme, shelf));
}

PaintedText& Ui::painted(std::string_view words, const LabelStyle& style) {
  return labels_.get(words, style, frame_);
}

PaintedText& Ui::painted(const document::Text& text, const LabelStyle& style) {
  return labels_.get(text, style, frame_);
}

Size Ui::measure(std::string_view words, const LabelStyle& style) {
  const typeset::Paragraph& paragraph = painted(words, style).paragraph();
  return {std::ceil(static_cast<float>(paragraph.width())), std::ceil(static_cast<float>(paragraph.height()))};
}

Size Ui::draw(Point at, std::string_view words, const LabelStyle& style, Colour colour) {
  PaintedText& text = painted(words, style);
  text.draw(*canvas_, at, colour);
  return {std::ceil(static_cast<float>(text.paragraph().width())),
          std::ceil(static_cast<float>(text.paragraph().height()))};
}

void Ui::icon(std::string_view name, Point topLeft, float px, Colour colour) {
  const Texture& texture = icons_.get(name, static_cast<int>(std::lround(px)));
  const Rect where{std::round(topLeft.x), std::round(topLeft.y), static_cast<float>(texture.width()),
                   static_cast<float>(texture.height())};
  canvas_->image(texture, where, {0, 0, where.w, where.h}, colour);
}

Ui::Touch Ui::touch(access::Role role, std::string_view key, std::string name, const Rect& rect, std::uint32_t state,
                    const std::vector<Rect>& parts) {
  assert(!name.empty());
  return touched(add(role, key, std::move(name), rect), rect, state, false, parts);
}

Ui::Touch Ui::touchField(std::string_view key, std::string name, const Rect& rect) {
  // A field keeps its identity, and so the focus, when the page it stands on changes around it.
  add(access::Role::TextField, key, std::move(name), rect);
  nodes_.back().id = access::childId(access::kWindow, key);
  return touched(nodes_.back().id, rect, access::kEditable, true, {});
}

void Ui::shield(const Rect& rect) {
  Touch ignored;
  takeMouse(rect, imId(childOf("shield")), false, ignored);
}

/// Whether a part of a control was clicked.
bool Ui::takeMouse(const Rect& part, std::uint32_t im, bool field, Touch& touch) {
  ImGui::KeepAliveID(im);  // ImGui does so for ids it made itself only, and lets go of a held button without it
  if (!ImGui::ItemAdd(imRect(part), im)) return false;
  bool hovered = false;
  bool held = false;
  const int flags = field ? int{ImGuiButtonFlags_PressedOnClick} : 0;
  const bool clicked = ImGui::ButtonBehavior(imRect(part), im, &hovered, &held, flags);
  touch.hovered = touch.hovered || hovered;
  touch.held = touch.held || held;
  return clicked;
}

Ui::Touch Ui::touched(access::NodeId id, const Rect& rect, std::uint32_t state, bool field,
                      const std::vector<Rect>& parts) {
  access::Node& self = nodes_.back();
  const bool enabled = (state & access::kDisabled) == 0;
  self.state |= state | access::kFocusable;
  self.actions = access::kFocus | access::kScrollTo | (enabled ? access::kPress : 0u);
  Touch touch;
  touch.id = id;
  const bool extends = input_.shiftHeld && document_ != 0 && !parts.empty() && caret_.place().id != 0;
  bool clicked = parts.empty() && takeMouse(rect, imId(id), field, touch);
  for (std::size_t i = 0; i < parts.size() && !extends; ++i)  // a click with Shift selects up to here
    clicked = takeMouse(parts[i], imId(access::childId(id, std::to_string(i))), field, touch) || clicked;
  if (touch.held && enabled && !field && appearance_.hands.hold > 0) held_ = parts.empty() ? rect : parts.front();
  if (touch.held || clicked) focusOn(id, field);
  if (clicked && !field) clicked = hands_.heldEnough() && hands_.pressCounts(input_.time);
  touch.pressed = clicked && enabled;
  if (takeRequest(id, access::kFocus) || takeRequest(id, access::kScrollTo)) focusOn(id, true);
  if (focus_ == id) {
    nodes_.back().state |= access::kFocused;
    touch.focused = focusShown_;
    if (focusMoved_) reveal(rect);
    const bool keyed = !field && takeKeys("Enter Space") && hands_.pressCounts(input_.time);
    touch.pressed = touch.pressed || (keyed && enabled);
  }
  if (!field && takeRequest(id, access::kPress)) {  // a field takes it as Enter
    touch.pressed = enabled;
    again_ = true;  // what it does shows in the next frame
  }
  if (touch.hovered && enabled && !field) showHand();
  if (touch.held) nodes_.back().state |= access::kPressed;
  return touch;
}

void Ui::focusRing(const Rect& around, float radius, bool replacesEdge) {
  const float line = gap(2);
  const float glow = gap(4);
  const float offset = replacesEdge ? 0 : gap(2);
  const Rect ring = replacesEdge ? around : around.grown(offset + line);
  canvas_->outline(ring.grown(glow), colour(look::Role::FocusGlow), glow, radius + offset + line + glow);
  canvas_->outline(ring, colour(look::Role::FocusLine), line, radius + (replacesEdge ? 0 : offset + line));
}

void Ui::focusOn(access::NodeId id, bool shown) {
  if (focus_ != id) {
    focusMovedNow_ = true;
    again_ = true;
  }
  focus_ = id;
  focusShown_ = shown || focusShown_;
}

/// From where the focus is, also when that is a text that Tab does not stop at.
void Ui::moveFocus(int step) {
  const std::vector<access::Node>& nodes = last_->nodes;
  const auto count = static_cast<std::ptrdiff_t>(nodes.size());
  const auto focused =
      std::find_if(nodes.begin(), nodes.end(), [this](const access::Node& node) { return node.id == focus_; });
  std::ptrdiff_t at = focused - nodes.begin();
  if (focused == nodes.end() || focus_ == 0) at = step > 0 ? -1 : count;
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    at = (at + step + count) % count;
    const access::Node& node = nodes[static_cast<std::size_t>(at)];
    if ((node.state & access::kFocusable) == 0) continue;
    focusOn(node.id, true);
    return;
  }
}

bool Ui::take(Key key, bool ctrl, bool shift, char letter) {
  const auto at = std::find_if(input_.keys.begin(), input_.keys.end(), [&](const KeyPress& press) {
    return press.key == key && press.ctrl == ctrl && press.shift == shift && !press.alt && press.letter == letter;
  });
  if (at == input_.keys.end()) return false;
  input_.keys.erase(at);
  return true;
}

bool Ui::takeAlt(Key key) {
  const auto at = std::find_if(input_.keys.begin(), input_.keys.end(),
                               [&](const KeyPress& press) { return press.key == key && press.alt; });
  if (at == input_.keys.end()) return false;
  input_.keys.erase(at);
  return true;
}

bool Ui::takeKeys(std::string_view names, bool repeats) {
  const auto named = [&](const KeyPress& press) {
    const std::string name = keyName(press);
    for (std::size_t at = names.find(name); at != std::string_view::npos; at = names.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
    }
    return false;
  };
  const auto at = std::find_if(input_.keys.begin(), input_.keys.end(), named);
  if (at == input_.keys.end()) return false;
  const bool counts = repeats || !at->repeat;
  input_.keys.erase(at);
  return counts;
}

Point Ui::mouse() const {
  return mouse_;
}
bool Ui::mouseDown() const {
  return ImGui::IsMouseDown(0);
}
bool Ui::mouseClicked() const {
  return ImGui::IsMouseClicked(0);
}

bool Ui::mouseInside(const Rect& rect) const {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) && rect.contains(mouse());
}

void Ui::showHand() {
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}
void Ui::showTextCursor() {
  ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
}

void Ui::announce(const std::string& words, std::uint64_t number) {
  if (number == lastAnnounced_) return;
  announcement_ = words;
  announcementNumber_ += number - std::exchange(lastAnnounced_, number);
}

void Ui::say(std::string words) {
  announcement_ = std::move(words);
  ++announcementNumber_;
  again_ = true;
}

void Ui::reveal(const Rect& rect) {
  for (ScrollArea* area : scrolls_) area->reveal(rect);
}

void Ui::revealAtTop(const Rect& rect) {
  for (ScrollArea* area : scrolls_) area->revealAtTop(rect);
}

}  // namespace myelin::widgets
