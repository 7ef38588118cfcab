#include "app/typeset/paragraph.h"

#include <hb.h>

#include <algorithm>
#include <cassert>
#include <cmath>

#include "app/typeset/attribute_list.h"
#include "app/typeset/fonts.h"
#include "index/base/utf8.h"

namespace myelin::typeset {
namespace {

using document::Span;

constexpr double kMarkPitch = 1.14;  // of lines with form marks, times the height of the mark

struct FreeDescription {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};

std::unique_ptr<PangoFontDescription, FreeDescription> describe(const TextStyle& style) {
  std::unique_ptr<PangoFontDescription, FreeDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), style.family.c_str());
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font.get(), style.size * PANGO_SCALE);
  return font;
}

void applyOptions(PangoLayout* layout, const ParagraphOptions& options) {
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  if (options.width >= 0) pango_layout_set_width(layout, units(options.width));
  if (options.align == document::Align::Middle) pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
  if (options.align == document::Align::End) pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
  if (!options.ellipsis) return;
  pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height(layout, -options.maxLines);
}

PangoGlyph spaceOf(PangoFont* font) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(pango_font_get_hb_font(font), ' ', &glyph) != 0 ? glyph : PANGO_GLYPH_EMPTY;
}

}  // namespace

struct Paragraph::Parts {
  document::Text text;
  TextStyle style;
  ParagraphOptions options;
  std::unique_ptr<PangoLayout, ObjectUnref> layout;
  std::vector<Line> lines;
  double width = 0;
  double height = 0;

  PangoLayoutLine* line(std::size_t i) const {
    return pango_layout_get_line_readonly(layout.get(), static_cast<int>(i));
  }
  void measure();
  double markHeight(const Line& line) const;
  std::size_t lineAt(double y) const;
  std::size_t lineOf(std::size_t byte) const;
  double edge(std::size_t line, std::size_t byte) const;
  double distance(std::size_t begin, std::size_t end) const;
};

/// Of the highest form mark in a line.
double Paragraph::Parts::markHeight(const Line& line) const {
  double highest = 0;
  for (const Span& span : text.spans)
    if (isFormMark(span, options.forms) && span.begin >= line.begin && span.begin < line.end)
      highest = std::max(highest, formHeight(span, style, options.forms));
  return highest;
}

/// Lines stand at the style's pitch; one with taller glyphs (another script, a ring) gets the height it needs,
/// and form marks that stand under each other keep apart.
void Paragraph::Parts::measure() {
  PangoLayoutIter* iter = pango_layout_get_iter(layout.get());
  do {
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter, nullptr, &logical);
    const PangoLayoutLine* at = pango_layout_iter_get_line_readonly(iter);
    const double natural = length(logical.height);
    const double ascent = length(pango_layout_iter_get_baseline(iter) - logical.y);
    Line line;
    line.y = height;
    line.begin = static_cast<std::size_t>(at->start_index);
    line.end = line.begin + static_cast<std::size_t>(at->length);
    line.height = std::max(style.line, natural > style.line * 1.25 ? natural : 0.0);
    if (pango_layout_get_line_count(layout.get()) > 1)
      line.height = std::max(line.height, kMarkPitch * markHeight(line));
    line.baseline = height + (line.height - natural) / 2 + ascent;
    line.x = length(logical.x);
    line.width = length(logical.width);
    height += line.height;
    width = std::max(width, line.width);
    lines.push_back(line);
  } while (pango_layout_iter_next_line(iter));
  pango_layout_iter_free(iter);
}

std::size_t Paragraph::Parts::lineAt(double y) const {
  std::size_t i = 0;
  while (i + 1 < lines.size() && y >= lines[i].y + lines[i].height) ++i;
  return i;
}

std::size_t Paragraph::Parts::lineOf(std::size_t byte) const {
  std::size_t i = 0;
  while (i + 1 < lines.size() && byte >= lines[i + 1].begin) ++i;
  return i;
}

