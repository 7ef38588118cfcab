#include "app/access/relation.h"

#include <algorithm>

#include "app/access/atk_mapping.h"

namespace myelin::access {
namespace {

bool isWords(const Node& node) {
  return node.role == Role::Label || node.role == Role::Heading;
}

bool canBeLabelled(const Node& node) {
  return node.role == Role::Group || node.role == Role::List || node.role == Role::TextField ||
         node.role == Role::Table;
}

/// The neighbour in the same parent, or null.
const Node* neighbour(const Tree& tree, NodeId id, int step) {
  const std::vector<NodeId>& all = tree.children(tree.parent(id));
  const int at = tree.indexInParent(id) + step;
  return at < 0 || at >= static_cast<int>(all.size()) ? nullptr : tree.find(all[static_cast<std::size_t>(at)]);
}

bool labels(const Node* label, const Node* labelled) {
  return label != nullptr && labelled != nullptr && isWords(*label) && canBeLabelled(*labelled) &&
         !label->name.empty() && label->name == labelled->name;
}

NodeId documentOf(const Tree& tree, NodeId id) {
  for (const Node* at = tree.find(id); at != nullptr; at = tree.find(tree.parent(at->id)))
    if (at->role == Role::Document) return at->id;
  return 0;
}

bool flows(const Node& node) {
  return !node.text.empty() && node.role != Role::TextField && node.role != Role::Link && hasWords(node.role);
}

/// The text before (-1) or behind (1) in the same document; 0 for none.
NodeId nextText(const Tree& tree, NodeId id, int step) {
  const std::vector<Node>& nodes = tree.snapshot().nodes;
  const auto here = std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
  const NodeId document = documentOf(tree, id);
  if (here == nodes.end() || document == 0) return 0;
  auto at = static_cast<std::ptrdiff_t>(here - nodes.begin()) + step;
  for (; at >= 0 && at < static_cast<std::ptrdiff_t>(nodes.size()); at += step) {
    const Node& node = nodes[static_cast<std::size_t>(at)];
    if (!flows(node)) continue;
    return documentOf(tree, node.id) == document ? node.id : 0;
  }
  return 0;
}

}  // namespace

std::vector<Relation> relationsOf(const Tree& tree, NodeId id) {
  std::vector<Relation> all;
  const Node* self = tree.find(id);
  if (self == nullptr) return all;
  if (const Node* before = neighbour(tree, id, -1); labels(before, self))
    all.push_back({ATK_RELATION_LABELLED_BY, before->id});
  if (const Node* behind = neighbour(tree, id, 1); labels(self, behind))
    all.push_back({ATK_RELATION_LABEL_FOR, behind->id});
  if (flows(*self)) {
    if (const NodeId next = nextText(tree, id, 1); next != 0) all.push_back({ATK_RELATION_FLOWS_TO, next});
    if (const NodeId before = nextText(tree, id, -1); before != 0) all.push_back({ATK_RELATION_FLOWS_FROM, before});
  }
  if (id == kWindow) {
    for (const Node& node : tree.snapshot().nodes)
      if (node.role == Role::Document) all.push_back({ATK_RELATION_EMBEDS, node.id});
  } else if (self->role == Role::Document) {
    all.push_back({ATK_RELATION_EMBEDDED_BY, kWindow});
  }
  return all;
}

}  // namespace myelin::access
