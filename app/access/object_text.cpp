#include <algorithm>
#include <optional>
#include <utility>

#include "app/access/object.h"
#include "app/access/stage.h"
#include "app/access/text.h"

/// AtkText and AtkEditableText. ATK's offsets are characters, ours bytes.
namespace myelin::access {
namespace {

struct Words {
  const Node* node;
  const std::string& text;
  int characters(std::size_t byte) const { return charactersBefore(text, static_cast<std::ptrdiff_t>(byte)); }
};

Words wordsAt(gpointer object) {
  static const std::string kNone;
  const Node* node = nodeOf(object);
  return {node, node != nullptr ? wordsOf(*node) : kNone};
}

/// [start, end) in characters, -1 for the end of the text.
Range range(const Words& words, gint start, gint end) {
  const std::size_t begin = byteOfCharacter(words.text, start);
  return {begin, end < 0 ? words.text.size() : std::max(begin, byteOfCharacter(words.text, end))};
}

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

Range pieceAt(const Words& words, std::size_t byte, Unit unit) {
  static const std::vector<int> kNone;
  return unitAt(words.text, byte, unit, words.node != nullptr ? words.node->lines : kNone);
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

AtkAttributeSet* getRunAttributes(AtkText* text, gint, gint* start, gint* end) {
  *start = 0;
  *end = getCharacterCount(text);
  return nullptr;
}
AtkAttributeSet* getDefaultAttributes(AtkText*) {
  return nullptr;
}

/// The snapshot knows lines, not letters: a character's place in its line is taken in proportion.
void getCharacterExtents(AtkText* text, gint offset, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  atk_component_get_extents(ATK_COMPONENT(text), x, y, width, height, type);
  const Words words = wordsAt(text);
  if (words.node == nullptr || words.text.empty()) return;
  const std::size_t byte = byteOfCharacter(words.text, offset);
  const auto& starts = words.node->lines;
  const auto lines = static_cast<gint>(starts.size()) + 1;
  const auto line =
      static_cast<gint>(std::upper_bound(starts.begin(), starts.end(), static_cast<int>(byte)) - starts.begin());
  const Range span = pieceAt(words, byte, Unit::Line);
  const gint length = std::max(1, words.characters(span.end) - words.characters(span.begin));
  const gint column = words.characters(byte) - words.characters(span.begin);
  *height /= lines;
  *y += line * *height;
  *x += *width * column / length;
  *width = std::max(1, *width / length);
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
  text->get_run_attributes = getRunAttributes;
  text->get_default_attributes = getDefaultAttributes;
  text->get_character_extents = getCharacterExtents;
}

void askText(const Words& words, std::string text) {
  if (words.node != nullptr)
    Stage::current()->ask({.node = words.node->id, .action = kSetText, .text = std::move(text)});
}

void setText(AtkEditableText* editable, const gchar* string) {
  askText(wordsAt(editable), string);
}

void insertText(AtkEditableText* editable, const gchar* string, gint length, gint* position) {
  const Words words = wordsAt(editable);
  const std::string inserted =
      length < 0 ? std::string(string) : std::string(string, strnlen(string, std::size_t(length)));
  std::string text = words.text;
  text.insert(byteOfCharacter(words.text, *position), inserted);
  *position += charactersBefore(inserted, static_cast<std::ptrdiff_t>(inserted.size()));
  askText(words, std::move(text));
}

void deleteText(AtkEditableText* editable, gint start, gint end) {
  const Words words = wordsAt(editable);
  const Range piece = range(words, start, end);
  std::string text = words.text;
  askText(words, text.erase(piece.begin, piece.end - piece.begin));
}

void startEditableText(gpointer iface, gpointer) {
  auto* editable = static_cast<AtkEditableTextIface*>(iface);
  editable->set_text_contents = setText;
  editable->insert_text = insertText;
  editable->delete_text = deleteText;
}

}  // namespace

void addText(GType type) {
  const GInterfaceInfo info{startText, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_TEXT, &info);
}

void addEditableText(GType type) {
  const GInterfaceInfo info{startEditableText, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_EDITABLE_TEXT, &info);
}

}  // namespace myelin::access
