#include "index/library/section_text.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::library {
namespace {

using Texts = std::vector<std::string>;

Texts textsOf(const std::string& markdown) {
  const Result<document::Article> article = document::parse(markdown, {.citations = true, .forms = true});
  return spokenTexts(article->body, 0, article->body.blocks.size());
}

TEST(SectionText, LeavesOutHeadingsCitationsAndFormMarks) {
  EXPECT_EQ(textsOf("## Why?\n\nNerves misfire [@key]. Then\nlegs **jump**.\n"),
            (Texts{"Nerves misfire. Then legs jump."}));
  EXPECT_EQ(textsOf("Name: ______\n\n- [ ] I slept\n"), (Texts{"Name:", "I slept"}));
}

TEST(SectionText, TableRowIsOneText) {
  EXPECT_EQ(textsOf("|Dose|When|\n|---|---|\n|5 mg|night|\n"), (Texts{"Dose: When", "5 mg: night"}));
}

TEST(SectionText, SentenceThatOnlySendsElsewhereIsLeftOut) {
  EXPECT_EQ(textsOf("Spasms wake you. See [spasms at night](night.md). Try warmth.\n"),
            (Texts{"Spasms wake you. Try warmth."}));
  EXPECT_EQ(textsOf("- [Spasms at night](night.md)\n- Read more about [heat](heat.md).\n"), Texts{});
}

TEST(SectionText, LinkInASentenceThatTellsSomethingStays) {
  EXPECT_EQ(textsOf("A [spasm](spasm.md) at night can wake you.\n"), (Texts{"A spasm at night can wake you."}));
  EXPECT_EQ(textsOf("Sleep.\n"), (Texts{"Sleep."}));
}

}  // namespace
}  // namespace myelin::library
