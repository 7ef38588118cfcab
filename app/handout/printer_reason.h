#pragma once
#include <string>
#include <vector>

namespace myelin::handout {

/// Why a printer does not print, from its `printer-state-reasons` (RFC 8011, section 5.4.12, and the list of IANA):
/// "media-empty-error" -> "out of paper". Warnings ("toner-low-warning"), "none" and words we do not know give nothing.
std::string reasonInWords(const std::vector<std::string>& keywords);

}  // namespace myelin::handout