/// Where `byte` begins, from the start of the line. Behind the last character Pango answers with the right end of the
/// line whichever way it reads, so that character is asked for its far edge.
double Paragraph::Parts::edge(std::size_t at, std::size_t byte) const {
  const bool behind = byte >= lines[at].end && lines[at].end > lines[at].begin;
  const std::size_t index = behind ? utf8::previous(text.utf8, lines[at].end) : byte;
  int x = 0;
  pango_layout_line_index_to_x(line(at), static_cast<int>(index), behind ? TRUE : FALSE, &x);
  return length(x);
}

/// Between the edges of bytes [begin, end) of one line.
double Paragraph::Parts::distance(std::size_t begin, std::size_t end) const {
  const std::size_t at = lineOf(begin);
  return std::abs(edge(at, end) - edge(at, begin));
}

Paragraph::Paragraph(const Fonts& fonts, const document::Text& text, const TextStyle& style,
                     const ParagraphOptions& options)
    : parts_(std::make_unique<Parts>()) {
  parts_->text = text;
  parts_->style = style;
  parts_->options = options;
  parts_->layout.reset(pango_layout_new(fonts.parts().context.get()));
  PangoLayout* layout = parts_->layout.get();
  pango_layout_set_font_description(layout, describe(style).get());
  const std::string words = wordsFor(text, options);
  pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
  pango_layout_set_attributes(layout, attributesOf(text, style, options).get());
  applyOptions(layout, options);
  parts_->measure();
}

Paragraph::~Paragraph() = default;
Paragraph::Paragraph(Paragraph&&) noexcept = default;
Paragraph& Paragraph::operator=(Paragraph&&) noexcept = default;

void Paragraph::dropLastLine() {
  assert(parts_->lines.size() > 1);
  const std::size_t end = parts_->lines.back().begin;
  parts_->height -= parts_->lines.back().height;
  parts_->lines.pop_back();
  parts_->width = 0;
  for (const Line& line : parts_->lines) parts_->width = std::max(parts_->width, line.width);
  parts_->text.utf8.resize(end);
  std::erase_if(parts_->text.spans, [&](const Span& span) { return span.begin >= end; });
  for (Span& span : parts_->text.spans) span.end = std::min(span.end, end);
}

double Paragraph::width() const {
  return parts_->width;
}
double Paragraph::height() const {
  return parts_->height;
}
const std::vector<Line>& Paragraph::lines() const {
  return parts_->lines;
}
const document::Text& Paragraph::text() const {
  return parts_->text;
}
const TextStyle& Paragraph::style() const {
  return parts_->style;
}
bool Paragraph::shortened() const {
  return pango_layout_is_ellipsized(parts_->layout.get());
}

double Paragraph::widestWord() const {
  int count = 0;
  const PangoLogAttr* attributes = pango_layout_get_log_attrs_readonly(parts_->layout.get(), &count);
  const std::string& text = parts_->text.utf8;
  double widest = 0;
  std::size_t begin = 0;  // of the word
  std::size_t end = 0;    // behind its last character that is not white space
  std::size_t at = 0;
  for (int i = 0; i < count && at <= text.size(); ++i) {
    const bool newLine = begin < at && parts_->lineOf(at) != parts_->lineOf(begin);
    if (i + 1 == count || attributes[i].is_line_break || newLine) {
      if (end > begin) widest = std::max(widest, parts_->distance(begin, end));
      begin = at;
    }
    const bool white = attributes[i].is_white;
    at = utf8::next(text, at);
    if (!white) end = at;
  }
  return widest;
}

std::size_t Paragraph::byteAt(Point point) const {
  const std::size_t i = parts_->lineAt(point.y);
  const Line& line = parts_->lines[i];
  int index = 0;
  int trailing = 0;
  pango_layout_line_x_to_index(parts_->line(i), units(point.x - line.x), &index, &trailing);
  const char* at = parts_->text.utf8.c_str() + index;
  for (; trailing > 0 && *at != '\0'; --trailing) at = g_utf8_next_char(at);
  return std::min(static_cast<std::size_t>(at - parts_->text.utf8.c_str()), line.end);
}

