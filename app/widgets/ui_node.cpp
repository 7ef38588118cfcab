#include <algorithm>
#include <cassert>
#include <utility>

#include "app/widgets/ui.h"

/// The part of Ui that keeps the nodes of the frame, and what is asked of them from outside.
namespace myelin::widgets {

access::NodeId Ui::childOf(std::string_view key) const {
  return access::childId(open_.back(), key);
}

access::NodeId Ui::add(access::Role role, std::string_view key, std::string name, const Rect& rect, int level) {
  access::Node node;
  node.id = childOf(key);
  node.parent = open_.back();
  node.role = role;
  node.name = std::move(name);
  node.level = level;
  node.bounds = {rect.x, rect.y, rect.w, rect.h};
  if (canvas_->clip().touches(rect)) node.state |= access::kShowing;
  nodes_.push_back(std::move(node));
  return nodes_.back().id;
}

access::NodeId Ui::open(access::Role role, std::string_view key, std::string name, const Rect& rect, int level) {
  const access::NodeId id = add(role, key, std::move(name), rect, level);
  open_.push_back(id);
  if (role == access::Role::Document) document_ = id;
  return id;
}

access::NodeId Ui::openLandmark(access::Landmark kind, std::string_view key, std::string name, const Rect& rect) {
  const access::NodeId id = open(access::Role::Landmark, key, std::move(name), rect);
  nodes_.back().landmark = kind;
  return id;
}

namespace {

/// A list is as large as its items, which are known only when it is closed.
bool growsWithChildren(access::Role role) {
  return role == access::Role::List || role == access::Role::ListItem || role == access::Role::Table ||
         role == access::Role::Quote;
}

void include(access::Node& self, const access::Node& child) {
  access::Bounds& all = self.bounds;
  const access::Bounds& one = child.bounds;
  if (one.w <= 0 || one.h <= 0) return;
  if (all.w <= 0 && all.h <= 0) {
    all = one;
  } else {
    const float right = std::max(all.x + all.w, one.x + one.w);
    const float bottom = std::max(all.y + all.h, one.y + one.h);
    all = {std::min(all.x, one.x), std::min(all.y, one.y), 0, 0};
    all.w = right - all.x;
    all.h = bottom - all.y;
  }
  self.state |= child.state & access::kShowing;
}

}  // namespace

void Ui::close() {
  assert(open_.size() > 1);
  const auto self =
      std::find_if(nodes_.rbegin(), nodes_.rend(), [this](const auto& n) { return n.id == open_.back(); });
  if (growsWithChildren(self->role))
    for (auto child = self.base(); child != nodes_.end(); ++child)
      if (child->parent == self->id) include(*self, *child);
  if (document_ == self->id) document_ = 0;
  open_.pop_back();
}

access::Node& Ui::node(access::NodeId id) {
  const auto at =
      std::find_if(nodes_.rbegin(), nodes_.rend(), [id](const access::Node& node) { return node.id == id; });
  assert(at != nodes_.rend());
  return *at;
}

void Ui::request(access::Request request) {
  requests_.push_back(std::move(request));
}

void Ui::requestNext(access::Request request) {
  requestsNext_.push_back(std::move(request));
  again_ = true;
}

std::optional<access::Request> Ui::takeRequest(access::NodeId id, access::Action action) {
  const auto at = std::find_if(requests_.begin(), requests_.end(), [&](const access::Request& request) {
    return request.node == id && request.action == action;
  });
  if (at == requests_.end()) return std::nullopt;
  access::Request found = std::move(*at);
  requests_.erase(at);
  return found;
}

const access::Snapshot& Ui::lastNodes() const {
  static const access::Snapshot none;
  return last_ ? *last_ : none;
}

const access::Node* Ui::focusedField() const {
  const access::Node* node = lastNodes().find(focus_);
  return node != nullptr && node->role == access::Role::TextField ? node : nullptr;
}

access::Snapshot Ui::nodesSoFar() const {
  access::Snapshot snapshot;
  snapshot.nodes = nodes_;
  return snapshot;
}

void Ui::noteUnfolded(access::NodeId id) {
  std::erase(unfolded_, id);
  unfolded_.push_back(id);
  justUnfolded_ = id;
  unfoldedDrawn_ = false;
}

void Ui::revealUnfolded(std::string_view key, const Rect& part) {
  if (justUnfolded_ != childOf(key)) return;
  again_ = true;
  if (!std::exchange(unfoldedDrawn_, true)) return;  // the page does not know yet that it is longer
  justUnfolded_ = 0;
  reveal(part);
}

bool Ui::foldLast() {
  const auto unfolded = [this](access::NodeId id) {
    return std::any_of(nodes_.begin(), nodes_.end(), [id](const access::Node& node) {
      return node.id == id && (node.state & access::kExpanded) != 0;
    });
  };
  const auto last = std::find_if(unfolded_.rbegin(), unfolded_.rend(), unfolded);
  if (last == unfolded_.rend()) return false;
  requestNext({.node = *last, .action = access::kPress});
  focusOn(*last, true);
  return true;
}

namespace {

/// The part of the window that a node stands in: an outer landmark or the notice; 0 for none.
access::NodeId partOf(const access::Snapshot& nodes, access::NodeId id) {
  const auto isPart = [](const access::Node& node) {
    return node.role == access::Role::StatusBar ||
           (node.role == access::Role::Landmark && node.landmark != access::Landmark::Search);
  };
  const access::Node* at = nodes.find(id);
  while (at != nullptr && !isPart(*at)) at = nodes.find(at->parent);
  return at == nullptr ? 0 : at->id;
}

}  // namespace

void Ui::movePart(int step) {
  if (!last_) return;
  struct Part {
    access::NodeId id, first;
  };
  std::vector<Part> parts;  // with their first control, or the first text of one that is all words
  for (const access::Node& node : last_->nodes) {
    if ((node.state & access::kFocusable) == 0) continue;
    const access::NodeId part = partOf(*last_, node.id);
    if (part != 0 && (parts.empty() || parts.back().id != part)) parts.push_back({part, node.id});
  }
  if (parts.empty()) return;
  const access::NodeId now = partOf(*last_, focus_);
  const auto at = std::find_if(parts.begin(), parts.end(), [now](const Part& part) { return part.id == now; });
  const auto count = static_cast<std::ptrdiff_t>(parts.size());
  std::ptrdiff_t next = step > 0 ? 0 : count - 1;
  if (at != parts.end()) next = ((at - parts.begin()) + step + count) % count;
  const Part& to = parts[static_cast<std::size_t>(next)];
  const bool words = caretOn_ && !texts_.empty() && partOf(*last_, texts_.front().id) == to.id;
  if (words)
    putCaret(texts_.front().id, 0);
  else
    focusOn(to.first, true);
}

}  // namespace myelin::widgets
