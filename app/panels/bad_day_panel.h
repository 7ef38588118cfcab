#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/panels/bad_day_choice.h"
#include "app/panels/bar_panel.h"
#include "app/session/state.h"
#include "app/widgets/document_view.h"
#include "app/widgets/large_button.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The window on a bad day: one idea of the open article, or a few large choices; at its foot three large buttons; at
/// its top the way back, search, the way out of the mode, and help. Next scrolls first where an idea is longer than the
/// window.
class BadDayPanel {
 public:
  /// The sheet inside the window: notices stand on its bottom edge.
  widgets::Rect sheet(widgets::Ui& ui, const session::State& state) const;
  /// `page` is the sheet less what stands on its bottom edge.
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& page, BarPanel& bar, Asked& asked);

 private:
  using Buttons = std::vector<widgets::LargeButtonSpec>;
  struct Foot {
    Buttons buttons;
    std::vector<session::Command> commands;
    bool stacked = false;
    float height = 0;
  };
  Foot foot(widgets::Ui& ui, const session::State& state) const;
  Buttons tools(widgets::Ui& ui, const session::State& state) const;
  std::vector<widgets::Rect> toolPlaces(widgets::Ui& ui, const Buttons& all) const;
  float barHeight(widgets::Ui& ui, const session::State& state) const;
  void drawBar(widgets::Ui& ui, const session::State& state, BarPanel& bar, Asked& asked);
  void drawFoot(widgets::Ui& ui, const session::State& state, Asked& asked);
  void drawIdea(widgets::Ui& ui, const session::State& state, const widgets::Rect& page, Asked& asked);
  void drawRest(widgets::Ui& ui, const session::State& state, const widgets::Rect& page);
  void drawChoices(widgets::Ui& ui, const session::State& state, const widgets::Rect& page, BarPanel& bar,
                   Asked& asked);
  void speak(const session::State& state);
  static std::string placeWords(const session::State& state);
  float drawTitle(widgets::Ui& ui, const session::State& state, const session::Idea& idea, const widgets::Rect& column,
                  float y);
  void drawPlace(widgets::Ui& ui, const session::State& state, const widgets::Rect& strip);
  void takeKeys(widgets::Ui& ui, const session::State& state, Asked& asked);
  void next(const session::State& state, Asked& asked);
  void press(const widgets::DocumentView::Pressed& pressed, Asked& asked);

  widgets::DocumentView text_;
  widgets::ScrollPosition scroll_;
  std::uint64_t shown_ = 0;  ///< the idea that is shown; see draw()
  float viewHeight_ = 0;     ///< of the idea, in the last frame
  std::size_t first_ = 0;    ///< of the choices that are shown
  bool more_ = false;        ///< there are choices that are not shown
  std::size_t fit_ = 1;      ///< how many of them there is room for
  std::string choicesOf_;    ///< the page they belong to
};

}  // namespace myelin::panels
