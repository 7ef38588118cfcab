#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "app/widgets/ui.h"

/// The button, like the controls of control.h.
namespace myelin::widgets {

enum class ButtonKind {
  Primary,  ///< the one thing to do here: accent fill
  Plain,    ///< an edge
  Quiet,    ///< no edge: the bar
  Help,     ///< urgent
  OnDark,   ///< on the notice band
};

/// What a button is that can be `chosen`. Its name says the same in both states; the state is told beside it.
enum class Stays {
  Not,     ///< nothing is told: its words say what a press does now
  On,      ///< a switch: pressed or not
  Open,    ///< it shows and hides something: open or not
  Answer,  ///< one of several, of which one holds
};

struct ButtonSpec {
  std::string words;      ///< shown; may be empty when there is an icon
  std::string name = {};  ///< said; empty: `words`
  std::string icon = {};
  ButtonKind kind = ButtonKind::Plain;
  std::string disabled = {};  ///< why it cannot be pressed now, said with its name; shown by reason(); empty: it can
  bool chosen = false;        ///< it holds: see `stays`
  Stays stays = Stays::Not;
  bool capsule = false;
  bool atEnd = false;     ///< an arrow with nowhere left to go: quiet, does nothing
  std::string keys = {};  ///< that do the same; told to screen readers
  bool under = false;     ///< words under the icon, smaller: the player
  bool snug = false;      ///< less room at both sides: the bar of a small window
  /// `keys` stand quietly below the words, or behind them when two lines do not fit. Where the rectangle leaves no room
  /// for them they go, never the words.
  bool showKeys = true;
  float least = 0;        ///< px: no narrower, so that nothing moves when the words change
  bool iconKeys = false;  ///< without words: they stand below the icon
};

/// Natural size: at least 44 high, words on one line.
Size buttonSize(Ui& ui, const ButtonSpec& spec);
bool button(Ui& ui, std::string_view key, const Rect& rect, const ButtonSpec& spec);

}  // namespace myelin::widgets
