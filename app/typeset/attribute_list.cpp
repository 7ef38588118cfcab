#include "app/typeset/attribute_list.h"

#include <algorithm>
#include <cmath>

#include "index/base/utf8.h"

namespace myelin::typeset {

using document::Span;
using document::SpanKind;

int units(double length) {
  return static_cast<int>(std::lround(std::clamp(length, -1e6, 1e6) * PANGO_SCALE));
}
double length(int units) {
  return static_cast<double>(units) / PANGO_SCALE;
}

double formWidth(const Span& span, const ParagraphOptions& options) {
  const FormMarks& forms = options.forms;
  double width = forms.writePerMark * static_cast<double>(span.end - span.begin);
  if (span.kind == SpanKind::Ring) width = forms.ring;
  if (span.kind == SpanKind::Box) width = forms.boxWidth;
  return options.width >= 0 ? std::min(width, options.width) : width;
}

double formHeight(const Span& span, const TextStyle& style, const FormMarks& forms) {
  if (span.kind == SpanKind::Ring) return forms.ring;
  if (span.kind == SpanKind::Box) return forms.boxHeight;
  return style.size;
}

bool isFormMark(const Span& span, const FormMarks& forms) {
  return forms.ring > 0 &&
         (span.kind == SpanKind::Ring || span.kind == SpanKind::Box || span.kind == SpanKind::WriteLine);
}

namespace {

constexpr double kBoxGap = 0.8;  // times the size

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

/// Latin letters in one character each, digits, punctuation, currency, arrows and mathematical signs.
bool standsAlone(char32_t code) {
  return code < 0x300 || (code >= 0x2010 && code < 0x2060) || (code >= 0x20A0 && code < 0x20D0) ||
         (code >= 0x2190 && code < 0x2300);
}

/// Whether a font may have to compose its glyphs from several characters (ccmp): accents of their own, other scripts.
/// Looking for that in vain is half the work of shaping English in Inter.
bool composes(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); at = utf8::next(text, at))
    if (!standsAlone(utf8::at(text, at))) return true;
  return false;
}

std::string features(const std::string& text, const TextStyle& style) {
  std::string on = "cv05=1, cv08=1";
  if (!composes(text)) on += ", ccmp=0";
  if (style.tabular) on += ", tnum=1";
  if (!style.ligatures) on += ", liga=0, clig=0, calt=0";
  return on;
}

/// A box of fixed size where a form mark stands. Each character of a shaped range takes the box, so only the first one
/// gets the width.
void addShape(PangoAttrList* list, const std::string& text, const Span& span, double width, double height,
              double ascent) {
  const PangoRectangle box{0, -units(ascent), units(width), units(height)};
  const std::size_t second = std::min(utf8::next(text, span.begin), span.end);
  add(list, pango_attr_shape_new(&box, &box), span.begin, second);
  const PangoRectangle none{0, -units(ascent), 0, units(height)};
  if (span.end > second) add(list, pango_attr_shape_new(&none, &none), second, span.end);
}

/// "[ ] yes [ ] no": a box stands nearer to the word behind it than to the one before, and on one line with it.
void addGap(PangoAttrList* list, const std::string& text, const Span& box, const TextStyle& style) {
  if (box.begin > 1 && text[box.begin - 1] == ' ')
    add(list, pango_attr_letter_spacing_new(units(kBoxGap * style.size)), box.begin - 1, box.begin);
  if (box.end + 1 < text.size() && text[box.end] == ' ')
    add(list, pango_attr_allow_breaks_new(FALSE), box.begin, utf8::next(text, box.end + 1));
}

/// A citation does not begin a line: it stays with the word it stands behind, where a line has room for both.
void addBond(PangoAttrList* list, const std::string& text, const Span& span, const TextStyle& style,
             const ParagraphOptions& options) {
  constexpr double kRoomyLine = 16;  // in letters' sizes: in less, the word itself would be cut
  const bool roomy = options.width < 0 || options.width >= kRoomyLine * style.size;
  if (roomy && span.begin > 1 && text[span.begin - 1] == ' ')
    add(list, pango_attr_allow_breaks_new(FALSE), span.begin - 1, utf8::next(text, span.begin));
}

void addSpan(PangoAttrList* list, const std::string& text, const Span& span, const TextStyle& style,
             const ParagraphOptions& options) {
  if (span.begin >= span.end) return;
  if (isFormMark(span, options.forms)) {
    if (span.kind == SpanKind::Box) addGap(list, text, span, style);
    const double height = formHeight(span, style, options.forms);
    // Centred on the middle of the digits, which stand about 0.73 of the size high.
    addShape(list, text, span, formWidth(span, options), height, height / 2 + 0.365 * style.size);
    return;
  }
  switch (span.kind) {
    case SpanKind::Strong:
      add(list, pango_attr_weight_new(static_cast<PangoWeight>(std::max(style.weight, style.strongWeight))), span.begin,
          span.end);
      break;
    case SpanKind::Strike:
      add(list, pango_attr_strikethrough_new(TRUE), span.begin, span.end);
      break;
    case SpanKind::Code:
      add(list, pango_attr_family_new("DejaVu Sans Mono"), span.begin, span.end);
      add(list, pango_attr_size_new_absolute(units(style.size * 0.9)), span.begin, span.end);
      break;
    case SpanKind::Citation:
      if (style.citationSize > 0)
        add(list, pango_attr_size_new_absolute(units(style.citationSize)), span.begin, span.end);
      add(list, pango_attr_weight_new(PANGO_WEIGHT_MEDIUM), span.begin, span.end);
      addBond(list, text, span, style, options);
      break;
    default:
      break;  // emphasis is not set in italics (house style); links and terms are drawn by who paints
  }
}

/// Wider spaces for readers who ask for them: letter spacing on the space characters alone.
void addWordGap(PangoAttrList* list, const std::string& text, const TextStyle& style) {
  if (style.wordGap <= 0) return;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == ' ') add(list, pango_attr_letter_spacing_new(units(style.wordGap + style.tracking)), i, i + 1);
}

}  // namespace

Attributes attributesOf(const document::Text& text, const TextStyle& style, const ParagraphOptions& options) {
  Attributes list(pango_attr_list_new());
  const std::size_t size = text.utf8.size();
  add(list.get(), pango_attr_font_features_new(features(text.utf8, style).c_str()), 0, size);
  add(list.get(), pango_attr_insert_hyphens_new(FALSE), 0, size);
  if (style.tracking != 0) add(list.get(), pango_attr_letter_spacing_new(units(style.tracking)), 0, size);
  addWordGap(list.get(), text.utf8, style);
  for (const Span& span : text.spans) addSpan(list.get(), text.utf8, span, style, options);
  return list;
}

std::string wordsFor(const document::Text& text, const ParagraphOptions& options) {
  std::string words = text.utf8;
  for (const Span& span : text.spans)
    if (isFormMark(span, options.forms))
      std::replace(words.begin() + static_cast<std::ptrdiff_t>(span.begin),
                   words.begin() + static_cast<std::ptrdiff_t>(span.end), ' ', 'x');
  return words;
}

}  // namespace myelin::typeset
