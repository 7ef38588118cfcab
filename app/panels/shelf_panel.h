#pragma once
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The articles of one or several shelves with their summaries; without a shelf, all shelves as doors.
class ShelfPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawShelf(widgets::Ui& ui, const session::State& state, const std::string& shelf, const widgets::Rect& column,
                  float y, bool alone, Asked& asked);
  float drawAll(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  widgets::ScrollPosition scroll_;
  std::string shown_;
};

/// One article of a list: title, a quiet line, its summary. Returns whether it was pressed; `y` moves below it.
bool articleRow(widgets::Ui& ui, const library::ArticleInfo& article, const std::string& line,
                const widgets::Rect& column, float& y);

/// The column on a sheet: the measure, centred, with its gutters.
widgets::Rect columnOn(widgets::Ui& ui, const widgets::Rect& sheet, float measure = 640);

}  // namespace myelin::panels
