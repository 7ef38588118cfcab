#pragma once
#include <optional>

#include "app/widgets/input.h"

namespace myelin::shell {

/// A GLFW key (GLFW_KEY_...) and modifiers as the widgets know them; nothing for keys that mean nothing here.
std::optional<widgets::KeyPress> keyPress(int key, int mods);

/// Its X11 keysym; 0 for keys that nobody here asks for.
unsigned keySymbol(int key);

}  // namespace myelin::shell
