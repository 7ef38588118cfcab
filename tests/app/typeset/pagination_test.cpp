#include "app/typeset/pagination.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using sample::Builder;
using sample::plainStyle;

class PaginationTest : public testing::Test {
 protected:
  Flow finished(const document::Document& document, double width, FlowStyle style = plainStyle()) {
    Flow flow(fonts_, document, std::move(style), width, [](const std::string& path) {
      return path == "wide.svg" ? std::optional<Point>(Point{400, 300}) : std::nullopt;
    });
    flow.finish();
    return flow;
  }
  std::string dumpOf(const Builder& built, double width, PageSize size) {
    const Flow flow = finished(built.document, width);
    return "\n" + sample::dump(flow, paginate(flow, size));
  }
  Fonts fonts_;
};

TEST_F(PaginationTest, NothingIsOneEmptyPage) {
  const Flow flow = finished({}, 300);
  const auto pages = paginate(flow, {100, 100});
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_TRUE(pages[0].placed.empty());
}

TEST_F(PaginationTest, PagesStartWithoutTheGapBeforeThem) {
  Builder built;
  built.paragraph("a").paragraph("b").heading(2, "c").paragraph("d");
  EXPECT_EQ(dumpOf(built, 300, {80, 90}), R"(
-- 76
Text 0+30 "a"
Text 46+30 "b"
-- 80
Text 0+40 "c"
Text 50+30 "d"
)");
}

TEST_F(PaginationTest, FirstPageIsShorter) {
  Builder built;
  built.paragraph("a").paragraph("b").paragraph("c");
  EXPECT_EQ(dumpOf(built, 300, {40, 100}), R"(
-- 30
Text 0+30 "a"
-- 76
Text 0+30 "b"
Text 46+30 "c"
)");
  EXPECT_EQ(dumpOf(built, 300, {20, 200}), R"(
-- 0
-- 122
Text 0+30 "a"
Text 46+30 "b"
Text 92+30 "c"
)");
}

TEST_F(PaginationTest, TwoLinesAtLeastOnEachSideOfABreak) {
  Builder four;
  four.paragraph("1\n2\n3\n4");
  EXPECT_EQ(dumpOf(four, 300, {90, 90}), R"(
-- 60
Text 0+60 "1|2"
-- 60
Text 0+60 "3|4"
)");
  Builder three;
  three.paragraph("0").paragraph("1\n2\n3");
  EXPECT_EQ(dumpOf(three, 300, {120, 120}), R"(
-- 30
Text 0+30 "0"
-- 90
Text 0+90 "1|2|3"
)");
}

TEST_F(PaginationTest, HeadingStaysWithTwoLines) {
  Builder built;
  built.paragraph("0").heading(2, "Heading").paragraph("1").paragraph("2").paragraph("3");
  EXPECT_EQ(dumpOf(built, 300, {190, 190}), R"(
-- 186
Text 0+30 "0"
Text 60+40 "Heading"
Text 110+30 "1"
Text 156+30 "2"
-- 30
Text 0+30 "3"
)");
  EXPECT_EQ(dumpOf(built, 300, {170, 190}), R"(
-- 30
Text 0+30 "0"
-- 172
Text 0+40 "Heading"
Text 50+30 "1"
Text 96+30 "2"
Text 142+30 "3"
)");
}

TEST_F(PaginationTest, ShortPartsMayEndBeforeTheNextHeading) {
  Builder built;
  built.heading(2, "A").paragraph("1").heading(2, "B").paragraph("2");
  EXPECT_EQ(dumpOf(built, 300, {100, 100}), R"(
-- 80
Text 0+40 "A"
Text 50+30 "1"
-- 80
Text 0+40 "B"
Text 50+30 "2"
)");
}

TEST_F(PaginationTest, MarksStayWithTheirLine) {
  Builder built;
  built.list().item().paragraph("a").close().item(0, document::Check::Open).paragraph("b").close().close();
  built.list(true).item(3).paragraph("c");
  EXPECT_EQ(dumpOf(built, 300, {40, 40}), R"(
-- 30
Bullet 11+9
Text 0+30 "a"
-- 30
CheckBox 2+26
Text 0+30 "b"
-- 30
Text 0+30 "3."
Text 0+30 "c"
)");
}

