#include "app/typeset/paragraph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "index/base/utf8.h"
#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using document::SpanKind;

class ParagraphTest : public testing::Test {
 protected:
  Paragraph make(const std::string& utf8, double width = -1) {
    return {fonts_, sample::text(utf8), sample::plainStyle().body, {.width = width, .forms = forms_}};
  }
  Fonts fonts_;
  FormMarks forms_{.ring = 40, .boxWidth = 30, .boxHeight = 50, .writePerMark = 10};
};

TEST_F(ParagraphTest, FindsThePinnedFonts) {
  const std::vector<std::string> families = fonts_.families();
  for (const char* family : {"Inter", "Inter Display", "OpenDyslexic", "DejaVu Sans Mono"})
    EXPECT_TRUE(std::binary_search(families.begin(), families.end(), family)) << family;
}

TEST_F(ParagraphTest, LinesStandAtThePitchAndCoverTheText) {
  const Paragraph paragraph = make(sample::words(60), 300);
  const auto& lines = paragraph.lines();
  ASSERT_GT(lines.size(), 3u);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].y, 30.0 * static_cast<double>(i));
    EXPECT_EQ(lines[i].height, 30);
    EXPECT_LE(lines[i].width, 300);
    EXPECT_GT(lines[i].baseline, lines[i].y);
    EXPECT_LT(lines[i].baseline, lines[i].y + 30);
    EXPECT_EQ(lines[i].begin, i == 0 ? 0 : lines[i - 1].end);
  }
  EXPECT_EQ(lines.back().end, paragraph.text().utf8.size());
  EXPECT_EQ(paragraph.height(), 30.0 * static_cast<double>(lines.size()));
}

TEST_F(ParagraphTest, EmptyTextIsOneLine) {
  const Paragraph paragraph = make("", 300);
  EXPECT_EQ(paragraph.lines().size(), 1u);
  EXPECT_EQ(paragraph.byteAt({5, 5}), 0u);
  EXPECT_EQ(paragraph.caret(0).h, 30);
  EXPECT_TRUE(paragraph.boxes(0, 0).empty());
  EXPECT_EQ(paragraph.widestWord(), 0);
}

TEST_F(ParagraphTest, LineBreaksBelongToNoLine) {
  const Paragraph paragraph = make("ab\ncd", 300);
  ASSERT_EQ(paragraph.lines().size(), 2u);
  EXPECT_EQ(paragraph.lines()[0].end, 2u);
  EXPECT_EQ(paragraph.lines()[1].begin, 3u);
}

TEST_F(ParagraphTest, CaretsAndPointsAgree) {
  const Paragraph paragraph = make("Größe 漢字 and more words over some lines", 120);
  const std::string& text = paragraph.text().utf8;
  for (const Line& line : paragraph.lines())
    for (std::size_t byte = line.begin; byte < line.end; ++byte) {
      if ((static_cast<unsigned char>(text[byte]) & 0xC0u) == 0x80u) continue;
      const Rect caret = paragraph.caret(byte);
      EXPECT_EQ(caret.y, line.y);
      if (text[byte] == ' ' && byte + 1 == line.end) continue;  // a space at a line's end has no width
      EXPECT_EQ(paragraph.byteAt({caret.x + 0.1, caret.y + 1}), byte);
    }
  EXPECT_EQ(paragraph.byteAt({-5, -5}), 0u);
  EXPECT_EQ(paragraph.byteAt({1e6, 1e6}), text.size());
  EXPECT_EQ(paragraph.byteAt({1e300, -1e300}), paragraph.byteAt({1e6, -5}));
}

TEST_F(ParagraphTest, BoxesJoinInReadingOrder) {
  const Paragraph paragraph = make("one two three four five six", 100);
  ASSERT_GT(paragraph.lines().size(), 2u);
  const auto boxes = paragraph.boxes(4, 23);
  ASSERT_GE(boxes.size(), paragraph.lines().size() - 1);
  for (std::size_t i = 1; i < boxes.size(); ++i) EXPECT_GT(boxes[i].y, boxes[i - 1].y);
  EXPECT_NEAR(boxes[0].x, paragraph.caret(4).x, 0.1);
  EXPECT_TRUE(paragraph.boxes(5, 5).empty());
  EXPECT_TRUE(paragraph.boxes(100, 200).empty());
}

TEST_F(ParagraphTest, RightToLeftStandsAtTheRight) {
  const Paragraph paragraph = make("שלום עולם", 300);
  const Line& line = paragraph.lines()[0];
  EXPECT_NEAR(line.x + line.width, 300, 0.1);
  EXPECT_NEAR(paragraph.caret(0).x, 300, 0.1);
  const auto first = paragraph.boxes(0, 2);
  ASSERT_EQ(first.size(), 1u);
  EXPECT_NEAR(first[0].right(), 300, 0.1);
  EXPECT_EQ(paragraph.byteAt({299.5, 5}), 0u);
  EXPECT_NEAR(paragraph.caret(paragraph.text().utf8.size()).x, line.x, 0.1);
}

