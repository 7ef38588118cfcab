#include <algorithm>
#include <limits>

#include "app/access/atk_mapping.h"
#include "app/access/object.h"
#include "app/access/stage.h"
#include "app/access/words_of.h"

/// The part of AtkText that says where characters stand and how they look.
namespace myelin::access {
namespace {

/// Of what is out of view only the lines are known: a character's place in its line is taken in proportion.
Bounds guessed(const Words& words, std::size_t byte) {
  const Node& node = *words.node;
  const auto& starts = node.lines;
  const float height = node.bounds.h / static_cast<float>(starts.size() + 1);
  const auto line = std::upper_bound(starts.begin(), starts.end(), static_cast<int>(byte)) - starts.begin();
  const Range span = pieceAt(words, byte, Unit::Line);
  const int length = std::max(1, words.characters(span.end) - words.characters(span.begin));
  const float width = node.bounds.w / static_cast<float>(length);
  const int column = words.characters(byte) - words.characters(span.begin);
  return {width * static_cast<float>(column), height * static_cast<float>(line), width, height};
}

/// Of a character, from the node's top left.
Bounds placeOf(const Words& words, int character) {
  const Letters* letters = words.node->letters.get();
  const auto at = static_cast<std::size_t>(std::max(0, character));
  if (letters != nullptr && at < letters->size()) return (*letters)[at];
  if (letters != nullptr && !letters->empty()) {  // behind the last one
    Bounds last = letters->back();
    last.x += last.w;
    last.w = 0;
    return last;
  }
  return guessed(words, byteOfCharacter(words.text, character));
}

/// In the coordinates that were asked for.
void give(AtkText* text, const Bounds& place, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  atk_component_get_extents(ATK_COMPONENT(text), x, y, width, height, type);
  *x += static_cast<gint>(place.x + 0.5F);
  *y += static_cast<gint>(place.y + 0.5F);
  *width = std::max(1, static_cast<gint>(place.w + 0.5F));
  *height = std::max(1, static_cast<gint>(place.h + 0.5F));
}

void getCharacterExtents(AtkText* text, gint offset, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  atk_component_get_extents(ATK_COMPONENT(text), x, y, width, height, type);
  const Words words = wordsAt(text);
  if (words.node != nullptr && !words.text.empty()) give(text, placeOf(words, offset), x, y, width, height, type);
}

void getRangeExtents(AtkText* text, gint start, gint end, AtkCoordType type, AtkTextRectangle* rect) {
  const Words words = wordsAt(text);
  *rect = {-1, -1, 0, 0};
  if (words.node == nullptr || words.text.empty()) return;
  const int last = end < 0 ? words.characters(words.text.size()) : end;
  Bounds all = placeOf(words, start);
  for (int i = start + 1; i < last; ++i) {
    const Bounds next = placeOf(words, i);
    const float right = std::max(all.x + all.w, next.x + next.w);
    const float bottom = std::max(all.y + all.h, next.y + next.h);
    all.x = std::min(all.x, next.x);
    all.y = std::min(all.y, next.y);
    all.w = right - all.x;
    all.h = bottom - all.y;
  }
  give(text, all, &rect->x, &rect->y, &rect->width, &rect->height, type);
}

gint getOffsetAtPoint(AtkText* text, gint x, gint y, AtkCoordType type) {
  const Words words = wordsAt(text);
  if (words.node == nullptr) return -1;
  gint left = 0, top = 0, width = 0, height = 0;
  atk_component_get_extents(ATK_COMPONENT(text), &left, &top, &width, &height, type);
  const int count = words.characters(words.text.size());
  for (int i = 0; i < count; ++i) {
    const Bounds at = placeOf(words, i);
    const auto px = static_cast<float>(x - left);
    const auto py = static_cast<float>(y - top);
    if (px >= at.x && px < at.x + at.w && py >= at.y && py < at.y + at.h) return i;
  }
  return -1;
}

AtkAttributeSet* attributesOf(unsigned style) {
  AtkAttributeSet* set = nullptr;
  if ((style & kStrong) != 0) set = withAttribute(set, "weight", "600");
  if ((style & kEmphasis) != 0) set = withAttribute(set, "style", "italic");
  if ((style & kStruck) != 0) set = withAttribute(set, "strikethrough", "true");
  if ((style & kCode) != 0) set = withAttribute(set, "family-name", "monospace");
  if ((style & kUnderlined) != 0) set = withAttribute(set, "underline", "single");
  return set;
}

/// The style at a byte, and how far it reaches.
unsigned styleAt(const Words& words, std::size_t byte, Range& reach) {
  unsigned style = 0;
  reach = {0, words.text.size()};
  if (words.node == nullptr) return style;
  for (const Run& run : words.node->runs) {
    const auto begin = static_cast<std::size_t>(run.begin);
    const auto end = static_cast<std::size_t>(run.end);
    if (begin <= byte && byte < end) style |= run.style;
    for (const std::size_t edge : {begin, end}) {
      if (edge <= byte) reach.begin = std::max(reach.begin, edge);
      if (edge > byte) reach.end = std::min(reach.end, edge);
    }
  }
  return style;
}

AtkAttributeSet* getRunAttributes(AtkText* text, gint offset, gint* start, gint* end) {
  const Words words = wordsAt(text);
  Range reach;
  const unsigned style = styleAt(words, byteOfCharacter(words.text, offset), reach);
  *start = words.characters(reach.begin);
  *end = words.characters(reach.end);
  return attributesOf(style);
}

AtkAttributeSet* getDefaultAttributes(AtkText* text) {
  const Words words = wordsAt(text);
  AtkAttributeSet* set = nullptr;
  if (words.node == nullptr) return set;
  if (words.node->role == Role::Heading || words.node->role == Role::ColumnHeader)
    set = withAttribute(set, "weight", "600");
  const gchar* language = atk_object_get_object_locale(ATK_OBJECT(text));
  if (language != nullptr && *language != '\0') set = withAttribute(set, "language", language);
  return set;
}

}  // namespace

void addTextPlaces(AtkTextIface* text) {
  text->get_run_attributes = getRunAttributes;
  text->get_default_attributes = getDefaultAttributes;
  text->get_character_extents = getCharacterExtents;
  text->get_range_extents = getRangeExtents;
  text->get_offset_at_point = getOffsetAtPoint;
}

}  // namespace myelin::access
