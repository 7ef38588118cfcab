#pragma once
#include "app/typeset/paragraph.h"

typedef struct _cairo cairo_t;

/// Black shapes on white; lengths in pt.
namespace myelin::handout {

void fillRect(cairo_t* to, const typeset::Rect& rect);
/// Filled, with round ends.
void fillCapsule(cairo_t* to, const typeset::Rect& rect);
/// The line runs inside `rect`.
void strokeRounded(cairo_t* to, const typeset::Rect& rect, double radius, double line);
void strokeRing(cairo_t* to, const typeset::Rect& rect, double line);
void strokeTick(cairo_t* to, const typeset::Rect& rect, double line);

}  // namespace myelin::handout
