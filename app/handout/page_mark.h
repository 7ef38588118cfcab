#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/handout/structure.h"

namespace myelin::handout {

/// The content of one of Cairo's pages with its marks made ours. Cairo numbered every mark, but only content has a
/// number in the end, and the rest becomes artifacts; Cairo's own marks inside of ours (ActualText) pass unchanged.
/// `marks` as in DrawnPages. Nothing when the page has more or fewer marks than were drawn on it.
std::optional<std::string> withOurMarks(std::string_view content, const std::vector<int>& marks,
                                        const Structure& structure);

}  // namespace myelin::handout
