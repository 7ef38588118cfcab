#pragma once
#include <cstdint>
#include <set>
#include <string>

#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/panels/bar_panel.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Results of the words being typed: how the typing may go on, how many, what was corrected, rows that say where they
/// open; at the right the shelves they stand on. Up and Down choose a row, Enter opens it; a chosen row stays chosen
/// while it is in the answer. Before there are words: what was looked for last.
class SearchPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
            BarPanel& bar, Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);

 private:
  float drawFinishes(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, BarPanel& bar,
                     Asked& asked);
  float drawHow(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawHits(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, float sheetBottom,
                 Asked& asked);
  void holdRows(widgets::Ui& ui, const session::State& state, bool pointed, Asked& asked);
  void takeKeys(widgets::Ui& ui, const session::State& state, BarPanel& bar, Asked& asked);
  session::OpenArticle opening(const session::State& state, std::size_t index) const;

  widgets::ScrollPosition scroll_, railScroll_;
  std::size_t chosen_ = 0;
  std::string chosenSlug_;          ///< of the row that was chosen by hand; empty: the best is chosen
  std::uint64_t followed_ = 0;      ///< the answer that `chosen_` belongs to
  std::set<std::string> reserved_;  ///< rows of this answer whose snippets came later
  std::string words_;               ///< that the page is scrolled for
  std::string typedFor_;            ///< the words when the hand last moved
  widgets::Point mouse_;
  bool hand_ = false;  ///< it points at the rows, and moved after the last letter
  bool chosenMoved_ = false;
  bool enterOpens_ = false;
};

}  // namespace myelin::panels
