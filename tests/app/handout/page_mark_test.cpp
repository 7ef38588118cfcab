#include "app/handout/page_mark.h"

#include <gtest/gtest.h>

#include "app/handout/canvas.h"

namespace myelin::handout {
namespace {

constexpr int kArtifact = DrawnPages::kArtifact;

TEST(PageMark, ContentIsNumberedAnewAndTheRestBecomesArtifacts) {
  Structure structure;
  const int heading = structure.add(-1, "H1");
  const int text = structure.add(-1, "P");
  const std::string content =
      "q\n/Span << /MCID 0 >> BDC\n0 g\nEMC\n/NonStruct << /MCID 1 >> BDC\n1 g\nEMC\n/Span << /MCID 2 >> BDC\nEMC\nQ\n";
  EXPECT_EQ(withOurMarks(content, {heading, kArtifact, text}, structure),
            "q\n/H1 << /MCID 0 >> BDC\n0 g\nEMC\n/Artifact BMC\n1 g\nEMC\n/P << /MCID 1 >> BDC\nEMC\nQ\n");
}

TEST(PageMark, MarksInsideOfStringsAreText) {
  Structure structure;
  const int text = structure.add(-1, "P");
  const std::string inside =
      "BT\n[(a \\) /Span << /MCID 7 >> BDC )-20(b (c) BDC)]TJ\n<2f4d434944>Tj % /MCID 1 BDC\n(\\\\)Tj\nET\nEMC\n";
  EXPECT_EQ(withOurMarks("/Span << /MCID 0 >> BDC\n" + inside, {text}, structure), "\n/P << /MCID 0 >> BDC\n" + inside);
}

TEST(PageMark, CairosOwnMarksPassUnchanged) {
  Structure structure;
  const int text = structure.add(-1, "P");
  const std::string actual = "\n/Span << /ActualText <feff00660069> >> BDC\n(x)Tj\nEMC\nEMC\n";
  EXPECT_EQ(withOurMarks("/Span << /MCID 0 >> BDC" + actual, {text}, structure), "\n/P << /MCID 0 >> BDC" + actual);
}

TEST(PageMark, FewerOrMoreMarksThanDrawnAreAnError) {
  Structure structure;
  const int text = structure.add(-1, "P");
  const std::string one = "/Span << /MCID 0 >> BDC EMC";
  EXPECT_TRUE(withOurMarks(one, {text}, structure));
  EXPECT_FALSE(withOurMarks(one, {text, text}, structure));
  EXPECT_FALSE(withOurMarks(one, {}, structure));
}

TEST(PageMark, ContentCutShortIsReadToItsEnd) {
  const Structure structure;
  for (const std::string cut : {"", " ", "(", "(a\\", "<", "<<", "%", "/", "[", "(a (b) "})
    EXPECT_EQ(withOurMarks(cut, {}, structure), cut);
}

}  // namespace
}  // namespace myelin::handout
