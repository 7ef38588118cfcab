#pragma once
#include <optional>

#include "app/widgets/input.h"

namespace myelin::shell {

/// A GLFW key (GLFW_KEY_...) and modifiers as the widgets know them; nothing for keys that mean nothing here.
std::optional<widgets::KeyPress> keyPress(int key, int mods);

}  // namespace myelin::shell
