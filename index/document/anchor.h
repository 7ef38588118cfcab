#pragma once
#include "index/document/document.h"

namespace myelin::document {

/// Gives every heading its anchor: GitHub's slug of its words (lower case, spaces as hyphens, punctuation gone,
/// citations, boxes and lines to write on left out), made unique in the article with -1, -2. A heading without letters
/// is "section".
void setAnchors(Document& document);

}  // namespace myelin::document
