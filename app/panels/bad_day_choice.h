#pragma once
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"

namespace myelin::panels {

/// A large button of a bad day that leads somewhere.
struct DayChoice {
  std::string words;
  session::Command command;
};

/// What can be chosen on a page that is no article: what to carry on with and the doors, the articles of a shelf, what
/// a search found, the bookmarks.
std::vector<DayChoice> dayChoices(const session::State& state);
/// What stands above them.
std::string dayQuestion(const session::State& state);

}  // namespace myelin::panels
