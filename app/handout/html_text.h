#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "index/document/document.h"

/// A text with its marks as HTML that is XML, too, so that browsers and reading devices read the same.
namespace myelin::handout {

/// How the writer asks for what is outside of a document.
struct HtmlSurroundings {
  std::string prefix;    ///< of ids: several documents may stand in one page; a name of XML
  bool sources = false;  ///< numbers of citations lead to the list of sources
  /// The address of a figure's bytes ("data:..."); empty when it is missing.
  std::function<std::string(const std::string& path)> figure;
  /// Where a link leads ("#water", "https://..."); empty when that is not in the page.
  std::function<std::string(const std::string& target)> link;
  /// For books, which say what their parts are (epub:type): how often each number was cited so far, so that a source
  /// leads back to each place. Outlives the writing.
  std::map<std::string, int>* cited = nullptr;
};

/// "&lt;" for "<" and so on; U+FFFD for what XML forbids.
std::string htmlEscaped(std::string_view text);

/// ` name="value"`.
std::string htmlAttribute(const char* name, std::string_view value);

/// An anchor or slug as part of an id: all but ASCII letters, digits and hyphens as "_" and two hexadecimal digits.
/// Different anchors have different names.
std::string htmlName(std::string_view anchor);

/// An address on the Internet as it may stand in a link; empty for anything but http, https and mailto.
std::string outsideAddress(std::string_view target);

/// Ids of a source, and of the place that cites it for the `time`-th time, from 1. No heading has them.
std::string sourcePlace(const HtmlSurroundings& around, const std::string& number);
std::string citingPlace(const HtmlSurroundings& around, const std::string& number, int time);

std::string htmlOf(const document::Text& text, const HtmlSurroundings& around);

}  // namespace myelin::handout