TEST_F(PaginationTest, HeaderRowsAreRepeatedAndRowsAreWhole) {
  Builder built;
  built.table({{"A", "B"}, {"1", "x\ny"}, {"2", "x\ny"}, {"3", "x\ny"}}).paragraph("After");
  EXPECT_EQ(dumpOf(built, 300, {220, 220}), R"(
-- 204
Text 0+30 "A"
Text 0+30 "B"
Strong 40+2
Text 52+30 "1"
Text 52+60 "x|y"
Hairline 122+1
Text 133+30 "2"
Text 133+60 "x|y"
Hairline 203+1
-- 169
Text 0+30 "A" repeated
Text 0+30 "B" repeated
Strong 40+2 repeated
Text 52+30 "3"
Text 52+60 "x|y"
Hairline 122+1
Text 139+30 "After"
)");
}

TEST_F(PaginationTest, HeaderIsNotLeftAloneBelow) {
  Builder built;
  built.paragraph("0").table({{"A", "B"}, {"1", "2"}});
  EXPECT_EQ(dumpOf(built, 300, {120, 120}), R"(
-- 30
Text 0+30 "0"
-- 93
Text 0+30 "A"
Text 0+30 "B"
Strong 40+2
Text 52+30 "1"
Text 52+30 "2"
Hairline 92+1
)");
}

TEST_F(PaginationTest, GroundsGoOnOverThePage) {
  Builder built;
  built.quote().paragraph("1\n2\n3\n4\n5\n6\n7\n8\n9\n0").quote().paragraph("a\nb\nc\nd\ne\nf").close().close();
  EXPECT_EQ(dumpOf(built, 300, {330, 330}), R"(
-- 280
Box 0+280
Text 20+240 "1|2|3|4|5|6|7|8"
-- 100
Box 0+100
Text 20+60 "9|0"
-- 260
Box 0+260
Box 20+220
Text 40+180 "a|b|c|d|e|f"
)");
}

TEST_F(PaginationTest, RowTallerThanAPageIsDividedByLines) {
  Builder built;
  built.table({{"A", "B"}, {"x", "1\n2\n3\n4\n5"}});
  EXPECT_EQ(dumpOf(built, 300, {130, 130}), R"(
-- 112
Text 0+30 "A"
Text 0+30 "B"
Strong 40+2
Text 52+30 "x"
Text 52+60 "1|2"
-- 102
Text 0+30 "A" repeated
Text 0+30 "B" repeated
Strong 40+2 repeated
Text 42+60 "3|4"
-- 83
Text 0+30 "A" repeated
Text 0+30 "B" repeated
Strong 40+2 repeated
Text 42+30 "5"
Hairline 82+1
)");
}

TEST_F(PaginationTest, FigureTallerThanAPageStandsAlone) {
  Builder built;
  built.paragraph("0").figure("wide.svg", "x").paragraph("1");
  EXPECT_EQ(dumpOf(built, 400, {200, 200}), R"(
-- 30
Text 0+30 "0"
-- 300
Figure 0+300
-- 30
Text 0+30 "1"
)");
}

/// What holds for every document and page.
class EveryPage : public testing::TestWithParam<std::tuple<double, double>> {};

void expectEveryLineOnce(const Flow& flow, const std::vector<PageOfPieces>& pages) {
  std::map<std::size_t, std::size_t> next;
  std::set<std::size_t> whole;
  for (const PageOfPieces& page : pages)
    for (const Placed& placed : page.placed) {
      const Piece& piece = flow.pieces()[placed.piece];
      const bool ground = piece.kind == PieceKind::Box || piece.kind == PieceKind::Card ||
                          (piece.kind == PieceKind::Hairline && piece.rect.h > piece.rect.w);
      if (placed.repeated) continue;
      if (!piece.text) {
        EXPECT_TRUE(whole.insert(placed.piece).second || ground) << sample::name(piece.kind);
        continue;
      }
      EXPECT_EQ(placed.firstLine, next[placed.piece]) << "lines follow each other";
      EXPECT_LT(placed.firstLine, placed.endLine);
      next[placed.piece] = placed.endLine;
    }
  for (std::size_t i = 0; i < flow.pieces().size(); ++i) {
    const Piece& piece = flow.pieces()[i];
    EXPECT_EQ(next[i], piece.text ? piece.text->lines().size() : 0) << i;
    EXPECT_EQ(whole.count(i), piece.text ? 0u : 1u) << i;
  }
}

