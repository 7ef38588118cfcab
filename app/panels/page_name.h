#pragma once
#include <string>

#include "app/session/state.h"

namespace myelin::panels {

/// What the page in view is called, translated: an article by its title, results by what was searched for. One line of
/// valid UTF-8, whatever the content says.
std::string pageName(const session::State& state);

/// What the window is called: the page, then the program. Task switchers cut the end.
std::string windowName(const session::State& state);

}  // namespace myelin::panels
