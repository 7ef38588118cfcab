#pragma once
#include "app/handout/epub_book.h"

namespace myelin::handout {

/// Links between the pages of a book were written before all pages were there: one that leads to a heading that is not
/// printed, or never was, leads to the top of its page instead.
void mendLinks(EpubBook& book);

}  // namespace myelin::handout
