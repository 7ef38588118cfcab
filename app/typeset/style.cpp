#include "app/typeset/style.h"

#include <algorithm>

namespace myelin::typeset {
namespace {

using look::Type;

constexpr double kMm = 72 / 25.4;
constexpr double kWideLine = 1.5;  ///< headings go so far with the reader's choice, and no further
constexpr const char* kCodeFamily = "DejaVu Sans Mono";

TextStyle screenText(const look::Scale& scale, Type type, const std::string& family, const Spacing& spacing) {
  const look::TypeStyle& token = look::type(type);
  TextStyle style;
  style.family = token.display && family == look::tokens().family ? look::tokens().displayFamily : family;
  style.size = scale.text(type);
  style.line = scale.line(type);
  style.weight = token.weight;
  style.tracking = token.tracking * style.size / token.size + spacing.letter * style.size;
  style.wordGap = spacing.word * style.size;
  if (spacing.line > kWideLine) style.line = std::max(style.line, kWideLine * style.size);
  return style;
}

/// Running text: the reader's choice of line pitch holds, and citations stay at the smallest size.
TextStyle screenRunningText(const look::Scale& scale, Type type, const std::string& family, const Spacing& spacing) {
  TextStyle style = screenText(scale, type, family, spacing);
  if (spacing.line > 0) style.line = style.size * spacing.line;
  style.citationSize = scale.text(Type::Citation);
  return style;
}

void setScreenHeadings(FlowStyle& style, const look::Scale& scale, const std::string& family, const Spacing& spacing) {
  constexpr Type kTypes[6] = {Type::Title, Type::H2, Type::H3, Type::H4, Type::H4, Type::H4};
  for (std::size_t level = 0; level < 6; ++level) {
    style.heading[level] = screenText(scale, kTypes[level], family, spacing);
    style.headingBefore[level] = scale.space(look::type(kTypes[level]).before);
    style.headingAfter[level] = scale.space(look::type(kTypes[level]).after);
  }
  // The design has a title only at the top of an article; in the middle of one it stands a little freer than a part.
  style.headingBefore[0] = scale.space(40);
  style.headingAfter[0] = scale.space(12);
}

void setScreenSpaces(FlowStyle& style, const look::Scale& scale) {
  style.indent = scale.space(32);
  style.bulletWidth = std::min(scale.type(16), style.indent * 0.6);
  style.bulletHeight = style.bulletWidth * 9 / 16;
  style.checkBox = scale.icon(26);
  style.quotePad = scale.space(24);
  style.quoteIconSize = scale.icon(24);
  style.quoteIcon = style.quoteIconSize + scale.space(12);
  style.codePad = scale.space(16);
  style.cellPadX = scale.space(10);
  style.cellPadY = scale.space(11);
  style.hairline = scale.space(1.5);
  style.strong = scale.space(2);
  style.textMost = scale.type(640);
  style.tableMost = scale.type(704);
  style.figureScale = scale.type(1);
}

TextStyle paperText(double size, double lineRatio, int weight) {
  TextStyle style;
  style.family = look::tokens().family;
  style.size = size;
  style.line = size * lineRatio;
  style.weight = weight;
  style.ligatures = false;
  style.strongWeight = 700;
  return style;
}

void setPaperHeadings(FlowStyle& style, double bodyPt) {
  constexpr double kTimes[6] = {1.9, 1.28, 1.14, 1, 1, 1};
  for (std::size_t level = 0; level < 6; ++level) {
    style.heading[level] = paperText(bodyPt * kTimes[level], level == 0 ? 1.24 : 1.3, 700);
    if (level < 3) style.heading[level].family = look::tokens().displayFamily;
    if (level < 2) style.heading[level].tracking = -0.007 * style.heading[level].size;
    style.headingBefore[level] = (level < 2 ? 7 : 5) * kMm;
    style.headingAfter[level] = (level < 2 ? 2.6 : 1.6) * kMm;
  }
}

void setPaperSpaces(FlowStyle& style, double bodyPt) {
  style.paragraphAfter = 3.6 * kMm;
  style.itemAfter = 2.6 * kMm;
  style.indent = 1.417 * bodyPt;
  style.bulletWidth = 0.85 * bodyPt;
  style.bulletHeight = 0.5 * bodyPt;
  style.checkBox = std::min(6 * kMm, bodyPt * 1.1);
  style.quotePad = 5 * kMm;
  style.quoteIcon = 0;
  style.codePad = 3 * kMm;
  style.cellPadX = 2.4 * kMm;
  style.cellPadY = 2 * kMm;
  style.hairline = 0.3 * kMm;
  style.strong = 0.6 * kMm;
  style.textMost = 0;
  style.tableMost = 1e6;
  style.figureScale = bodyPt / look::type(Type::Body).size;
  style.writePitch = 11 * kMm;
  style.forms = {.ring = 9.4 * kMm, .boxWidth = 13 * kMm, .boxHeight = 11 * kMm, .writePerMark = 2.3 * kMm};
  style.wordForms = {.ring = 9.4 * kMm, .boxWidth = 7 * kMm, .boxHeight = 7 * kMm, .writePerMark = 2.3 * kMm};
  style.textForms = {.ring = 9.4 * kMm, .boxWidth = 6 * kMm, .boxHeight = 6 * kMm, .writePerMark = 2.3 * kMm};
}

}  // namespace

FlowStyle screenStyle(const look::Scale& scale, const std::string& family, const Spacing& spacing) {
  FlowStyle style;
  setScreenHeadings(style, scale, family, spacing);
  style.body = screenRunningText(scale, Type::Body, family, spacing);
  style.table = screenRunningText(scale, Type::Table, family, spacing);
  style.table.tabular = true;
  style.tableHeader = style.table;
  style.tableHeader.weight = 600;
  style.caption = screenRunningText(scale, Type::Snippet, family, spacing);
  style.label = screenRunningText(scale, Type::Small, family, spacing);
  style.label.weight = 600;
  style.code = style.caption;
  style.code.family = kCodeFamily;
  setScreenSpaces(style, scale);
  style.paragraphAfter = spacing.paragraph > 0 ? spacing.paragraph * style.body.size : scale.space(16);
  style.itemAfter = style.paragraphAfter / 2;
  const double size = style.body.size;
  style.forms = {.ring = 1.5 * size, .boxWidth = 1.5 * size, .boxHeight = 1.5 * size, .writePerMark = 0.5 * size};
  style.wordForms = style.forms;
  style.textForms = style.forms;
  style.ribbonLines = 2;
  return style;
}

FlowStyle paperStyle(double bodyPt) {
  constexpr double kLine = 1.33;
  FlowStyle style;
  setPaperHeadings(style, bodyPt);
  style.body = paperText(bodyPt, kLine, 400);
  style.table = paperText(std::max(12.0, bodyPt - 1), kLine, 400);
  style.table.tabular = true;
  style.tableHeader = style.table;
  style.tableHeader.weight = 700;
  style.caption = style.table;
  style.label = style.tableHeader;
  style.code = paperText(std::max(12.0, bodyPt - 2), kLine, 400);
  style.code.family = kCodeFamily;
  setPaperSpaces(style, bodyPt);
  return style;
}

}  // namespace myelin::typeset
