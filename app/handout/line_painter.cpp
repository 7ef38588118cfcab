#include "app/handout/line_painter.h"

#include <algorithm>

#include "app/handout/shape.h"
#include "app/handout/unit.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Span;
using document::SpanKind;
using document::Text;
using typeset::Line;
using typeset::Paragraph;
using typeset::Point;
using typeset::Rect;

constexpr double kThinRing = 0.25 * kMm;
constexpr double kChosenRing = 0.9 * kMm;
constexpr double kBoxLine = 0.3 * kMm;
constexpr double kWriteLine = 0.35 * kMm;
constexpr double kFieldGap = 8 * kMm;
constexpr double kMarkText = 16.0 / 14.0;  // what stands in a ring or box, times the text around it
constexpr double kMostMarkText = 0.64;     // and times the height of the ring or box

bool isForm(const Span& span) {
  return span.kind == SpanKind::Ring || span.kind == SpanKind::Box || span.kind == SpanKind::WriteLine;
}

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

bool onlyMarks(const std::string& utf8) {
  return std::all_of(utf8.begin(), utf8.end(), [](char c) { return c == '_' || isSpace(c); });
}

/// Bytes [begin, end) of a text with the spans that reach into them, form marks left out.
Text slice(const Text& text, std::size_t begin, std::size_t end) {
  Text part{text.utf8.substr(begin, end - begin), {}};
  for (Span span : text.spans) {
    span.begin = std::max(span.begin, begin);
    span.end = std::min(span.end, end);
    if (isForm(span) || span.begin >= span.end) continue;
    span.begin -= begin;
    span.end -= begin;
    part.spans.push_back(std::move(span));
  }
  return part;
}

bool changesFont(const Span& span) {
  return span.kind == SpanKind::Strong || span.kind == SpanKind::Strike || span.kind == SpanKind::Code ||
         span.kind == SpanKind::Citation;
}

/// Cairo drops a run of glyphs without ink, and with it the space that parts two words. So a space that would be alone
/// in its font takes that of the word before or after it.
Text withSpacesJoined(Text text) {
  const auto begins = [&](std::size_t at) {
    return std::any_of(text.spans.begin(), text.spans.end(),
                       [&](const Span& span) { return changesFont(span) && span.begin == at; });
  };
  const std::string& utf8 = text.utf8;
  std::vector<Span> joined = text.spans;
  for (Span& span : joined) {
    if (!changesFont(span)) continue;
    const std::size_t end = span.end;
    if (end < utf8.size() && utf8[end] == ' ' && (end + 1 == utf8.size() || begins(end + 1))) ++span.end;
    if (span.begin == 1 && utf8[0] == ' ') span.begin = 0;
  }
  text.spans = std::move(joined);
  return text;
}

bool sameEnds(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Span& x, const Span& y) { return x.begin == y.begin && x.end == y.end; });
}

/// Draws one paragraph's lines; made for one call of drawLines().
class LinePainter {
 public:
  LinePainter(Canvas& canvas, Structure& structure, const typeset::Fonts& fonts, const Paragraph& paragraph, Point at,
              std::size_t first, int node, const LineOptions& options)
      : canvas_(canvas),
        structure_(structure),
        fonts_(fonts),
        paragraph_(paragraph),
        at_{at.x, at.y - paragraph.lines()[first].y},
        node_(node),
        options_(options) {
    for (const Span& span : paragraph.text().spans)
      if (isForm(span) && paragraph.formBox(span).w > 0) marks_.push_back(&span);
  }

  void draw(std::size_t first, std::size_t end) {
    std::size_t i = first;
    while (i < end) {
      if (!marksOn(i).empty()) {
        drawMarkedLine(i++);
        continue;
      }
      const Canvas::Mark mark = canvas_.mark(node_);
      for (; i < end && marksOn(i).empty(); ++i) drawPlainLine(i);
    }
  }

 private:
  const std::string& utf8() const { return paragraph_.text().utf8; }
  const Line& lineAt(std::size_t i) const { return paragraph_.lines()[i]; }

  std::vector<const Span*> marksOn(std::size_t i) const {
    std::vector<const Span*> found;
    for (const Span* mark : marks_)
      if (mark->begin >= lineAt(i).begin && mark->begin < lineAt(i).end) found.push_back(mark);
    return found;
  }

