// Libraries in other languages than English: with a stemmer, without words between spaces, and without a stemmer.
#include <gtest/gtest.h>

#include "index/search/search.h"
#include "tests/index/search/temporary_library.h"

namespace myelin::search {
namespace {

std::string first(const Answer& answer) {
  return answer.hits.empty() ? "nothing" : answer.hits.front().article->slug;
}

std::string marked(const Snippet& snippet) {
  std::string words;
  for (const Range& mark : snippet.marks) words += snippet.text.substr(mark.begin, mark.end - mark.begin) + "|";
  return words;
}

TEST(Language, SpanishIsStemmedAndAccentsArePartOfWords) {
  TemporaryLibrary folder;
  folder.writeFile("myelin.yaml", "title: Biblioteca\nlanguage: es\n");
  folder.writeFile("espasmos.md",
                   "---\ntitle: Espasmos musculares\nterms: [calambres, tirones]\n---\n\n## Por la noche\n\n"
                   "Los espasmos nocturnos despiertan a muchas personas.\n");
  folder.writeFile("fatiga.md", "---\ntitle: Fatiga\nterms: [cansancio]\n---\n\nEl descanso alivia el cansancio.\n");
  folder.writeFile("synonyms.txt", "agotado, fatiga\n");
  Searcher searcher(folder.open());
  const Answer plural = searcher.ask({.words = "espasmo nocturno"});
  EXPECT_EQ(first(plural), "espasmos");
  EXPECT_EQ(plural.hits.front().heading, "Por la noche");
  EXPECT_EQ(marked(searcher.snippet(plural.hits.front())), "espasmos|nocturnos|");
  EXPECT_EQ(first(searcher.ask({.words = "calambre"})), "espasmos");
  EXPECT_EQ(first(searcher.ask({.words = "agotado"})), "fatiga");
  EXPECT_EQ(searcher.ask({.words = "cansansio"}).corrected.value_or("none"), "cansancio");
}

TEST(Language, ChineseIsFoundByItsCharacters) {
  TemporaryLibrary folder;
  folder.writeFile("myelin.yaml", "title: 图书馆\nlanguage: zh\n");
  folder.writeFile("jingluan.md", "---\ntitle: 肌肉痉挛\n---\n\n夜间痉挛会让人醒来。多喝水。\n");
  folder.writeFile("pilao.md", "---\ntitle: 疲劳\n---\n\n疲劳很常见。休息有帮助。\n");
  Searcher searcher(folder.open());
  const Answer answer = searcher.ask({.words = "夜间痉挛"});
  EXPECT_EQ(first(answer), "jingluan");
  EXPECT_FALSE(searcher.snippet(answer.hits.front()).marks.empty());
  EXPECT_EQ(first(searcher.ask({.words = "疲劳", .typing = true})), "pilao");
  EXPECT_EQ(first(searcher.ask({.words = "\"肌肉痉挛\""})), "jingluan");
}

TEST(Language, WithoutAStemmerWordsAreFoundAsTheyAre) {
  TemporaryLibrary folder;
  folder.writeFile("myelin.yaml", "title: Raamatukogu\nlanguage: et\n");
  folder.writeFile("krambid.md", "---\ntitle: Lihaskrambid\nterms: [krambid öösel]\n---\n\nKrambid äratavad öösel.\n");
  folder.writeFile("vasimus.md", "---\ntitle: Väsimus\n---\n\nPuhkus aitab väsimuse vastu.\n");
  Searcher searcher(folder.open());
  EXPECT_EQ(first(searcher.ask({.words = "krambid"})), "krambid");
  EXPECT_EQ(first(searcher.ask({.words = "väsim", .typing = true})), "vasimus");
  EXPECT_EQ(first(searcher.ask({.words = "VÄSIMUS"})), "vasimus");
}

TEST(Language, AUnknownLanguageNameIsNoReasonToFail) {
  TemporaryLibrary folder;
  folder.writeFile("myelin.yaml", "title: Library\nlanguage: tlh-Piqd\n");
  folder.writeFile("a.md", "---\ntitle: Spasms\n---\n\nText.\n");
  Searcher searcher(folder.open());
  EXPECT_EQ(first(searcher.ask({.words = "spasms"})), "a");
}

}  // namespace
}  // namespace myelin::search
