#include "app/access/scanner.h"

#include <algorithm>
#include <unordered_map>

#include "index/base/words.h"

namespace myelin::access {
namespace {

constexpr std::size_t kMostInAGroup = 8;  ///< more are cut into runs
constexpr std::size_t kRun = 6;

bool isGroup(const Node& node) {
  return node.role == Role::Landmark || node.role == Role::StatusBar || node.role == Role::List ||
         node.role == Role::Table || node.role == Role::Group || node.role == Role::Document;
}

std::string firstName(const Node& node) {
  return node.name.empty() ? roleName(node.role) : node.name;
}

}  // namespace

std::size_t Scanner::add(Stop stop) {
  stops_.push_back(std::move(stop));
  return stops_.size() - 1;
}

void Scanner::include(std::size_t group, const Bounds& one) {
  Bounds& all = stops_[group].bounds;
  if (all.w <= 0) {
    all = one;
    return;
  }
  const float right = std::max(all.x + all.w, one.x + one.w);
  const float bottom = std::max(all.y + all.h, one.y + one.h);
  all = {std::min(all.x, one.x), std::min(all.y, one.y), 0, 0};
  all.w = right - all.x;
  all.h = bottom - all.y;
}

/// What can be done with a node, as things of a group.
void Scanner::addItems(const Node& node, std::size_t group) {
  if ((node.state & kShowing) == 0 || (node.state & kDisabled) != 0) return;
  const auto put = [&](Action action, std::string name, Bounds bounds) {
    const NodeId id = action == kPageDown || action == kPageUp ? childId(node.id, std::to_string(action)) : node.id;
    const std::size_t item = add({id, node.id, action, std::move(name), bounds, false, false, false, {}});
    stops_[group].children.push_back(item);
  };
  if (node.role == Role::TextField)
    put(kFocus, firstName(node), node.bounds);
  else if ((node.actions & kPress) != 0)
    put(kPress, firstName(node), node.bounds);
  const Bounds& all = node.bounds;
  const float third = all.h / 3;
  if ((node.actions & kPageDown) != 0) put(kPageDown, _("Further down"), {all.x, all.y + 2 * third, all.w, third});
  if ((node.actions & kPageUp) != 0) put(kPageUp, _("Further up"), {all.x, all.y, all.w, third});
}

void Scanner::build(const Snapshot& snapshot) {
  stops_.clear();
  add({kWindow, kWindow, kPress, "", {}, true, false, false, {}});
  std::unordered_map<NodeId, std::size_t> groupOf = {{kWindow, 0}};  // the innermost group around (or at) each node
  for (const Node& node : snapshot.nodes) {
    if (node.id == kWindow) continue;
    const auto parent = groupOf.find(node.parent);
    std::size_t group = parent == groupOf.end() ? 0 : parent->second;
    if (isGroup(node)) {
      const bool main = node.landmark == Landmark::Main;
      const bool band = node.landmark == Landmark::Region || node.role == Role::StatusBar;
      const std::size_t inner = add({node.id, node.id, kPress, firstName(node), {}, true, main, band, {}});
      stops_[group].children.push_back(inner);
      group = inner;
    }
    groupOf[node.id] = group;
    addItems(node, group);
  }
}

/// A group of one is that one; a group of none is nothing. Inner groups come after outer ones, so they are done first.
void Scanner::simplify() {
  for (std::size_t i = stops_.size(); i-- > 0;) {
    if (!stops_[i].group) continue;
    std::vector<std::size_t> kept;
    for (std::size_t child : stops_[i].children) {
      if (stops_[child].group && stops_[child].children.empty()) continue;
      if (stops_[child].group && stops_[child].children.size() == 1) {
        const bool page = stops_[child].page, band = stops_[child].band;
        child = stops_[child].children.front();
        stops_[child].page = stops_[child].page || page;
        stops_[child].band = stops_[child].band || band;
      }
      kept.push_back(child);
    }
    stops_[i].children = kept;
    for (const std::size_t child : kept) include(i, stops_[child].bounds);
    cutIntoRuns(i);
  }
}

void Scanner::cutIntoRuns(std::size_t group) {
  const std::vector<std::size_t> all = stops_[group].children;
  if (all.size() <= kMostInAGroup) return;
  std::vector<std::size_t> runs;
  for (std::size_t from = 0; from < all.size(); from += kRun) {
    const std::size_t end = std::min(all.size(), from + kRun);
    if (end == from + 1) {
      runs.push_back(all[from]);
      continue;
    }
    const std::string name = fill(_("{1} to {2}"), {stops_[all[from]].name, stops_[all[end - 1]].name});
    const NodeId id = childId(stops_[group].id, "run " + std::to_string(from));
    const std::size_t run = add({id, 0, kPress, name, {}, true, false, false, {}});
    for (std::size_t i = from; i < end; ++i) {
      stops_[run].children.push_back(all[i]);
      include(run, stops_[all[i]].bounds);
    }
    runs.push_back(run);
  }
  stops_[group].children = runs;
}

const Scanner::Stop& Scanner::here() const {
  std::size_t at = 0;
  for (const NodeId id : path_)
    for (const std::size_t child : stops_[at].children)
      if (stops_[child].group && stops_[child].id == id) {
        at = child;
        break;
      }
  return stops_[at];
}

/// With the way back, which everything has not.
std::size_t Scanner::count() const {
  return here().children.size() + (path_.empty() ? 0 : 1);
}

std::vector<NodeId> Scanner::partsOf() const {
  std::vector<NodeId> parts;
  if (!stops_.empty())
    for (const std::size_t child : stops_[0].children) parts.push_back(stops_[child].id);
  return parts;
}

/// A band at an edge of the window that was not there before a choice came with it.
void Scanner::lightNew(const std::vector<NodeId>& known) {
  const auto& children = stops_[0].children;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Stop& part = stops_[children[i]];
    const bool isNew = std::find(known.begin(), known.end(), part.id) == known.end();
    if (!isNew || !part.band) continue;
    path_.clear();
    at_ = i;
    return;
  }
}

