#pragma once
#include <array>
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// How the handout is printed, and the one button that does it.
class ComposerOptions {
 public:
  /// `buttonsBelow`: drawButtons() follows and says for both why nothing can be made now. Returns where they end.
  float draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, bool buttonsBelow,
             Asked& asked);
  static float buttonsHeight(widgets::Ui& ui, const session::State& state, float width);
  /// News of the printer, "Print 7 pages", and "Save as PDF" below it; while several articles
  /// are being set, how far that is, and "Stop". Beneath, why they cannot be pressed.
  /// Returns whether the choice of a printer was opened: it stands at the top of the options.
  bool drawButtons(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawClinic(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

  float drawLogo(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  /// `said`: why they cannot be pressed is said elsewhere.
  static float drawOtherWays(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                             bool said, Asked& asked);

  bool printer_ = false;  ///< the choice of a printer is open
  std::array<widgets::TextField, 5> fields_;
  widgets::TextField logo_;
  std::string shownLogo_;  ///< the file that is used, as the field shows it
};

}  // namespace myelin::panels
