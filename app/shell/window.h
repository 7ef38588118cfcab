#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/widgets/geometry.h"
#include "app/widgets/input.h"
#include "index/base/result.h"

namespace myelin::shell {

/// The desktop window: GLFW, OpenGL and ImGui's context. One per process, on the main thread.
class Window {
 public:
  /// Reaches the display. Unavailable when there is none.
  static Status connect();
  /// The screen a new window comes up on: its size in px (0 when it is not known) and the desktop's scale, 1 at 96 dpi.
  struct Screen {
    widgets::Size size;
    float scale = 1;
  };
  /// REQUIRES: connect() succeeded.
  static Screen screen();
  /// Unavailable when the display has no OpenGL 3.3. The window stays hidden until the first frame is shown.
  /// REQUIRES: connect() succeeded.
  static Result<std::unique_ptr<Window>> open(widgets::Size size);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  bool closing() const;
  /// Sleeps until something happens, or `seconds` have passed (0: does not sleep). Returns whether an event came.
  bool wait(double seconds);
  /// Takes what hands did since the last frame.
  widgets::Input takeInput();
  /// A key as the keyboard gave it, for who wants to be told of keys.
  struct RawKey {
    bool down = true;
    unsigned symbol = 0;  ///< X11 keysym; 0: none that is known here
    int code = 0;
    bool shift = false, ctrl = false, alt = false;
  };
  /// Called for each key as it comes, on the window's thread.
  void onKey(std::function<void(const RawKey&)> told);
  /// Starts an ImGui frame with one undecorated window over everything.
  void beginFrame();
  /// Ends it, draws and shows it.
  void endFrame();

  widgets::Size size() const;       ///< of the inside, px
  widgets::Point position() const;  ///< of the inside on the screen, px
  bool focused() const;
  /// The desktop's scale: 1 at 96 dpi.
  float contentScale() const;

  /// What window managers and task switchers call it, UTF-8; the same again costs nothing.
  void setTitle(const std::string& title);

  /// To the clipboard.
  void copy(const std::string& words);

  /// Seconds since the display was reached.
  double time() const;

  /// Wakes wait() from any thread.
  static void wake();

 private:
  struct Parts;
  struct Callbacks;
  explicit Window(std::unique_ptr<Parts> parts);
  void takePress();
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::shell
