#pragma once
#include <string>

#include "app/session/bookmark_list.h"
#include "app/session/state.h"
#include "app/widgets/control.h"

/// The words of a bookmark on its page.
namespace myelin::panels {

/// The title of its article, or what is known of that.
std::string nameOf(const desk::Bookmark& bookmark);
/// "Tizanidine, in Side effects", or the shelf of an article that was kept as a whole.
std::string whereOf(const session::State& state, const desk::Bookmark& bookmark);

inline constexpr int kMostPassageLines = 4;

/// The words with their highlight, where they stand, the note; returns the height.
float drawBookmarkWords(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark, float x,
                        float width, float y);

}  // namespace myelin::panels
