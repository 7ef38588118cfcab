#include "app/access/text.h"

#include <gtest/gtest.h>

namespace myelin::access {
namespace {

using std::string;

string unit(const string& text, std::size_t at, Unit unit, const std::vector<int>& lines = {}) {
  const Range range = unitAt(text, at, unit, lines);
  return text.substr(range.begin, range.end - range.begin);
}

TEST(Offsets, CharactersAndBytesOfAccentedText) {
  const string text = "caf\u00e9 \u20ac5";
  EXPECT_EQ(charactersBefore(text, 3), 3);
  EXPECT_EQ(charactersBefore(text, 5), 4);
  EXPECT_EQ(byteOfCharacter(text, 4), 5u);
  EXPECT_EQ(byteOfCharacter(text, 6), 9u);
}

TEST(Offsets, OutsideTheTextAreClamped) {
  EXPECT_EQ(charactersBefore("abc", -1), 0);
  EXPECT_EQ(charactersBefore("abc", 99), 3);
  EXPECT_EQ(byteOfCharacter("abc", -5), 0u);
  EXPECT_EQ(byteOfCharacter("abc", 99), 3u);
}

TEST(Offsets, InsideACharacterCountAsItsBeginning) {
  EXPECT_EQ(charactersBefore("\u20ac5", 2), 0);
}

TEST(UnitAt, WordTakesItsSpaces) {
  EXPECT_EQ(unit("A muscle  tightens.", 4, Unit::Word), "muscle  ");
  EXPECT_EQ(unit("A muscle  tightens.", 9, Unit::Word), "muscle  ");
  EXPECT_EQ(unit("A muscle  tightens.", 18, Unit::Word), "tightens.");
}

TEST(UnitAt, ApostropheAndHyphenStayInTheWord) {
  EXPECT_EQ(unit("It\u2019s not", 0, Unit::Word), "It\u2019s ");
  EXPECT_EQ(unit("don't go", 6, Unit::Word), "go");
  EXPECT_EQ(unit("a read-aloud voice", 3, Unit::Word), "read-aloud ");
}

TEST(UnitAt, SentenceEndsAfterItsMark) {
  const string text = "Rest first. Then stretch! Is it 3.5 days?";
  EXPECT_EQ(unit(text, 0, Unit::Sentence), "Rest first. ");
  EXPECT_EQ(unit(text, 14, Unit::Sentence), "Then stretch! ");
  EXPECT_EQ(unit(text, 36, Unit::Sentence), "Is it 3.5 days?");
}

TEST(UnitAt, LinesOnScreenWhenGivenElseLineFeeds) {
  EXPECT_EQ(unit("one two three", 5, Unit::Line, {4, 8}), "two ");
  EXPECT_EQ(unit("one\ntwo\n", 5, Unit::Line), "two\n");
  EXPECT_EQ(unit("one\ntwo", 5, Unit::Paragraph, {1}), "two");
}

TEST(UnitAt, EndOfTextIsTheLastUnitOrAnEmptyLine) {
  EXPECT_EQ(unit("one two", 7, Unit::Word), "two");
  EXPECT_EQ(unit("one\n", 4, Unit::Line), "");
  EXPECT_EQ(unit("one", 3, Unit::Character), "");
  EXPECT_EQ(unit("", 0, Unit::Line), "");
  EXPECT_EQ(unit("caf\u00e9", 99, Unit::Line), "caf\u00e9");
}

TEST(UnitAt, EveryOffsetOfEveryUnitIsInsideItsRange) {
  const string text = "Caf\u00e9 \u2014 \u201cau lait\u201d.  Don't!\n\n\u00c9t\u00e9?";
  for (const Unit kind : {Unit::Character, Unit::Word, Unit::Sentence, Unit::Line, Unit::Paragraph}) {
    std::size_t at = 0;
    string joined;
    while (at < text.size()) {
      const Range range = unitAt(text, at, kind, {});
      ASSERT_EQ(range.begin, at);
      ASSERT_GT(range.end, at);
      joined += text.substr(range.begin, range.end - range.begin);
      at = range.end;
    }
    EXPECT_EQ(joined, text);
  }
}

TEST(Difference, WordReplacedInTheMiddle) {
  EXPECT_EQ(difference("one two three", "one six three"), (Edit{4, 3, 3}));
  EXPECT_EQ(difference("abc", "abXc"), (Edit{2, 0, 1}));
  EXPECT_EQ(difference("abc", "ac"), (Edit{1, 1, 0}));
}

TEST(Difference, EqualIsNothing) {
  EXPECT_EQ(difference("abc", "abc"), (Edit{3, 0, 0}));
}

TEST(Difference, RepeatedLetterCountsOnce) {
  EXPECT_EQ(difference("aa", "aaa"), (Edit{2, 0, 1}));
}

TEST(Difference, AccentsAreNotCutInTheMiddle) {
  EXPECT_EQ(difference("\u00e9", "\u00e8"), (Edit{0, 2, 2}));    // C3 A9 and C3 A8 share the first byte
  EXPECT_EQ(difference("x\u00e9", "x\u0129"), (Edit{1, 2, 2}));  // C3 A9 and C4 A9 share the last byte
}

}  // namespace
}  // namespace myelin::access
