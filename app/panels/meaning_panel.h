#pragma once
#include <optional>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The card of a word: what it means, what people also say, where to read more. Beside the page, joined to its word by
/// a thin line; where there is no room beside, on a sheet at the bottom edge.
class MeaningPanel {
 public:
  static bool open(const session::State& state);
  /// Height it takes at the bottom edge: what it needs, at most `most`.
  float height(widgets::Ui& ui, const session::State& state, float width, float most);
  void drawBelow(widgets::Ui& ui, const session::State& state, const widgets::Rect& place, Asked& asked);
  /// `word`: where the word ends, when it can be seen.
  void drawBeside(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail,
                  const std::optional<widgets::Rect>& word, Asked& asked);

 private:
  float drawInside(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float top, Asked& asked);
  widgets::ScrollPosition scroll_;
};

}  // namespace myelin::panels
