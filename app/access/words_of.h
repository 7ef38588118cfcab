#pragma once
#include <atk/atk.h>

#include <string>

#include "app/access/node.h"
#include "app/access/text.h"

/// What the parts of AtkText share. ATK's offsets are characters, ours bytes.
namespace myelin::access {

/// A node and its words; of an object whose node is gone null and "".
struct Words {
  const Node* node;
  const std::string& text;
  int characters(std::size_t byte) const { return charactersBefore(text, static_cast<std::ptrdiff_t>(byte)); }
};
Words wordsAt(gpointer object);

/// [start, end) in characters, -1 for the end of the text.
Range range(const Words& words, gint start, gint end);

/// The unit that holds a byte.
Range pieceAt(const Words& words, std::size_t byte, Unit unit);

/// Fills in where characters stand and how they look.
void addTextPlaces(AtkTextIface* text);

}  // namespace myelin::access
