#include <algorithm>
#include <optional>

#include "app/access/object.h"
#include "app/access/stage.h"
#include "app/access/words_of.h"

/// AtkText: what stands in a text and what of it is selected; where it stands is in object_text_place.cpp.
namespace myelin::access {
namespace {

gchar* copy(const Words& words, Range piece, gint* start, gint* end) {
  *start = words.characters(piece.begin);
  *end = words.characters(piece.end);
  return g_strndup(words.text.data() + piece.begin, piece.end - piece.begin);
}

gchar* getText(AtkText* text, gint start, gint end) {
  const Words words = wordsAt(text);
  const Range piece = range(words, start, end);
  return g_strndup(words.text.data() + piece.begin, piece.end - piece.begin);
}

gint getCharacterCount(AtkText* text) {
  const Words words = wordsAt(text);
  return words.characters(words.text.size());
}

gunichar getCharacter(AtkText* text, gint offset) {
  const Words words = wordsAt(text);
  const std::size_t byte = byteOfCharacter(words.text, offset);
  return byte < words.text.size() ? g_utf8_get_char(words.text.data() + byte) : 0;
}

Unit unitOf(AtkTextGranularity granularity) {
  switch (granularity) {
    case ATK_TEXT_GRANULARITY_CHAR:
      return Unit::Character;
    case ATK_TEXT_GRANULARITY_WORD:
      return Unit::Word;
    case ATK_TEXT_GRANULARITY_SENTENCE:
      return Unit::Sentence;
    case ATK_TEXT_GRANULARITY_LINE:
      return Unit::Line;
    case ATK_TEXT_GRANULARITY_PARAGRAPH:
      return Unit::Paragraph;
  }
  return Unit::Character;
}

gchar* getStringAt(AtkText* text, gint offset, AtkTextGranularity granularity, gint* start, gint* end) {
  const Words words = wordsAt(text);
  return copy(words, pieceAt(words, byteOfCharacter(words.text, offset), unitOf(granularity)), start, end);
}

Unit unitOf(AtkTextBoundary boundary) {
  switch (boundary) {
    case ATK_TEXT_BOUNDARY_CHAR:
      return Unit::Character;
    case ATK_TEXT_BOUNDARY_WORD_START:
    case ATK_TEXT_BOUNDARY_WORD_END:
      return Unit::Word;
    case ATK_TEXT_BOUNDARY_SENTENCE_START:
    case ATK_TEXT_BOUNDARY_SENTENCE_END:
      return Unit::Sentence;
    case ATK_TEXT_BOUNDARY_LINE_START:
    case ATK_TEXT_BOUNDARY_LINE_END:
      return Unit::Line;
  }
  return Unit::Character;
}

// These three are deprecated in ATK, and Orca still asks them.
gchar* getTextAt(AtkText* text, gint offset, AtkTextBoundary boundary, gint* start, gint* end) {
  const Words words = wordsAt(text);
  return copy(words, pieceAt(words, byteOfCharacter(words.text, offset), unitOf(boundary)), start, end);
}

gchar* getTextBefore(AtkText* text, gint offset, AtkTextBoundary boundary, gint* start, gint* end) {
  const Words words = wordsAt(text);
  const Range here = pieceAt(words, byteOfCharacter(words.text, offset), unitOf(boundary));
  if (here.begin == 0) return copy(words, {0, 0}, start, end);
  return copy(words, pieceAt(words, here.begin - 1, unitOf(boundary)), start, end);
}

gchar* getTextAfter(AtkText* text, gint offset, AtkTextBoundary boundary, gint* start, gint* end) {
  const Words words = wordsAt(text);
  const Range here = pieceAt(words, byteOfCharacter(words.text, offset), unitOf(boundary));
  if (here.end >= words.text.size()) return copy(words, {words.text.size(), words.text.size()}, start, end);
  return copy(words, pieceAt(words, here.end, unitOf(boundary)), start, end);
}

gint getCaret(AtkText* text) {
  const Words words = wordsAt(text);
  return words.node == nullptr ? 0 : charactersBefore(words.text, words.node->caret);
}

gboolean setCaret(AtkText* text, gint offset) {
  const Words words = wordsAt(text);
  if (words.node == nullptr) return FALSE;
  const auto byte = static_cast<int>(byteOfCharacter(words.text, offset));
  return Stage::current()->ask({.node = words.node->id, .action = kSetCaret, .offset = byte}) ? TRUE : FALSE;
}

std::optional<Range> selectionOf(const Words& words) {
  if (words.node == nullptr || words.node->selectionBegin < 0) return std::nullopt;
  const auto [low, high] = std::minmax(words.node->selectionBegin, words.node->selectionEnd);
  if (low < 0 || low == high || static_cast<std::size_t>(high) > words.text.size()) return std::nullopt;
  return Range{static_cast<std::size_t>(low), static_cast<std::size_t>(high)};
}

gint countSelections(AtkText* text) {
  return selectionOf(wordsAt(text)) ? 1 : 0;
}

gchar* getSelection(AtkText* text, gint number, gint* start, gint* end) {
  const Words words = wordsAt(text);
  const auto selection = selectionOf(words);
  return copy(words, number == 0 && selection ? *selection : Range{}, start, end);
}

gboolean select(const Words& words, gint start, gint end) {
  if (words.node == nullptr) return FALSE;
  const Range piece = range(words, start, end);
  return Stage::current()->ask({.node = words.node->id,
                                .action = kSelectText,
                                .offset = static_cast<int>(piece.begin),
                                .end = static_cast<int>(piece.end)})
             ? TRUE
             : FALSE;
}

gboolean addSelection(AtkText* text, gint start, gint end) {
  return select(wordsAt(text), start, end);
}
gboolean setSelection(AtkText* text, gint number, gint start, gint end) {
  return number == 0 ? select(wordsAt(text), start, end) : FALSE;
}
gboolean removeSelection(AtkText* text, gint number) {
  const Words words = wordsAt(text);
  if (number != 0 || words.node == nullptr || words.node->caret < 0) return FALSE;
  const int caret = words.characters(static_cast<std::size_t>(words.node->caret));
  return select(words, caret, caret);
}

void startText(gpointer iface, gpointer) {
  auto* text = static_cast<AtkTextIface*>(iface);
  text->get_text = getText;
  text->get_character_count = getCharacterCount;
  text->get_character_at_offset = getCharacter;
  text->get_string_at_offset = getStringAt;
  text->get_text_at_offset = getTextAt;
  text->get_text_before_offset = getTextBefore;
  text->get_text_after_offset = getTextAfter;
  text->get_caret_offset = getCaret;
  text->set_caret_offset = setCaret;
  text->get_n_selections = countSelections;
  text->get_selection = getSelection;
  text->add_selection = addSelection;
  text->set_selection = setSelection;
  text->remove_selection = removeSelection;
  addTextPlaces(text);
}

}  // namespace

void addText(GType type) {
  const GInterfaceInfo info{startText, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_TEXT, &info);
}

}  // namespace myelin::access
