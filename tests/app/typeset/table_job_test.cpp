#include "app/typeset/table_job.h"

#include <gtest/gtest.h>

#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using sample::Builder;
using sample::dump;
using sample::plainStyle;

class TableJobTest : public testing::Test {
 protected:
  Flow finished(const Builder& built, double width, FlowStyle style = plainStyle()) {
    Flow flow(fonts_, built.document, std::move(style), width);
    flow.finish();
    return flow;
  }
  std::string dumpOf(const Builder& built, double width, FlowStyle style = plainStyle()) {
    return "\n" + dump(finished(built, width, std::move(style)));
  }
  /// Pieces that hold the texts of a cell.
  static std::size_t count(const Flow& flow, PieceKind kind) {
    return static_cast<std::size_t>(std::count_if(flow.pieces().begin(), flow.pieces().end(),
                                                  [&](const Piece& piece) { return piece.kind == kind; }));
  }
  Fonts fonts_;
};

TEST_F(TableJobTest, RowsHaveHairlinesAndTheHeaderAStrongLine) {
  Builder built;
  built.table({{"Name", "What it is like"}, {"Spasm", "A sudden jerk or stiffening."}, {"Cramp", ""}}).paragraph("x");
  EXPECT_EQ(dumpOf(built, 300), R"(
Text 0: 0 10 66 30 "Name" group 0 keep
Text 0.1: 86 10 214 30 "What it is like" group 0 keep
Strong 0: 0 50 300 2 group 0 keep
Text 0.2: 0 62 66 30 "Spasm" group 1 header 0
Text 0.3: 86 62 214 60 "A sudden jerk or |stiffening." group 1 header 0
Hairline 0: 0 132 300 1 group 1 header 0
Text 0.4: 0 143 66 30 "Cramp" group 2 header 0
Hairline 0: 0 183 300 1 group 2 header 0
Text 1: 0 200 300 30 "x"
)");
}

TEST_F(TableJobTest, WordsThatDoNotFitMakeCards) {
  Builder built;
  built.table({{"Name", "What it is like"}, {"Spasm", "A sudden jerk or stiffening."}, {"Cramp", ""}}).paragraph("x");
  EXPECT_EQ(dumpOf(built, 160), R"(
Card 0: 0 0 160 258 group 0
Text 0: 20 20 120 30 "Name" group 0
Text 0.2: 20 50 120 30 "Spasm" group 0
Text 0.1: 20 88 120 60 "What it is |like" group 0
Text 0.3: 20 148 120 90 "A sudden |jerk or |stiffening." group 0
Card 0: 0 266 160 198 group 1
Text 0: 20 286 120 30 "Name" generated group 1
Text 0.4: 20 316 120 30 "Cramp" group 1
Text 0.1: 20 354 120 60 "What it is |like" generated group 1
Text 1: 0 480 160 30 "x"
)");
  const Flow flow = finished(built, 160);
  EXPECT_FALSE(flow.pieceOf({0, 1, 0})->generated) << "the headings of the table are the labels of the first card";
  EXPECT_EQ(flow.pieceOf({0, 1, 0})->rect.y, 88);
  EXPECT_EQ(flow.pieceOf({0, 4, 0})->rect.y, 316);
  FlowStyle style = plainStyle();
  style.cardsWhenNarrow = false;
  EXPECT_EQ(count(finished(built, 160, style), PieceKind::Card), 0u);
}

TEST_F(TableJobTest, RibbonsOfTextMakeCards) {
  Builder built;
  built.table({{"a", "b", "c"}, {sample::words(20), sample::words(20), sample::words(20)}});
  EXPECT_EQ(count(finished(built, 1000), PieceKind::Card), 0u);
  EXPECT_EQ(count(finished(built, 360), PieceKind::Card), 1u);
}

