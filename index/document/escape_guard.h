#pragma once
#include <string>
#include <string_view>

namespace myelin::document {

/// Part of guard(): cmark takes the backslash out of `\[@key]` and `\(1)`, and decodes `&#91;`; a kStop remembers that
/// it stood there, so that what was escaped is not read as a citation or form mark later. With `forms`, runs of three
/// or more underscores become kUnderscore, because `____` would be emphasis or a rule.
std::string guardEscapes(std::string_view source, bool forms);

}  // namespace myelin::document
