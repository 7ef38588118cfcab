#pragma once
#include <string>
#include <string_view>

namespace myelin::document {

/// What is left of raw HTML: its text. Comments, declarations and tags vanish; `<br>` and the tags of paragraphs, list
/// items, rows and the like become one line feed, so that words do not run together. A comment that is never closed
/// stays, because everything after it would vanish. Character references are decoded where they are common ones.
std::string htmlText(std::string_view html);

}  // namespace myelin::document
