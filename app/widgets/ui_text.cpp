#include <algorithm>
#include <cmath>
#include <utility>

#include "app/widgets/ui.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

/// The part of Ui that knows texts: their words for screen readers, and the caret that walks through them.
namespace myelin::widgets {
namespace {

using document::Span;
using document::SpanKind;

std::uint8_t styleOf(SpanKind kind) {
  switch (kind) {
    case SpanKind::Strong:
      return access::kStrong;
    case SpanKind::Emphasis:
      return access::kEmphasis;
    case SpanKind::Strike:
      return access::kStruck;
    case SpanKind::Code:
      return access::kCode;
    case SpanKind::Link:
      return access::kUnderlined;
    default:
      return 0;
  }
}

std::vector<access::Run> runsOf(const document::Text& text) {
  std::vector<access::Run> runs;
  for (const Span& span : text.spans)
    if (const std::uint8_t style = styleOf(span.kind); style != 0)
      runs.push_back({static_cast<int>(span.begin), static_cast<int>(span.end), style});
  return runs;
}

std::vector<int> laterLines(const typeset::Paragraph& text) {
  std::vector<int> lines;
  for (const typeset::Line& line : text.lines()) lines.push_back(static_cast<int>(line.begin));
  if (!lines.empty()) lines.erase(lines.begin());
  return lines;
}

access::Bounds boxOf(const typeset::Paragraph& text, std::size_t begin, std::size_t end) {
  const typeset::Rect from = text.caret(begin);
  const auto boxes = text.boxes(begin, end);
  const typeset::Rect box = boxes.empty() ? from : boxes.front();  // a line break has none
  return {static_cast<float>(box.x), static_cast<float>(box.y), static_cast<float>(box.w), static_cast<float>(box.h)};
}

}  // namespace

void Ui::setListened(bool listened) {
  if (listened_ == listened) return;
  listened_ = listened;
  if (listened && !std::exchange(caretOn_, true)) caretSeen_ = focus_ == 0;
  again_ = true;
}

std::shared_ptr<const access::Letters> Ui::lettersOf(const std::shared_ptr<const typeset::Paragraph>& text) {
  KnownLetters& known = letters_[text.get()];
  if (known.letters && known.text.lock() == text) return known.letters;
  auto letters = std::make_shared<access::Letters>();
  const std::string& words = text->text().utf8;
  for (std::size_t byte = 0; byte < words.size(); byte = utf8::next(words, byte))
    letters->push_back(boxOf(*text, byte, utf8::next(words, byte)));
  known = {text, letters};
  return letters;
}

void Ui::setWords(access::NodeId id, const std::shared_ptr<const typeset::Paragraph>& text, Point at) {
  access::Node& self = node(id);
  self.text = text->text().utf8;
  self.lines = laterLines(*text);
  if (listened_) {
    self.runs = runsOf(text->text());
    if ((self.state & access::kShowing) != 0) self.letters = lettersOf(text);
  }
  if (document_ == 0 || self.text.empty()) return;
  const Rect rect{self.bounds.x, self.bounds.y, self.bounds.w, self.bounds.h};
  if (wholeText() || (self.state & access::kShowing) != 0) registerText(id, text, at);
  if (!wholeText()) return;
  self.actions |= access::kFocus | access::kScrollTo | access::kSetCaret | access::kSelectText;
  takeTextRequests(id, rect);
  drawCaret(id, *text, at);
}

access::NodeId Ui::outermost(access::Role role) const {
  for (const access::NodeId id : open_) {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [id](const auto& node) { return node.id == id; });
    if (found != nodes_.end() && found->role == role) return id;
  }
  return 0;
}

void Ui::registerText(access::NodeId id, const std::shared_ptr<const typeset::Paragraph>& text, Point at) {
  CaretText known;
  known.id = id;
  known.text = text;
  known.at = at;
  const access::Bounds& bounds = node(id).bounds;
  const Rect clip = canvas_->clip();
  const Point top{std::max(bounds.x, clip.x), std::max(bounds.y, clip.y)};
  known.seen = {top.x, top.y, std::min(bounds.x + bounds.w, clip.right()) - top.x,
                std::min(bounds.y + bounds.h, clip.bottom()) - top.y};
  known.heading = node(id).role == access::Role::Heading;
  known.list = outermost(access::Role::List);
  known.table = outermost(access::Role::Table);
  for (const Span& span : text->text().spans)
    if (span.kind == SpanKind::Link || span.kind == SpanKind::Citation || span.kind == SpanKind::Term)
      known.links.push_back(span.begin);
  texts_.push_back(std::move(known));
}