Rect Paragraph::caret(std::size_t byte) const {
  const std::size_t i = parts_->lineOf(byte);
  const Line& line = parts_->lines[i];
  return {line.x + parts_->edge(i, byte), line.y, 0, line.height};
}

std::vector<Rect> Paragraph::boxes(std::size_t begin, std::size_t end) const {
  std::vector<Rect> boxes;
  for (std::size_t i = 0; i < parts_->lines.size(); ++i) {
    const Line& line = parts_->lines[i];
    const std::size_t from = std::max(begin, line.begin);
    const std::size_t to = std::min(end, line.end);
    if (from >= to) continue;
    int* ranges = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(parts_->line(i), static_cast<int>(from), static_cast<int>(to), &ranges, &count);
    for (int r = 0; r < count; ++r)
      boxes.push_back({length(ranges[2 * r]), line.y, length(ranges[2 * r + 1] - ranges[2 * r]), line.height});
    g_free(ranges);
  }
  return boxes;
}

Rect Paragraph::formBox(const document::Span& span) const {
  const FormMarks& forms = parts_->options.forms;
  const Rect start = caret(span.begin);
  const Line& line = parts_->lines[parts_->lineOf(span.begin)];
  const double height = formHeight(span, parts_->style, forms);
  const double middle = line.baseline - 0.365 * parts_->style.size;
  return {start.x, middle - height / 2, formWidth(span, parts_->options), height};
}

void Paragraph::paint(cairo_t* to, double x, double y, std::size_t first, std::size_t end) const {
  assert(first <= end && end <= parts_->lines.size());
  const double top = first < parts_->lines.size() ? parts_->lines[first].y : 0;
  for (std::size_t i = first; i < end; ++i) {
    const Line& line = parts_->lines[i];
    cairo_move_to(to, x + line.x, y + line.baseline - top);
    pango_cairo_show_layout_line(to, parts_->line(i));
  }
}

bool Paragraph::paintWithSpace(cairo_t* to, Point at, std::size_t line) const {
  PangoLayoutLine* set = parts_->line(line);
  PangoGlyphItem* last = nullptr;
  for (const GSList* run = set->runs; run != nullptr; run = run->next) {
    last = static_cast<PangoGlyphItem*>(run->data);
    if (last->item->analysis.level != 0) return false;
  }
  const bool hidden = last != nullptr && last->glyphs->num_glyphs > 0 &&
                      last->glyphs->glyphs[last->glyphs->num_glyphs - 1].glyph == PANGO_GLYPH_EMPTY;
  PangoGlyph* end = hidden ? &last->glyphs->glyphs[last->glyphs->num_glyphs - 1].glyph : nullptr;
  if (end != nullptr) *end = spaceOf(last->item->analysis.font);
  cairo_move_to(to, at.x, at.y);
  pango_cairo_show_layout_line(to, set);
  if (end != nullptr) *end = PANGO_GLYPH_EMPTY;
  return true;
}

Mask paintMask(const Paragraph& paragraph, std::size_t first, std::size_t end, int width, int left) {
  Mask mask;
  if (first >= end || width <= 0) return mask;
  const Line& last = paragraph.lines()[end - 1];
  mask.width = width;
  mask.height = static_cast<int>(std::ceil(last.y + last.height - paragraph.lines()[first].y));
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_A8, mask.width, mask.height);
  cairo_t* cr = cairo_create(surface);
  paragraph.paint(cr, left, 0, first, end);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  const unsigned char* pixels = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  const auto row = static_cast<std::size_t>(mask.width);
  mask.alpha.resize(row * static_cast<std::size_t>(mask.height));
  for (std::size_t y = 0; pixels != nullptr && y < static_cast<std::size_t>(mask.height); ++y)
    std::copy_n(pixels + y * stride, row, mask.alpha.begin() + static_cast<std::ptrdiff_t>(y * row));
  cairo_surface_destroy(surface);
  return mask;
}

}  // namespace myelin::typeset
