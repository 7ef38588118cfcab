#pragma once
#include <string>

#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/panels/bar_panel.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Results of the words being typed: how the typing may go on, how many, what was corrected, rows that say where they
/// open; at the right the shelves they stand on. Up and Down choose a row, Enter opens it.
class SearchPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
            BarPanel& bar, Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);

 private:
  float drawFinishes(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, BarPanel& bar,
                     Asked& asked);
  float drawHow(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawHit(widgets::Ui& ui, const session::State& state, std::size_t index, const widgets::Rect& column, float y,
                Asked& asked);
  float drawSnippet(widgets::Ui& ui, const search::Snippet& snippet, widgets::Point at, float width);
  void drawEnter(widgets::Ui& ui, widgets::Point rightMiddle);
  void takeKeys(widgets::Ui& ui, const session::State& state, BarPanel& bar, Asked& asked);
  session::OpenArticle opening(const session::State& state, std::size_t index) const;

  widgets::ScrollPosition scroll_, railScroll_;
  std::size_t chosen_ = 0;
  std::string words_;  ///< that the chosen row belongs to
  bool chosenMoved_ = false;
  bool enterOpens_ = false;
};

}  // namespace myelin::panels
