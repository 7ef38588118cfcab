#include "app/access/words_of.h"

#include <algorithm>

#include "app/access/object.h"
#include "app/access/tree.h"

namespace myelin::access {

Words wordsAt(gpointer object) {
  static const std::string kNone;
  const Node* node = nodeOf(object);
  return {node, node != nullptr ? wordsOf(*node) : kNone};
}

Range range(const Words& words, gint start, gint end) {
  const std::size_t begin = byteOfCharacter(words.text, start);
  return {begin, end < 0 ? words.text.size() : std::max(begin, byteOfCharacter(words.text, end))};
}

Range pieceAt(const Words& words, std::size_t byte, Unit unit) {
  static const std::vector<int> kNone;
  return unitAt(words.text, byte, unit, words.node != nullptr ? words.node->lines : kNone);
}

}  // namespace myelin::access
