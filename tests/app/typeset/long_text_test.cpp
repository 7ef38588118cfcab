#include "app/typeset/long_text.h"

#include <gtest/gtest.h>

#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using document::SpanKind;

class LongTextTest : public testing::Test {
 protected:
  std::vector<LongText::Part> partsOf(const document::Text& text, double width) {
    LongText cut(text, sample::plainStyle().body, {.width = width});
    std::vector<LongText::Part> parts;
    while (!cut.done()) parts.push_back(cut.next(fonts_));
    return parts;
  }
  /// Texts of all lines, spaces at their ends left out.
  std::vector<std::string> linesOf(const std::vector<LongText::Part>& parts) {
    std::vector<std::string> lines;
    for (const auto& part : parts)
      for (const Line& line : part.paragraph->lines()) {
        std::string text = part.paragraph->text().utf8.substr(line.begin, line.end - line.begin);
        while (!text.empty() && text.back() == ' ') text.pop_back();
        lines.push_back(text);
      }
    return lines;
  }
  Fonts fonts_;
};

TEST_F(LongTextTest, UsualTextIsOneParagraph) {
  const document::Text text{sample::words(1000), {}};
  ASSERT_LT(text.utf8.size(), 8192u);
  const auto parts = partsOf(text, 600);
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].paragraph->text(), text);
}

TEST_F(LongTextTest, CutsAreNotSeen) {
  const document::Text text{sample::words(1150), {}};  // just under 8 kB: set at once
  document::Text twice = text;
  twice.utf8 += " " + text.utf8;
  const auto cut = partsOf(twice, 600);
  ASSERT_GT(cut.size(), 1u);
  const Paragraph whole(fonts_, twice, sample::plainStyle().body, {.width = 600});
  std::vector<std::string> lines;
  for (const Line& line : whole.lines()) {
    lines.push_back(twice.utf8.substr(line.begin, line.end - line.begin));
    while (!lines.back().empty() && lines.back().back() == ' ') lines.back().pop_back();
  }
  EXPECT_EQ(linesOf(cut), lines);
}

TEST_F(LongTextTest, MegabyteParagraphStaysLinear) {
  const document::Text tenth{sample::words(14500), {}};
  document::Text text;
  for (int i = 0; i < 10; ++i) text.utf8 += tenth.utf8;
  const std::size_t few = partsOf(tenth, 600).size();
  const std::size_t many = partsOf(text, 600).size();
  EXPECT_GE(few, tenth.utf8.size() / 2048);
  EXPECT_LE(few, tenth.utf8.size() / 1024 + 1);
  EXPECT_LE(many, 10 * few + 1);
}

TEST_F(LongTextTest, HundredThousandCharactersWithoutASpaceStayLinear) {
  const document::Text text{std::string(100000, 'x'), {}};
  const auto parts = partsOf(text, 600);
  EXPECT_GE(parts.size(), 500u);
  EXPECT_LE(parts.size(), 1500u);
  std::size_t next = 0;
  for (const auto& part : parts) {
    EXPECT_EQ(part.begin, next);
    EXPECT_LE(part.paragraph->text().utf8.size(), 200u);
    next += part.paragraph->text().utf8.size();
  }
  EXPECT_EQ(next, text.utf8.size());
  const auto lines = linesOf(parts);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) EXPECT_EQ(lines[i].size(), lines[0].size()) << "a full line";
}

TEST_F(LongTextTest, CharactersAreNeverCut) {
  document::Text text;
  for (int i = 0; i < 5000; ++i) text.utf8 += i % 2 == 0 ? "漢" : "😀";
  std::string all;
  for (const auto& part : partsOf(text, 300)) {
    EXPECT_NE(static_cast<unsigned char>(part.paragraph->text().utf8[0]) & 0xC0u, 0x80u);
    all += part.paragraph->text().utf8;
  }
  EXPECT_EQ(all, text.utf8);
}

TEST_F(LongTextTest, LineBreaksAtACutMakeNoEmptyLine) {
  document::Text text;
  for (int i = 0; i < 3000; ++i) text.utf8 += "line " + std::to_string(i) + "\n";
  const auto parts = partsOf(text, 600);
  ASSERT_GT(parts.size(), 2u);
  const auto lines = linesOf(parts);
  ASSERT_EQ(lines.size(), 3000u);
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(lines[i], "line " + std::to_string(i));
}

TEST_F(LongTextTest, NothingButLineBreaks) {
  const document::Text text{std::string(20000, '\n'), {}};
  std::size_t lines = 0;
  for (const auto& part : partsOf(text, 100)) lines += part.paragraph->lines().size();
  EXPECT_EQ(lines, 20000u);
}

TEST_F(LongTextTest, SpansAreCutWithTheText) {
  document::Text text{sample::words(6000), {}};
  text.spans.push_back({SpanKind::Link, 0, text.utf8.size(), "all"});
  for (std::size_t at = 100; at + 50 < text.utf8.size(); at += 100)
    text.spans.push_back({SpanKind::Strong, at, at + 50, {}});
  std::vector<bool> strong(text.utf8.size(), false);
  for (const auto& part : partsOf(text, 600)) {
    const document::Text& window = part.paragraph->text();
    ASSERT_FALSE(window.spans.empty());
    EXPECT_EQ(window.spans[0], (document::Span{SpanKind::Link, 0, window.utf8.size(), "all"}));
    for (const auto& span : window.spans) {
      EXPECT_LT(span.begin, span.end);
      EXPECT_LE(span.end, window.utf8.size());
      if (span.kind == SpanKind::Strong)
        for (std::size_t i = span.begin; i < span.end; ++i) strong[part.begin + i] = true;
    }
  }
  for (std::size_t i = 100; i + 150 < strong.size(); ++i) EXPECT_EQ(strong[i], i % 100 < 50) << i;
}

TEST(LongestWord, CountsCharactersAndStopsAtTwoHundred) {
  EXPECT_EQ(longestWord("a éé\tb").bytes, 4u);
  EXPECT_EQ(longestWord("a éé\tb").begin, 2u);
  EXPECT_EQ(longestWord("").characters, 0u);
  EXPECT_EQ(longestWord("  \n").characters, 0u);
  EXPECT_EQ(longestWord(std::string(1000, 'x')).characters, 200u);
  EXPECT_EQ(longestWord("ab abc").begin, 3u);
}

TEST(RightToLeft, FirstLetterDecides) {
  EXPECT_TRUE(rightToLeft("12. שלום hello"));
  EXPECT_TRUE(rightToLeft("\"عربي"));
  EXPECT_FALSE(rightToLeft("hello שלום"));
  EXPECT_FALSE(rightToLeft("123"));
  EXPECT_FALSE(rightToLeft(""));
}

TEST(Blank, FormMarksAreNotBlank) {
  EXPECT_TRUE(blank({" \n", {}}));
  EXPECT_FALSE(blank({" ", {{SpanKind::Box, 0, 1, {}}}}));
}

}  // namespace
}  // namespace myelin::typeset
