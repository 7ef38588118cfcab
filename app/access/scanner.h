#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/access/node.h"

namespace myelin::access {

/// One-switch and two-switch scanning over the nodes on the screen: a light goes from group to group; choosing a group
/// goes into it, choosing a thing presses it. Every group ends in a way back. No window, no clock: who owns it says
/// when the light moves on. One thread.
class Scanner {
 public:
  /// What can be lit.
  struct Light {
    Bounds bounds;
    std::string name;
    bool group = false;
    bool operator==(const Light&) const;
  };

  /// The newest nodes. The light stays where it is while that is there.
  void look(const Snapshot& snapshot);
  /// The light goes on; after the last it comes to the first.
  void step();
  /// Goes into the lit group, or back out; for a thing what is to be asked of it.
  std::optional<Request> choose();
  /// Nothing when there is nothing to choose.
  std::optional<Light> light() const;
  /// Into a group of the window itself.
  void enter(NodeId group);
  /// Out of all groups, to the first.
  void restart();

 private:
  /// A group or a thing; children by index.
  struct Stop {
    NodeId id = 0;    ///< stable
    NodeId node = 0;  ///< of a thing: what is asked
    Action action = kPress;
    std::string name;
    Bounds bounds;
    bool group = false;
    std::vector<std::size_t> children;
  };
  std::size_t add(Stop stop);
  void build(const Snapshot& snapshot);
  void addItems(const Node& node, std::size_t group);
  void simplify();
  void cutIntoRuns(std::size_t group);
  void include(std::size_t group, const Bounds& bounds);
  const Stop& here() const;
  std::size_t count() const;

  std::vector<Stop> stops_;   ///< stops_[0] is everything
  std::vector<NodeId> path_;  ///< groups that were gone into
  std::size_t at_ = 0;        ///< which child of here() is lit; its number of children: the way back
};

}  // namespace myelin::access
