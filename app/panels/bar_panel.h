#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// The bar at the top: name, back and forward, the search field, text settings, print, help.
class BarPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, Asked& asked);
  /// Puts the caret into the search field (wherever it is) in the next frame.
  void focusSearch() { field_.takeFocus(); }
  widgets::TextField& field() { return field_; }
  /// Whether Enter was pressed in the field again, after its words were searched for: it opens the chosen hit.
  bool takeOpen() { return std::exchange(open_, false); }
  /// Whether the next Enter does so.
  bool enterOpens() const { return !answered_.empty() && field_.hasFocus() && field_.text() == answered_; }
  /// Draws the search field; the home and search pages of narrow windows draw it on the sheet.
  void drawField(widgets::Ui& ui, const session::State& state, const widgets::Rect& rect, bool large, Asked& asked);

 private:
  struct Tool {
    std::string_view key;
    widgets::ButtonSpec spec;
    session::Command command;
  };
  static std::vector<Tool> toolsAtRight(const session::State& state);
  static std::vector<Tool> toolsOfNarrow(const session::State& state, bool searchFirst);
  void drawRight(widgets::Ui& ui, const std::vector<Tool>& tools, widgets::Point middleLeft, Asked& asked);
  float drawLeft(widgets::Ui& ui, const session::State& state, const Arrangement& places, bool keysToo, Asked& asked);
  void drawNarrow(widgets::Ui& ui, const session::State& state, const Arrangement& places, Asked& asked);

  widgets::TextField field_;
  std::string answered_;  ///< what Enter last searched for
  bool open_ = false;
};

/// Where "Help now" leads in this library: an article and a heading, or an empty slug.
session::OpenArticle helpArticle(const session::State& state);

}  // namespace myelin::panels
