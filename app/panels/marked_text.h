#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/ui.h"

namespace myelin::panels {

/// Bytes [begin, end) of a text that were found; `now` is the place that was gone to.
struct MarkedRange {
  std::size_t begin = 0, end = 0;
  bool now = false;
};

/// Words with marks under those that were found; returns the height they took. No node.
float drawMarked(widgets::Ui& ui, const std::string& text, const widgets::LabelStyle& style, widgets::Point at,
                 const std::vector<MarkedRange>& marks);

/// The same as a node of its own, inside a document; without marks plain words.
float drawMarkedNode(widgets::Ui& ui, std::string_view key, widgets::Point at, const std::string& text,
                     const widgets::LabelStyle& style, const std::vector<MarkedRange>& marks, access::Role role,
                     int level = 0);

}  // namespace myelin::panels
