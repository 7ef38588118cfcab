#include "app/shell/desktop_theme.h"

#include <gio/gio.h>

#include <memory>

namespace myelin::shell {
namespace {

constexpr int kPatienceMs = 500;
constexpr guint32 kDark = 1, kLight = 2;  // 0: no preference

struct Free {
  void operator()(GDBusConnection* bus) const { g_object_unref(bus); }
  void operator()(GVariant* value) const { g_variant_unref(value); }
};

using Value = std::unique_ptr<GVariant, Free>;

/// Out of as many boxes as it is in: the portal's Read answers with a variant inside a variant.
Value unboxed(Value value) {
  while (g_variant_is_of_type(value.get(), G_VARIANT_TYPE_VARIANT)) value.reset(g_variant_get_variant(value.get()));
  return value;
}

}  // namespace

std::optional<look::ThemeId> desktopTheme() {
  const std::unique_ptr<GDBusConnection, Free> bus(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, nullptr));
  if (!bus) return std::nullopt;
  const Value answer(g_dbus_connection_call_sync(
      bus.get(), "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings",
      "Read",  // not shown: a method of the bus
      g_variant_new("(ss)", "org.freedesktop.appearance", "color-scheme"), G_VARIANT_TYPE("(v)"),
      G_DBUS_CALL_FLAGS_NONE, kPatienceMs, nullptr, nullptr));
  if (!answer) return std::nullopt;
  const Value scheme = unboxed(Value(g_variant_get_child_value(answer.get(), 0)));
  if (!g_variant_is_of_type(scheme.get(), G_VARIANT_TYPE_UINT32)) return std::nullopt;
  const guint32 wanted = g_variant_get_uint32(scheme.get());
  if (wanted == kDark) return look::ThemeId::Dark;
  return wanted == kLight ? std::optional(look::ThemeId::Light) : std::nullopt;
}

}  // namespace myelin::shell
