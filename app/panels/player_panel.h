#pragma once
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// The player at the window's lower edge while something is read aloud: pause, back, repeat, next, speed, loudness,
/// voice, stop. Buttons that do not fit beside each other go on in the next row; a narrow window leaves out speed,
/// loudness and voice.
class PlayerPanel {
 public:
  /// 0 while nothing is read.
  float height(widgets::Ui& ui, const session::State& state, float width);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);

 private:
  struct Part;
  static widgets::Size sizeOf(widgets::Ui& ui, const Part& part);
  static void showKeysWhereTheyFit(widgets::Ui& ui, float width, std::vector<Part>& parts);
  std::vector<Part> parts(widgets::Ui& ui, const session::State& state, float width);
};

}  // namespace myelin::panels
