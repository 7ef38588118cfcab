#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace myelin::widgets {

enum class Key {
  Tab,
  Enter,
  Space,
  Escape,
  Up,
  Down,
  Left,
  Right,
  Home,
  End,
  PageUp,
  PageDown,
  Backspace,
  Delete,
  Plus,
  Minus,
  Zero,
  Letter,
  Function,  ///< F1 to F12
};

/// A key going down (or repeating). Every press arrives, however short: the frame may be later than the release.
struct KeyPress {
  Key key = Key::Letter;
  char letter = 0;  ///< Key::Letter: 'A' to 'Z'; Key::Function: 1 to 12
  bool ctrl = false, shift = false, alt = false;
  std::size_t typedBefore = 0;  ///< bytes of Input::typed that came before it
  bool repeat = false;          ///< the key is being held
};

/// "Ctrl+Shift+L", "F7", "Alt+Left", "PageDown": as keys are named in settings and shown to people.
std::string keyName(const KeyPress& press);

/// When a hand did something, as well as it is known: a window that is busy is told of it later. Seconds.
struct EventTime {
  double earliest = 0;  ///< when the window had looked for events before
  double latest = 0;    ///< when it was told
};

/// What hands did since the last frame. Mouse position and buttons reach ImGui by its own backend.
struct Input {
  std::vector<KeyPress> keys;
  std::string typed;  ///< UTF-8
  float wheel = 0;    ///< notches, up is positive
  bool ctrlHeld = false;
  bool shiftHeld = false;              ///< when the mouse button went down
  double time = 0;                     ///< seconds, from any beginning
  std::optional<EventTime> pressed{};  ///< when the mouse button went down that is down now; empty: at `time`
};

}  // namespace myelin::widgets
