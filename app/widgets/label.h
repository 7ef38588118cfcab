#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/look/look.h"
#include "app/typeset/paragraph.h"
#include "app/widgets/appearance.h"
#include "app/widgets/painted_text.h"

namespace myelin::widgets {

/// How a label is set. Sizes follow the reader's scale.
struct LabelStyle {
  look::Type type = look::Type::Ui;
  int weight = 0;    ///< 0: the type's own
  float width = -1;  ///< px; -1: one line
  int lines = 0;     ///< with `width`: at most so many, the rest is "…"; 0: all
  bool tabular = false;
  bool plainGaps = false;  ///< without the reader's wider gaps between letters and words
};

/// Painted labels by their words and style, kept while they are seen.
class LabelCache {
 public:
  LabelCache(const typeset::Fonts& fonts, const look::Scale& scale, const Appearance& appearance)
      : fonts_(fonts), scale_(scale), appearance_(appearance) {}

  PaintedText& get(std::string_view words, const LabelStyle& style, std::uint64_t frame);
  /// The same for a text with bold words.
  PaintedText& get(const document::Text& text, const LabelStyle& style, std::uint64_t frame);
  /// Makes one more type ready to be set, so that no page pays for reading the fonts of all its words.
  void readAhead();
  /// Forgets what was not seen since `frame`.
  void evict(std::uint64_t frame);
  void clear();
  std::size_t textureBytes() const;

 private:
  struct Entry {
    PaintedText text;
    std::uint64_t seen = 0;
  };
  Entry* measured(const document::Text& text, const LabelStyle& style);

  const typeset::Fonts& fonts_;
  const look::Scale& scale_;
  const Appearance& appearance_;
  std::unordered_map<std::string, Entry> labels_;
  std::size_t typesRead_ = 0;
};

/// The text style of a design type, with the reader's family and gaps. The lines of what is read (lead, snippets, small
/// print) are as far apart as those of an article; those of buttons and headings at most one and a
/// half times their size.
typeset::TextStyle textStyle(look::Type type, const look::Scale& scale, const Appearance& appearance);

}  // namespace myelin::widgets