void expectInside(const Flow& flow, const PageOfPieces& page, double height) {
  EXPECT_LE(page.height, height + 0.05) << sample::dump(flow, {page});
  for (const Placed& a : page.placed) {
    EXPECT_GE(a.y, -0.05);
    for (const Placed& b : page.placed) {
      const Piece& pa = flow.pieces()[a.piece];
      const Piece& pb = flow.pieces()[b.piece];
      if (&a == &b || !pa.text || !pb.text) continue;
      const bool apart = a.y + a.h <= b.y + 0.05 || b.y + b.h <= a.y + 0.05 || pa.rect.right() <= pb.rect.x + 0.05 ||
                         pb.rect.right() <= pa.rect.x + 0.05;
      EXPECT_TRUE(apart) << sample::dump(flow, {page});
    }
  }
}

void expectRules(const Flow& flow, const std::vector<PageOfPieces>& pages) {
  for (std::size_t p = 0; p + 1 < pages.size(); ++p) {
    if (pages[p].placed.empty()) continue;
    const Placed& last = pages[p].placed.back();
    const Piece& piece = flow.pieces()[last.piece];
    EXPECT_FALSE(piece.keepWithNext && (!piece.text || last.endLine == piece.text->lines().size()))
        << "page " << p << sample::dump(flow, {pages[p]});
    if (!piece.text || piece.group >= 0) continue;
    // A long text is several pieces.
    std::size_t before = 0;
    std::size_t after = 0;
    for (std::size_t i = 0; i < flow.pieces().size(); ++i) {
      const Piece& other = flow.pieces()[i];
      if (other.block != piece.block || !other.text || other.generated) continue;
      const std::size_t lines = other.text->lines().size();
      const std::size_t done = i < last.piece ? lines : i == last.piece ? last.endLine : 0;
      before += done;
      after += lines - done;
    }
    EXPECT_TRUE(after == 0 || (before >= 2 && after >= 2)) << "page " << p << sample::dump(flow, {pages[p]});
  }
}

TEST_P(EveryPage, HoldsEachLineOnceAndKeepsTheRules) {
  const auto [size, height] = GetParam();
  const Fonts fonts;
  for (unsigned seed = 1; seed < 3; ++seed) {
    const document::Document document = sample::everything(seed, 3);
    FlowStyle style = paperStyle(size);
    style.figureHigh = height;
    Flow flow(fonts, document, style, 460, [](const std::string& path) {
      return path == "wide.svg" ? std::optional<Point>(Point{400, 300}) : std::nullopt;
    });
    flow.finish();
    const auto pages = paginate(flow, {height - 150, height});
    EXPECT_GT(pages.size(), 1u);
    expectEveryLineOnce(flow, pages);
    for (std::size_t p = 0; p < pages.size(); ++p) expectInside(flow, pages[p], p == 0 ? height - 150 : height);
    expectRules(flow, pages);
  }
}

TEST_F(PaginationTest, DeepQuotesLoseNoLine) {
  for (const double height : {60, 300, 1000}) {
    const Flow flow = finished(sample::everything(2, 20), 460, paperStyle(22));
    expectEveryLineOnce(flow, paginate(flow, {height, height}));
  }
}

INSTANTIATE_TEST_SUITE_P(Paper, EveryPage,
                         testing::Combine(testing::Values(12, 16, 22), testing::Values(500, 611.5, 720)));

}  // namespace
}  // namespace myelin::typeset
