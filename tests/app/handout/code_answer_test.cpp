#include "app/handout/code_answer.h"

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

using How = CodeAnswer::How;

class CodeLookUp : public HandoutTest {
 protected:
  CodeLookUp() {
    add("care/night", "Spasms at night",
        "edition: 3\nchanges:\n  - edition: 2\n    date: 2026-12-01\n    sections: [What helps]\n    what: Doses\n"
        "  - edition: 3\n    date: 2027-01-15\n    sections: [Key points, What helps]\n    what: Help\n",
        "Words.\n");
    add("care/first", "The first", "edition: 1\n", "Words.\n");
  }
  std::string codeOf(const std::string& slug, int edition) { return code(slug, edition, "2026-11-22", 18); }
};

TEST_F(CodeLookUp, CurrentEdition) {
  const CodeAnswer answer = lookUp(library(), codeOf("night", 3));
  EXPECT_EQ(answer.how, How::Current);
  EXPECT_EQ(answer.slug, "night");
  EXPECT_EQ(answer.year, 2026);
  EXPECT_EQ(answer.month, 11);
  EXPECT_EQ(sentenceOf(answer), "Current. \u201CSpasms at night\u201D, edition 3.");
}

TEST_F(CodeLookUp, NewerEditionNamesWhatChangedSince) {
  const CodeAnswer second = lookUp(library(), codeOf("night", 2));
  EXPECT_EQ(second.how, How::Newer);
  EXPECT_EQ(second.sections, (std::vector<std::string>{"Key points", "What helps"}));
  const CodeAnswer first = lookUp(library(), codeOf("night", 1));
  EXPECT_EQ(first.sections, (std::vector<std::string>{"What helps", "Key points"}));
  EXPECT_EQ(
      sentenceOf(first),
      "\u201CSpasms at night\u201D: newer edition, number 3. Changed: \u201CWhat helps\u201D, \u201CKey points\u201D.");
}

TEST_F(CodeLookUp, PaperThatIsNewerThanTheLibrary) {
  EXPECT_EQ(lookUp(library(), codeOf("first", 2)).how, How::Older);
}

TEST_F(CodeLookUp, EditionsAreCountedRound) {
  add("care/old", "Old", "edition: 33\n", "Words.\n");
  EXPECT_EQ(lookUp(library(), codeOf("old", 33)).how, How::Current);
  EXPECT_EQ(lookUp(library(), codeOf("old", 31)).how, How::Newer);
}

TEST_F(CodeLookUp, CodeOfAnArticleThatIsNotHere) {
  const CodeAnswer answer = lookUp(library(), codeOf("elsewhere", 1));
  EXPECT_EQ(answer.how, How::Unknown);
  EXPECT_EQ(sentenceOf(answer), "This code is not known here.");
}

TEST_F(CodeLookUp, EverySingleWrongLetterIsNoticed) {
  const std::string good = codeOf("night", 3);
  for (std::size_t at = 0; at < good.size(); ++at) {
    if (good[at] == '-') continue;
    for (const char other : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
      if (other == good[at]) continue;
      std::string wrong = good;
      wrong[at] = other;
      EXPECT_EQ(lookUp(library(), wrong).how, How::NoCode) << wrong;
    }
  }
}

TEST_F(CodeLookUp, TypedInAnyCaseWithoutHyphen) {
  std::string typed = codeOf("night", 3);
  typed.erase(4, 1);
  for (char& c : typed) c = static_cast<char>(std::tolower(c));
  EXPECT_EQ(lookUp(library(), " " + typed).how, How::Current);
}

TEST_F(CodeLookUp, WordsAreNoCodes) {
  for (const char* word :
       {"", "baclofen", "well-kept", "night spasms", "vitamin b12", "0123-4567-8", "\xC3\xA4\x31-4567"})
    EXPECT_FALSE(looksLikeCode(word)) << word;
  EXPECT_TRUE(looksLikeCode("08wy-22km"));
  EXPECT_TRUE(looksLikeCode("08WY 22KM"));
}

}  // namespace
}  // namespace myelin::handout
