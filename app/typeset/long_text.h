#pragma once
#include <memory>
#include <vector>

#include "app/typeset/paragraph.h"

namespace myelin::typeset {

/// A text set one Paragraph after another: Pango needs quadratic time for a long run without a space, and a paragraph
/// is not interrupted. A text over 8 kB is set in windows of 2 kB that end at a sentence or space, and a run of over
/// 200 characters without a space is cut in itself. The last line before a cut is set again with what follows, so that
/// the cuts are not seen. Nearly every text is one Paragraph. Keeps a reference to the text.
class LongText {
 public:
  LongText(const document::Text& text, const TextStyle& style, const ParagraphOptions& options);

  struct Part {
    std::shared_ptr<const Paragraph> paragraph;
    std::size_t begin = 0;  ///< byte of the whole text
  };
  bool done() const { return at_ >= text_.utf8.size(); }
  /// REQUIRES: !done().
  Part next(const Fonts& fonts);
  /// Of the text, from 0 to 1.
  double share() const;

 private:
  std::size_t cutAfter(std::size_t begin) const;
  document::Text window(std::size_t begin, std::size_t end);

  const document::Text& text_;
  TextStyle style_;
  ParagraphOptions options_;
  std::size_t at_ = 0;
  std::size_t nextSpan_ = 0;
  std::vector<document::Span> open_;  ///< spans that begin before the last window's end and end behind `at_`
};

/// Whether `text` shows nothing: empty or white space, and no form mark.
bool blank(const document::Text& text);

/// The words between white space: begin of the one with the most characters, and its bytes; at most 200 characters.
struct LongestWord {
  std::size_t begin = 0, bytes = 0, characters = 0;
};
LongestWord longestWord(const std::string& utf8);

/// Whether the first letter with a direction reads from right to left.
bool rightToLeft(const std::string& utf8);

}  // namespace myelin::typeset
