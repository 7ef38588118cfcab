#pragma once
#include <string_view>

#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Whether a heading is that of the key points, or of the part that says when to get help.
bool isKeyPoints(std::string_view heading);
bool isHelp(std::string_view heading);

/// The parts that an article must have by its shelf: "When to get help", and words that say how sure we are in the
/// summary, the first key point and the first paragraph after the key points.
void checkSections(const Article& article, const Folder& folder, Notebook& notebook);

}  // namespace myelin::check
