#pragma once
#include "app/session/state.h"

namespace myelin::session {

/// What was only said gives its room to what is opened: at 400 % both do not fit. What can be undone, troubles and
/// questions stay.
inline void makeRoom(State& state) {
  if (state.notice && state.notice->kind == Notice::Kind::Done && !state.notice->undo) state.notice.reset();
}

}  // namespace myelin::session
