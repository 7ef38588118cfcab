#pragma once
#include <optional>
#include <vector>

#include "app/widgets/document_view.h"
#include "app/widgets/painted_text.h"
#include "app/widgets/ui.h"

/// The ink of words that a mark lies under: in some themes ordinary ink cannot be read there.
namespace myelin::widgets {

/// What was found and what is read aloud in one text, in its order and without overlaps: where words are both, they
/// count as found. `found` is in order.
std::vector<FoundRange> markedRanges(const std::vector<FoundRange>& found, std::optional<FoundRange> spoken);

/// The colours along a text: links and citations in the accent, marked words in the ink of marks.
std::vector<Tint> inkAlong(Ui& ui, const document::Text& text, const std::vector<FoundRange>& marked);

}  // namespace myelin::widgets
