#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "index/library/library.h"

namespace myelin::session {

/// How a visit of the finder's page names a choice ("0/3": the fourth choice of the first group); an empty subject is
/// the page with all of them.
std::string finderSubject(std::size_t group, std::size_t choice);

/// The choice of a subject; nullptr when there is none, in this library or at all.
const library::FinderChoice* finderChoice(const library::Finder& finder, std::string_view subject);

/// Whether a choice leads to an article of this library.
bool leadsSomewhere(const library::Library& library, const library::FinderChoice& choice);
/// Whether any does: else the library has no finder to show.
bool hasFinder(const library::Library& library);

}  // namespace myelin::session
