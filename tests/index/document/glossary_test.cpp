#include "index/document/glossary.h"

#include <gtest/gtest.h>

#include "index/document/article.h"
#include "tests/support/document_check.h"
#include "tests/support/document_dump.h"

namespace myelin::document {
namespace {

TEST(ParseGlossary, TermAbbreviationEverydayWordsAndMeaning) {
  const auto entries = parseGlossary(
      "# Glossary\n\nIntroduction.\n\n## Spasm\n\nAlso: jerk, leg jump.\n\nA sudden *tightening*.\n\nIt passes.\n\n"
      "## Ankle-foot orthosis (AFO)\n\nAlso: foot splint\n\nA light splint.\n");
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[0].term, "Ankle-foot orthosis");
  EXPECT_EQ(entries[0].abbreviation, "AFO");
  EXPECT_EQ(entries[0].everyday, (std::vector<std::string>{"foot splint"}));
  EXPECT_EQ(entries[0].meaning, "A light splint.");
  EXPECT_EQ(entries[1].term, "Spasm");
  EXPECT_EQ(entries[1].everyday, (std::vector<std::string>{"jerk", "leg jump"}));
  EXPECT_EQ(entries[1].meaning, "A sudden tightening. It passes.");
}

TEST(ParseGlossary, WhatIsNoAbbreviationBelongsToTheTerm) {
  const auto entries = parseGlossary("## Ashworth scale (modified)\n\nA score.\n\n## A (B c)\n\nm\n\n## (MS)\n\nm\n");
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].term, "(MS)");
  EXPECT_EQ(entries[1].term, "A (B c)");
  EXPECT_EQ(entries[2].term, "Ashworth scale (modified)");
  for (const GlossaryEntry& entry : entries) EXPECT_EQ(entry.abbreviation, "");
}

TEST(ParseGlossary, WhatDoesNotFitIsPassedOver) {
  EXPECT_TRUE(parseGlossary("").empty());
  EXPECT_TRUE(parseGlossary("## Term\n\nAlso: a\n\n### Sub\n\nlost\n").empty());
  EXPECT_EQ(parseGlossary("- a list\n\n## T\n\n- b\n\nmeaning\n").size(), 1u);
  EXPECT_TRUE(parseGlossary(std::string((16u << 20) + 1, 'a')).empty());
}

TEST(ParseGlossary, SortedWithoutRegardToCapitals) {
  const auto entries = parseGlossary("## b\n\nm\n\n## C\n\nm\n\n## A\n\nm\n");
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0].term + entries[1].term + entries[2].term, "AbC");
}

std::string marked(std::string_view markdown) {
  static const std::vector<GlossaryEntry> glossary = {{"Baclofen", "", {}, "m"},
                                                      {"Baclofen withdrawal", "", {}, "m"},
                                                      {"Ankle-foot orthosis", "AFO", {}, "m"},
                                                      {"Spasm", "", {}, "m"},
                                                      {"Uhthoff's phenomenon", "", {}, "m"},
                                                      {"Ashworth scale (modified)", "", {}, "m"},
                                                      {"Intrathecal therapy", "IT", {}, "m"},
                                                      {"Müdigkeit", "", {}, "m"}};
  Article article = parse(markdown, {.forms = true}).value();
  markTerms(article.body, glossary);
  EXPECT_EQ(test::faultOf(article.body), "");
  return test::dump(article);
}

TEST(MarkTerms, WholeWordsInAnyCase) {
  EXPECT_EQ(marked("A BACLOFEN tablet"), "p A {term=Baclofen:BACLOFEN} tablet\n");
  EXPECT_EQ(marked("baclofener xbaclofen baclofen2"), "p baclofener xbaclofen baclofen2\n");
  EXPECT_EQ(marked("(baclofen)-like"), "p ({term=Baclofen:baclofen})-like\n");
}

TEST(MarkTerms, LettersOfOtherScriptsAreParts) {
  EXPECT_EQ(marked("éspasm spasmé спspasm"), "p éspasm spasmé спspasm\n");
  EXPECT_EQ(marked("“spasm”—now"), "p “{term=Spasm:spasm}”—now\n");
  EXPECT_EQ(marked("Müdigkeit"), "p {term=Müdigkeit:Müdigkeit}\n");
}

TEST(MarkTerms, LongestFirst) {
  EXPECT_EQ(marked("baclofen withdrawal and baclofen"),
            "p {term=Baclofen withdrawal:baclofen withdrawal} and {term=Baclofen:baclofen}\n");
}

