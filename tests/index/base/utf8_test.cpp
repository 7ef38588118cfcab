#include "index/base/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace myelin::utf8 {
namespace {

using namespace std::string_literals;

const std::string kBad = "\xEF\xBF\xBD";

TEST(Clean, PlainTextStays) {
  EXPECT_EQ(clean("caf\u00E9 \u65E5\u672C \U0001F600"), "caf\u00E9 \u65E5\u672C \U0001F600");
}
TEST(Clean, ByteOrderMarkGoesAtTheStartOnly) {
  EXPECT_EQ(clean("\xEF\xBB\xBFx\xEF\xBB\xBF"), "x\xEF\xBB\xBF");
}
TEST(Clean, LineEndsBecomeLineFeeds) {
  EXPECT_EQ(clean("a\r\nb\rc\n\r\r\n"), "a\nb\nc\n\n\n");
}
TEST(Clean, NulIsReplaced) {
  EXPECT_EQ(clean("a\0b"s), "a" + kBad + "b");
}
TEST(Clean, LoneContinuationIsReplaced) {
  EXPECT_EQ(clean("a\x80z"), "a" + kBad + "z");
}
TEST(Clean, TruncatedCharacterAtTheEndIsReplacedByteByByte) {
  EXPECT_EQ(clean("a\xE2\x82"), "a" + kBad + kBad);
}
TEST(Clean, OverlongSlashIsReplaced) {
  EXPECT_EQ(clean("\xC0\xAF"), kBad + kBad);
}
TEST(Clean, OverlongThreeBytesAreReplaced) {
  EXPECT_EQ(clean("\xE0\x80\xAF"), kBad + kBad + kBad);
}
TEST(Clean, SurrogateIsReplaced) {
  EXPECT_EQ(clean("\xED\xA0\x80"), kBad + kBad + kBad);
}
TEST(Clean, CodeOverTheLastIsReplaced) {
  EXPECT_EQ(clean("\xF4\x90\x80\x80"), kBad + kBad + kBad + kBad);
}
TEST(Clean, ReplacementInTheSourceStays) {
  EXPECT_EQ(clean("a" + kBad), "a" + kBad);
}
TEST(Clean, GoodBytesAfterABrokenLeadSurvive) {
  EXPECT_EQ(clean("\xE2"
                  "abc"),
            kBad + "abc");
}

TEST(Valid, TellsGoodFromBad) {
  for (const std::string good : {"", "abc", "\u00E9", "\U0010FFFF", "\xEF\xBF\xBD", "\xEF\xB7\x90"})
    EXPECT_TRUE(valid(good)) << good;
  for (const std::string bad : {"\x80", "\xC3", "\xC1\x81", "\xED\xBF\xBF", "\xF5\x80\x80\x80", "a\xFF", "\xEF\xBF"}) {
    EXPECT_FALSE(valid(bad)) << testing::PrintToString(bad);
  }
}

TEST(At, GivesTheCodePoint) {
  EXPECT_EQ(at("\u20AC!", 0), U'\u20AC');
  EXPECT_EQ(at("\u20AC!", 3), U'!');
  EXPECT_EQ(at("\u20AC!", 1), char32_t{0xFFFD});
}

TEST(Step, ForwardAndBackVisitTheSameBoundaries) {
  for (const std::string& text :
       {"a\u00E9\u65E5\U0001F600z"s, "a\x80\x80"s, "\u00E9\x80"s, "\xE2\x82"s, "\xF0\x9F\x98"s, ""s}) {
    std::vector<std::size_t> forward = {0};
    while (forward.back() < text.size()) forward.push_back(next(text, forward.back()));
    std::vector<std::size_t> back = {text.size()};
    while (back.back() > 0) back.push_back(previous(text, back.back()));
    EXPECT_EQ(forward, std::vector<std::size_t>(back.rbegin(), back.rend())) << testing::PrintToString(text);
    EXPECT_EQ(length(text), forward.size() - 1);
  }
}

TEST(Step, StopsAtTheEnds) {
  EXPECT_EQ(next("ab", 2), 2u);
  EXPECT_EQ(next("ab", 99), 2u);
  EXPECT_EQ(previous("ab", 0), 0u);
  EXPECT_EQ(previous("ab", 99), 1u);
  EXPECT_EQ(length("\u00E9\u00E9"), 2u);
}

TEST(Append, WritesEveryLengthAndReplacesWhatIsNoCharacter) {
  std::string out;
  for (const char32_t code : {0x41u, 0xE9u, 0x20ACu, 0x1F600u}) append(out, code);
  EXPECT_EQ(out, "A\u00E9\u20AC\U0001F600");
  out.clear();
  append(out, 0xD800);
  append(out, 0x110000);
  EXPECT_EQ(out, kBad + kBad);
}

TEST(ForTerminal, EscapesAndControlsGo) {
  EXPECT_EQ(forTerminal("a\x1B[31mred\x07\x7F\u009B!", false), "a[31mred!");
  EXPECT_EQ(forTerminal("a\nb\tc", false), "a b c");
  EXPECT_EQ(forTerminal("a\nb\tc\r", true), "a\nb\tc");
  EXPECT_EQ(forTerminal("bad \xFF", false), "bad " + kBad);
}

TEST(Prefix, CutsAtACharacter) {
  EXPECT_EQ(prefix("a\u20ACb", 5), "a\u20ACb");
  EXPECT_EQ(prefix("a\u20ACb", 3), "a");
  EXPECT_EQ(prefix("a\u20ACb", 4), "a\u20AC");
  EXPECT_EQ(prefix("\u20AC", 2), "");
  EXPECT_EQ(prefix("abc", 0), "");
}

TEST(Clean, RandomBytesAlwaysComeOutWellFormed) {
  std::mt19937 random(20261122);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const std::string cleaned = clean(bytes);
    EXPECT_TRUE(valid(cleaned)) << testing::PrintToString(bytes);
    EXPECT_EQ(clean(cleaned).size(), cleaned.starts_with("\xEF\xBB\xBF") ? cleaned.size() - 3 : cleaned.size());
    EXPECT_TRUE(valid(forTerminal(bytes, true)));
  }
}

}  // namespace
}  // namespace myelin::utf8
