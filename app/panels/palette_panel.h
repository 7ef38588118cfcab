#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/palette.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Every command and every article, found by a few letters. It takes the page's place, as the menu does: nothing lies
/// over the text.
class PalettePanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);
  /// It is not on the page: the next time it begins anew.
  void away() { open_ = false; }
  /// The shortcut that was chosen, once the page that it works on is there again.
  std::optional<std::string> takeChosen() { return std::exchange(command_, std::nullopt); }

 private:
  float drawLine(widgets::Ui& ui, const session::State& state, std::size_t index, const widgets::Rect& column, float y,
                 Asked& asked);
  void takeKeys(widgets::Ui& ui);
  void choose(const session::PaletteLine& line, Asked& asked);

  widgets::TextField field_;
  widgets::ScrollPosition scroll_;
  bool open_ = false;
  std::string typed_;
  std::vector<session::PaletteLine> lines_;
  const library::Library* library_ = nullptr;  ///< that the lines are of; compared only
  std::size_t chosen_ = 0;
  bool chosenMoved_ = false;
  std::optional<std::string> command_;
};

}  // namespace myelin::panels
