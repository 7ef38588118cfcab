#pragma once
#include <string>

#include "app/handout/epub_book.h"

namespace myelin::handout {

/// The navigation document of an EPUB: articles with their headings below them, and landmarks. No level is left out.
std::string epubContents(const EpubBook& book);

}  // namespace myelin::handout
