#pragma once
#include <string>
#include <vector>

namespace myelin::check {

/// The line of a YAML value whose quotation mark is never closed, counted as in `lines` from 0; -1: there is none.
/// yaml-cpp closes it silently at the end, so that one value swallows all fields after it. Looks at [first, end).
int openQuoteLine(const std::vector<std::string>& lines, std::size_t first, std::size_t end);

}  // namespace myelin::check
