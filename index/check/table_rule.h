#pragma once
#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Tables that cannot be set in large print: a word wider than the line of a card (README.md has the measure).
void checkTables(const Article& article, Notebook& notebook);

/// The longest piece of `text` that no line can break, in characters: white space, hyphens, dashes and slashes break.
std::string longestPiece(const std::string& text);

}  // namespace myelin::check
