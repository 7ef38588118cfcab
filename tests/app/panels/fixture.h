#pragma once
#include <string>
#include <vector>

#include "app/panels/window_panel.h"
#include "tests/app/session/fixture.h"
#include "tests/support/frames.h"

namespace myelin::panels {

/// The whole window over a real session, without a window: what is asked for in a frame is done after it, as the shell
/// does.
class PanelTest : public session::SessionTest {
 protected:
  PanelTest();

  /// Carries out a command and draws until the window rests.
  void go(const session::Command& command);
  /// Searches and waits for the answer.
  void look(const std::string& words);
  void resize(widgets::Size size, double scale, look::ThemeId theme = look::ThemeId::Light);

  /// The last command of a kind that was asked for since forget(), or nullptr.
  template <class T>
  const T* asked() const {
    for (auto at = asked_.rbegin(); at != asked_.rend(); ++at)
      if (const T* command = std::get_if<T>(&*at)) return command;
    return nullptr;
  }
  void forget() { asked_.clear(); }
  bool showing(const std::string& name) const;

  test::Frames frames_;
  WindowPanel panel_;
  Asked asked_;
};

}  // namespace myelin::panels
