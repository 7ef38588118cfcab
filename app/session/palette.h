#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/session/state.h"

/// What the palette offers for some letters: open articles, everything a key does, every article by its title. Plain
/// values; the shortcuts of shortcut.h are the commands.
namespace myelin::session {

/// How well typed words fit a label; the smaller the better.
enum class LineMatch {
  Start,    ///< the label begins with them
  Word,     ///< each of them begins one of the label's words
  Inside,   ///< they stand somewhere in it
  Letters,  ///< their letters do, in this order
  None,
};
/// Capitals count like small letters (of A to Z).
LineMatch findLine(std::string_view label, std::string_view typed);

struct PaletteLine {
  enum class Kind { Open, Action, Article };
  Kind kind = Kind::Action;
  std::string id;     ///< of the shortcut, or the slug
  std::string label;  ///< translated
  std::string what;   ///< one line beneath
  std::string keys;   ///< that do the same
};

/// The lines for what was typed, the best first; for nothing, the open articles and then all commands.
std::vector<PaletteLine> paletteLines(const State& state, std::string_view typed);

}  // namespace myelin::session