void Ui::takeTextRequests(access::NodeId id, const Rect& rect) {
  if (const auto asked = takeRequest(id, access::kSetCaret)) {
    caretOn_ = true;
    putCaret(id, static_cast<std::size_t>(std::max(0, asked->offset)));
  }
  if (const auto asked = takeRequest(id, access::kSelectText)) {
    caretOn_ = true;
    putCaret(id, 0);
    caret_.select(id, static_cast<std::size_t>(std::max(0, asked->offset)),
                  static_cast<std::size_t>(std::max(0, asked->end)));
  }
  if (takeRequest(id, access::kFocus)) {
    caretOn_ = true;
    putCaret(id, 0);
  }
  if (takeRequest(id, access::kScrollTo)) reveal(rect);
}

/// What is selected lies under the words; the caret is a still bar beside them.
void Ui::drawCaret(access::NodeId id, const typeset::Paragraph& text, Point at) {
  if (const auto part = caret_.selectedIn(lastTexts_, id)) {
    for (const typeset::Rect& box : text.boxes(part->first, part->second)) {
      const Rect ground{at.x + static_cast<float>(box.x), at.y + static_cast<float>(box.y), static_cast<float>(box.w),
                        static_cast<float>(box.h)};
      if (canvas_->clip().touches(ground)) canvas_->fill(ground, colour(look::Role::Select), gap(3));
    }
    node(id).selectionBegin = static_cast<int>(part->first);
    node(id).selectionEnd = static_cast<int>(part->second);
  }
  if (caret_.place().id != id) return;
  const typeset::Rect end = text.caret(std::min(caret_.place().byte, text.text().utf8.size()));
  if (std::exchange(revealSelection_, false))
    reveal({at.x + static_cast<float>(end.x), at.y + static_cast<float>(end.y), 1, static_cast<float>(end.h)});
  if (!caretOn_) return;
  const std::size_t byte = std::min(caret_.place().byte, text.text().utf8.size());
  node(id).caret = static_cast<int>(byte);
  if (focus_ != id) return;
  node(id).state |= access::kFocused;
  const typeset::Rect place = text.caret(byte);
  const float width = std::max(2.0F, gap(3));
  const float glow = gap(3);
  const bool first = place.x < 1;  // there it stands left of the letter, which is read; else between two
  const Rect bar{std::round(at.x + static_cast<float>(place.x)) - (first ? width + glow : gap(1)),
                 at.y + static_cast<float>(place.y), width, static_cast<float>(place.h)};
  canvas_->fill(bar.grown(glow), colour(look::Role::FocusGlow), gap(4));
  canvas_->fill(bar, colour(look::Role::FocusLine), gap(1));
  if (!std::exchange(caretMoved_, false)) return;
  if (!std::exchange(caretJumped_, false)) return reveal(bar);
  revealAtTop(bar);
  caretMoved_ = again_ = true;  // looked at once more: what lies over the top may have come with the scrolling
}

bool Ui::isText(access::NodeId id) const {
  return isText(texts_, id);
}

bool Ui::isText(const std::vector<CaretText>& texts, access::NodeId id) {
  return std::any_of(texts.begin(), texts.end(), [id](const CaretText& text) { return text.id == id; });
}

bool Ui::caretTakesKeys() {
  if (!caretOn_ || texts_.empty() || input_.keys.empty()) return false;
  if (focus_ == 0 || isText(focus_)) return true;
  const auto focused =
      std::find_if(nodes_.begin(), nodes_.end(), [this](const access::Node& node) { return node.id == focus_; });
  return focused == nodes_.end() || (focused->role == access::Role::Link && focused->begin >= 0);
}

