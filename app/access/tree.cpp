#include "app/access/tree.h"

#include <glib.h>

#include <algorithm>

namespace myelin::access {
namespace {

void makeValid(std::string& text) {
  std::replace(text.begin(), text.end(), '\0', ' ');
  if (g_utf8_validate(text.data(), static_cast<gssize>(text.size()), nullptr)) return;
  gchar* valid = g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()));
  text = valid;
  g_free(valid);
}

Node noticeOf(const Snapshot& snapshot) {
  Node notice;
  notice.id = kNotice;
  notice.parent = kWindow;
  notice.role = Role::Notification;
  notice.name = snapshot.announcement;
  notice.state = snapshot.announcementNumber > 0 ? kShowing : 0u;
  return notice;
}

bool holds(const Bounds& bounds, float x, float y) {
  return x >= bounds.x && y >= bounds.y && x < bounds.x + bounds.w && y < bounds.y + bounds.h;
}

}  // namespace

Tree::Tree(const Snapshot& snapshot) {
  if (snapshot.nodes.empty() || snapshot.nodes.front().id != kWindow) return;
  snapshot_ = snapshot;
  snapshot_.nodes.push_back(noticeOf(snapshot));
  for (std::size_t i = 0; i < snapshot_.nodes.size(); ++i) {
    Node& node = snapshot_.nodes[i];
    for (std::string* text : {&node.name, &node.description, &node.text, &node.target, &node.language, &node.keys})
      makeValid(*text);
    enter(i);
  }
}

void Tree::enter(std::size_t node) {
  const Node& entered = snapshot_.nodes[node];
  if (entered.id == kApplication || entries_.contains(entered.id)) return;
  NodeId parent = kApplication;
  if (entered.id != kWindow) parent = entries_.contains(entered.parent) ? entered.parent : kWindow;
  auto& siblings = parent == kApplication ? windows_ : entries_.at(parent).children;
  const auto index = static_cast<int>(siblings.size());
  siblings.push_back(entered.id);
  entries_[entered.id] = {node, parent, index, {}};
}

const Node* Tree::find(NodeId id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &snapshot_.nodes[found->second.node];
}

const std::vector<NodeId>& Tree::children(NodeId id) const {
  static const std::vector<NodeId> kNone;
  if (id == kApplication) return windows_;
  const auto found = entries_.find(id);
  return found == entries_.end() ? kNone : found->second.children;
}

NodeId Tree::parent(NodeId id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? kApplication : found->second.parent;
}

int Tree::indexInParent(NodeId id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? -1 : found->second.index;
}

bool Tree::isUnder(NodeId id, NodeId ancestor) const {
  while (id != kApplication && id != ancestor) id = parent(id);
  return id == ancestor;
}

NodeId Tree::at(NodeId within, float x, float y) const {
  for (auto node = snapshot_.nodes.rbegin(); node != snapshot_.nodes.rend(); ++node)
    if ((node->state & kShowing) != 0 && holds(node->bounds, x, y) && isUnder(node->id, within)) return node->id;
  return 0;
}

const std::string& wordsOf(const Node& node) {
  return node.text.empty() && node.role != Role::TextField ? node.name : node.text;
}

}  // namespace myelin::access
