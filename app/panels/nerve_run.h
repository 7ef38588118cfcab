#pragma once
#include <vector>

#include "index/document/document.h"

namespace myelin::panels {

/// A segment of an article's nerve: sections [first, end), and how long they are together.
struct NerveRun {
  int first = 0, end = 0;
  float length = 0;  ///< in blocks
};

/// The segments of these sections, at most as many as there is room for: neighbours are joined evenly. Policy only.
std::vector<NerveRun> nerveRuns(const std::vector<document::Section>& sections, float room);

}  // namespace myelin::panels
