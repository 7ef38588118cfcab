#pragma once
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/ui.h"

/// What of the text settings makes a text easier to follow: letters, gaps, the ruler, the steady page.
namespace myelin::panels {

/// The families to choose from, ours and OpenDyslexic (where it is installed) first; "Inter Display" is no choice.
std::vector<std::string> familyChoices(const std::vector<std::string>& installed);

/// Rows of families; beyond the first few they are shown when `all`. Returns the bottom.
float drawFamilies(widgets::Ui& ui, const session::State& state, const std::vector<std::string>& families, bool& all,
                   const widgets::Rect& column, float y, Asked& asked);

/// Gaps between lines, paragraphs, letters and words.
float drawGaps(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

/// Reading ruler and steady page.
float drawAids(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

/// How much stands beside the page.
float drawSideLists(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

/// What the window opens with.
float drawOpens(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);

}  // namespace myelin::panels
