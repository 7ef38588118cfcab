#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/access/node.h"
#include "app/widgets/ui.h"

struct ImGuiContext;

namespace myelin::test {

/// A window without a window: ImGui's context and one page as large as the display, as the shell makes it, with hands
/// that a test moves. Draws `draw` in every frame.
class Frames {
 public:
  explicit Frames(widgets::Size size = {1280, 800});
  ~Frames();
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  std::function<void(widgets::Ui&)> draw;
  widgets::Appearance appearance;
  widgets::Size size;
  widgets::Input input;  ///< of the next frame

  widgets::Ui& ui() { return *ui_; }
  /// One frame.
  void frame();
  /// Frames until nothing asks for another; a window that never rests fails the test.
  void settle();

  void moveTo(widgets::Point at);
  void clickAt(widgets::Point at);
  void click(const access::Node& node);
  void hold(bool down);
  void press(widgets::Key key, bool ctrl = false, bool shift = false, bool alt = false);
  void pressLetter(char letter, bool ctrl = true, bool shift = false);
  void type(const std::string& utf8);
  void wheel(float notches, bool ctrl = false);
  void ask(access::NodeId node, access::Action action, const std::string& text = "");

  /// Nodes of the last frame.
  const access::Snapshot& nodes() const { return *nodes_; }
  /// The first node with this name (and role), or nullptr.
  const access::Node* find(const std::string& name) const;
  const access::Node* find(access::Role role, const std::string& name = "") const;
  /// As find(), but a missing node fails the test and gives an empty one.
  const access::Node& get(const std::string& name) const;
  /// Name of the focused node, or "".
  std::string focused() const;
  std::vector<const access::Node*> focusable() const;

 private:
  ImGuiContext* context_;
  double time_ = 0;
  std::unique_ptr<widgets::Ui> ui_;
  std::shared_ptr<const access::Snapshot> nodes_;
};

/// The middle of a node.
widgets::Point middleOf(const access::Node& node);

}  // namespace myelin::test