  /// The text of a line, with a space at its end when the next line begins with another word.
  Text textOf(std::size_t i, std::size_t begin) const {
    const Line& line = lineAt(i);
    Text text = slice(paragraph_.text(), begin, line.end);
    const bool last = i + 1 == paragraph_.lines().size();
    const std::size_t next = last ? utf8().size() : lineAt(i + 1).begin;
    const bool spaceLost =
        next > line.end || (line.end > 0 && line.end <= utf8().size() && isSpace(utf8()[line.end - 1]));
    if (last ? options_.joins : spaceLost)
      if (text.utf8.empty() || !isSpace(text.utf8.back())) text.utf8 += ' ';
    return text;
  }

  void show(const Text& text, double x, double baseline) const {
    if (text.utf8.empty()) return;
    const Paragraph words(fonts_, withSpacesJoined(text), paragraph_.style());
    words.paint(canvas_.cairo(), x, baseline - words.lines()[0].baseline, 0, 1);
  }

  void drawPlainLine(std::size_t i) const {
    const Line& line = lineAt(i);
    const Text text = textOf(i, line.begin);
    const Point start{at_.x + line.x, at_.y + line.baseline};
    const bool asItWasSet =
        text.utf8.size() == line.end - line.begin && sameEnds(withSpacesJoined(text).spans, text.spans);
    if (!asItWasSet || !paragraph_.paintWithSpace(canvas_.cairo(), start, i)) show(text, start.x, start.y);
  }

  void drawMarkedLine(std::size_t i) {
    const Line& line = lineAt(i);
    const std::vector<const Span*> marks = marksOn(i);
    if (options_.fields && endsInWriteLine(i, *marks.back())) {
      const auto writes = [](const Span* mark) { return mark->kind == SpanKind::WriteLine; };
      if (std::all_of(marks.begin(), marks.end(), writes)) return drawFields(i, marks);
    }
    std::size_t at = line.begin;
    for (const Span* mark : marks) {
      drawSegment(i, at, slice(paragraph_.text(), at, mark->begin));
      drawMark(*mark, i);
      at = std::min(mark->end, line.end);
    }
    drawSegment(i, at, textOf(i, at));
  }

  bool endsInWriteLine(std::size_t i, const Span& last) const {
    return last.kind == SpanKind::WriteLine && utf8().find_first_not_of(' ', last.end) >= lineAt(i).end;
  }

  void drawSegment(std::size_t i, std::size_t from, const Text& text) {
    if (text.utf8.find_first_not_of(' ') == std::string::npos) return;
    const Canvas::Mark mark = canvas_.mark(node_);
    show(text, at_.x + paragraph_.caret(from).x, at_.y + lineAt(i).baseline);
  }

  /// "Name ____ Week starting ____": every field as wide as the others when its label lets it.
  void drawFields(std::size_t i, const std::vector<const Span*>& marks) {
    const Line& line = lineAt(i);
    const double count = static_cast<double>(marks.size());
    const double each = (options_.width - kFieldGap * (count - 1)) / count;
    std::vector<Text> labels;
    double labelled = 0;
    double widest = 0;
    std::size_t from = line.begin;
    for (const Span* mark : marks) {
      while (from < mark->begin && isSpace(utf8()[from])) ++from;
      labels.push_back(slice(paragraph_.text(), from, mark->begin));
      const double width = Paragraph(fonts_, labels.back(), paragraph_.style()).width();
      labelled += width;
      widest = std::max(widest, width);
      from = mark->end;
    }
    const double spare = (options_.width - labelled - kFieldGap * (count - 1)) / count;
    double x = at_.x;
    for (std::size_t f = 0; f < marks.size(); ++f) {
      const double label = Paragraph(fonts_, labels[f], paragraph_.style()).width();
      const double width = widest < 0.6 * each ? each : label + spare;
      drawField(labels[f], *marks[f], x, label, width, at_.y + line.baseline);
      x += width + kFieldGap;
    }
  }

