#pragma once
#include <functional>
#include <string>
#include <vector>

#include "index/document/document.h"

/// A document as HTML.
namespace myelin::handout {

/// How the writer asks for what is outside of a document.
struct HtmlSurroundings {
  std::string prefix;    ///< of ids: several documents may stand in one page
  bool sources = false;  ///< numbers of citations lead to the list of sources
  /// The address of a figure's bytes ("data:..."); empty when it is missing.
  std::function<std::string(const std::string& path)> figure;
  /// Where a link leads ("#water", "https://..."); empty when that is not in the page.
  std::function<std::string(const std::string& target)> link;
};

/// "&lt;" for "<" and so on.
std::string htmlEscaped(std::string_view text);

/// The blocks in their lists and quotes. `sourceList`: numbers of ordered items are places that citations lead to.
std::string htmlOf(const document::Document& document, const HtmlSurroundings& around, bool sourceList);

}  // namespace myelin::handout
