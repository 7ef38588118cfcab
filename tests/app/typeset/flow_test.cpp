#include "app/typeset/flow.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using document::Callout;
using document::Check;
using document::Position;
using sample::Builder;
using sample::dump;
using sample::plainStyle;

Flow finished(const Fonts& fonts, const document::Document& document, double width, FlowStyle style = plainStyle(),
              Flow::FigureSize figureSize = {}) {
  Flow flow(fonts, document, std::move(style), width, std::move(figureSize));
  flow.finish();
  return flow;
}

class FlowTest : public testing::Test {
 protected:
  std::string dumpOf(const Builder& built, double width, Flow::FigureSize figureSize = {}) {
    return "\n" + dump(finished(fonts_, built.document, width, plainStyle(), std::move(figureSize)));
  }
  Fonts fonts_;
};

TEST_F(FlowTest, HeadingsStandFreeButNotAtTheTop) {
  Builder built;
  built.heading(2, "First").paragraph("One two three four five.").heading(3, "Then").paragraph("x");
  EXPECT_EQ(dumpOf(built, 150), R"(
Text 0: 0 0 150 40 "First" keep
Text 1: 0 50 150 60 "One two three |four five."
Text 2: 0 140 150 40 "Then" keep
Text 3: 0 190 150 30 "x"
)");
}

TEST_F(FlowTest, ListsIndentBySizeOfTheirMarks) {
  Builder built;
  built.paragraph("Before").list().item().paragraph("One two three four five").paragraph("More");
  built.list(true).item(9).paragraph("Nine").close().item(1000).paragraph("Thousand").close().close().close();
  built.close().paragraph("After");
  EXPECT_EQ(dumpOf(built, 200), R"(
Text 0: 0 0 200 30 "Before"
Bullet 1: 0 57 16 9
Text 1: 32 46 168 60 "One two three |four five"
Text 2: 32 114 168 30 "More"
Text 3: 32 152 18 30 "9." generated
Text 3: 99 152 101 30 "Nine"
Text 4: 32 190 57 30 "1000." generated
Text 4: 99 190 101 30 "Thousand"
Text 5: 0 236 200 30 "After"
)");
}

TEST_F(FlowTest, TaskItemsHaveBoxes) {
  Builder built;
  built.list().item(0, Check::Done).paragraph("Ticked").close().item(0, Check::Open).heading(2, "Open").close();
  EXPECT_EQ(dumpOf(built, 200), R"(
CheckBox 0: 0 2 26 26 checked
Text 0: 36 0 164 30 "Ticked"
CheckBox 1: 0 67 26 26
Text 1: 36 60 164 40 "Open" keep
)");
}

TEST_F(FlowTest, ShortItemsStandTwoBesideEachOtherWhenAskedFor) {
  Builder built;
  built.paragraph("Look for:").list();
  for (const char* words : {"one", "two", "three"}) built.item().paragraph(words).close();
  built.close().paragraph("x");
  FlowStyle style = plainStyle();
  style.pairItems = true;
  const auto place = [&](int block, double width) {
    Flow flow(fonts_, built.document, style, width);
    flow.finish();
    const Rect rect = flow.pieceOf({block, 0, 0})->rect;
    return std::pair(rect.x, rect.y);
  };
  EXPECT_EQ(place(1, 400).second, place(2, 400).second) << "one and two stand on one line";
  EXPECT_GT(place(2, 400).first, 200);
  EXPECT_EQ(place(3, 400).first, place(1, 400).first);
  EXPECT_GT(place(3, 400).second, place(1, 400).second);
  EXPECT_GT(place(4, 400).second, place(3, 400).second);
  EXPECT_GT(place(2, 150).second, place(1, 150).second) << "no room for two";
  Flow flow(fonts_, built.document, style, 400);
  flow.finish();
  for (const int block : {1, 2, 3}) {
    const Rect rect = flow.pieceOf({block, 0, 0})->rect;
    EXPECT_EQ(flow.positionAt({rect.x + 2, rect.y + rect.h / 2})->block, block);
  }
  style.pairItems = false;
  EXPECT_GT(place(2, 400).second, place(1, 400).second);
}

