#include "app/widgets/text_caret.h"

#include <algorithm>

#include "app/access/text.h"
#include "index/base/utf8.h"

namespace myelin::widgets {
namespace {

using typeset::Line;

const std::string& wordsOf(const CaretText& text) {
  return text.text->text().utf8;
}

std::size_t lineOf(const CaretText& text, std::size_t byte) {
  const auto& lines = text.text->lines();
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line + 1].begin <= byte) ++line;
  return line;
}

/// Where the caret stands at the end of a line: on a wrapped line before its last space.
std::size_t endOf(const CaretText& text, std::size_t line) {
  const auto& lines = text.text->lines();
  if (line + 1 >= lines.size()) return wordsOf(text).size();
  const std::size_t next = lines[line + 1].begin;
  return next > lines[line].begin ? utf8::previous(wordsOf(text), next) : next;
}

std::size_t wordRight(const std::string& words, std::size_t byte) {
  return byte >= words.size() ? byte : access::unitAt(words, byte, access::Unit::Word, {}).end;
}

std::size_t wordLeft(const std::string& words, std::size_t byte) {
  return byte == 0 ? 0 : access::unitAt(words, utf8::previous(words, byte), access::Unit::Word, {}).begin;
}

}  // namespace

void TextCaret::put(Place place, bool select) {
  place_ = place;
  if (!select) anchor_ = place;
  wantedX_.reset();
}

void TextCaret::select(access::NodeId id, std::size_t begin, std::size_t end) {
  anchor_ = {id, begin};
  place_ = {id, end};
  wantedX_.reset();
}

void TextCaret::select(Place from, Place to) {
  anchor_ = from;
  place_ = to;
  wantedX_.reset();
}

std::optional<TextCaret::Place> TextCaret::placeAt(const Texts& texts, Point at) {
  const CaretText* best = nullptr;
  float bestY = 0, bestX = 0;
  for (const CaretText& text : texts) {
    const float right = text.at.x + static_cast<float>(text.text->width());
    const float bottom = text.at.y + static_cast<float>(text.text->height());
    const float y = std::max({0.0F, text.at.y - at.y, at.y - bottom});
    const float x = std::max({0.0F, text.at.x - at.x, at.x - right});
    if (best != nullptr && (y > bestY || (y == bestY && x >= bestX))) continue;
    best = &text;
    bestY = y;
    bestX = x;
  }
  if (best == nullptr) return std::nullopt;
  return Place{best->id, best->text->byteAt({at.x - best->at.x, at.y - best->at.y})};
}

std::optional<std::pair<std::size_t, std::size_t>> TextCaret::around(const Texts& texts, Place place,
                                                                     access::Unit unit) {
  const auto at = indexOf(texts, place.id);
  if (!at) return std::nullopt;
  const std::string& words = wordsOf(texts[*at]);
  if (words.empty()) return std::nullopt;
  if (unit == access::Unit::Paragraph) return std::pair{std::size_t{0}, words.size()};
  const std::size_t byte = std::min(place.byte, utf8::previous(words, words.size()));
  auto [begin, end] = access::unitAt(words, byte, unit, {});
  constexpr std::string_view kSpaces = " \n\t";
  while (end > begin && kSpaces.find(words[end - 1]) != std::string_view::npos) --end;
  constexpr std::string_view kMarks = ".,;:!?)]\"";
  if (unit == access::Unit::Word)
    while (end > begin + 1 && kMarks.find(words[end - 1]) != std::string_view::npos) --end;
  return std::pair{begin, end};
}

bool TextCaret::selectionLives(const Texts& texts) const {
  return indexOf(texts, place_.id).has_value() && indexOf(texts, anchor_.id).has_value();
}

bool TextCaret::before(const Texts& texts, const Place& first, const Place& second) {
  const auto a = indexOf(texts, first.id);
  const auto b = indexOf(texts, second.id);
  return a && b && (*a < *b || (*a == *b && first.byte < second.byte));
}

