#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <random>

#include "index/base/file.h"
#include "index/document/article.h"
#include "index/document/quote.h"
#include "index/document/sentence.h"
#include "tests/support/folder.h"

/// Passages of our own articles, looked for again after the articles were edited at random.
namespace myelin::document {
namespace {

/// A word that keeps its identity through all edits.
struct Token {
  std::string word;
  int id = 0;
};
struct Line {
  bool heading = false;
  std::vector<std::vector<Token>> sentences;
};
using Page = std::vector<Line>;

/// The first 500 are the measure: 95 % found, none in a wrong place. The rest show that it does not hang on the wording
/// of single articles; among them a few are found in a sentence that says the very same, when their own was deleted.
constexpr int kPassages = 6000, kFirst = 500;

class Editor {
 public:
  explicit Editor(unsigned seed) : random_(seed) {}
  std::size_t below(std::size_t n) {
    return n == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, n - 1)(random_);
  }

  std::vector<Token> tokens(const std::string& words) {
    std::vector<Token> list;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find_first_of(" \n", at), words.size());
      const bool number = words[at] == '[';  // of a source: no word
      if (end > at && !number) list.push_back({words.substr(at, end - at), ++ids_});
      at = end + 1;
    }
    return list;
  }
  Page pageOf(const Document& document);
  /// `near`: lines around which most edits happen.
  void edit(Page& page, const Page& other, const std::vector<int>& near);

 private:
  std::vector<Token> copied(const std::vector<Token>& from) {
    std::vector<Token> list = from;
    for (Token& token : list) token.id = ++ids_;
    return list;
  }
  std::mt19937 random_;
  int ids_ = 0;
};

Page Editor::pageOf(const Document& document) {
  Page page;
  for (const Block& block : document.blocks) {
    Line line{block.kind == BlockKind::Heading, {}};
    Text text = block.text;
    if (block.kind != BlockKind::Heading && block.kind != BlockKind::Paragraph) continue;
    for (const Sentence& sentence : sentences(text))
      line.sentences.push_back(tokens(text.utf8.substr(sentence.begin, sentence.end - sentence.begin)));
    if (!line.sentences.empty()) page.push_back(std::move(line));
  }
  return page;
}

