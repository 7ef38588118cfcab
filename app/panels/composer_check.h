#pragma once
#include <array>
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Below an item: whether the clinic has checked its edition, and the lines that record a check. One is open at a time.
class ComposerChecks {
 public:
  /// Returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const session::HandoutPart& part,
             const widgets::Rect& column, float y, Asked& asked);

 private:
  float drawFields(widgets::Ui& ui, const session::State& state, const session::HandoutPart& part,
                   const widgets::Rect& column, float y, Asked& asked);

  void fillIn(const session::State& state, const std::string& slug);

  std::string open_;      ///< slug
  std::string typedFor_;  ///< the slug the fields belong to, also while they are folded
  std::array<widgets::TextField, 3> fields_;
};

}  // namespace myelin::panels
