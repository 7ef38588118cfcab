#pragma once
#include <pango/pangocairo.h>

#include <memory>

#include "app/typeset/paragraph.h"

/// Pango's side of Fonts, for this room only.
namespace myelin::typeset {

struct ObjectUnref {
  void operator()(gpointer object) const { g_object_unref(object); }
};

struct Fonts::Parts {
  std::unique_ptr<PangoFontMap, ObjectUnref> map;
  std::unique_ptr<PangoContext, ObjectUnref> context;
};

}  // namespace myelin::typeset
