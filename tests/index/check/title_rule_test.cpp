#include <gtest/gtest.h>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

TEST(Titles, AreDifferent) {
  const AuthorFolder folder("");
  folder.write("a.md", "---\nsummary: x\ntitle: Salt\n---\n");
  folder.write("b.md", "---\nsummary: x\ntitle: SALT\n---\n");
  folder.write("c.md", "# Pepper\n");
  EXPECT_EQ(folder.found(), Found{"b.md:3 duplicate-title"});
}

TEST(Titles, ThatAreMissingAreNotTheSame) {
  const AuthorFolder folder("");
  folder.write("a.md", "words\n");
  folder.write("b.md", "words\n");
  EXPECT_EQ(folder.found(), Found{});
}

TEST(Names, OfFilesAreDifferentInALibraryOfShelves) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front());
  folder.write("therapies/salt.md", front({{"shelf", "therapies"}, {"title", "Salt baths"}}));
  EXPECT_EQ(folder.found(), Found{"therapies/salt.md:1 duplicate-name"});
}

TEST(Glossary, ExplainsEachTermOnce) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front());
  folder.write("glossary.md", "# Words\n\n## Axon\n\nAlso: nerve fibre\n\nA fibre.\n\n## Clonus\n\nJerking.\n");
  EXPECT_EQ(folder.found(), Found{});
  folder.write("glossary.md", "## Axon\n\nA fibre.\n\n## axon\n\nA fibre.\n\n## Clonus\n\nAlso: jerking\n");
  EXPECT_EQ(folder.found(), (Found{"glossary.md:5 duplicate-term", "glossary.md:9 glossary-entry"}));
}

}  // namespace
}  // namespace myelin::check