/// Some words a line is too few on the screen, though every word fits; on paper it may be one line more.
TEST_F(TableJobTest, NarrowColumnsOfSentencesMakeCardsOnTheScreen) {
  Builder built;
  built.table({{"You notice", "It may be", "What to do"},
               {"Sleepy by day", "A common effect", "Do not drive"},
               {"Weak or falling", "Too little stiffness", "Tell your team soon"}});
  FlowStyle screen = plainStyle();
  screen.ribbonLines = screenStyle(look::Scale{4, 1}, "", {}).ribbonLines;
  EXPECT_EQ(count(finished(built, 290, screen), PieceKind::Card), 2u);
  EXPECT_EQ(count(finished(built, 500, screen), PieceKind::Card), 0u);
  EXPECT_EQ(paperStyle(12).ribbonLines, plainStyle().ribbonLines);
}

TEST_F(TableJobTest, NamesInTheFirstColumnStayOnOneLine) {
  Builder built;
  built.table({{"Name", "Text"}, {"Restless legs", sample::words(40)}, {"Cramp", sample::words(40)}});
  const Flow flow = finished(built, 500);
  EXPECT_EQ(flow.pieceOf({0, 2, 0})->text->lines().size(), 1u);
  EXPECT_EQ(flow.pieceOf({0, 2, 0})->text->style().weight, 600);
  Builder prose;
  prose.table({{"Name", "Text"}, {sample::words(30), sample::words(40)}});
  EXPECT_EQ(finished(prose, 500).pieceOf({0, 2, 0})->text->style().weight, 400);
}

TEST_F(TableJobTest, SheetsToFillInHaveRoomAndLines) {
  Builder built;
  built.table({{"Day", "Ring", "Notes"}, {"Mon", "(0) (1)", "Woken ____"}, {"Tue", "(0) (1)", ""}});
  FlowStyle style = plainStyle();
  style.rowLeast = 60;
  style.forms = {.ring = 24, .boxWidth = 24, .boxHeight = 24, .writePerMark = 10};
  EXPECT_EQ(dumpOf(built, 400, style), R"~(
Text 0: 0 10 43 30 "Day" group 0 keep
Text 0.1: 63 10 54 30 "Ring" group 0 keep
Text 0.2: 136 10 264 30 "Notes" group 0 keep
Strong 0: 0 50 400 2 group 0 keep
Text 0.3: 0 67 43 30 "Mon" group 1 header 0
Text 0.4: 63 67 54 30 "(0) (1)" group 1 header 0
Text 0.5: 136 62 264 30 "Woken ____" group 1 header 0
Hairline 0: 52 52 1 60 group 1 header 0
Hairline 0: 126 52 1 60 group 1 header 0
Hairline 0: 0 112 400 1 group 1 header 0
Text 0.6: 0 128 43 30 "Tue" group 2 header 0
Text 0.7: 63 128 54 30 "(0) (1)" group 2 header 0
Hairline 0: 52 113 1 60 group 2 header 0
Hairline 0: 126 113 1 60 group 2 header 0
Hairline 0: 0 173 400 1 group 2 header 0
)~");
}

FlowStyle formStyle() {
  FlowStyle style = plainStyle();
  style.rowLeast = 60;
  style.forms = {.ring = 24, .boxWidth = 50, .boxHeight = 40, .writePerMark = 10};
  style.wordForms = {.ring = 24, .boxWidth = 20, .boxHeight = 20, .writePerMark = 10};
  return style;
}

TEST_F(TableJobTest, BoxBesideWordsIsOneToTick) {
  const FlowStyle style = formStyle();
  EXPECT_EQ(formsOf(sample::text("[ ]"), style), style.forms);
  EXPECT_EQ(formsOf(sample::text("(0) (1)\n(2)"), style), style.forms);
  EXPECT_EQ(formsOf(sample::text("[ ] yes"), style), style.wordForms);
  EXPECT_EQ(formsOf(sample::text("now [ ]"), style), style.wordForms);
}

