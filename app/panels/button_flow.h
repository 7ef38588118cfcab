#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/control.h"

namespace myelin::panels {

/// Buttons from left to right, in as many rows as the column needs.
class ButtonFlow {
 public:
  ButtonFlow(widgets::Ui& ui, const widgets::Rect& column, float y) : ui_(ui), column_(column), x_(column.x), y_(y) {}

  /// Draws the next one; whether it was pressed.
  bool put(std::string_view key, const widgets::ButtonSpec& spec);
  /// Below the last row.
  float bottom() const { return y_ + (drawn_ ? ui_.target() : 0); }
  /// After the last button: says beneath them why some cannot be pressed, each reason once. Returns the bottom of all.
  float end();

 private:
  widgets::Ui& ui_;
  widgets::Rect column_;
  float x_, y_;
  bool drawn_ = false;
  std::vector<std::string> reasons_;
};

}  // namespace myelin::panels
