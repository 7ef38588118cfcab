#pragma once
#include <string>

namespace myelin::widgets {

/// For pasting elsewhere. Within a frame.
void copyToClipboard(const std::string& text);

}  // namespace myelin::widgets