void Scanner::toPage() {
  path_.clear();
  at_ = 0;
  const auto& children = stops_[0].children;
  const auto page = std::find_if(children.begin(), children.end(), [this](std::size_t i) { return stops_[i].page; });
  if (page != children.end()) at_ = static_cast<std::size_t>(page - children.begin());
  toPage_ = children.empty();
}

void Scanner::look(const Snapshot& snapshot) {
  const std::optional<Light> before = light();
  NodeId lit = 0;
  const bool onBack = !stops_.empty() && at_ >= here().children.size();
  if (!stops_.empty() && !onBack) lit = stops_[here().children[at_]].id;
  const std::vector<NodeId> known = partsOf();
  build(snapshot);
  simplify();
  if (toPage_)
    toPage();
  else
    stay(lit, onBack);
  const bool inside = !path_.empty() && path_.front() == entered_;
  if (fresh_ && !inside && !known.empty()) lightNew(known);
  const std::optional<Light> now = light();
  if (before && now && (before->name != now->name || before->node != now->node)) ++number_;
}

/// On what was lit, or the way back out of its group, while that is there.
void Scanner::stay(NodeId lit, bool onBack) {
  std::size_t group = 0;
  for (const NodeId id : path_) {
    const auto& children = stops_[group].children;
    const auto next = std::find_if(children.begin(), children.end(),
                                   [&](std::size_t child) { return stops_[child].group && stops_[child].id == id; });
    if (next == children.end()) return toPage();  // it is gone: the page is another
    group = *next;
  }
  const auto& children = stops_[group].children;
  const auto same = std::find_if(children.begin(), children.end(),
                                 [&](std::size_t child) { return lit != 0 && stops_[child].id == lit; });
  if (same != children.end())
    at_ = static_cast<std::size_t>(same - children.begin());
  else if (onBack)
    at_ = count() > children.size() ? children.size() : 0;
  else if (path_.empty())
    toPage();
  else
    at_ = 0;
}

void Scanner::step() {
  if (stops_.empty() || count() == 0) return;
  at_ = (at_ + 1) % count();
  fresh_ = false;
  ++number_;
}

std::optional<Request> Scanner::choose() {
  if (stops_.empty() || count() == 0) return std::nullopt;
  ++number_;
  const Stop& group = here();
  if (at_ >= group.children.size()) {
    const NodeId left = path_.back();
    path_.pop_back();
    const auto& children = here().children;
    const auto back =
        std::find_if(children.begin(), children.end(), [&](std::size_t i) { return stops_[i].id == left; });
    at_ = back == children.end() ? 0 : static_cast<std::size_t>(back - children.begin());
    return std::nullopt;
  }
  const Stop chosen = stops_[group.children[at_]];
  if (chosen.group) {
    path_.push_back(chosen.id);
    at_ = 0;
    return std::nullopt;
  }
  fresh_ = true;
  const bool page = chosen.action == kPageDown || chosen.action == kPageUp;  // often wanted again
  if (!page) {
    if (!path_.empty()) path_.pop_back();
    at_ = 0;
  }
  return Request{.node = chosen.node, .action = chosen.action};
}

std::optional<Light> Scanner::light() const {
  if (stops_.empty() || count() == 0) return std::nullopt;
  const Stop& group = here();
  if (at_ >= group.children.size())
    return Light{group.bounds, fill(_("Out of {1}"), {group.name}), Light::What::Out, group.node, number_};
  const Stop& stop = stops_[group.children[at_]];
  return Light{stop.bounds, stop.name, stop.group ? Light::What::Group : Light::What::Thing, stop.node, number_};
}

Action Scanner::action() const {
  if (stops_.empty() || at_ >= here().children.size()) return kPress;
  return stops_[here().children[at_]].action;
}

void Scanner::enter(NodeId group) {
  path_ = {group};
  entered_ = group;
  at_ = 0;
  toPage_ = fresh_ = false;
}

void Scanner::restart() {
  path_.clear();
  at_ = 0;
  toPage_ = true;
  fresh_ = false;
}

}  // namespace myelin::access
