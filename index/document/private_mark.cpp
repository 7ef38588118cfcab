#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

constexpr std::string_view kLead = "\xEF\xB7";  // the two bytes that all marks begin with

}  // namespace

bool isPrivateMark(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  return three == kStop || three == kUnderscore || three == kPipe;
}

std::string_view shownFor(std::string_view text) {
  const std::string_view three = text.substr(0, 3);
  return three == kUnderscore ? "_" : three == kPipe ? "|" : "";
}

std::string withoutForeignMarks(std::string_view text) {
  std::string out(text);
  for (std::size_t at = out.find(kLead); at != std::string::npos; at = out.find(kLead, at + 2)) {
    if (isPrivateMark(out, at)) out.replace(at, 3, "\xEF\xBF\xBD");
  }
  return out;
}

std::string restored(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find(kLead); at != std::string_view::npos; at = text.find(kLead, at + 2)) {
    if (!isPrivateMark(text, at)) continue;
    out += text.substr(copied, at - copied);
    out += shownFor(text.substr(at));
    copied = at + 3;
  }
  out += text.substr(copied);
  return out;
}

}  // namespace myelin::document
