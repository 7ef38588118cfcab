#include "app/widgets/clipboard.h"

#include <imgui.h>

namespace myelin::widgets {

void copyToClipboard(const std::string& text) {
  ImGui::SetClipboardText(text.c_str());
}

}  // namespace myelin::widgets
