#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/typeset/paragraph.h"

/// The logical structure of a PDF (ISO 32000-1, 14.7 and 14.8) while its pages are being drawn: a tree of roles in
/// reading order whose leaves are pieces of marked content. Plain values; parents come before their children.
namespace myelin::handout {

/// A field to fill in by hand (ISO 32000-1, 14.8.5.6, PrintField).
struct PrintField {
  enum class Role { Ring, Box, Line };
  Role role = Role::Line;
  bool chosen = false;
};

/// What stands under a node: another node, or a piece of marked content on a page.
struct StructureKid {
  int node = -1;
  int page = -1;  ///< from 0; -1: this kid is a node
  int leaf = -1;  ///< which of the page's pieces of content, from 0 in the order drawn
};

struct StructureNode {
  std::string role;  ///< "P", "H1", "TD": a standard structure type
  int parent = -1;   ///< index; -1: the root
  std::vector<StructureKid> kids;
  std::string alternative;              ///< said instead of a picture
  std::string actual;                   ///< what a drawn sign stands for
  std::optional<PrintField> field;      ///< role "Form"
  std::optional<typeset::Rect> figure;  ///< role "Figure": its box on the page, y downwards
  bool keepEmpty = false;               ///< table cells count even when nothing stands in them
  bool numbered = false;                ///< role "L": of an ordered list
};

class Structure {
 public:
  /// The new node's index. It is the last child of `parent` so far.
  int add(int parent, std::string role) {
    const int index = static_cast<int>(nodes_.size());
    nodes_.push_back({std::move(role), parent, {}, {}, {}, {}, {}, false, false});
    if (parent >= 0) nodes_[static_cast<std::size_t>(parent)].kids.push_back({index, -1, -1});
    return index;
  }
  StructureNode& at(int node) { return nodes_[static_cast<std::size_t>(node)]; }
  const std::vector<StructureNode>& nodes() const { return nodes_; }

 private:
  std::vector<StructureNode> nodes_;
};

/// An entry of the PDF's outline. Level 1 is an article, 2 its headings.
struct Bookmark {
  std::string title;
  int level = 1;
  int page = 0;
  double y = 0;  ///< from the page's top, pt
};

}  // namespace myelin::handout
