#include <cstring>
#include <string>
#include <utility>

#include "app/access/object.h"
#include "app/access/stage.h"
#include "app/access/words_of.h"

/// AtkEditableText: every change is asked for as the whole new text.
namespace myelin::access {
namespace {

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

void addEditableText(GType type) {
  const GInterfaceInfo info{startEditableText, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_EDITABLE_TEXT, &info);
}

}  // namespace myelin::access
