#pragma once
#include <atk/atk.h>

#include <cstdint>

#include "app/access/node.h"

/// Our roles and states in ATK's words.
namespace myelin::access {

AtkRole atkRole(Role role);

/// A set of AtkState, bit n for state n. `focus` is Snapshot::focus.
using AtkStates = std::uint64_t;
AtkStates atkStates(const Node& node, NodeId focus);

constexpr AtkStates bit(AtkStateType state) {
  return AtkStates{1} << static_cast<unsigned>(state);
}
static_assert(ATK_STATE_LAST_DEFINED <= 64);

/// Whether a screen reader may read nodes of this role by character, word and line.
bool hasWords(Role role);

/// "navigation", "main", ...: the value of the attribute xml-roles; empty for None.
const char* landmarkName(Landmark landmark);

}  // namespace myelin::access
