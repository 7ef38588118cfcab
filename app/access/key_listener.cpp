#include "app/access/key_listener.h"

#include <atk/atk.h>

#include <map>
#include <string>
#include <utility>

namespace myelin::access {
namespace {

using Listener = std::pair<AtkKeySnoopFunc, gpointer>;

std::map<guint, Listener>& listeners() {
  static std::map<guint, Listener> all;
  return all;
}

guint addListener(AtkKeySnoopFunc listener, gpointer data) {
  static guint number = 0;
  listeners()[++number] = {listener, data};
  return number;
}

void removeListener(guint number) {
  listeners().erase(number);
}

constexpr guint kShift = 1u << 0, kControl = 1u << 2, kAlt = 1u << 3;  // X11's modifier bits

/// The letter itself; keys that write nothing are known by their symbol.
std::string wordsOf(unsigned symbol) {
  return symbol > 0x20 && symbol < 0x7F ? std::string(1, static_cast<char>(symbol)) : std::string();
}

}  // namespace

void installKeyListeners() {
  auto* util = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
  util->add_key_event_listener = addListener;
  util->remove_key_event_listener = removeListener;
}

void tellKeyListeners(const KeyStroke& key) {
  std::string words = wordsOf(key.symbol);
  AtkKeyEventStruct event{};
  event.type = key.down ? ATK_KEY_EVENT_PRESS : ATK_KEY_EVENT_RELEASE;
  event.state = (key.shift ? kShift : 0u) | (key.ctrl ? kControl : 0u) | (key.alt ? kAlt : 0u);
  event.keyval = key.symbol;
  event.keycode = static_cast<guint16>(key.code);
  event.string = words.data();
  event.length = static_cast<gint>(words.size());
  event.timestamp = static_cast<guint32>(g_get_monotonic_time() / 1000);
  for (const auto& [number, listener] : listeners()) listener.first(&event, listener.second);
}

}  // namespace myelin::access
