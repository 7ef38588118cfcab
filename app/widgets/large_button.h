#pragma once
#include <string>
#include <string_view>

#include "app/widgets/control.h"

namespace myelin::widgets {

/// A button for days on which small ones are missed: large words, a large icon. Like those of control.h.
struct LargeButtonSpec {
  std::string words;
  std::string name = {};  ///< said; empty: `words`
  std::string icon = {};
  bool iconBehind = false;  ///< behind the words: an arrow onwards
  std::string after = {};   ///< quiet words behind the words: "End it"
  std::string key = {};     ///< shown in a frame behind these, and told to screen readers
  ButtonKind kind = ButtonKind::Plain;
  bool chosen = false;  ///< tinted, with an accent edge: its words say that something is on
  bool atEnd = false;   ///< nowhere left to go: quiet, does nothing
  bool bar = false;     ///< the smaller kind at the top
  bool left = false;    ///< words at the left: one of a list
  bool low = false;     ///< no higher than it must be: the window is
};

/// Natural size: 88 high (60 in the bar) and more where the words ask for it.
Size largeButtonSize(Ui& ui, const LargeButtonSpec& spec);
bool largeButton(Ui& ui, std::string_view key, const Rect& rect, const LargeButtonSpec& spec);

}  // namespace myelin::widgets