TEST_F(FlowTest, LongOrNestedItemsAreNotPaired) {
  FlowStyle style = plainStyle();
  style.pairItems = true;
  const auto below = [&](const Builder& built) {
    Flow flow(fonts_, built.document, style, 400);
    flow.finish();
    return flow.pieceOf({1, 0, 0})->rect.y > flow.pieceOf({0, 0, 0})->rect.y;
  };
  Builder longOne;
  longOne.list().item().paragraph(sample::words(40)).close().item().paragraph("two").close().close();
  EXPECT_TRUE(below(longOne));
  Builder nested;
  nested.list().item().paragraph("one").list().item().paragraph("two").close().close().close().close();
  EXPECT_TRUE(below(nested));
  Builder two;
  two.list().item().paragraph("one").paragraph("more").close().item().paragraph("two").close().close();
  EXPECT_TRUE(below(two));
}

TEST_F(FlowTest, TwoMarksMayStandOnOneLine) {
  Builder built;
  built.list().item().list(true).item(1).paragraph("Deep");
  EXPECT_EQ(dumpOf(built, 200), R"(
Bullet 0: 0 11 16 9
Text 0: 32 0 18 30 "1." generated
Text 0: 64 0 136 30 "Deep"
)");
}

TEST_F(FlowTest, ListsTooDeepForTheColumnStopIndenting) {
  Builder built;
  built.list().item().paragraph("a").list().item().paragraph("b").list().item().paragraph("c");
  EXPECT_EQ(dumpOf(built, 120), R"(
Bullet 0: 0 11 16 9
Text 0: 32 0 88 30 "a"
Bullet 1: 0 49 16 9
Text 1: 32 38 88 30 "b"
Bullet 2: 0 87 16 9
Text 2: 32 76 88 30 "c"
)");
}

TEST_F(FlowTest, MarkStandsAboveTheTextWhenThereIsNoRoomBesideIt) {
  Builder built;
  built.list(true).item(3).paragraph("abc");
  EXPECT_EQ(dumpOf(built, 60), R"(
Text 0: 0 0 18 30 "3." generated
Text 0: 0 30 60 30 "abc"
)");
}

TEST_F(FlowTest, QuotesAreGroundsUnderWhatTheyHold) {
  Builder built;
  built.paragraph("Before").quote(Callout::Important).paragraph("Important.").quote().paragraph("Deep").close();
  built.close().heading(2, "After").code("a\n b\n");
  EXPECT_EQ(dumpOf(built, 300), R"(
Text 0: 0 0 300 30 "Before"
Box 1: 0 46 300 156 container 0
Icon 1: 20 69 24 24 container 0
Text 1: 56 66 224 30 "Important."
Box 2: 56 112 224 70 container 1
Text 2: 76 132 184 30 "Deep"
Text 3: 0 232 300 40 "After" keep
Box 4: 0 282 300 84
Text 4: 12 294 276 60 "a| b"
)");
}

TEST_F(FlowTest, RightToLeftMarksAndTextStandAtTheRight) {
  Builder built;
  built.list().item().paragraph("שלום").close().close();
  built.table({{"שם", "b"}, {"c", "d"}});
  EXPECT_EQ(dumpOf(built, 200), R"(
Bullet 0: 184 11 16 9
Text 0: 0 0 168 30 "שלום"
Text 1: 171 56 29 30 "שם" group 0 keep
Text 1.1: 138 56 13 30 "b" group 0 keep
Strong 1: 138 96 62 2 group 0 keep
Text 1.2: 171 108 29 30 "c" group 1 header 0
Text 1.3: 138 108 13 30 "d" group 1 header 0
Hairline 1: 138 148 62 1 group 1 header 0
)");
  const Flow flow = finished(fonts_, built.document, 200);
  EXPECT_NEAR(flow.boxes({0, 0, 0}, 8).at(0).right(), 168, 0.1);
}

TEST_F(FlowTest, FiguresKeepTheirShape) {
  Builder built;
  built.figure("small.svg", "Small").figure("wide.svg", "Wide");
  const auto size = [](const std::string& path) {
    return std::optional<Point>(path == "small.svg" ? Point{100, 50} : Point{600, 300});
  };
  EXPECT_EQ(dumpOf(built, 300, size), R"(
Figure 0: 100 0 100 50 group 0
Figure 1: 0 66 300 150 group 1
)");
}

