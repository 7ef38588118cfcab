#pragma once
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// The player at the window's lower edge while something is read aloud: pause, back, repeat, next, speed, loudness,
/// voice, stop. In a wide window all stand in one row, words under icons; else what does not fit goes on in the next
/// row, and a narrow window leaves out speed, loudness and voice.
class PlayerPanel {
 public:
  /// 0 while nothing is read.
  float height(widgets::Ui& ui, const session::State& state, float width);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& band, Asked& asked);

 private:
  struct Part;
  static widgets::Size sizeOf(widgets::Ui& ui, const Part& part);
  static void addValues(const session::State& state, std::vector<Part>& all);
  static void place(widgets::Ui& ui, std::vector<Part>& all, float inner, bool oneRow);
  std::vector<Part> parts(widgets::Ui& ui, const session::State& state, float width);
};

}  // namespace myelin::panels
