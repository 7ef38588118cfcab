#include <gtest/gtest.h>

#include "app/typeset/pagination.h"
#include "tests/app/typeset/sample.h"

namespace myelin::typeset {
namespace {

using sample::Builder;

/// What paginate() does not part: callouts, and a paragraph from the list it announces.
class KeepTogether : public testing::Test {
 protected:
  std::string dumpOf(const Builder& built, double width, PageSize size) {
    Flow flow(fonts_, built.document, sample::plainStyle(), width);
    flow.finish();
    return "\n" + sample::dump(flow, paginate(flow, size));
  }
  Fonts fonts_;
};

TEST_F(KeepTogether, CalloutGoesWholeToTheNextPage) {
  Builder built;
  built.paragraph("0").quote(document::Callout::Important).paragraph("1\n2\n3\n4\n5").close().paragraph("6");
  EXPECT_EQ(dumpOf(built, 300, {200, 200}), R"(
-- 30
Text 0+30 "0"
-- 190
Box 0+190
Icon 23+24
Text 20+150 "1|2|3|4|5"
-- 30
Text 0+30 "6"
)");
}

TEST_F(KeepTogether, NeitherFirstNorLastLowRowStandsAlone) {
  Builder built;
  built.table({{"A", "B"}, {"1", "x"}, {"2", "x"}, {"3", "x"}, {"4", "x"}, {"5", "x"}});
  Flow flow(fonts_, built.document, sample::plainStyle(), 300);
  flow.finish();
  const auto rowsOf = [&](const PageOfPieces& page) {
    std::string rows;
    for (const Placed& each : page.placed) {
      const Piece& piece = flow.pieces()[each.piece];
      if (!each.repeated && piece.kind == PieceKind::Text && piece.cell % 2 == 0) rows += piece.text->text().utf8;
    }
    return rows;
  };
  const auto pages = paginate(flow, {260, 260});  // the header and four rows
  ASSERT_EQ(pages.size(), 2u);
  EXPECT_EQ(rowsOf(pages[0]), "A123");
  EXPECT_EQ(rowsOf(pages[1]), "45");
  Builder below;
  below.paragraph("0").table({{"A", "B"}, {"1", "x"}, {"2", "x"}, {"3", "x"}});
  Flow second(fonts_, below.document, sample::plainStyle(), 300);
  second.finish();
  const auto moved = paginate(second, {160, 260});  // room for the header and one row
  ASSERT_EQ(moved.size(), 2u);
  EXPECT_EQ(moved[0].placed.size(), 1u);
}

TEST_F(KeepTogether, CalloutTallerThanAPageIsDivided) {
  Builder built;
  built.paragraph("0").quote(document::Callout::Important).paragraph("1\n2\n3\n4\n5\n6").close();
  EXPECT_EQ(dumpOf(built, 300, {200, 200}), R"(
-- 176
Text 0+30 "0"
Box 46+130
Icon 69+24
Text 66+90 "1|2|3"
-- 130
Box 0+130
Text 20+90 "4|5|6"
)");
}

TEST_F(KeepTogether, HeadingBreaksACalloutOnlyWhenNothingElseHelps) {
  Builder built;
  built.heading(2, "Heading").quote().paragraph("1\n2\n3\n4\n5").close();
  EXPECT_EQ(dumpOf(built, 300, {200, 200}), R"(
-- 180
Text 0+40 "Heading"
Box 50+130
Text 70+90 "1|2|3"
-- 100
Box 0+100
Text 20+60 "4|5"
)");
}

TEST_F(KeepTogether, ParagraphBeforeAListStaysWithIt) {
  Builder built;
  built.paragraph("0").paragraph("Any of these: [1]").list().item().paragraph("a").close().item().paragraph("b");
  built.document.blocks[1].text.spans.push_back({document::SpanKind::Citation, 14, 17, "x"});
  EXPECT_EQ(dumpOf(built, 300, {90, 200}), R"(
-- 30
Text 0+30 "0"
-- 114
Text 0+30 "Any of these: [1]"
Bullet 57+9
Text 46+30 "a"
Bullet 95+9
Text 84+30 "b"
)");
}

TEST_F(KeepTogether, LongParagraphBeforeAListIsDivided) {
  Builder built;
  built.paragraph("1\n2\n3\n4\n5\n6:").list().item().paragraph("a");
  EXPECT_EQ(dumpOf(built, 300, {200, 200}), R"(
-- 120
Text 0+120 "1|2|3|4"
-- 106
Text 0+60 "5|6:"
Bullet 87+9
Text 76+30 "a"
)");
}

TEST_F(KeepTogether, ParagraphBeforeAFigureStaysWithIt) {
  Builder built;
  built.paragraph("0").paragraph("Bend the knee.").figure("knee.svg", "A knee").paragraph("Turn the foot.");
  built.figure("foot.svg", "A foot");
  Flow flow(fonts_, built.document, sample::plainStyle(), 300, [](const std::string&) { return Point{100, 120}; });
  flow.finish();
  EXPECT_EQ("\n" + sample::dump(flow, paginate(flow, {200, 200})), R"(
-- 30
Text 0+30 "0"
-- 166
Text 0+30 "Bend the knee."
Figure 46+120
-- 166
Text 0+30 "Turn the foot."
Figure 46+120
)");
}

}  // namespace
}  // namespace myelin::typeset
