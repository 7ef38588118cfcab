#pragma once
#include <string>
#include <string_view>

#include "app/widgets/ui.h"

namespace myelin::widgets {

/// One of a few large answers to a question: a picture (drawn by the caller, above the words) and its words, with a
/// check when it is the chosen one.
struct TileSpec {
  std::string words;
  std::string question;  ///< said with it
  bool chosen = false;
};

/// Height of the words at the tile's foot, with the gaps around them.
float tileFoot(Ui& ui);
/// Least width that holds the words and the check.
float tileWidth(Ui& ui, const std::string& words);
bool tile(Ui& ui, std::string_view key, const Rect& rect, const TileSpec& spec);

}  // namespace myelin::widgets
