#pragma once
#include <map>
#include <string>

#include "app/panels/asked.h"
#include "app/panels/composer_check.h"
#include "app/session/state.h"
#include "app/widgets/ui.h"

namespace myelin::panels {

/// What is printed, in its order: each item with how much of it, its place and a way out.
class ComposerItems {
 public:
  /// Returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawItem(widgets::Ui& ui, const session::State& state, int index, const widgets::Rect& column, float y,
                 Asked& asked);
  float drawControls(widgets::Ui& ui, const session::State& state, int index, const widgets::Rect& column, float y,
                     Asked& asked);
  float drawSections(widgets::Ui& ui, const session::State& state, int index, const widgets::Rect& column, float y,
                     Asked& asked);
  float drawEmpty(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  std::map<std::string, bool> open_;  ///< by slug, once somebody unfolded or folded its sections
  ComposerChecks checks_;
};

}  // namespace myelin::panels
