#include "app/widgets/text_edit.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <cstring>

#include "index/base/utf8.h"

namespace {

/// What stb_textedit edits. It asks for characters by index, so they are kept as code points.
struct Characters {
  std::u32string text;
};

}  // namespace

#define IM_ASSERT(condition) assert(condition)  // what ImGui's copy of stb_textedit calls
#define STB_TEXTEDIT_STRING Characters
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_POSITIONTYPE int
#define STB_TEXTEDIT_UNDOSTATECOUNT 99
#define STB_TEXTEDIT_UNDOCHARCOUNT 4999

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wextra"
#include <imstb_textedit.h>

namespace {

constexpr int kKey = 0x200000;  // above every code point
constexpr int kShift = 0x400000;

int length(const Characters* on) {
  return static_cast<int>(on->text.size());
}
char32_t characterAt(const Characters* on, int i) {
  return on->text[static_cast<std::size_t>(i)];
}
void erase(Characters* on, int at, int n) {
  on->text.erase(static_cast<std::size_t>(at), static_cast<std::size_t>(n));
}

bool insert(Characters* on, int at, const char32_t* from, int n) {
  if (on->text.size() + static_cast<std::size_t>(n) > myelin::widgets::TextEdit::kMost) return false;
  on->text.insert(static_cast<std::size_t>(at), from, static_cast<std::size_t>(n));
  return true;
}

/// Places come from Pango; stb only needs to know that there is one row.
void oneRow(StbTexteditRow* row, Characters* on, int from) {
  *row = {0, 1, 1, 0, 1, length(on) - from};
}

}  // namespace

#define STB_TEXTEDIT_STRINGLEN(obj) length(obj)
#define STB_TEXTEDIT_LAYOUTROW(r, obj, n) oneRow(r, obj, n)
#define STB_TEXTEDIT_GETWIDTH(obj, n, i) 1.0f
#define STB_TEXTEDIT_KEYTOTEXT(key) ((key) >= kKey ? 0 : (key))
#define STB_TEXTEDIT_GETCHAR(obj, i) characterAt(obj, i)
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(ch) ((ch) == U' ')
#define STB_TEXTEDIT_DELETECHARS(obj, i, n) erase(obj, i, n)
#define STB_TEXTEDIT_INSERTCHARS(obj, i, c, n) insert(obj, i, c, n)
#define STB_TEXTEDIT_K_SHIFT kShift
#define STB_TEXTEDIT_K_LEFT (kKey | 1)
#define STB_TEXTEDIT_K_RIGHT (kKey | 2)
#define STB_TEXTEDIT_K_UP (kKey | 3)
#define STB_TEXTEDIT_K_DOWN (kKey | 4)
#define STB_TEXTEDIT_K_PGUP (kKey | 5)
#define STB_TEXTEDIT_K_PGDOWN (kKey | 6)
#define STB_TEXTEDIT_K_LINESTART (kKey | 7)
#define STB_TEXTEDIT_K_LINEEND (kKey | 8)
#define STB_TEXTEDIT_K_TEXTSTART (kKey | 9)
#define STB_TEXTEDIT_K_TEXTEND (kKey | 10)
#define STB_TEXTEDIT_K_DELETE (kKey | 11)
#define STB_TEXTEDIT_K_BACKSPACE (kKey | 12)
#define STB_TEXTEDIT_K_UNDO (kKey | 13)
#define STB_TEXTEDIT_K_REDO (kKey | 14)
#define STB_TEXTEDIT_K_WORDLEFT (kKey | 15)
#define STB_TEXTEDIT_K_WORDRIGHT (kKey | 16)
#define STB_TEXTEDIT_IMPLEMENTATION
#include <imstb_textedit.h>
#pragma GCC diagnostic pop