TEST_F(TableJobTest, BoxStaysOnTheLineOfItsWord) {
  Builder built;
  built.table({{"a", "b"}, {"x", "[ ] caffeine [ ] alcohol [ ] neither"}});
  FlowStyle style = formStyle();
  style.cardsWhenNarrow = false;
  for (double width = 90; width < 500; width += 7) {
    const Flow flow = finished(built, width, style);
    const Paragraph& cell = *flow.pieceOf({0, 3, 0})->text;
    for (const document::Span& box : cell.text().spans)
      for (const Line& line : cell.lines())
        EXPECT_FALSE(line.begin <= box.begin && line.end <= box.end + 1 && box.begin < line.end) << width;
  }
}

TEST_F(TableJobTest, RingsOfACellStayOnOneLine) {
  Builder built;
  built.table({{"Day", "Rings", "Notes"}, {"Mon", "(0) (1) (2) (3) (4)", sample::words(30)}});
  const Flow flow = finished(built, 400, formStyle());
  EXPECT_EQ(flow.pieceOf({0, 4, 0})->text->lines().size(), 1u);
}

TEST_F(TableJobTest, EmptyColumnsOfASheetHaveRoomToWrite) {
  Builder built;
  built.table({{"", "Mon", "Fri"}, {"Hours", "", ""}});
  const Flow flow = finished(built, 300, formStyle());
  EXPECT_EQ(flow.pieceOf({0, 1, 0})->rect.w, flow.pieceOf({0, 2, 0})->rect.w);
}

TEST_F(TableJobTest, SheetWithoutHeaderBeginsWithALine) {
  Builder built;
  built.table({{"", ""}, {"Name", ""}});
  const std::string lines = dumpOf(built, 300, formStyle());
  EXPECT_EQ(lines.rfind("\nStrong 0: 0 0 300 2 group 0\n", 0), 0u) << lines;
}

TEST_F(TableJobTest, EmptyFieldsOfCardsAreLinesToWriteOn) {
  Builder built;
  built.table({{"Medicine name", "Am", "Pm", "Why"}, {"", "", "", "words"}});
  EXPECT_EQ(dumpOf(built, 200, formStyle()), R"(
Card 0: 0 0 200 242 group 0
Text 0: 20 50 160 30 "Medicine name" group 0
Hairline 0: 20 80 160 1 group 0
Text 0.1: 20 121 70 30 "Am" group 0
Hairline 0: 20 151 70 1 group 0
Text 0.2: 110 121 70 30 "Pm" group 0
Hairline 0: 110 151 70 1 group 0
Text 0.3: 20 162 160 30 "Why" group 0
Text 0.7: 20 192 160 30 "words" group 0
)");
}

TEST_F(TableJobTest, PictureInACellOfASheetIsAsHighAsTheRow) {
  Builder built;
  built.table({{"What", "How"}, {"A bent knee", "Slowly"}, {"A picture that is not there", "Slowly"}});
  document::Table& table = built.document.blocks[0].table;
  table.rows[1][0].spans.push_back({document::SpanKind::Image, 0, 11, "wide.svg"});
  table.rows[2][0].spans.push_back({document::SpanKind::Image, 0, 27, "gone.svg"});
  const auto size = [](const std::string& path) {
    return path == "wide.svg" ? std::optional<Point>(Point{200, 100}) : std::nullopt;
  };
  const FlowStyle style = formStyle();
  Flow flow(fonts_, built.document, style, 400, size);
  flow.finish();
  const Piece& picture = *flow.pieceOf({0, 2, 0});
  ASSERT_EQ(picture.kind, PieceKind::Figure);
  EXPECT_EQ(picture.rect.h, 60 - 2 * style.cellPadY);
  EXPECT_EQ(picture.rect.w, 2 * picture.rect.h);
  EXPECT_EQ(figurePath(built.document, picture), "wide.svg");
  EXPECT_EQ(flow.pieceOf({0, 4, 0})->kind, PieceKind::Text) << "a missing picture is its description";
  Flow article(fonts_, built.document, plainStyle(), 400, size);
  article.finish();
  EXPECT_EQ(count(article, PieceKind::Figure), 0u) << "articles describe pictures in cells";
}

