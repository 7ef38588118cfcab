#pragma once
#include "app/handout/draft.h"
#include "index/library/library.h"

/// What the glossary words of a printed text mean.
namespace myelin::handout {

/// Adds the entries that are marked in `body`, in the glossary's order, under a heading; nothing when there are none.
void addGlossary(Draft& to, const library::Library& library, const document::Document& body);

}  // namespace myelin::handout
