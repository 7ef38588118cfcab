#pragma once
#include <cstddef>
#include <vector>

#include "index/document/document.h"

namespace myelin::document {

/// Bytes [begin, end) of a text, without white space around them.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Sentence&) const = default;
};

/// The sentences of a text, in order; together they hold all but white space. One ends at a line break, and at . ! ? …
/// (closing quotes and brackets and the citations behind it included) before white space, unless the next word begins
/// with a small letter or the full stop is that of "Dr." and the like. Ideographic full stops end one without a space.
std::vector<Sentence> sentences(const Text& text);

}  // namespace myelin::document