TEST_F(ParagraphTest, LastLineCanBeDropped) {
  Paragraph paragraph(fonts_, {"one two three", {{SpanKind::Link, 0, 13, "x"}, {SpanKind::Strong, 8, 13, {}}}},
                      sample::plainStyle().body, {.width = 80});
  ASSERT_EQ(paragraph.lines().size(), 2u);
  paragraph.dropLastLine();
  EXPECT_EQ(paragraph.text(), (document::Text{"one two ", {{SpanKind::Link, 0, 8, "x"}}}));
  EXPECT_EQ(paragraph.lines().size(), 1u);
  EXPECT_EQ(paragraph.height(), 30);
  EXPECT_EQ(paragraph.byteAt({1000, 100}), 7u) << "before the space that ends the line";
  EXPECT_LE(paragraph.width(), 80);
}

TEST_F(ParagraphTest, AlignedText) {
  const auto x = [&](document::Align align) {
    return Paragraph(fonts_, {"word", {}}, sample::plainStyle().body, {.width = 300, .align = align}).lines()[0].x;
  };
  EXPECT_EQ(x(document::Align::Start), 0);
  EXPECT_NEAR(x(document::Align::Middle) * 2, x(document::Align::End), 0.1);
}

TEST_F(ParagraphTest, EllipsisStandsForTheRest) {
  const Paragraph cut(fonts_, {sample::words(50), {}}, sample::plainStyle().body,
                      {.width = 200, .ellipsis = true, .maxLines = 2});
  EXPECT_TRUE(cut.shortened());
  EXPECT_EQ(cut.lines().size(), 2u);
  EXPECT_LE(cut.width(), 200);
  const Paragraph whole(fonts_, {"word", {}}, sample::plainStyle().body, {.width = 200, .ellipsis = true});
  EXPECT_FALSE(whole.shortened());
}

TEST_F(ParagraphTest, WidestWordIsWithoutSpaces) {
  const double word = make("incomprehensible").width();
  EXPECT_NEAR(make("a incomprehensible b").widestWord(), word, 0.01);
  EXPECT_NEAR(make("a incomprehensible b", 200).widestWord(), word, 0.01);
  EXPECT_NEAR(make("a\nincomprehensible").widestWord(), word, 0.01);
  EXPECT_NEAR(make("incomprehensible ").widestWord(), word, 0.01);
  EXPECT_NEAR(make("אבגדה אב").widestWord(), make("אבגדה").width(), 0.01);
}

TEST_F(ParagraphTest, FormMarksTakeTheirRoom) {
  const Paragraph paragraph = make("(0) [ ] ____ x");
  const auto& spans = paragraph.text().spans;
  ASSERT_EQ(spans.size(), 3u);
  const Rect ring = paragraph.formBox(spans[0]);
  const Rect box = paragraph.formBox(spans[1]);
  const Rect line = paragraph.formBox(spans[2]);
  EXPECT_EQ(ring.w, 40);
  EXPECT_EQ(ring.h, 40);
  EXPECT_EQ(box.w, 30);
  EXPECT_EQ(box.h, 50);
  EXPECT_EQ(line.w, 40);
  EXPECT_NEAR(ring.x, 0, 0.01);
  EXPECT_GT(box.x, ring.right());
  EXPECT_GT(line.x, box.right());
  EXPECT_GT(paragraph.caret(13).x, line.right());
  EXPECT_GE(paragraph.height(), 50) << "a box makes its line higher";
  EXPECT_GE(box.y, -0.01);
  EXPECT_LE(box.bottom(), paragraph.height() + 0.01);
}

TEST_F(ParagraphTest, EmptyBoxDoesNotHangOverTheEndOfItsLine) {
  const document::Text text{"Yes   No", {{SpanKind::Box, 4, 5, {}}}};
  for (double width = 40; width < 130; width += 1) {
    const Paragraph paragraph(fonts_, text, sample::plainStyle().body, {.width = width, .forms = forms_});
    EXPECT_EQ(paragraph.text(), text);
    EXPECT_LE(paragraph.formBox(text.spans[0]).right(), width + 0.1) << width;
  }
}

TEST_F(ParagraphTest, FormMarksMayHoldAnyCharacter) {
  const document::Text text{"✓漢 x", {{SpanKind::Box, 0, 6, {}}}};
  const Paragraph paragraph(fonts_, text, sample::plainStyle().body, {.forms = forms_});
  EXPECT_NEAR(paragraph.caret(6).x, 30, 0.1);
}

