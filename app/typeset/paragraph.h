#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "index/document/document.h"

typedef struct _cairo cairo_t;

/// Text set by Pango: one code for the screen (px) and for paper (pt). All lengths are in the unit of TextStyle::size.
namespace myelin::typeset {

struct Point {
  double x = 0, y = 0;
};

struct Rect {
  double x = 0, y = 0, w = 0, h = 0;
  double right() const { return x + w; }
  double bottom() const { return y + h; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
};

/// How letters look. Equal styles at equal ratios of width to size break lines alike on screen and on paper.
struct TextStyle {
  std::string family = "Inter";
  double size = 19;
  double line = 30;  ///< pitch of lines; a line with taller glyphs is taller
  int weight = 400;
  double tracking = 0;
  bool tabular = false;     ///< figures of one width
  bool ligatures = true;    ///< off in PDF, where a ligature loses its letters for readers
  double citationSize = 0;  ///< size of Citation spans; 0: like the text
  double wordGap = 0;       ///< added to each space
  int strongWeight = 600;
  bool operator==(const TextStyle&) const = default;
};

/// Room that form marks take in the line, in units of the style.
struct FormMarks {
  double ring = 0;  ///< diameter of a ring; 0: form marks are set as their characters
  double boxWidth = 0;
  double boxHeight = 0;
  double writePerMark = 0;  ///< width of a write-on line per underscore
  bool operator==(const FormMarks&) const = default;
};

struct ParagraphOptions {
  double width = -1;  ///< -1: one line as long as it gets
  document::Align align = document::Align::Start;
  bool ellipsis = false;  ///< with `width`: cut after `maxLines` lines, ending in "…"
  int maxLines = 1;
  FormMarks forms = {};
};

/// The font map and context of one thread. Everything made with it stays on that thread and dies before it.
class Fonts {
 public:
  Fonts();
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  /// Begins to read the computer's list of fonts, in the background, so that the first text does not wait for it.
  /// Costs this thread next to nothing; any thread, any time.
  static void readAhead();

  /// Installed families, sorted; slow at the first call.
  std::vector<std::string> families() const;

  struct Parts;
  Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

struct Line {
  double y = 0;  ///< top, from the paragraph's top
  double height = 0;
  double baseline = 0;  ///< from the paragraph's top
  double x = 0;         ///< ink starts here (alignment, right-to-left)
  double width = 0;
  std::size_t begin = 0, end = 0;  ///< bytes; the line break itself belongs to no line
};

/// A text laid out to a width. Immutable.
class Paragraph {
 public:
  Paragraph(const Fonts& fonts, const document::Text& text, const TextStyle& style,
            const ParagraphOptions& options = {});
  ~Paragraph();
  Paragraph(Paragraph&&) noexcept;
  Paragraph& operator=(Paragraph&&) noexcept;

  /// Forgets the last line: the text ends where that began. For texts that are set one window after another.
  /// REQUIRES: more than one line.
  void dropLastLine();

  double width() const;   ///< of the longest line
  double height() const;  ///< of all lines
  const std::vector<Line>& lines() const;
  const document::Text& text() const;
  const TextStyle& style() const;
  bool shortened() const;  ///< an ellipsis stands for the rest
  /// The widest piece that cannot be broken at a space: what a table column must hold.
  double widestWord() const;

  /// The character boundary nearest to a point.
  std::size_t byteAt(Point point) const;
  /// Where a caret stands before `byte` (w = 0).
  Rect caret(std::size_t byte) const;
  /// The boxes of bytes [begin, end), one or more a line, in reading order, as high as the line.
  std::vector<Rect> boxes(std::size_t begin, std::size_t end) const;
  /// The box of a form mark's span: its ring, box or write-on line.
  Rect formBox(const document::Span& span) const;

  /// Paints lines [first, end) in the current source colour; the top of line `first` is at (x, y).
  void paint(cairo_t* to, double x, double y, std::size_t first, std::size_t end) const;
  /// Paints one line as text to be read: with the space at its end, which Pango hides where it breaks a line. `at` is
  /// the line's start at its baseline. Returns false, with nothing painted, when not all of the line reads from left
  /// to right: it must be set on its own.
  bool paintWithSpace(cairo_t* to, Point at, std::size_t line) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Coverage of text, one byte a pixel, rows without padding.
struct Mask {
  int width = 0, height = 0;
  std::vector<std::uint8_t> alpha;
};

/// Lines [first, end) as a mask at whole pixels: `width` pixels wide, text starting `left` pixels from its left edge.
Mask paintMask(const Paragraph& paragraph, std::size_t first, std::size_t end, int width, int left);

}  // namespace myelin::typeset
