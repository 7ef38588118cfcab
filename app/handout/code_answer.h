#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "index/library/library.h"

/// What a code on somebody's paper means in this library.
namespace myelin::handout {

struct CodeAnswer {
  enum class How {
    NoCode,   ///< not the form of a code, or a letter of it is wrong
    Unknown,  ///< a code, but of no article that is here
    Current,  ///< the paper is of the edition that is here
    Newer,    ///< there is a newer edition here
    Older,    ///< the paper is of a newer edition than the one here
  };
  How how = How::NoCode;
  std::string slug, title;            ///< from Current on
  std::vector<std::string> sections;  ///< Newer: those that changed, as `changes:` names them; may be empty
  int edition = 0;                    ///< of the article that is here
  int year = 0, month = 0;            ///< when it was printed
};

/// Looks a code up, as typed (see readCode()). Reads the article when its edition is newer; nothing leaves the
/// computer.
CodeAnswer lookUp(const library::Library& library, std::string_view typed);

/// Whether this is meant to be a code and no word: eight letters and digits, one of them a digit.
bool looksLikeCode(std::string_view typed);

/// "Current." in a sentence to show.
std::string sentenceOf(const CodeAnswer& answer);

}  // namespace myelin::handout
