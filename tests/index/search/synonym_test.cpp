#include "index/search/synonym.h"

#include <gtest/gtest.h>

#include "index/library/database.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

using Words = std::vector<std::vector<std::string>>;

/// Ten articles with "common", one with each of w0 to w9; all are synonyms of "ache".
Words synonymsOfAche() {
  TemporaryLibrary folder;
  std::string line = "ache, common, never";
  for (int i = 0; i < 10; ++i) {
    const std::string number = std::to_string(i);
    folder.write("pain", "a" + number, "Article " + number, "", "A summary.\n\nIt is common, and w" + number + ".\n");
    line += ", w" + number;
  }
  folder.writeFile("synonyms.txt", line + "\n");
  const auto library = folder.open();
  const Xapian::Stem stem("english");
  return groups(parse("ache", false), library->database().handle(), stem).front().synonyms;
}

TEST(Synonyms, RarestOfManyCountAndThoseOfNoArticleDoNot) {
  const Words synonyms = synonymsOfAche();
  EXPECT_EQ(synonyms.size(), 8u);
  for (const auto& words : synonyms) EXPECT_TRUE(words.front().starts_with('w')) << words.front();
}

}  // namespace
}  // namespace myelin::search
