#pragma once
#include <filesystem>
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Copies of the bookmarks: save one in the form that suits, and bring one in after seeing what it would do.
class CopyPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawSave(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawBring(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawField(widgets::Ui& ui, widgets::TextField& field, const std::string& name, const widgets::Rect& column,
                  float y, bool& entered);

  widgets::ScrollPosition scroll_;
  widgets::TextField save_, bring_;
  int form_ = 0;
  std::filesystem::path found_;  ///< what was looked into when it was drawn last
  std::string suggested_;        ///< what the field was filled with
};

}  // namespace myelin::panels