namespace myelin::widgets {

struct TextEdit::Parts {
  Characters characters;
  STB_TexteditState state{};
};

TextEdit::TextEdit() : parts_(std::make_unique<Parts>()) {
  stb_textedit_initialize_state(&parts_->state, 1);
}
TextEdit::~TextEdit() = default;

void TextEdit::refresh() {
  utf8_.clear();
  for (const char32_t c : parts_->characters.text) utf8::append(utf8_, c);
}

std::size_t TextEdit::byteOf(int index) const {
  std::size_t byte = 0;
  for (int i = 0; i < index && byte < utf8_.size(); ++i) byte = utf8::next(utf8_, byte);
  return byte;
}

int TextEdit::indexOf(std::size_t byte) const {
  return static_cast<int>(utf8::length(std::string_view(utf8_).substr(0, std::min(byte, utf8_.size()))));
}

void TextEdit::setText(std::string_view text) {
  stb_textedit_initialize_state(&parts_->state, 1);
  parts_->characters.text.clear();
  utf8_.clear();
  insert(text);
  stb_textedit_initialize_state(&parts_->state, 1);
  parts_->state.cursor = length(&parts_->characters);
}

std::size_t TextEdit::caret() const {
  return byteOf(parts_->state.cursor);
}

std::size_t TextEdit::selectionBegin() const {
  return byteOf(std::min(parts_->state.select_start, parts_->state.select_end));
}

std::size_t TextEdit::selectionEnd() const {
  return byteOf(std::max(parts_->state.select_start, parts_->state.select_end));
}

std::string TextEdit::selected() const {
  return utf8_.substr(selectionBegin(), selectionEnd() - selectionBegin());
}

void TextEdit::key(int key) {
  stb_textedit_key(&parts_->characters, &parts_->state, key);
  refresh();
}

void TextEdit::move(Move move, bool select) {
  constexpr int keys[] = {STB_TEXTEDIT_K_LEFT,      STB_TEXTEDIT_K_RIGHT,     STB_TEXTEDIT_K_WORDLEFT,
                          STB_TEXTEDIT_K_WORDRIGHT, STB_TEXTEDIT_K_LINESTART, STB_TEXTEDIT_K_LINEEND};
  key(keys[static_cast<int>(move)] | (select ? kShift : 0));
}

void TextEdit::backspace() {
  key(STB_TEXTEDIT_K_BACKSPACE);
}
void TextEdit::erase() {
  key(STB_TEXTEDIT_K_DELETE);
}
void TextEdit::undo() {
  key(STB_TEXTEDIT_K_UNDO);
}
void TextEdit::redo() {
  key(STB_TEXTEDIT_K_REDO);
}

void TextEdit::insert(std::string_view text) {
  const std::string clean = utf8::forTerminal(utf8::clean(text), false);
  std::u32string characters;
  for (std::size_t i = 0; i < clean.size(); i = utf8::next(clean, i)) characters += utf8::at(clean, i);
  const int marked = std::abs(parts_->state.select_end - parts_->state.select_start);  // is replaced
  const std::size_t kept = parts_->characters.text.size() - static_cast<std::size_t>(marked);
  const std::size_t room = kMost - std::min(kMost, kept);
  if (characters.size() > room) characters.resize(room);
  if (characters.empty()) return;
  stb_textedit_paste(&parts_->characters, &parts_->state, characters.data(), static_cast<int>(characters.size()));
  refresh();
}

void TextEdit::cut() {
  stb_textedit_cut(&parts_->characters, &parts_->state);
  refresh();
}

void TextEdit::selectAll() {
  parts_->state.select_start = 0;
  parts_->state.select_end = parts_->state.cursor = length(&parts_->characters);
}

void TextEdit::putCaret(std::size_t byte, bool select) {
  STB_TexteditState& state = parts_->state;
  const int to = indexOf(byte);
  if (!select) {
    state.select_start = state.select_end = to;
  } else {
    if (state.select_start == state.select_end) state.select_start = state.cursor;
    state.select_end = to;
  }
  state.cursor = to;
}

}  // namespace myelin::widgets