TEST_F(FlowTest, MissingFigureIsItsDescription) {
  Builder built;
  built.figure("gone.svg", "A nerve").figure("gone.svg", "").rule();
  const auto broken = [](const std::string&) {
    return std::optional<Point>(Point{0, std::numeric_limits<double>::quiet_NaN()});
  };
  const std::string expected = R"(
Text 0: 0 0 300 60 "A picture is missing here. Its |description:" generated keep
Text 0: 0 60 300 30 "A nerve"
Text 1: 0 106 300 30 "A picture is missing here." generated
Rule 2: 0 152 300 2
)";
  EXPECT_EQ(dumpOf(built, 300), expected);
  EXPECT_EQ(dumpOf(built, 300, broken), expected);
}

TEST_F(FlowTest, EmptyBlocksTakeNoSpace) {
  Builder built;
  built.paragraph("").list().item().paragraph(" \n").close().close().heading(2, "").code("").paragraph("x");
  EXPECT_EQ(dumpOf(built, 100), R"(
Text 4: 0 0 100 30 "x"
)");
  const document::Document nothing;
  const Flow flow(fonts_, nothing, plainStyle(), 100);
  EXPECT_TRUE(flow.finished());
  EXPECT_EQ(flow.height(), 0);
}

TEST_F(FlowTest, LinesToWriteOnStandWideApart) {
  Builder built;
  built.paragraph("Name ____").paragraph("x");
  FlowStyle style = plainStyle();
  style.writePitch = 50;
  EXPECT_EQ("\n" + dump(finished(fonts_, built.document, 200, style)), R"(
Text 0: 0 0 200 50 "Name ____"
Text 1: 0 66 200 30 "x"
)");
}

TEST_F(FlowTest, TablesMayBeWiderThanTheMeasure) {
  Builder built;
  built.paragraph(sample::words(30)).table({{"a", "b"}, {sample::words(30), "c"}});
  FlowStyle style = plainStyle();
  style.textMost = 300;
  style.tableMost = 350;
  const Flow flow = finished(fonts_, built.document, 400, style);
  EXPECT_EQ(flow.pieces()[0].rect.w, 300);
  double right = 0;
  for (const Piece& piece : flow.pieces()) right = std::max(right, piece.rect.right());
  EXPECT_NEAR(right, 350, 0.01);
}

TEST_F(FlowTest, SlicesGiveTheSameResultAsOneGo) {
  for (unsigned seed = 1; seed < 4; ++seed) {
    const document::Document document = sample::everything(seed);
    Flow sliced(fonts_, document, plainStyle(), 500);
    const auto past = Flow::Clock::now() - std::chrono::hours(1);
    int slices = 0;
    while (!sliced.finished()) {
      sliced.layOut(std::numeric_limits<double>::max(), -1, past);
      ++slices;
    }
    const Flow whole = finished(fonts_, document, 500);
    EXPECT_GT(slices, static_cast<int>(document.blocks.size()));
    EXPECT_EQ(dump(sliced), dump(whole));
    EXPECT_EQ(sliced.height(), whole.height());
  }
}

TEST_F(FlowTest, LayOutStopsWhenItReachedWhatWasAsked) {
  Builder built;
  for (int i = 0; i < 100; ++i) built.paragraph(sample::words(40));
  const auto late = Flow::Clock::now() + std::chrono::hours(1);
  Flow flow(fonts_, built.document, plainStyle(), 400);
  flow.layOut(0, -1, late);
  EXPECT_EQ(flow.pieces().size(), 0u);
  flow.layOut(500, -1, late);
  EXPECT_GE(flow.laidOutHeight(), 500);
  EXPECT_LT(flow.laidOutHeight(), 1500);
  flow.layOut(0, 20, late);
  ASSERT_NE(flow.pieceOf({20, 0, 0}), nullptr);
  EXPECT_EQ(flow.pieceOf({21, 0, 0}), nullptr);
  EXPECT_EQ(flow.pieceOf({20, 0, 0})->rect.y, flow.blockTop(20));
}

TEST_F(FlowTest, EstimatesComeNearAndGrowWithTheBlocks) {
  Builder built;
  for (unsigned i = 0; i < 60; ++i) built.heading(2, sample::words(5, i)).paragraph(sample::words(90, i));
  Flow flow(fonts_, built.document, plainStyle(), 400);
  const double guess = flow.height();
  const double guessMiddle = flow.blockTop(60);
  flow.layOut(0, 10, Flow::Clock::now() + std::chrono::hours(1));
  for (int block = 1; block < 120; ++block) EXPECT_GT(flow.blockTop(block), flow.blockTop(block - 1)) << block;
  EXPECT_EQ(flow.blockTop(120), flow.height());
  flow.finish();
  EXPECT_NEAR(guess / flow.height(), 1, 0.25);
  EXPECT_NEAR(guessMiddle / flow.blockTop(60), 1, 0.25);
}

