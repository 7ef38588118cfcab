#pragma once
#include <functional>
#include <memory>
#include <string>

#include "app/access/node.h"

namespace myelin::access {

/// A key as X11 names it. Screen readers want to know it: the same move of a caret is a line to them after Down, and a
/// letter after Right.
struct KeyStroke {
  bool down = true;
  unsigned symbol = 0;  ///< X11 keysym
  int code = 0;         ///< X11 keycode
  bool shift = false, ctrl = false, alt = false;
};

/// Publishes snapshots through AT-SPI (ATK and atk-bridge) from a thread of its own with its own GMainLoop, so that a
/// screen reader is answered while the window sleeps. Nothing is built while nobody listens to the bus.
///
/// One per process (ATK's root object is global). If there is no session bus or no registry it stays silent: the
/// program works on.
class Bridge {
 public:
  /// Both are called on the bridge's thread; `onListened` once, when somebody first asks for the tree, so that the next
  /// snapshot can say more. REQUIRES: no other Bridge lives.
  Bridge(std::string programName, std::function<void(Request)> onRequest, std::function<void()> onListened = {});
  /// Leaves the bus and joins the thread; one that waits for a silent bus is left behind after 2 s.
  ~Bridge();
  Bridge(const Bridge&) = delete;
  Bridge& operator=(const Bridge&) = delete;

  /// Makes `snapshot` the tree that is answered from, and emits what changed since the last one: children, names,
  /// states, focus, text, caret, the announcement. Any thread; returns at once.
  void publish(std::shared_ptr<const Snapshot> snapshot);

  /// Tells who listens of a key, before the snapshot that it leads to. Any thread; returns at once.
  void tell(const KeyStroke& key);

  /// Whether somebody has asked for the tree.
  bool listenedTo() const;

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;  ///< shared with the thread, which may outlive a bus that does not answer
};

}  // namespace myelin::access
