#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/ui.h"

/// Controls that choose: one of a few, or yes and no. Like those of control.h.
namespace myelin::widgets {

/// Joined buttons, one of which holds; below each other where their words do not fit beside each other.
struct SegmentsSpec {
  std::string name;  ///< the question, said before the answers
  std::vector<std::string> words;
  int chosen = -1;  ///< -1: none
};
Size segmentsSize(Ui& ui, const SegmentsSpec& spec);  ///< on one line
float segmentsHeight(Ui& ui, const SegmentsSpec& spec, float width);
/// The one that was pressed, or -1. `rect.h` is segmentsHeight().
int segments(Ui& ui, std::string_view key, const Rect& rect, const SegmentsSpec& spec);

/// A box with its words at its right. `height` takes what it took, if given. Returns whether it was pressed.
bool checkBox(Ui& ui, std::string_view key, Point at, float width, const std::string& words, bool checked,
              float* height = nullptr);

/// Words with a switch at their right, on or off; an icon before them if there is one. As high as the words need, a
/// target at least. Returns whether it was pressed.
struct ToggleSpec {
  std::string words;
  std::string icon = {};
  std::string keys = {};  ///< that do the same: shown as a cap, told to screen readers
  bool on = false;
};
float toggleHeight(Ui& ui, const ToggleSpec& spec, float width);
bool toggle(Ui& ui, std::string_view key, const Rect& rect, const ToggleSpec& spec);

}  // namespace myelin::widgets