std::optional<std::size_t> TextCaret::indexOf(const Texts& texts, access::NodeId id) {
  const auto at = std::find_if(texts.begin(), texts.end(), [id](const CaretText& text) { return text.id == id; });
  if (at == texts.end()) return std::nullopt;
  return static_cast<std::size_t>(at - texts.begin());
}

bool TextCaret::move(CaretMove move, bool select, const Texts& texts, float page) {
  if (texts.empty()) return false;
  const auto known = indexOf(texts, place_.id);
  if (!known) {
    const auto seen = std::find_if(texts.begin(), texts.end(), [](const CaretText& text) {
      return text.at.y + static_cast<float>(text.text->height()) > 0;
    });
    place_ = anchor_ = {(seen == texts.end() ? texts.begin() : seen)->id, 0};
    if (move < CaretMove::Start) return true;
  }
  const std::size_t at = known.value_or(*indexOf(texts, place_.id));
  place_.byte = std::min(place_.byte, wordsOf(texts[at]).size());
  const Place before = place_;
  bool moved = false;
  if (move == CaretMove::Up || move == CaretMove::Down) {
    moved = moveByLine(texts, at, move == CaretMove::Down ? 1 : -1);
  } else if (move == CaretMove::PageUp || move == CaretMove::PageDown) {
    moved = moveByPage(texts, at, move == CaretMove::PageDown ? page : -page);
  } else {
    wantedX_.reset();
    moved = move > CaretMove::End ? jump(move, texts, at) : moveInText(move, texts, at);
  }
  if (!select || move > CaretMove::End) anchor_ = place_;
  return moved && (place_ != before || !known || move > CaretMove::End);
}

bool TextCaret::moveInText(CaretMove move, const Texts& texts, Index at) {
  const CaretText& text = texts[at];
  const std::string& words = wordsOf(text);
  const std::size_t byte = place_.byte;
  const bool left = move == CaretMove::Left || move == CaretMove::WordLeft;
  const bool right = move == CaretMove::Right || move == CaretMove::WordRight;
  if (left && byte == 0) {
    if (at == 0) return false;
    place_ = {texts[at - 1].id, wordsOf(texts[at - 1]).size()};
  } else if (right && byte == words.size()) {
    if (at + 1 == texts.size()) return false;
    place_ = {texts[at + 1].id, 0};
  } else if (move == CaretMove::Left) {
    place_.byte = utf8::previous(words, byte);
  } else if (move == CaretMove::Right) {
    place_.byte = utf8::next(words, byte);
  } else if (move == CaretMove::WordLeft) {
    place_.byte = wordLeft(words, byte);
  } else if (move == CaretMove::WordRight) {
    place_.byte = wordRight(words, byte);
  } else if (move == CaretMove::LineStart) {
    place_.byte = text.text->lines().empty() ? 0 : text.text->lines()[lineOf(text, byte)].begin;
  } else if (move == CaretMove::LineEnd) {
    place_.byte = endOf(text, lineOf(text, byte));
  } else if (move == CaretMove::Start) {
    place_ = {texts.front().id, 0};
  } else {
    place_ = {texts.back().id, wordsOf(texts.back()).size()};
  }
  return true;
}

void TextCaret::putOnLine(const CaretText& text, std::size_t line) {
  const auto& lines = text.text->lines();
  place_ = {text.id, 0};
  if (lines.empty()) return;
  const double x = *wantedX_ - text.at.x;
  const std::size_t byte = text.text->byteAt({x, lines[line].y + lines[line].height / 2});
  place_.byte = std::clamp(byte, lines[line].begin, std::max(lines[line].begin, endOf(text, line)));
}

bool TextCaret::moveByLine(const Texts& texts, Index at, int lines) {
  const CaretText& text = texts[at];
  if (!wantedX_) wantedX_ = text.at.x + text.text->caret(place_.byte).x;
  const std::size_t line = lineOf(text, place_.byte);
  const std::size_t count = std::max<std::size_t>(1, text.text->lines().size());
  if (lines > 0 && line + 1 < count) {
    putOnLine(text, line + 1);
  } else if (lines < 0 && line > 0) {
    putOnLine(text, line - 1);
  } else if (lines > 0 && at + 1 < texts.size()) {
    putOnLine(texts[at + 1], 0);
  } else if (lines < 0 && at > 0) {
    putOnLine(texts[at - 1], std::max<std::size_t>(1, texts[at - 1].text->lines().size()) - 1);
  } else {
    return false;
  }
  return true;
}

