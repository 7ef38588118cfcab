#include <gtest/gtest.h>

#include "app/handout/handout.h"

namespace myelin::handout {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const std::vector<std::string>& samples() {
  static const std::vector<std::string> codes = {
      code("spasms-and-ms", 1, "2026-11-22", 14),
      code("night-spasms", 31, "2031-02-01", 22),
      code("", 0, "", 12),
      code("\xC3\xA9", 7, "2026-01-01", 18),
  };
  return codes;
}

TEST(Code, SaysWhatItWasMadeOf) {
  const auto read = readCode(code("night-spasms", 3, "2027-02-28", 18));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->edition, 3);
  EXPECT_EQ(read->year, 2027);
  EXPECT_EQ(read->month, 2);
  EXPECT_EQ(read->sizePt, 18);
  EXPECT_TRUE(isCodeOf(*read, "night-spasms"));
  EXPECT_FALSE(isCodeOf(*read, "spasms-and-ms"));
}

TEST(Code, HasTwoGroupsOfFourPlainCharacters) {
  for (const std::string& made : samples()) {
    ASSERT_EQ(made.size(), 9u) << made;
    EXPECT_EQ(made[4], '-');
    for (const char c : made) EXPECT_TRUE(c == '-' || kAlphabet.find(c) != std::string_view::npos) << made;
  }
}

TEST(Code, StaysTheSameInLaterReleases) {
  EXPECT_EQ(code("night-spasms", 1, "2026-11-22", 18), "08WY-22KM");
}

TEST(Code, EveryWrongCharacterIsCaught) {
  for (const std::string& made : samples())
    for (std::size_t i = 0; i < made.size(); ++i) {
      if (made[i] == '-') continue;
      for (const char other : kAlphabet) {
        std::string wrong = made;
        wrong[i] = other;
        EXPECT_EQ(readCode(wrong).has_value(), other == made[i]) << made << " " << wrong;
      }
    }
}

TEST(Code, EverySwapOfNeighboursIsCaught) {
  for (const std::string& made : samples()) {
    const std::string letters = made.substr(0, 4) + made.substr(5);
    for (std::size_t i = 0; i + 1 < letters.size(); ++i) {
      std::string wrong = letters;
      std::swap(wrong[i], wrong[i + 1]);
      EXPECT_EQ(readCode(wrong).has_value(), wrong == letters) << made << " " << wrong;
    }
  }
}

TEST(Code, IsReadAsPeopleTypeIt) {
  const std::string made = code("a", 1, "2026-11-22", 14);
  std::string typed;
  for (const char c : made)
    if (c != '-') typed += c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
  EXPECT_TRUE(readCode(typed)) << typed;
  EXPECT_TRUE(readCode(" " + made + " "));
}

TEST(Code, OtherTextIsNoCode) {
  for (const char* text : {"", "-", "N1SP", "N1SP-7K2M-7", "U!U!-U!U!", "\xFF\xFE", "!!!!-!!!!"})
    EXPECT_FALSE(readCode(text)) << text;
}

TEST(Code, DifferentArticlesEditionsMonthsAndSizesDiffer) {
  const std::string made = code("a", 1, "2026-11-22", 14);
  EXPECT_NE(code("b", 1, "2026-11-22", 14), made);
  EXPECT_NE(code("a", 2, "2026-11-22", 14), made);
  EXPECT_NE(code("a", 1, "2026-12-22", 14), made);
  EXPECT_NE(code("a", 1, "2026-11-22", 16), made);
  EXPECT_EQ(code("a", 1, "2026-11-30", 14), made);
}

}  // namespace
}  // namespace myelin::handout