TEST_F(ParagraphTest, FormMarksAreNoWiderThanTheirParagraph) {
  const Paragraph paragraph = make("________________", 60);
  EXPECT_EQ(paragraph.formBox(paragraph.text().spans[0]).w, 60);
  EXPECT_LE(paragraph.width(), 60.1);
}

TEST_F(ParagraphTest, HugeAndTinyWidthsDoNoHarm) {
  EXPECT_EQ(make("some words", 1e12).lines().size(), 1u);
  EXPECT_GT(make("some words", 0).lines().size(), 1u);
}

TEST_F(ParagraphTest, MaskHoldsTheInkOfItsLines) {
  const Paragraph paragraph = make(sample::words(40), 200);
  const Mask all = paintMask(paragraph, 0, 3, 220, 10);
  EXPECT_EQ(all.width, 220);
  EXPECT_EQ(all.height, 90);
  ASSERT_EQ(all.alpha.size(), 220u * 90u);
  const auto ink = [](const Mask& mask) { return std::accumulate(mask.alpha.begin(), mask.alpha.end(), 0L); };
  EXPECT_GT(ink(all), 0);
  long parts = 0;
  for (std::size_t i = 0; i < 3; ++i) parts += ink(paintMask(paragraph, i, i + 1, 220, 10));
  EXPECT_EQ(ink(all), parts) << "strips of whole lines are the whole";
  EXPECT_TRUE(paintMask(paragraph, 2, 2, 220, 10).alpha.empty());
}

/// A word joiner shows nothing, but has the font look for characters to compose.
TEST_F(ParagraphTest, LettersThatStandAloneAreSetTheSameWhenTheFontComposes) {
  std::string letters;
  for (const auto& [first, last] : {std::pair{0x21u, 0x7Eu}, {0xA1u, 0x2FFu}, {0x2010u, 0x2027u}, {0x2190u, 0x22FFu}})
    for (char32_t code = first; code <= last; ++code) {
      utf8::append(letters, code);
      if (code % 40 == 0) letters += ' ';
    }
  const Paragraph alone = make(letters, 600);
  const Paragraph composed = make(letters + "\u2060", 600);
  ASSERT_EQ(alone.lines().size(), composed.lines().size());
  const std::size_t lines = alone.lines().size();
  EXPECT_EQ(paintMask(alone, 0, lines, 620, 10).alpha, paintMask(composed, 0, lines, 620, 10).alpha);
}

TEST_F(ParagraphTest, AccentsOfTheirOwnStandOverTheirLetters) {
  // No character of its own for these: the font composes them.
  EXPECT_NEAR(make("x\u0304y\u0331").width(), make("xy").width(), 0.01);
  EXPECT_NE(paintMask(make("x\u0304"), 0, 1, 60, 10).alpha, paintMask(make("x"), 0, 1, 60, 10).alpha);
}

TEST_F(ParagraphTest, StrongIsWiderAndCitationsAreSmaller) {
  TextStyle style = sample::plainStyle().body;
  style.citationSize = 10;
  const auto width = [&](std::vector<document::Span> spans) {
    return Paragraph(fonts_, {"some words", std::move(spans)}, style).width();
  };
  EXPECT_GT(width({{SpanKind::Strong, 0, 10, {}}}), width({}));
  EXPECT_LT(width({{SpanKind::Citation, 0, 10, {}}}), width({}));
}

TEST_F(ParagraphTest, CitationDoesNotBeginALineWhereThereIsRoom) {
  const std::string words = sample::words(40);
  const std::size_t end = words.size() + 1;
  const document::Text cited{words + " [1]", {{SpanKind::Citation, end, end + 3, "key"}}};
  const TextStyle style = sample::plainStyle().body;
  const auto beginsLine = [&](const document::Text& text, double width) {
    const Paragraph paragraph(fonts_, text, style, {.width = width});
    return paragraph.lines().back().begin == end;
  };
  int broken = 0;
  for (double width = 400; width < 700; width += 3) {
    EXPECT_FALSE(beginsLine(cited, width)) << width;
    broken += beginsLine({cited.utf8, {}}, width) ? 1 : 0;
  }
  EXPECT_GT(broken, 0) << "without the span it does";
}

TEST_F(ParagraphTest, ReadersGapsMakeTextWider) {
  TextStyle style = sample::plainStyle().body;
  const double usual = Paragraph(fonts_, {"ab cd ef", {}}, style).width();
  style.wordGap = 5;
  EXPECT_NEAR(Paragraph(fonts_, {"ab cd ef", {}}, style).width(), usual + 10, 0.5);
  style.wordGap = 0;
  style.tracking = 2;
  EXPECT_NEAR(Paragraph(fonts_, {"ab cd ef", {}}, style).width(), usual + 16, 2.5);
}

}  // namespace
}  // namespace myelin::typeset
