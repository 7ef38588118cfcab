#pragma once
#include <optional>

#include "app/typeset/flow.h"

/// Lines of a laid-out document by their height, whatever texts they belong to: a row of a table is one line.
namespace myelin::typeset {

struct LinePlace {
  double top = 0, bottom = 0;  ///< from the flow's top
  document::Position at;       ///< its first byte
};

/// The first line that ends below `y`.
std::optional<LinePlace> lineAt(const Flow& flow, double y);
/// The last line that ends at or above `y`.
std::optional<LinePlace> lineAbove(const Flow& flow, double y);
/// All lines that touch [from, to], as they come.
std::vector<LinePlace> linesBetween(const Flow& flow, double from, double to);

}  // namespace myelin::typeset
