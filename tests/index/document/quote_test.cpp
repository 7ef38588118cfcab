#include "index/document/quote.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::document {
namespace {

Document read(const std::string& markdown) {
  return parse(markdown).value().body;
}

/// The quote of the first place where `words` stand in one text.
Quote quoteOf(const Document& document, const std::string& words) {
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const int block = static_cast<int>(b);
    for (int cell = 0; cell < textCount(document.blocks[b]); ++cell) {
      const std::size_t at = textAt(document, block, cell).utf8.find(words);
      if (at == std::string::npos) continue;
      return QuoteFinder(document).quote({block, cell, at}, {block, cell, at + words.size()}).value();
    }
  }
  ADD_FAILURE() << words << " does not stand there";
  return {};
}

std::string wordsAt(const Document& document, const std::vector<Stretch>& stretches) {
  std::string words;
  for (const Stretch& each : stretches)
    words += (words.empty() ? "" : "|") +
             textAt(document, each.block, each.cell).utf8.substr(each.begin, each.end - each.begin);
  return words;
}

constexpr char kArticle[] =
    "## Side effects\n\nTizanidine can lower blood pressure [@a]. Stand up slowly. It can make you sleepy.\n\n"
    "## At night\n\nStand up slowly. A spasm can wake you.\n\n- Drink in the day\n- Keep the legs warm\n\n"
    "| Name | Dose |\n| --- | --- |\n| Baclofen | a little |\n| Tizanidine | a little |\n";

TEST(Quote, HoldsTheWordsAroundAndTheHeading) {
  const Quote quote = quoteOf(read(kArticle), "It can make you sleepy.");
  EXPECT_EQ(quote.heading, "Side effects");
  EXPECT_EQ(quote.exact, "It can make you sleepy.");
  EXPECT_EQ(quote.prefix, "lood pressure. Stand up slowly. ");
  EXPECT_EQ(quote.suffix, " At night Stand up slowly. A spa");
}

TEST(Quote, NumbersOfSourcesAreNoWords) {
  const Document before = read(kArticle);
  const Document after = read("New first [@z].\n\n" + std::string(kArticle));
  const Quote quote = quoteOf(before, "can lower blood pressure [1]. Stand");
  EXPECT_EQ(quote.exact, "can lower blood pressure. Stand");
  EXPECT_EQ(wordsAt(after, QuoteFinder(after).find(quote)), "can lower blood pressure [2]. Stand");
}

TEST(Quote, WordsAroundTellTwoEqualSentencesApart) {
  const Document document = read(kArticle);
  const QuoteFinder finder(document);
  Quote first = quoteOf(document, "Stand up slowly.");
  const auto found = finder.find(first);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].block, 1);
  const auto second = finder.quote({3, 0, 0}, {3, 0, 16});
  EXPECT_EQ(finder.find(*second)[0].block, 3);
  first.prefix = first.suffix = first.heading = "";
  EXPECT_TRUE(finder.find(first).empty());
}

TEST(Quote, ShortWordsWhoseOwnPlaceWasDeletedAreGone) {
  const Quote quote = quoteOf(read(kArticle), "Stand up slowly.");
  const Document after = read("## At night\n\nStand up slowly. A spasm can wake you.\n");
  EXPECT_TRUE(QuoteFinder(after).find(quote).empty());
}

TEST(Quote, OneWordIsFoundWhenItsSentenceMovedBetweenOthers) {
  const Quote quote = quoteOf(read("## Heat\n\nHeat tires you. New drowsiness or a fit needs help. Drink.\n"), "or");
  const Document after =
      read("## Help\n\nTea or coffee?\n\nCall them. New drowsiness or a fit needs help. Do not wait.\n");
  EXPECT_EQ(QuoteFinder(after).find(quote), (std::vector<Stretch>{{2, 0, 26, 28}}));
}

TEST(Quote, PassageOverSeveralBlocksIsFoundInAllOfThem) {
  const Document document = read(kArticle);
  const QuoteFinder finder(document);
  const auto quote = finder.quote({3, 0, 17}, {5, 0, 8});
  ASSERT_TRUE(quote);
  EXPECT_EQ(quote->exact, "A spasm can wake you. Drink in the day Keep the");
  EXPECT_EQ(wordsAt(document, finder.find(*quote)), "A spasm can wake you.|Drink in the day|Keep the");
}

TEST(Quote, CellOfATableIsFoundByItsNeighbours) {
  const Document document = read(kArticle);
  const QuoteFinder finder(document);
  const auto quote = finder.quote({6, 5, 0}, {6, 5, 8});
  ASSERT_TRUE(quote);
  EXPECT_EQ(quote->exact, "a little");
  EXPECT_EQ(finder.find(*quote), (std::vector<Stretch>{{6, 5, 0, 8}}));
}

TEST(Quote, QuotationMarksAndSpacesMayChange) {
  const Quote quote =
      quoteOf(read("She said \u201Cit\u2019s stiff\u201D today and then again."), "\u201Cit\u2019s stiff\u201D");
  const Document after = read("She said \"it's stiff\" today and then again.");
  EXPECT_EQ(wordsAt(after, QuoteFinder(after).find(quote)), "\"it's stiff\"");
  const Document same = read("She said \u201Cit\u2019s stiff\u201D today and then again.");
  EXPECT_EQ(wordsAt(same, QuoteFinder(same).find(quote)), "\u201Cit\u2019s stiff\u201D");
}

TEST(Quote, PartOfAnotherWordIsNotTheWord) {
  const Quote quote = quoteOf(read("Today the pain was bad again."), "pain");
  EXPECT_TRUE(QuoteFinder(read("Today the painful was bad again.")).find(quote).empty());
}

TEST(Quote, RewordedPassageIsGone) {
  const Quote quote = quoteOf(read(kArticle), "It can make you sleepy.");
  const Document after = read("## Side effects\n\nStand up slowly. It may make you sleepy.\n\n## At night\n");
  EXPECT_TRUE(QuoteFinder(after).find(quote).empty());
  EXPECT_EQ(QuoteFinder(after).anchorOf(quote.heading), "side-effects");
}

TEST(Quote, EmptyQuestionsAndPlacesOutsideHaveNoAnswer) {
  const QuoteFinder nothing(Document{});
  EXPECT_TRUE(nothing.find({.heading = "", .exact = "words", .prefix = "", .suffix = ""}).empty());
  EXPECT_FALSE(nothing.quote({0, 0, 0}, {9, 9, 9}));
  const Document document = read(kArticle);
  const QuoteFinder finder(document);
  EXPECT_TRUE(finder.find({.heading = "", .exact = "  ", .prefix = "", .suffix = ""}).empty());
  EXPECT_FALSE(finder.quote({3, 0, 5}, {3, 0, 5}));
  EXPECT_FALSE(finder.quote({3, 0, 9}, {3, 0, 2}));
  EXPECT_TRUE(finder.quote({0, 0, 0}, {999, 0, 0}));
  EXPECT_FALSE(finder.anchorOf("nowhere"));
}

}  // namespace
}  // namespace myelin::document
