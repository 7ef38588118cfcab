#pragma once
#include <string>

/// What makes English words different that are the same to a reader: British and American spelling, and the irregular
/// forms that a stemmer of rules cannot know.
namespace myelin::library {

/// "anaemia" -> "anemia", "colour" -> "color", "organise" -> "organize", "fell" -> "fall",
/// "woken" -> "wake", "stiffer" -> "stiff". By a
/// small table of rules; a word that fits none stays. `form` as splitWords() makes it. Only for comparing words: what
/// comes out need not be a word of English.
std::string plainEnglish(std::string form);

}  // namespace myelin::library
