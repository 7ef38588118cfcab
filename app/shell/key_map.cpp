#include "app/shell/key_map.h"

#include <GLFW/glfw3.h>

#include <array>

namespace myelin::shell {

using widgets::Key;

namespace {

struct Pair {
  int glfw;
  Key key;
};

constexpr std::array kKeys = {Pair{GLFW_KEY_TAB, Key::Tab},
                              Pair{GLFW_KEY_ENTER, Key::Enter},
                              Pair{GLFW_KEY_KP_ENTER, Key::Enter},
                              Pair{GLFW_KEY_SPACE, Key::Space},
                              Pair{GLFW_KEY_ESCAPE, Key::Escape},
                              Pair{GLFW_KEY_UP, Key::Up},
                              Pair{GLFW_KEY_DOWN, Key::Down},
                              Pair{GLFW_KEY_LEFT, Key::Left},
                              Pair{GLFW_KEY_RIGHT, Key::Right},
                              Pair{GLFW_KEY_HOME, Key::Home},
                              Pair{GLFW_KEY_END, Key::End},
                              Pair{GLFW_KEY_PAGE_UP, Key::PageUp},
                              Pair{GLFW_KEY_PAGE_DOWN, Key::PageDown},
                              Pair{GLFW_KEY_BACKSPACE, Key::Backspace},
                              Pair{GLFW_KEY_DELETE, Key::Delete},
                              Pair{GLFW_KEY_EQUAL, Key::Plus},
                              Pair{GLFW_KEY_KP_ADD, Key::Plus},
                              Pair{GLFW_KEY_MINUS, Key::Minus},
                              Pair{GLFW_KEY_KP_SUBTRACT, Key::Minus},
                              Pair{GLFW_KEY_0, Key::Zero},
                              Pair{GLFW_KEY_KP_0, Key::Zero}};

}  // namespace

std::optional<widgets::KeyPress> keyPress(int key, int mods) {
  widgets::KeyPress press;
  press.ctrl = (mods & GLFW_MOD_CONTROL) != 0;
  press.shift = (mods & GLFW_MOD_SHIFT) != 0;
  press.alt = (mods & GLFW_MOD_ALT) != 0;
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) {
    press.letter = static_cast<char>('A' + (key - GLFW_KEY_A));
    return press;
  }
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) {
    press.key = Key::Function;
    press.letter = static_cast<char>(1 + (key - GLFW_KEY_F1));
    return press;
  }
  for (const Pair& pair : kKeys) {
    if (pair.glfw != key) continue;
    press.key = pair.key;
    return press;
  }
  return std::nullopt;
}

unsigned keySymbol(int key) {
  struct Symbol {
    int glfw;
    unsigned x11;
  };
  static constexpr Symbol kSymbols[] = {
      {GLFW_KEY_TAB, 0xFF09},         {GLFW_KEY_ENTER, 0xFF0D},        {GLFW_KEY_ESCAPE, 0xFF1B},
      {GLFW_KEY_HOME, 0xFF50},        {GLFW_KEY_LEFT, 0xFF51},         {GLFW_KEY_UP, 0xFF52},
      {GLFW_KEY_RIGHT, 0xFF53},       {GLFW_KEY_DOWN, 0xFF54},         {GLFW_KEY_PAGE_UP, 0xFF55},
      {GLFW_KEY_PAGE_DOWN, 0xFF56},   {GLFW_KEY_END, 0xFF57},          {GLFW_KEY_BACKSPACE, 0xFF08},
      {GLFW_KEY_DELETE, 0xFFFF},      {GLFW_KEY_KP_ENTER, 0xFF8D},     {GLFW_KEY_LEFT_SHIFT, 0xFFE1},
      {GLFW_KEY_RIGHT_SHIFT, 0xFFE2}, {GLFW_KEY_LEFT_CONTROL, 0xFFE3}, {GLFW_KEY_RIGHT_CONTROL, 0xFFE4},
      {GLFW_KEY_LEFT_ALT, 0xFFE9},    {GLFW_KEY_RIGHT_ALT, 0xFFEA}};
  for (const Symbol& symbol : kSymbols)
    if (symbol.glfw == key) return symbol.x11;
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return 0xFFBE + static_cast<unsigned>(key - GLFW_KEY_F1);
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return 'a' + static_cast<unsigned>(key - GLFW_KEY_A);
  return key >= 0x20 && key < 0x7F ? static_cast<unsigned>(key) : 0;  // GLFW's are ASCII there
}

}  // namespace myelin::shell
