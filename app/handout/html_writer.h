#pragma once
#include <cstddef>
#include <string>

#include "app/handout/html_text.h"

/// A document as HTML.
namespace myelin::handout {

/// Which of its blocks, and what they are.
struct HtmlPart {
  std::size_t first = 0, end = SIZE_MAX;
  bool sourceList = false;  ///< numbers of ordered items are places that citations lead to
};

/// The blocks in their lists and quotes.
std::string htmlOf(const document::Document& document, const HtmlSurroundings& around, const HtmlPart& part = {});

/// The id of a heading.
std::string headingPlace(const HtmlSurroundings& around, const std::string& anchor);

}  // namespace myelin::handout
