#pragma once
#include <optional>

#include "app/look/look.h"

namespace myelin::shell {

/// Whether the desktop is set to light or dark, as its settings portal says (org.freedesktop.portal.Settings,
/// color-scheme). Nothing when it does not say, or not within half a second. Blocks: for a thread of its own.
std::optional<look::ThemeId> desktopTheme();

}  // namespace myelin::shell
