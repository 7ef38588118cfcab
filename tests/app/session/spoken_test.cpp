#include "app/session/spoken.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::session {
namespace {

std::vector<std::string> said(const std::string& markdown, const std::vector<document::GlossaryEntry>& glossary = {}) {
  const document::Article article = *document::parse("---\ntitle: T\n---\n\n" + markdown, {.forms = true});
  std::vector<std::string> words;
  for (const Spoken& sentence :
       spokenOf({.title = {}, .summary = {}, .document = &article.body, .glossary = &glossary}))
    words.push_back(sentence.words);
  return words;
}

using Words = std::vector<std::string>;

TEST(Spoken, HeadingsAndSentences) {
  EXPECT_EQ(said("## Why\n\nOne. Two."), (Words{"Why", "One.", "Two."}));
}

TEST(Spoken, CitationNumbersAreSilent) {
  EXPECT_EQ(said("It helps. [@a; @b] Ask."), (Words{"It helps.", "Ask."}));
}

TEST(Spoken, CellsAreSaidWithTheirHeading) {
  EXPECT_EQ(said("| Food | Gives |\n| --- | --- |\n| Milk | Calcium |"), (Words{"Food: Milk", "Gives: Calcium"}));
}

TEST(Spoken, FormMarksAreSilent) {
  EXPECT_EQ(said("Name ____ [ ] yes"), (Words{"Name   yes"}));
}

TEST(Spoken, AbbreviationIsSaidInFullFirstAndThenByItsLetters) {
  const std::vector<document::GlossaryEntry> glossary = {
      {.term = "Multiple sclerosis", .abbreviation = "MS", .everyday = {}, .meaning = {}}};
  EXPECT_EQ(said("MS is common. HMS is a ship. MS varies.", glossary),
            (Words{"Multiple sclerosis is common.", "HMS is a ship.", "M S varies."}));
}

TEST(Spoken, TitleAndSummaryComeFirst) {
  const document::Document nothing;
  const std::vector<document::GlossaryEntry> none;
  const auto sentences =
      spokenOf({.title = "Spasms", .summary = "Legs jump. Ask.", .document = &nothing, .glossary = &none});
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0].words, "Spasms");
  EXPECT_EQ(sentences[1].words, "In short. Legs jump.");
  EXPECT_EQ(sentences[2].block, Spoken::kInShort);
}

TEST(Spoken, BeginsAtThePlaceInView) {
  const document::Article article = *document::parse("---\ntitle: T\n---\n\nOne. Two.\n\nThree.");
  const std::vector<document::GlossaryEntry> none;
  const auto sentences = spokenOf({.title = "T", .summary = {}, .document = &article.body, .glossary = &none});
  EXPECT_EQ(sentences[spokenAt(sentences, {.block = 0, .cell = 0, .byte = 6})].words, "Two.");
  EXPECT_EQ(sentences[spokenAt(sentences, {.block = 1, .cell = 0, .byte = 0})].words, "Three.");
  EXPECT_EQ(spokenAt(sentences, {}), 0U);
}

}  // namespace
}  // namespace myelin::session
