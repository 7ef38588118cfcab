#include "app/panels/nerve_run.h"

#include <algorithm>

namespace myelin::panels {

std::vector<NerveRun> nerveRuns(const std::vector<document::Section>& sections, float room) {
  const std::size_t count = std::min(sections.size(), static_cast<std::size_t>(std::max(room, 0.0F)));
  std::vector<NerveRun> runs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t first = i * sections.size() / count, end = (i + 1) * sections.size() / count;
    const std::size_t blocks = sections[end - 1].end - sections[first].first;
    runs.push_back({static_cast<int>(first), static_cast<int>(end), static_cast<float>(blocks)});
  }
  return runs;
}

}  // namespace myelin::panels