bool TextCaret::moveByPage(const Texts& texts, Index at, float by) {
  const double from = texts[at].at.y + texts[at].text->caret(place_.byte).y;
  for (bool moved = false;; moved = true) {
    const std::size_t now = *indexOf(texts, place_.id);
    const double y = texts[now].at.y + texts[now].text->caret(place_.byte).y;
    if (by > 0 ? y >= from + by : y <= from + by) return true;
    if (!moveByLine(texts, now, by > 0 ? 1 : -1)) return moved;
  }
}

namespace {

/// Every place that a jump of this kind can go to, in reading order.
std::vector<TextCaret::Place> stops(CaretMove move, const TextCaret::Texts& texts) {
  std::vector<TextCaret::Place> places;
  access::NodeId last = 0;
  for (const CaretText& text : texts) {
    if (move == CaretMove::NextHeading || move == CaretMove::PreviousHeading) {
      if (text.heading) places.push_back({text.id, 0});
    } else if (move == CaretMove::NextLink || move == CaretMove::PreviousLink) {
      for (const std::size_t link : text.links) places.push_back({text.id, link});
    } else {
      const bool list = move == CaretMove::NextList || move == CaretMove::PreviousList;
      const access::NodeId in = list ? text.list : text.table;
      if (in != 0 && in != last) places.push_back({text.id, 0});
      last = in;
    }
  }
  return places;
}

}  // namespace

bool TextCaret::jump(CaretMove move, const Texts& texts, Index at) {
  const std::vector<Place> places = stops(move, texts);
  if (places.empty()) return false;
  const auto before = [&](const Place& place) {  // whether it stands before the caret
    const Index index = *indexOf(texts, place.id);
    return index < at || (index == at && place.byte < place_.byte);
  };
  const bool next = move == CaretMove::NextHeading || move == CaretMove::NextLink || move == CaretMove::NextList ||
                    move == CaretMove::NextTable;
  auto from = std::find_if_not(places.begin(), places.end(), before);  // at or behind the caret
  if (next) {
    if (from != places.end() && *from == place_) ++from;
    place_ = from == places.end() ? places.front() : *from;
  } else {
    place_ = from == places.begin() ? places.back() : *std::prev(from);
  }
  return true;
}

std::optional<std::pair<std::size_t, std::size_t>> TextCaret::selectedIn(const Texts& texts, access::NodeId id) const {
  if (!hasSelection()) return std::nullopt;
  const auto here = indexOf(texts, id);
  const auto caret = indexOf(texts, place_.id);
  const auto anchor = indexOf(texts, anchor_.id);
  if (!here || !caret || !anchor) return std::nullopt;
  const bool forward = *anchor < *caret || (*anchor == *caret && anchor_.byte < place_.byte);
  const Index first = forward ? *anchor : *caret;
  const Index last = forward ? *caret : *anchor;
  if (*here < first || *here > last) return std::nullopt;
  const std::size_t size = wordsOf(texts[*here]).size();
  const std::size_t begin = *here == first ? std::min(size, (forward ? anchor_ : place_).byte) : 0;
  const std::size_t end = *here == last ? std::min(size, (forward ? place_ : anchor_).byte) : size;
  if (begin >= end) return std::nullopt;
  return std::pair{begin, end};
}

std::string TextCaret::selected(const Texts& texts) const {
  std::string all;
  for (const CaretText& text : texts)
    if (const auto part = selectedIn(texts, text.id))
      all += (all.empty() ? "" : "\n") + wordsOf(text).substr(part->first, part->second - part->first);
  return all;
}

}  // namespace myelin::widgets
