#include "app/typeset/fonts.h"

#include <algorithm>

namespace myelin::typeset {

Fonts::Fonts() : parts_(std::make_unique<Parts>()) {
  parts_->map.reset(pango_cairo_font_map_new());
  // At 72 dpi a point is a unit: sizes are set absolutely, px on screen and pt on paper.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(parts_->map.get()), 72);
  parts_->context.reset(pango_font_map_create_context(parts_->map.get()));
  cairo_font_options_t* options = cairo_font_options_create();
  // Metrics and positions unrounded, so that screen and paper break lines alike.
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(parts_->context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(parts_->context.get(), FALSE);
}

Fonts::~Fonts() = default;

void Fonts::readAhead() {
  // The first font map starts Pango's own thread for fontconfig, which does not end with the map.
  g_object_unref(pango_cairo_font_map_new());
}

std::vector<std::string> Fonts::families() const {
  PangoFontFamily** list = nullptr;
  int count = 0;
  pango_font_map_list_families(parts_->map.get(), &list, &count);
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) names.emplace_back(pango_font_family_get_name(list[i]));
  g_free(list);
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace myelin::typeset
