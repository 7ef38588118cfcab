#pragma once
#include <string>
#include <string_view>

namespace myelin::document {

/// Part of guard(), after guardTables(): a row with more cells than its table has columns loses the rest in GFM. Here
/// the pipes that are too many become text (kPipe), so that the last cell keeps the words.
std::string guardRows(std::string_view source);

}  // namespace myelin::document
