#pragma once
#include <cstddef>

#include "app/session/state.h"
#include "app/widgets/control.h"

namespace myelin::panels {

/// How a row of the results is drawn, and what happened to it.
struct HitRow {
  bool chosen = false;
  bool line = true;      ///< a hairline beneath
  bool enter = false;    ///< it says that Enter opens it
  bool reserve = false;  ///< room for a whole snippet, which comes later: nothing moves then
};
struct HitTouched {
  bool pressed = false;
  bool handout = false;  ///< the button beside it
  widgets::Rect ground;  ///< what a hand can point at
  float bottom = 0;
};

/// One hit: title, where it opens, snippet with marks, a button that puts it into the handout.
HitTouched drawHitRow(widgets::Ui& ui, const session::State& state, const search::Hit& hit, const HitRow& how,
                      const widgets::Rect& column, float y);

}  // namespace myelin::panels