TEST_F(TableJobTest, EmptyHeaderTakesNoSpace) {
  Builder built;
  built.table({{"", " "}, {"a", "b"}});
  EXPECT_EQ(dumpOf(built, 100), R"(
Text 0.2: 0 10 12 30 "a" group 0
Text 0.3: 32 10 13 30 "b" group 0
Hairline 0: 0 50 44 1 group 0
)");
}

TEST_F(TableJobTest, HeaderAloneIsATable) {
  Builder built;
  built.table({{"Pneumonoultramicroscopicsilicovolcanoconiosis", "b"}});
  EXPECT_EQ(count(finished(built, 100), PieceKind::Card), 0u);
  EXPECT_GT(count(finished(built, 100), PieceKind::Text), 1u);
}

TEST_F(TableJobTest, ColumnsAreAlignedAsWritten) {
  Builder built;
  built.table({{"aaaa aaaa", "bbbbbbbb"}, {"a", "b"}});
  built.document.blocks[0].table.align = {document::Align::Middle, document::Align::End};
  const Flow flow = finished(built, 400);
  const Piece& a = *flow.pieceOf({0, 2, 0});
  const Piece& b = *flow.pieceOf({0, 3, 0});
  EXPECT_NEAR(a.text->lines()[0].x + a.text->lines()[0].width / 2, a.rect.w / 2, 0.1);
  EXPECT_NEAR(b.text->lines()[0].x + b.text->lines()[0].width, b.rect.w, 0.1);
}

TEST_F(TableJobTest, FiveThousandRowsAreLaidOutRowByRow) {
  std::vector<std::vector<std::string>> rows{{"Number", "Word"}};
  for (int i = 1; i <= 5000; ++i) rows.push_back({std::to_string(i), i == 4000 ? "incomprehensibilities" : "word"});
  Builder built;
  built.table(rows).paragraph("After");
  Flow flow(fonts_, built.document, plainStyle(), 600);
  const auto past = Flow::Clock::now() - std::chrono::hours(1);
  std::size_t most = 0;
  int slices = 0;
  double guess = 0;
  while (!flow.finished()) {
    const std::size_t before = flow.pieces().size();
    flow.layOut(1e9, -1, past);
    most = std::max(most, flow.pieces().size() - before);
    if (++slices == 2000) guess = flow.height();
  }
  EXPECT_GT(slices, 5000);
  EXPECT_LE(most, 3u);
  EXPECT_NEAR(guess / flow.height(), 1, 0.3);
  EXPECT_EQ(flow.pieceOf({0, 8001, 0})->text->lines().size(), 1u) << "a late long word was seen";
  EXPECT_EQ(flow.pieces().back().block, 1);
}

TEST_F(TableJobTest, LongCellIsCutInParts) {
  Builder built;
  built.table({{"a", "b"}, {"x", sample::words(4000)}});
  const Flow flow = finished(built, 600);
  std::size_t parts = 0;
  for (const Piece& piece : flow.pieces())
    if (piece.cell == 3) {
      ++parts;
      EXPECT_EQ(piece.group, 1);
    }
  EXPECT_GT(parts, 2u);
  EXPECT_GT(flow.pieceOf({0, 3, 20000})->textBegin, 8000u);
}

TEST_F(TableJobTest, HugeCellsAreSetInSteps) {
  Builder built;
  const std::string text = sample::words(8000);
  built.table({{"a", text}, {text, "b"}});
  for (const double width : {600.0, 60.0}) {
    Flow sliced(fonts_, built.document, plainStyle(), width);
    int slices = 0;
    for (; !sliced.finished(); ++slices) sliced.layOut(1e9, -1, Flow::Clock::now() - std::chrono::hours(1));
    EXPECT_GT(slices, 20);
    EXPECT_EQ(dump(sliced), dump(finished(built, width)));
  }
}

TEST_F(TableJobTest, TablesWithoutRowsOrColumnsTakeNoSpace) {
  Builder built;
  built.table({{"a"}}).paragraph("x");
  built.document.blocks[0].table = {};
  EXPECT_EQ(dumpOf(built, 100), "\nText 1: 0 0 100 30 \"x\"\n");
}

}  // namespace
}  // namespace myelin::typeset