void Ui::takeCaretKeys() {
  using Pair = std::pair<const char*, CaretMove>;
  static constexpr Pair kMoves[] = {{"Left", CaretMove::Left},
                                    {"Right", CaretMove::Right},
                                    {"Ctrl+Left", CaretMove::WordLeft},
                                    {"Ctrl+Right", CaretMove::WordRight},
                                    {"Home", CaretMove::LineStart},
                                    {"End", CaretMove::LineEnd},
                                    {"Up", CaretMove::Up},
                                    {"Down", CaretMove::Down},
                                    {"PageUp", CaretMove::PageUp},
                                    {"PageDown", CaretMove::PageDown},
                                    {"Ctrl+Home", CaretMove::Start},
                                    {"Ctrl+End", CaretMove::End}};
  static constexpr Pair kSelecting[] = {{"Shift+Left", CaretMove::Left},
                                        {"Shift+Right", CaretMove::Right},
                                        {"Ctrl+Shift+Left", CaretMove::WordLeft},
                                        {"Ctrl+Shift+Right", CaretMove::WordRight},
                                        {"Shift+Home", CaretMove::LineStart},
                                        {"Shift+End", CaretMove::LineEnd},
                                        {"Shift+Up", CaretMove::Up},
                                        {"Shift+Down", CaretMove::Down}};
  for (const auto& [keys, move] : kMoves)
    while (takeKeys(keys, true)) moveCaret(move);
  for (const auto& [keys, move] : kSelecting)
    while (takeKeys(keys, true)) moveCaret(move, true);
  if (!isText(focus_) || !takeKeys("Enter") || !hands_.pressCounts(input_.time)) return;
  const auto byte = static_cast<int>(caret_.place().byte);
  for (const access::Node& link : nodes_)
    if (link.parent == focus_ && link.begin >= 0 && link.begin <= byte && byte < link.end) {
      requests_.push_back({.node = link.id, .action = access::kPress});
      again_ = true;
      return;
    }
}

void Ui::switchCaret(bool on) {
  if (caretOn_ == on) return;
  caretOn_ = on;
  again_ = true;
  if (!on && isText(focus_)) focusOn(0, false);
  caretSeen_ = on;
}

bool Ui::leaveCaret() {
  if (!caretOn_ || listened_ || !isText(caret_.place().id)) return false;
  switchCaret(false);
  return true;
}

bool Ui::moveCaret(CaretMove move, bool select) {
  if (!caretOn_ || !caret_.move(move, select, texts_, windowSize_.h * 0.7F)) return false;
  focusOn(caret_.place().id, true);
  caretMoved_ = again_ = true;
  return true;
}

void Ui::jumpCaret(CaretMove move, std::string none) {
  const bool was = std::exchange(caretOn_, true);
  jump_ = {move, std::move(none)};
  caretFirst_ = caretSeen_ = false;
  again_ = true;
  if (was) carryOutJump();  // else the whole page is known in the next frame
}

void Ui::carryOutJump() {
  if (!jump_) return;
  const bool link = jump_->move == CaretMove::NextLink || jump_->move == CaretMove::PreviousLink;
  const bool moved = moveCaret(jump_->move);
  caretJumped_ = moved && !link;
  if (!moved) say(jump_->none);
  jump_.reset();
}

void Ui::putCaret(access::NodeId id, std::size_t byte) {
  if (!caretOn_) return;
  caret_.put({id, byte});
  focusOn(id, true);
  caretMoved_ = again_ = true;
}

void Ui::letCaretFollow(access::NodeId id, std::size_t byte) {
  if (!caretOn_) return;
  if (focus_ == 0 || isText(focus_) || isText(lastTexts_, focus_)) return putCaret(id, byte);
  caret_.put({id, byte});
  again_ = true;
}

void Ui::giveKeysBack() {
  const access::NodeId text = caretOn_ ? caret_.place().id : 0;
  focusOn(isText(text) ? text : 0, isText(text));
}

/// The caret goes where the focus went, and to the first text of a new page.
void Ui::followFocus() {
  if (!caretOn_) {
    caretFirst_ = caretSeen_ = false;
    return;
  }
  caretFirst_ = caretFirst_ && caretOn_;
  if (caretFirst_ && !texts_.empty()) {
    caretFirst_ = false;
    putCaret(texts_.front().id, 0);
    return;
  }
  if (std::exchange(caretSeen_, caretSeen_ && texts_.empty()) && !texts_.empty() && !isText(caret_.place().id)) {
    const auto seen = std::find_if(texts_.begin(), texts_.end(),
                                   [this](const CaretText& text) { return text.at.y >= windowSize_.h * 0.15F; });
    putCaret(seen == texts_.end() ? texts_.front().id : seen->id, 0);
    return;
  }
  if (focus_ == 0 || focus_ == caret_.place().id) return;
  const auto focused =
      std::find_if(nodes_.begin(), nodes_.end(), [this](const access::Node& node) { return node.id == focus_; });
  if (focused != nodes_.end() && focused->role == access::Role::Link && focused->begin >= 0 && isText(focused->parent))
    caret_.put({focused->parent, static_cast<std::size_t>(focused->begin)});
}

}  // namespace myelin::widgets