  void drawField(const Text& label, const Span& span, double x, double labelWidth, double width, double baseline) {
    if (!label.utf8.empty()) {
      const Canvas::Mark mark = canvas_.mark(node_);
      show(label, x, baseline);
    }
    drawWriteLine(span, {x, 0, width, 0}, x + labelWidth, baseline);
  }

  bool chosen(const Span& span) const {
    const auto& spans = paragraph_.text().spans;
    const bool strong = std::any_of(spans.begin(), spans.end(), [&](const Span& other) {
      return other.kind == SpanKind::Strong && other.begin <= span.begin && other.end >= span.end;
    });
    return span.kind == SpanKind::Ring ? strong : !onlyMarks(textIn(span));
  }

  std::string textIn(const Span& span) const { return utf8().substr(span.begin, span.end - span.begin); }

  int fieldNode(const Span& span, PrintField::Role role, const std::string& description) {
    if (node_ == DrawnPages::kArtifact) return node_;
    const int field = structure_.add(node_, "Form");
    structure_.at(field).field = PrintField{role, chosen(span)};
    structure_.at(field).alternative = description;
    return field;
  }

  void drawMark(const Span& span, std::size_t i) {
    Rect box = paragraph_.formBox(span);
    box.x += at_.x;
    box.y += at_.y;
    if (span.kind == SpanKind::WriteLine) {
      if (options_.fields && endsInWriteLine(i, span)) box.w = at_.x + options_.width - box.x;
      return drawWriteLine(span, box, box.x, at_.y + lineAt(i).baseline);
    }
    const bool ring = span.kind == SpanKind::Ring;
    const std::string text = textIn(span);
    // A ring or box with text in it is read by that text.
    const std::string description = onlyMarks(text) ? _("box to fill in") : "";
    const int node = fieldNode(span, ring ? PrintField::Role::Ring : PrintField::Role::Box, description);
    const Canvas::Mark mark = canvas_.mark(node);
    if (ring)
      strokeRing(canvas_.cairo(), box, chosen(span) ? kChosenRing : kThinRing);
    else
      strokeRounded(canvas_.cairo(), box, std::min(1.6 * kMm, box.h / 5), kBoxLine);
    if (!onlyMarks(text)) showInside(text, box, ring && chosen(span));
  }

  void showInside(const std::string& text, const Rect& box, bool strong) const {
    typeset::TextStyle style = paragraph_.style();
    style.size = std::min(style.size * kMarkText, kMostMarkText * box.h);
    style.line = style.size;
    if (strong) style.weight = style.strongWeight;
    // The space after it keeps readers from running the marks of a row together.
    const Paragraph words(fonts_, {text + " ", {}}, style);
    const double width = Paragraph(fonts_, {text, {}}, style).width();
    const double baseline = box.y + box.h / 2 + 0.365 * style.size;  // digits stand about 0.73 of the size high
    words.paint(canvas_.cairo(), box.x + (box.w - width) / 2, baseline - words.lines()[0].baseline, 0, 1);
  }

  /// The line runs under the label too; what is already known stands on it from `textX`.
  void drawWriteLine(const Span& span, const Rect& place, double textX, double baseline) {
    const std::string text = textIn(span);
    const bool empty = onlyMarks(text);
    const int node = fieldNode(span, PrintField::Role::Line, empty ? _("line to write on") : "");
    const Canvas::Mark mark = canvas_.mark(node);
    const double below = (options_.fields ? 0.38 : 0.2) * paragraph_.style().size;
    fillRect(canvas_.cairo(), {place.x, baseline + below, place.w, kWriteLine});
    if (!empty) show({text + " ", {}}, textX, baseline);
  }

  Canvas& canvas_;
  Structure& structure_;
  const typeset::Fonts& fonts_;
  const Paragraph& paragraph_;
  Point at_;  // of the paragraph's top
  int node_;
  const LineOptions& options_;
  std::vector<const Span*> marks_;
};

}  // namespace

void drawLines(Canvas& canvas, Structure& structure, const typeset::Fonts& fonts, const Paragraph& paragraph, Point at,
               std::size_t first, std::size_t end, int node, const LineOptions& options) {
  if (first >= end) return;
  LinePainter(canvas, structure, fonts, paragraph, at, first, node, options).draw(first, end);
}

}  // namespace myelin::handout