TEST_F(FlowTest, EveryPositionIsFoundAgainFromItsPlace) {
  const document::Document document = sample::everything(7);
  FlowStyle style = plainStyle();
  const Flow flow = finished(fonts_, document, 500, style);
  for (const Piece& piece : flow.pieces()) {
    if (piece.kind != PieceKind::Text || piece.generated || piece.text->text().utf8.empty()) continue;
    if (!piece.text->text().spans.empty()) continue;  // characters of a form mark may share one place
    for (const Line& line : piece.text->lines()) {
      if (line.begin == line.end) continue;
      const Position position{piece.block, piece.cell, piece.textBegin + line.begin};
      const Piece* found = flow.pieceOf(position);
      ASSERT_EQ(found, &piece);
      const std::vector<Rect> boxes = flow.boxes(position, position.byte + 1);
      ASSERT_FALSE(boxes.empty());
      const bool rtl = boxes[0].x > piece.rect.x + line.x + line.width / 2 && line.end - line.begin > 1;
      const double x = rtl ? boxes[0].right() - 0.1 : boxes[0].x + 0.1;
      const auto back = flow.positionAt({x, boxes[0].y + boxes[0].h / 2});
      ASSERT_TRUE(back);
      EXPECT_EQ(*back, position) << piece.text->text().utf8;
    }
  }
}

TEST_F(FlowTest, PositionsAreNearestToPointsInTheMargin) {
  Builder built;
  built.paragraph("Above").table({{"Name", "Long"}, {"a", sample::words(30)}}).paragraph("Below");
  const Flow flow = finished(fonts_, built.document, 300);
  EXPECT_EQ(flow.positionAt({-100, -100}), (Position{0, 0, 0}));
  EXPECT_EQ(flow.positionAt({1000, 1e6}), (Position{2, 0, 5}));
  const Rect a = flow.pieceOf({1, 2, 0})->rect;
  EXPECT_EQ(flow.positionAt({a.x + a.w - 1, a.bottom() + 20})->cell, 2) << "below a short cell, beside a long one";
  EXPECT_EQ(flow.positionAt({a.x - 50, a.y + 5}), (Position{1, 2, 0}));
  const document::Document nothing;
  EXPECT_FALSE(finished(fonts_, nothing, 300).positionAt({0, 0}));
}

TEST_F(FlowTest, FirstPieceAtMissesNothing) {
  const document::Document document = sample::everything(3);
  const Flow flow = finished(fonts_, document, 500);
  for (double y = 0; y < flow.height(); y += 7) {
    const std::size_t first = flow.firstPieceAt(y);
    ASSERT_LT(first, flow.pieces().size());
    EXPECT_GT(flow.pieces()[first].rect.bottom(), y);
    for (std::size_t i = 0; i < first; ++i) ASSERT_LE(flow.pieces()[i].rect.bottom(), y) << i;
  }
  EXPECT_EQ(flow.firstPieceAt(flow.height() + 1), flow.pieces().size());
}

TEST_F(FlowTest, BoxesOfAFigureAreItsRect) {
  Builder built;
  built.figure("a.svg", "Description");
  const Flow flow = finished(fonts_, built.document, 300, plainStyle(), [](const std::string&) {
    return std::optional<Point>(Point{100, 50});
  });
  ASSERT_EQ(flow.boxes({0, 0, 2}, 5).size(), 1u);
  EXPECT_EQ(flow.boxes({0, 0, 2}, 5)[0].w, 100);
}

TEST_F(FlowTest, BreaksLinesAlikeOnScreenAndPaper) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    Builder built;
    built.paragraph(sample::words(80, seed));
    FlowStyle screen = plainStyle();
    FlowStyle paper = plainStyle();
    paper.body.size = 14;
    const std::string a = dump(finished(fonts_, built.document, 640, screen));
    const std::string b = dump(finished(fonts_, built.document, 640 * 14.0 / 20, paper));
    EXPECT_EQ(a.substr(a.find('"')), b.substr(b.find('"'))) << seed;
  }
}

}  // namespace
}  // namespace myelin::typeset
