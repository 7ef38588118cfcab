#include "index/search/query.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace myelin::search {
namespace {

/// "+must -not should", a phrase in quotes, a star for a prefix, "or" between alternatives.
std::string shown(const Query& query) {
  std::string out;
  for (const Clause& clause : query.clauses) {
    if (!out.empty()) out += ' ';
    if (clause.need != Need::Should) out += clause.need == Need::Must ? '+' : '-';
    std::string alternatives;
    for (const Item& item : clause.any) {
      if (!alternatives.empty()) alternatives += '/';
      if (item.title) alternatives += "title:";
      std::string words;
      for (const std::string& form : item.forms) words += (words.empty() ? "" : "_") + form;
      alternatives += (item.quoted ? "'" + words + "'" : words) + (item.prefix ? "*" : "");
    }
    out += alternatives;
  }
  return query.shelf.empty() ? out : out + " @" + query.shelf;
}

TEST(Query, TableOfWhatIsTypedAndWhatItMeans) {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"legs jump at night", "legs jump at night"},
      {"  Legs \t JUMP\n", "legs jump"},
      {"pins-and-needles", "pins and needles"},
      {"24-hour", "24 hour"},
      {"\"muscle relaxant\" sleep", "+'muscle_relaxant' sleep"},
      {"\u201Cmuscle relaxant\u201D", "+'muscle_relaxant'"},
      {"\"half open", "+'half_open'"},
      {"pain OR ache legs", "pain/ache legs"},
      {"baclofen AND sleep", "+baclofen +sleep"},
      {"baclofen -pump", "baclofen -pump"},
      {"baclofen NOT pump", "baclofen -pump"},
      {"baclofen AND NOT pump", "+baclofen -pump"},
      {"spasm*", "+spasm*"},
      {"title:baclofen", "+title:baclofen"},
      {"Title:Baclofen", "+title:baclofen"},
      {"shelf:Diet yoga", "yoga @diet"},
      {"(pain)", "pain"},
      {"AND", ""},
      {"OR pain", "pain"},
      {"pain OR", "pain"},
      {"pain - legs", "pain legs"},
      {"-", ""},
      {"can't", "cant"},
      {"pain pain PAIN", "pain"},
      {"and or not", "and or not"},
  };
  for (const auto& [typed, meant] : rows) EXPECT_EQ(shown(parse(typed, false)), meant) << typed;
}

TEST(Query, TypingMakesTheLastWordAPrefixUntilASpaceFollows) {
  EXPECT_EQ(shown(parse("legs jum", true)), "legs jum*");
  EXPECT_EQ(shown(parse("legs jump ", true)), "legs jump");
  EXPECT_EQ(shown(parse("\"legs jum", true)), "+'legs_jum'");
  EXPECT_EQ(shown(parse("legs -jum", true)), "legs -jum");
}

TEST(Query, ThirtyThreeWordsAreCutToThirtyTwo) {
  std::string typed;
  for (int i = 0; i < 32; ++i) typed += "w" + std::to_string(i) + " ";
  EXPECT_FALSE(parse(typed, false).leftOut.any());
  EXPECT_FALSE(parse(typed + "w0 w1", false).leftOut.any());
  const Query query = parse(typed + "last", false);
  EXPECT_TRUE(query.leftOut.words);
  EXPECT_EQ(query.clauses.size(), kMaxWords);
}

TEST(Query, FifthStarIsAWord) {
  const Query query = parse("a* b* c* d* e*", false);
  EXPECT_TRUE(query.leftOut.stars);
  EXPECT_FALSE(query.clauses.back().any.front().prefix);
}

TEST(Query, FifthPhraseIsWords) {
  const Query query = parse("\"a b\" \"a c\" \"b c\" \"b d\" \"c d\"", false);
  EXPECT_TRUE(query.leftOut.phrases);
  EXPECT_EQ(shown(query), "+'a_b' +'a_c' +'b_c' +'b_d' c d");
}

TEST(Query, RepeatedConditionsCountOnce) {
  EXPECT_EQ(shown(parse("a AND a AND a", false)), "+a");
  EXPECT_EQ(shown(parse("a OR a OR b", false)), shown(parse("a OR b", false)));
  EXPECT_EQ(shown(parse("-a -a title:b title:b", false)), shown(parse("-a title:b", false)));
}

TEST(Query, RelaxedKeepsTheWordsAndWhatMustNotBeThere) {
  EXPECT_EQ(shown(relaxed(parse("\"muscle relaxant\" AND title:pump -diary", false))), "muscle relaxant pump -diary");
}

TEST(Query, NormalisedIsOneLineOfCleanText) {
  EXPECT_EQ(normalised("  a\n\tb \x07 c  "), "a b c");
  EXPECT_LE(normalised(std::string(10000, 'x')).size(), kMaxTyped);
}

}  // namespace
}  // namespace myelin::search
