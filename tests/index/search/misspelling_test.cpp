// Misspellings of clinical words and names of medicines, as people really write them, over the first edition's
// articles.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "index/search/search.h"
#include "tests/support/folder.h"
#include "tests/support/temporary_folder.h"

namespace myelin::search {
namespace {

struct Case {
  std::string typed, slug;
};

std::vector<Case> readCases() {
  std::ifstream in(std::string(kSourceFolder) + "/tests/data/misspellings.tsv");
  std::string line;
  std::getline(in, line);
  std::vector<Case> cases;
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) cases.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return cases;
}

bool isAmongFirstThree(Searcher& searcher, const Case& each) {
  const Answer answer = searcher.ask({.words = each.typed, .most = 3});
  for (const Hit& hit : answer.hits) {
    if (hit.article->slug == each.slug) return true;
  }
  std::string got;
  for (const Hit& hit : answer.hits) got += " " + hit.article->slug;
  std::cout << each.typed << " as \"" << answer.corrected.value_or("") << "\":" << got << "\n";
  return false;
}

TEST(Misspelling, NineInTenAreFoundAtRankThreeOrBetter) {
  const test::TemporaryFolder folder;
  const auto library = library::Library::open(std::string(kSourceFolder) + "/content", {.cache = folder.path()});
  ASSERT_TRUE(library.ok());
  Searcher searcher(*library);
  std::size_t found = 0, all = 0;
  for (const Case& each : readCases()) {
    if ((*library)->find(each.slug) == nullptr) continue;
    ++all;
    found += isAmongFirstThree(searcher, each) ? 1 : 0;
  }
  std::cout << found << " of " << all << "\n";
  EXPECT_GE(all, 60u);
  EXPECT_GE(found * 10, all * 9);
}

}  // namespace
}  // namespace myelin::search
