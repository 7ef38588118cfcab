#pragma once
#include <string>
#include <string_view>

namespace myelin::document {

/// Part of guard(): stops bare addresses where cmark-gfm's autolinks are quadratic (50 kB without a space took 1.4 s; a
/// line of 1,000 e-mail addresses is copied 1,000 times), and reference definitions so long that many references to
/// them would take gigabytes. What is stopped stays text.
std::string guardAddresses(std::string_view source);

}  // namespace myelin::document
