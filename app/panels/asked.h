#pragma once
#include <string>
#include <vector>

#include "app/session/command.h"
#include "index/library/library.h"

namespace myelin::panels {

/// What a person asked for in one frame. Panels add to it and change nothing themselves.
using Asked = std::vector<session::Command>;

/// "3 minutes": reading time of an article.
std::string minutesLabel(const library::ArticleInfo& article);

/// "22 November 2026" of an ISO date; other text stays as it is.
std::string longDate(const std::string& isoDate);

/// Which signs need an ambulance, and its numbers: on Home, with a library and without.
std::string emergencyWords();

/// The short name of a shelf of our own library in the list at the left ("Medicines"), else its name.
std::string shelfName(const library::Library& library, const std::string& shelf);

}  // namespace myelin::panels
