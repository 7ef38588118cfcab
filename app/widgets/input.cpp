#include "app/widgets/input.h"

#include <array>

namespace myelin::widgets {
namespace {

constexpr std::array kNames = {"Tab", "Enter",  "Space",    "Escape",    "Up",     "Down", "Left",  "Right", "Home",
                               "End", "PageUp", "PageDown", "Backspace", "Delete", "Plus", "Minus", "0"};
static_assert(kNames.size() == static_cast<std::size_t>(Key::Letter));

}  // namespace

std::string keyName(const KeyPress& press) {
  std::string name;
  if (press.ctrl) name += "Ctrl+";
  if (press.alt) name += "Alt+";
  if (press.shift && press.key != Key::Plus) name += "Shift+";  // on many keyboards there is no plus without it
  if (press.key == Key::Letter) return name + press.letter;
  if (press.key == Key::Function) return name + "F" + std::to_string(static_cast<int>(press.letter));
  return name + kNames[static_cast<std::size_t>(press.key)];
}

}  // namespace myelin::widgets
