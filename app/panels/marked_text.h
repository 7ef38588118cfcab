#pragma once
#include <cstddef>
#include <string>
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

}  // namespace myelin::panels