/// One change as an author makes it: insert, delete, reorder or reword, a sentence or a paragraph.
void Editor::edit(Page& page, const Page& other, const std::vector<int>& near) {
  const std::size_t close = static_cast<std::size_t>(near[below(near.size())]) + below(3);
  const std::size_t at = below(4) == 0 ? below(page.size()) : std::min(close, page.size() - 1);
  Line& line = page[at];
  const std::size_t s = below(line.sentences.size());
  switch (below(8)) {
    case 0: {  // a sentence of another article
      const Line& from = other[below(other.size())];
      auto fresh = copied(from.sentences[below(from.sentences.size())]);
      line.sentences.insert(line.sentences.begin() + static_cast<std::ptrdiff_t>(s), std::move(fresh));
      break;
    }
    case 1: {  // a paragraph
      Line fresh = other[below(other.size())];
      for (auto& sentence : fresh.sentences) sentence = copied(sentence);
      page.insert(page.begin() + static_cast<std::ptrdiff_t>(at), std::move(fresh));
      break;
    }
    case 2:
      if (line.sentences.size() > 1) line.sentences.erase(line.sentences.begin() + static_cast<std::ptrdiff_t>(s));
      break;
    case 3:
      if (page.size() > 4) page.erase(page.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 4:
      std::shuffle(line.sentences.begin(), line.sentences.end(), random_);
      break;
    case 5:
      std::swap(page[at], page[below(page.size())]);
      break;
    default: {  // a few words
      auto& sentence = line.sentences[s];
      const Line& from = other[below(other.size())];
      const auto& words = from.sentences[below(from.sentences.size())];
      if (words.empty() || sentence.empty()) break;
      const std::size_t first = below(sentence.size());
      const std::size_t end = std::min(sentence.size(), first + 1 + below(3));
      const std::vector<Token> was = sentence;
      for (std::size_t i = first; i < end; ++i) {
        const Token& word = words[below(words.size())];
        const bool known =
            std::any_of(was.begin(), was.end(), [&](const Token& each) { return each.word == word.word; });
        if (!known) sentence[i] = copied({word})[0];  // a word put back would be the passage again
      }
      break;
    }
  }
}

/// The page as a document, and where each word stands in it.
struct Printed {
  Document document;
  struct Place {
    int id;
    Position begin, end;
  };
  std::vector<Place> places;
};

Printed print(const Page& page) {
  Printed printed;
  for (const Line& line : page) {
    const int number = static_cast<int>(printed.document.blocks.size());
    Block block{};
    block.kind = line.heading ? BlockKind::Heading : BlockKind::Paragraph;
    for (const auto& sentence : line.sentences)
      for (const Token& token : sentence) {
        if (!block.text.utf8.empty()) block.text.utf8 += ' ';
        const std::size_t begin = block.text.utf8.size();
        block.text.utf8 += token.word;
        printed.places.push_back({token.id, {number, 0, begin}, {number, 0, block.text.utf8.size()}});
      }
    printed.document.blocks.push_back(std::move(block));
  }
  return printed;
}

struct Marked {
  Quote quote;
  std::vector<int> ids;
  int line = 0;
};

/// One word, some words, a sentence, two sentences.
Marked mark(const Printed& printed, Editor& editor) {
  const std::size_t first = editor.below(printed.places.size());
  constexpr std::size_t kLengths[] = {1, 3, 6, 12, 25};
  std::size_t end = std::min(printed.places.size(), first + kLengths[editor.below(std::size(kLengths))]);
  while (printed.places[end - 1].begin.block != printed.places[first].begin.block) --end;
  Marked marked;
  marked.line = printed.places[first].begin.block;
  for (std::size_t i = first; i < end; ++i) marked.ids.push_back(printed.places[i].id);
  marked.quote =
      QuoteFinder(printed.document).quote(printed.places[first].begin, printed.places[end - 1].end).value_or(Quote{});
  return marked;
}

/// Where the words stand now, if they all do, side by side in one text.
std::optional<Stretch> truth(const Printed& printed, const std::vector<int>& ids) {
  for (std::size_t i = 0; i + ids.size() <= printed.places.size(); ++i) {
    std::size_t n = 0;
    while (n < ids.size() && printed.places[i + n].id == ids[n] &&
           printed.places[i + n].begin.block == printed.places[i].begin.block)
      ++n;
    if (n == ids.size())
      return Stretch{printed.places[i].begin.block, 0, printed.places[i].begin.byte,
                     printed.places[i + n - 1].end.byte};
  }
  return std::nullopt;
}

struct Tally {
  int survived = 0, found = 0, gone = 0, wrong = 0;
  int tried() const { return survived + gone; }
  /// Whether the answer is a wrong place.
  bool add(const std::optional<Stretch>& right, const std::vector<Stretch>& answer) {
    ++(right ? survived : gone);
    const bool there = right && answer.size() == 1 && answer[0] == *right;
    found += there ? 1 : 0;
    wrong += !answer.empty() && !there ? 1 : 0;
    return !answer.empty() && !there;
  }
  void print(const char* which) const {
    std::printf("%s: passages whose words survived: %d, found %d (%.1f %%); words gone: %d; wrong: %d\n", which,
                survived, found, 100.0 * found / survived, gone, wrong);
  }
};

std::vector<Document> ourArticles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(kSourceFolder) + "/content/articles"))
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Document> documents;
  for (const auto& path : paths) documents.push_back(parse(file::read(path, kMaxArticleBytes).value())->body);
  return documents;
}

TEST(QuoteAfterEdits, NineteenOfTwentyAreFoundAndHardlyOneInAWrongPlace) {
  Editor editor(2026);
  std::vector<Page> pages;
  for (const Document& document : ourArticles())
    if (Page page = editor.pageOf(document); page.size() > 8) pages.push_back(std::move(page));
  ASSERT_GT(pages.size(), 20u);
  Tally all, first;
  for (int round = 0; all.tried() < kPassages; ++round) {
    Page page = pages[static_cast<std::size_t>(round) % pages.size()];
    const Printed before = print(page);
    std::vector<Marked> marks;
    for (int i = 0; i < 5; ++i) marks.push_back(mark(before, editor));
    const std::size_t own = static_cast<std::size_t>(round) % pages.size();
    std::vector<int> near;
    for (const Marked& marked : marks) near.push_back(std::max(0, marked.line - 1));
    for (std::size_t edits = 4 + editor.below(17); edits > 0; --edits)
      editor.edit(page, pages[(own + 1 + editor.below(pages.size() - 1)) % pages.size()], near);
    const Printed after = print(page);
    const QuoteFinder finder(after.document);
    for (const Marked& marked : marks) {
      const auto right = truth(after, marked.ids);
      const auto answer = finder.find(marked.quote);
      if (all.tried() < kFirst) first.add(right, answer);
      const bool bad = all.add(right, answer);
      if (bad)
        std::printf("wrong: %s|%s|%s\n  %s\n", marked.quote.prefix.c_str(), marked.quote.exact.c_str(),
                    marked.quote.suffix.c_str(), textAt(after.document, answer[0].block, 0).utf8.c_str());
    }
  }
  first.print("the first 500");
  all.print("all");
  EXPECT_GE(first.found * 100, first.survived * 95);
  EXPECT_EQ(first.wrong, 0);
  EXPECT_GE(all.found * 100, all.survived * 95);
  EXPECT_LE(all.wrong * 1000, kPassages);
}

}  // namespace
}  // namespace myelin::document
