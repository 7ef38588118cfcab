#pragma once
#include <string_view>

namespace myelin::check {

/// Whether a sentence says something that a source can bear out: a number, an effect ("eases", "can cause"), a
/// comparison ("more than"), advice ("ask", "never") or what a word means. By its words; a question claims nothing.
bool saysClaim(std::string_view sentence);

/// Whether it says what a study did or found; that there is none is no finding.
bool saysFinding(std::string_view sentence);

}  // namespace myelin::check
