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
  /// The newest nodes. The light stays where it is while that is there. What a choice has brought (a player, a notice)
  /// is lit at once, but only until the light goes on: later it would move under the hand.
  void look(const Snapshot& snapshot);
  /// The light goes on; after the last it comes to the first.
  void step();
  /// Goes into the lit group, or back out; for a thing what is to be asked of it.
  std::optional<Request> choose();
  /// Nothing when there is nothing to choose.
  std::optional<Light> light() const;
  /// What choosing asks of the lit thing: kPageDown and kPageUp turn what it stands in. kPress for groups, too.
  Action action() const;
  /// Into a group of the window itself.
  void enter(NodeId group);
  /// Out of all groups, to the page: what one came for is there.
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
    bool page = false;  ///< the main part of the window
    bool band = false;  ///< a player, a notice, a card: what comes and goes at the edges
    std::vector<std::size_t> children;
  };
  std::size_t add(Stop stop);
  void build(const Snapshot& snapshot);
  void addItems(const Node& node, std::size_t group);
  void simplify();
  void cutIntoRuns(std::size_t group);
  void include(std::size_t group, const Bounds& bounds);
  void lightNew(const std::vector<NodeId>& known);
  std::vector<NodeId> partsOf() const;
  void toPage();
  void stay(NodeId lit, bool onBack);
  const Stop& here() const;
  std::size_t count() const;

  std::vector<Stop> stops_;   ///< stops_[0] is everything
  std::vector<NodeId> path_;  ///< groups that were gone into
  std::size_t at_ = 0;        ///< which child of here() is lit; its number of children: the way back
  NodeId entered_ = 0;        ///< see enter()
  bool toPage_ = true;        ///< the page is to be lit when there is one
  bool fresh_ = false;        ///< the light has not gone on since something was chosen
  std::uint64_t number_ = 0;  ///< see Light::number
};

}  // namespace myelin::access
