#pragma once
#include <pango/pango.h>

#include <memory>
#include <string>

#include "app/typeset/paragraph.h"

/// What of a text Pango is told by attributes. For this room only.
namespace myelin::typeset {

/// Pango's fixed point. It counts in int: lengths over a million are cut.
int units(double length);
double length(int units);

struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, FreeAttributes>;

Attributes attributesOf(const document::Text& text, const TextStyle& style, const ParagraphOptions& options);

/// The text as Pango gets it, byte for byte as long: a space inside a form mark is a letter there, or the mark would
/// hang over the end of its line as spaces do.
std::string wordsFor(const document::Text& text, const ParagraphOptions& options);

/// Whether a span is a ring, a box or a line to write on that is set as one.
bool isFormMark(const document::Span& span, const FormMarks& forms);

/// Room of a form mark; never wider than the paragraph, for a form mark is not broken.
double formWidth(const document::Span& span, const ParagraphOptions& options);
double formHeight(const document::Span& span, const TextStyle& style, const FormMarks& forms);

}  // namespace myelin::typeset
