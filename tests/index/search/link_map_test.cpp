#include "index/search/link_map.h"

#include <gtest/gtest.h>

#include "index/search/search.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

TEST(LinkedArticles, LiftEachOtherAndAddNothing) {
  TemporaryLibrary folder;
  for (const std::string name : {"one", "two"})
    folder.write("a", name, "Spasm " + name, "", "A spasm at night wakes people.\n");
  folder.write("a", "sleep", "Rest", "", "A night without rest.\n\nSee [there](two).\n");
  Searcher searcher(folder.open());
  const Answer answer = searcher.ask({.words = "spasm night"});
  ASSERT_EQ(answer.total, 3);
  EXPECT_EQ(answer.hits.front().article->slug, "two") << "its neighbour is about nights";
  EXPECT_EQ(searcher.ask({.words = "spasm"}).total, 2) << "a linked article without the word is not a hit";
}

TEST(LinkedArticles, LeaningKeepsEveryDocumentAndOrdersByScore) {
  const LinkMap none;
  const std::vector<Scored> scored = {{1, 3.0}, {2, 2.0}, {3, 1.0}};
  const std::vector<Scored> leaned = lean(scored, none, 0.6, 2);
  ASSERT_EQ(leaned.size(), 3u);
  EXPECT_EQ(leaned.front().id, 1u);
  EXPECT_EQ(lean({}, none, 0.6, 2).size(), 0u);
}

}  // namespace
}  // namespace myelin::search
