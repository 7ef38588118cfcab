#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

const std::string kAsk = std::string(kHouse) + "  help_section: {shelves: [diet]}\n";
const std::string kSure = std::string(kHouse) + "  evidence_words: {shelves: [therapies, diet]}\n";

TEST(HelpSection, IsAskedForByShelf) {
  EXPECT_EQ(AuthorFolder(kAsk).foundIn(front() + "## When to get help\n\nCall.\n"), Found{});
  EXPECT_EQ(AuthorFolder(kAsk).foundIn(front() + "## When to get help with salt\n\nCall.\n"), Found{});
  EXPECT_EQ(AuthorFolder(kAsk).foundIn(front() + "## Help\n\nCall.\n"), Found{"diet/salt.md:1 help-section"});
  EXPECT_EQ(AuthorFolder().foundIn(front() + "## Help\n\nCall.\n"), Found{});
}

const std::map<std::string, std::string> kSummary = {{"summary", "There is weak evidence that it helps."}};
constexpr char kPoints[] = "## Key points\n\n- There is weak evidence.\n- Ask.\n\n## Does it help?\n\n";

TEST(EvidenceWords, StandInSummaryFirstPointAndFirstParagraph) {
  EXPECT_EQ(AuthorFolder(kSure).foundIn(front(kSummary) + kPoints + "The evidence says no.\n"), Found{});
  EXPECT_EQ(AuthorFolder(kSure).foundIn(front(kSummary) + kPoints + "It helps.\n\nWeak evidence.\n"),
            Found{"diet/salt.md:20 evidence-words"});
  EXPECT_EQ(AuthorFolder(kSure).foundIn(front() + kPoints + "Good evidence.\n"),
            Found{"diet/salt.md:3 evidence-words"});
  EXPECT_EQ(AuthorFolder(kSure).foundIn(front(kSummary) +
                                        "## Key points\n\n- Ask.\n- Weak evidence.\n\n## What?\n\nSome evidence.\n"),
            Found{"diet/salt.md:15 evidence-words"});
}

TEST(EvidenceWords, NeedKeyPoints) {
  EXPECT_EQ(AuthorFolder(kSure).foundIn(front(kSummary) + "## What?\n\nWeak evidence.\n"),
            Found{"diet/salt.md:1 evidence-words"});
}

}  // namespace
}  // namespace myelin::check
