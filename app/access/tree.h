#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/access/node.h"

namespace myelin::access {

inline constexpr NodeId kApplication = 0;      ///< stands above the window; has no Node
inline constexpr NodeId kNotice = ~NodeId{0};  ///< the node that says announcements: the window's last child

/// A snapshot made quick to ask and safe to send: an own copy with well-formed UTF-8 (libdbus ends a program that sends
/// anything else), children by parent, and the announcement as a node. A node whose parent does not stand before it
/// hangs under the window; of two with one id the first counts. Empty when nodes[0] is not the window.
class Tree {
 public:
  Tree() = default;
  explicit Tree(const Snapshot& snapshot);

  const Node* find(NodeId id) const;
  /// Of kApplication: the window.
  const std::vector<NodeId>& children(NodeId id) const;
  /// kApplication for the window and for what is not there.
  NodeId parent(NodeId id) const;
  /// -1 for what is not there.
  int indexInParent(NodeId id) const;
  /// The deepest, last drawn node under (or equal to) `within` that shows at a point in window px; 0 for none.
  NodeId at(NodeId within, float x, float y) const;

  const Snapshot& snapshot() const { return snapshot_; }

 private:
  struct Entry {
    std::size_t node = 0;
    NodeId parent = kApplication;
    int index = 0;
    std::vector<NodeId> children;
  };
  void enter(std::size_t node);
  bool isUnder(NodeId id, NodeId ancestor) const;

  Snapshot snapshot_;
  std::unordered_map<NodeId, Entry> entries_;
  std::vector<NodeId> windows_;
};

/// What AtkText gives of a node: its text; for anything but a text field the name when it has none.
const std::string& wordsOf(const Node& node);

}  // namespace myelin::access