TEST(MarkTerms, PluralAndAbbreviation) {
  EXPECT_EQ(marked("Spasms"), "p {term=Spasm:Spasms}\n");
  EXPECT_EQ(marked("Two ankle-foot orthosiss, AFOs"), "p Two {term=Ankle-foot orthosis:ankle-foot orthosiss}, AFOs\n");
  EXPECT_EQ(marked("an AFO"), "p an {term=Ankle-foot orthosis:AFO}\n");
  EXPECT_EQ(marked("AFOs"), "p {term=Ankle-foot orthosis:AFOs}\n");
}

TEST(MarkTerms, AbbreviationInSmallLettersIsAnotherWord) {
  EXPECT_EQ(marked("it is IT"), "p it is {term=Intrathecal therapy:IT}\n");
}

TEST(MarkTerms, HyphenSpaceAndApostropheJoinWords) {
  EXPECT_EQ(marked("ankle foot orthosis"), "p {term=Ankle-foot orthosis:ankle foot orthosis}\n");
  EXPECT_EQ(marked("Uhthoff\u2019s phenomenon"), "p {term=Uhthoff's phenomenon:Uhthoff\u2019s phenomenon}\n");
  EXPECT_EQ(marked("ankle. Foot orthosis"), "p ankle. Foot orthosis\n");
  EXPECT_EQ(marked("ankle, foot orthosis"), "p ankle, foot orthosis\n");
}

TEST(MarkTerms, WordsInBracketsOfATermAreNotNeeded) {
  EXPECT_EQ(marked("the Ashworth scale"), "p the {term=Ashworth scale (modified):Ashworth scale}\n");
}

TEST(MarkTerms, OncePerSection) {
  EXPECT_EQ(marked("spasm spasm\n\nspasm\n\n## A\n\nspasm\n\n### B\n\nspasm\n"),
            "p {term=Spasm:spasm} spasm\np spasm\nh2 #a A\np {term=Spasm:spasm}\nh3 #b B\np spasm\n");
}

TEST(MarkTerms, NotInHeadingsLinksCitationsCodePicturesAndFormMarks) {
  EXPECT_EQ(marked("## Spasm\n\n[spasm](x) `spasm` ![spasm](y) [@spasm] spasm"),
            "h2 #spasm Spasm\np {link=x:spasm} {code:spasm} {image=y:spasm} {cite=spasm:[1]} {term=Spasm:spasm}\n");
  EXPECT_EQ(marked("```\nspasm\n```"), "code spasm\n");
  EXPECT_EQ(marked("![spasm](x)"), "figure=x spasm\n");
}

TEST(MarkTerms, InBoldButNotAcrossIt) {
  EXPECT_EQ(marked("**spasm**"), "p {strong:{term=Spasm:spasm}}\n");
  EXPECT_EQ(marked("**a spasm b**"), "p {strong:a {term=Spasm:spasm} b}\n");
  EXPECT_EQ(marked("ankle-**foot** orthosis"), "p ankle-{strong:foot} orthosis\n");
  EXPECT_EQ(marked("sp**asm** spasm"), "p sp{strong:asm} {term=Spasm:spasm}\n");
}

TEST(MarkTerms, InTableBodiesAndListsAndQuotes) {
  EXPECT_EQ(marked("| spasm |\n| - |\n| spasm |\n"), "table <\n  spasm\n  {term=Spasm:spasm}\n");
  EXPECT_EQ(marked("- spasm\n"), "list\n  item\n    p {term=Spasm:spasm}\n");
  EXPECT_EQ(marked("> baclofen\n"), "quote\n  p {term=Baclofen:baclofen}\n");
}

TEST(MarkTerms, EmptyGlossaryAndEmptyEntriesMarkNothing) {
  Article article = parse("spasm").value();
  markTerms(article.body, {});
  markTerms(article.body, {{"", "", {}, ""}, {"()", "-", {}, ""}});
  EXPECT_EQ(test::dump(article), "p spasm\n");
}

TEST(MarkTerms, TwoHundredTermsWithTheSameFirstWord) {
  std::vector<GlossaryEntry> glossary;
  for (int i = 0; i < 200; ++i) glossary.push_back({"muscle term" + std::to_string(i), "", {}, "m"});
  std::string source;
  while (source.size() < (1u << 17)) source += "the muscle of a calm page and muscle term7 in plain words. ";
  Article article = parse(source).value();
  markTerms(article.body, glossary);
  EXPECT_EQ(article.body.blocks[0].text.spans.size(), 1u);
}

}  // namespace
}  // namespace myelin::document
