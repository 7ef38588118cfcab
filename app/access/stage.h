#pragma once
#include <atk/atk.h>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

#include "app/access/node.h"
#include "app/access/tree.h"

namespace myelin::access {

/// The ATK objects that stand for the nodes of the newest snapshot. They are made when somebody asks for them and stay
/// the same while their node does; until the first question nothing is made. Lives on the bridge's thread only, and is
/// the one that current() gives, because ATK's calls carry no context of ours.
class Stage {
 public:
  /// `firstAsked` is called once, when somebody asks for the tree: it gives the newest snapshot (null: none yet).
  Stage(std::string programName, std::function<void(Request)> onRequest,
        std::function<std::shared_ptr<const Snapshot>()> firstAsked);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// Null before and after the bridge's life.
  static Stage* current();

  const std::string& programName() const { return programName_; }
  const Tree& tree() const { return tree_; }

  /// Borrowed; of kApplication the root. REQUIRES: the tree has the node.
  AtkObject* object(NodeId id);
  /// Null when nobody has asked for it.
  AtkObject* existing(NodeId id) const;

  /// Somebody walks the tree.
  void listen();
  /// Makes `snapshot` the tree and emits what changed.
  void show(const Snapshot& snapshot);
  /// Says once that the window is there, which one is active and where the focus is.
  void greet();

  /// Passes a request on; false when the node does not offer it or is disabled.
  bool ask(Request request);

 private:
  using Objects = std::unordered_map<NodeId, AtkObject*>;
  Objects takeGone(const Tree& before);

  std::string programName_;
  std::function<void(Request)> onRequest_;
  std::function<std::shared_ptr<const Snapshot>()> firstAsked_;
  bool listening_ = false;
  bool greeted_ = false;
  Tree tree_;
  AtkObject* application_;
  Objects objects_;
};

}  // namespace myelin::access
