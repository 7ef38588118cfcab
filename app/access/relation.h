#pragma once
#include <atk/atk.h>

#include <vector>

#include "app/access/tree.h"

/// How nodes belong together beside parent and child, read off the tree: a group, list or field that follows words
/// which are its name is labelled by them; the texts of a document flow into each other; the window embeds the
/// document.
namespace myelin::access {

struct Relation {
  AtkRelationType kind = ATK_RELATION_NULL;
  NodeId to = 0;
  bool operator==(const Relation&) const = default;
};

std::vector<Relation> relationsOf(const Tree& tree, NodeId id);

}  // namespace myelin::access
