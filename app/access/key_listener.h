#pragma once
#include "app/access/bridge.h"

/// Who wants to know of keys (atk-bridge does). Bridge's thread only.
namespace myelin::access {

/// Fills in how ATK registers them.
void installKeyListeners();
void tellKeyListeners(const KeyStroke& key);

}  // namespace myelin::access
