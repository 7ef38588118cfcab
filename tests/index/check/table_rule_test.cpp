#include "index/check/table_rule.h"

#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

TEST(LongestPiece, EndsAtSpacesHyphensAndSlashes) {
  EXPECT_EQ(longestPiece("one three-seventeen a/b"), "seventeen");
  EXPECT_EQ(longestPiece("stop-start"), "stop-");
  EXPECT_EQ(longestPiece("\u00e9\u00e9\u00e9 ab"), "\u00e9\u00e9\u00e9");
  EXPECT_EQ(longestPiece(""), "");
}

std::string table(const std::string& cell) {
  return "| a | b |\n| - | - |\n| x | y |\n| x | " + cell + " |\n";
}

TEST(WideTable, HasAWordThatIsWiderThanACard) {
  EXPECT_EQ(AuthorFolder().foundIn(front() + table(std::string(41, 'w'))), Found{});
  EXPECT_EQ(AuthorFolder().foundIn(front() + table(std::string(42, 'w'))), Found{"diet/salt.md:16 wide-table"});
  EXPECT_EQ(AuthorFolder().foundIn(front() + std::string(60, 'w') + "\n"), Found{});
}

TEST(WideTable, HasMoreRoomOnALandscapePage) {
  EXPECT_EQ(AuthorFolder().foundIn(front({{"page", "landscape"}}) + table(std::string(60, 'w'))), Found{});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"page", "landscape"}}) + table(std::string(80, 'w'))),
            Found{"diet/salt.md:17 wide-table"});
}

TEST(WideTable, OfMoreThanSixtyFourColumnsIsToldByTheReader) {
  std::string row;
  std::string rule;
  for (int i = 0; i < 65; ++i) {
    row += "| a ";
    rule += "| - ";
  }
  const AuthorFolder folder(std::string(kHouse) + "  off: [long-sentence]\n");
  EXPECT_EQ(folder.foundIn(front() + "words\n\n" + row + "|\n" + rule + "|\n" + row + "|\n"),
            Found{"diet/salt.md:16 markdown"});
}

}  // namespace
}  // namespace myelin::check
