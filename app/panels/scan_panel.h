#pragma once
#include <optional>

#include "app/session/state.h"
#include "app/widgets/scan_light.h"

namespace myelin::panels {

/// The light of one-switch and two-switch scanning over the whole window. Asks for a frame only when the light moves.
class ScanPanel {
 public:
  /// First in a frame: takes the keys of the switches and asks for what they choose.
  void takeKeys(widgets::Ui& ui, const session::State& state);
  /// Last: the light, on top of everything.
  void draw(widgets::Ui& ui, const session::State& state);
  std::optional<access::Light> light() const { return on_ ? scanner_.light() : std::nullopt; }

 private:
  void follow(widgets::Ui& ui, const session::State& state);

  access::Scanner scanner_;
  double movesAt_ = 0;
  bool on_ = false;
  bool letters_ = false;  ///< they were there
  session::Visit page_;
  std::optional<access::Light> said_;
};

}  // namespace myelin::panels
