#include "index/search/search.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "index/base/utf8.h"
#include "temporary_library.h"
#include "tests/support/folder.h"

namespace myelin::search {
namespace {

class SmallLibrary : public testing::Test {
 protected:
  void SetUp() override {
    writeSmallLibrary(files_);
    library_ = files_.open();
    ASSERT_TRUE(library_);
    searcher_ = std::make_unique<Searcher>(library_);
  }

  Answer ask(const std::string& words, bool typing = false) {
    Question question;
    question.words = words;
    question.typing = typing;
    return searcher_->ask(question);
  }

  static std::string first(const Answer& answer) {
    return answer.hits.empty() ? "nothing" : answer.hits.front().article->slug;
  }

  static std::string marked(const Snippet& snippet) {
    std::string out;
    for (const Range& mark : snippet.marks) out += snippet.text.substr(mark.begin, mark.end - mark.begin) + "|";
    return out;
  }

  TemporaryLibrary files_;
  std::shared_ptr<const library::Library> library_;
  std::unique_ptr<Searcher> searcher_;
};

struct Row {
  std::string words;
  std::string slug;
  How how;
  std::string corrected;
};

TEST_F(SmallLibrary, TableOfQuestionsAndTheirFirstArticle) {
  const std::vector<Row> rows = {
      {"baclofen", "baclofen", How::AllWords, ""},
      {"BACLOFEN", "baclofen", How::AllWords, ""},
      {"legs jump at night", "night-spasms", How::AllWords, ""},
      {"my legs jump about every night", "night-spasms", How::AllWords, ""},
      {"legs jump at night on holiday in Spain", "night-spasms", How::AnyWord, ""},
      {"pins and needles", "tingling", How::AllWords, ""},
      {"pins-and-needles", "tingling", How::AllWords, ""},
      {"muscle relaxant", "baclofen", How::AllWords, ""},
      {"Muscle relaxants", "baclofen", How::AllWords, ""},
      {"side effects", "baclofen", How::AllWords, ""},
      {"\"side effects\"", "baclofen", How::AllWords, ""},
      {"\u201Cside effects\u201D", "baclofen", How::AllWords, ""},
      {"spasms AND magnesium", "magnesium", How::AllWords, ""},
      {"spasms -magnesium -night -gabapentin", "nothing", How::NearestShelf, ""},
      {"spasms NOT magnesium", "night-spasms", How::AllWords, ""},
      {"fibre OR magnesium kidneys", "magnesium", How::AllWords, ""},
      {"title:magnesium", "magnesium", How::AllWords, ""},
      {"shelf:food spasms", "magnesium", How::AllWords, ""},
      {"shelf:eating spasms", "magnesium", How::AllWords, ""},
      {"gabap*", "gabapentin", How::AllWords, ""},
      {"constip", "constipation", How::AllWords, ""},
      {"constapation", "constipation", How::Corrected, "constipation"},
      {"spacticity", "spasticity", How::Corrected, "spasticity"},
      {"gabapenten for nerve pane", "gabapentin", How::Corrected, "gabapentin for nerve pain"},
      {"pressure soars", "pressure-sores", How::Corrected, ""},
      {"Can't sleep for spasms!", "night-spasms", How::AllWords, ""},
      {"cant sleep for spasms", "night-spasms", How::AllWords, ""},
      {"what is it", "spasticity", How::AllWords, ""},
  };
  for (const Row& row : rows) {
    const Answer answer = ask(row.words);
    if (row.slug != "nothing") {
      EXPECT_EQ(first(answer), row.slug) << row.words;
    }
    EXPECT_EQ(answer.how, row.how) << row.words;
    if (!row.corrected.empty()) {
      EXPECT_EQ(answer.corrected.value_or("none"), row.corrected) << row.words;
    }
    EXPECT_EQ(answer.corrected.has_value(), row.how == How::Corrected) << row.words;
  }
}

TEST_F(SmallLibrary, CorrectionKeepsTheRestOfTheQuestionAndExactlyTurnsItOff) {
  const Answer corrected = ask("Baclofen for spacticity, please");
  EXPECT_EQ(corrected.corrected.value_or("none"), "Baclofen for spasticity, please");
  Question question;
  question.words = "spacticity";
  question.exactly = true;
  const Answer exact = searcher_->ask(question);
  EXPECT_FALSE(exact.corrected);
  EXPECT_EQ(exact.how, How::NearestShelf);
}

TEST_F(SmallLibrary, KnownWordsAreNeverCorrected) {
  for (const char* words : {"side effects", "effect", "jump", "fits", "neurontin", "needles", "30"}) {
    EXPECT_FALSE(ask(words).corrected) << words;
  }
}

TEST_F(SmallLibrary, NothingMatchesAndAShelfIsShownInstead) {
  const Answer answer = ask("qqqqzzzzxx");
  EXPECT_EQ(answer.how, How::NearestShelf);
  EXPECT_EQ(answer.total, 0);
  EXPECT_FALSE(answer.hits.empty());
  Question onShelf;
  onShelf.words = "qqqqzzzzxx";
  onShelf.shelf = "food";
  for (const Hit& hit : searcher_->ask(onShelf).hits) EXPECT_EQ(hit.article->shelf, "food");
}

TEST_F(SmallLibrary, QuestionsWithoutWordsAreNothing) {
  for (const char* words :
       {"", " ", "\"", "\"\"", "?!", "-", "*", "AND", "OR", "NOT", "AND OR NOT", "()", "title:", "\x01\x02"}) {
    EXPECT_EQ(ask(words).how, How::Nothing) << words;
    EXPECT_TRUE(ask(words).hits.empty()) << words;
  }
}

TEST_F(SmallLibrary, HostileQuestionsAreAnswered) {
  std::string stars, many;
  for (int i = 0; i < 200; ++i)
    stars += std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i / 26) + "* ";
  for (int i = 0; i < 100; ++i) many += "word" + std::to_string(i) + " ";
  const std::vector<std::string> questions = {std::string(10000, 'x'),
                                              std::string(10000, '"'),
                                              std::string(5000, '-') + "baclofen",
                                              stars,
                                              many,
                                              "baclofen AND",
                                              "AND baclofen",
                                              "OR OR baclofen",
                                              "baclofen NOT",
                                              "(baclofen",
                                              "baclofen)))",
                                              "\"baclofen",
                                              "\xF0\x9F\x98\x80 baclofen",
                                              "\xFF\xFE baclofen",
                                              "baclofen \x1B[31m red",
                                              "title:title:title:",
                                              "shelf:nowhere baclofen",
                                              "-shelf:food",
                                              "a* b* c* d* e* f*",
                                              "the and of",
                                              "XSHELFfood",
                                              "Zbaclofen",
                                              "\xD8\xA7\xD9\x84\xD8\xB9",
                                              "脊髄 baclofen",
                                              std::string("bac\0lofen", 9)};
  for (const std::string& words : questions) {
    for (const bool typing : {false, true}) {
      const Answer answer = ask(words, typing);
      EXPECT_TRUE(utf8::valid(answer.words)) << words.substr(0, 40);
      for (const Hit& hit : answer.hits) searcher_->snippet(hit);
      searcher_->finish(words, 5);
      searcher_->shelfCounts();
    }
  }
  EXPECT_TRUE(ask(many).leftOut.words);
  EXPECT_TRUE(ask(stars).leftOut.stars);
  EXPECT_FALSE(ask("a* b*").leftOut.stars);
  EXPECT_EQ(first(ask("\xF0\x9F\x98\x80 baclofen")), "baclofen");
  EXPECT_EQ(first(ask("\"baclofen")), "baclofen");
}

TEST_F(SmallLibrary, TypingMatchesTheLastWordAsAPrefix) {
  EXPECT_EQ(first(ask("bac", true)), "baclofen");
  EXPECT_EQ(first(ask("constip", true)), "constipation");
  EXPECT_EQ(first(ask("legs jum", true)), "night-spasms");
  EXPECT_EQ(first(ask("pins and needles", true)), "tingling");  // the full word keeps its synonyms
  EXPECT_EQ(first(ask("muscle relaxant", true)), "baclofen");
  for (std::size_t length = 1; length <= 8; ++length) {
    EXPECT_FALSE(ask(std::string("baclofen").substr(0, length), true).hits.empty()) << length;
  }
}

TEST_F(SmallLibrary, PhraseWantsTheWordsSideBySide) {
  for (const Hit& hit : ask("\"side effects\"").hits) EXPECT_EQ(hit.article->slug, "baclofen");
  const Answer loose = ask("side effects");
  EXPECT_GT(loose.total, 1);  // gabapentin has both words, apart
  const Answer none = ask("\"effects side\"");
  EXPECT_EQ(none.how, How::AnyWord);
  EXPECT_EQ(first(none), "baclofen");
}

TEST_F(SmallLibrary, HitOpensAtTheSectionThatAnswers) {
  const auto heading = [&](const std::string& words) { return ask(words).hits.front().heading; };
  EXPECT_EQ(heading("baclofen side effects"), "What are the side effects?");
  EXPECT_EQ(heading("baclofen withdrawal"), "Why must I never stop suddenly?");
  EXPECT_EQ(heading("magnesium spasms"), "Spasms");
  EXPECT_EQ(heading("legs jump at night"), "");
  const Hit hit = ask("baclofen withdrawal").hits.front();
  EXPECT_FALSE(hit.anchor.empty());
}

TEST_F(SmallLibrary, SnippetIsWholeSentencesWithMarksOnAllForms) {
  const Answer answer = ask("stretched calf");
  ASSERT_EQ(first(answer), "night-spasms");
  const Snippet snippet = searcher_->snippet(answer.hits.front());
  EXPECT_EQ(snippet.text, "Stretch your calves before bed. Keep the blanket light.");
  EXPECT_EQ(marked(snippet), "Stretch|calves|");
  const Answer synonym = ask("pins and needles");
  EXPECT_EQ(marked(searcher_->snippet(synonym.hits.front())), "Paraesthesia|");
  const Answer typing = ask("sleepin", true);
  const auto baclofen = std::find_if(typing.hits.begin(), typing.hits.end(),
                                     [](const Hit& each) { return each.article->slug == "baclofen"; });
  ASSERT_NE(baclofen, typing.hits.end());
  EXPECT_EQ(marked(searcher_->snippet(*baclofen)), "sleepiness|");
}

TEST_F(SmallLibrary, SnippetOfAMatchInEverydayWordsOnlyIsTheSummary) {
  const Answer answer = ask("bunged up");
  ASSERT_EQ(first(answer), "constipation");
  EXPECT_EQ(searcher_->snippet(answer.hits.front()).text, "Fibre helps against constipation.");
}

TEST_F(SmallLibrary, ShelfConditionAndCountsAgree) {
  Question question;
  question.words = "spasms";
  const int all = searcher_->ask(question).total;
  const auto everywhere = searcher_->shelfCounts();
  question.shelf = "food";
  const Answer answer = searcher_->ask(question);
  EXPECT_EQ(first(answer), "magnesium");
  EXPECT_EQ(searcher_->shelfCounts(), everywhere);
  int sum = 0;
  for (const auto& [shelf, count] : everywhere) {
    sum += count;
    if (shelf == "food") {
      EXPECT_EQ(count, answer.total);
    }
  }
  EXPECT_EQ(sum, all);
}

TEST_F(SmallLibrary, AudienceIsACondition) {
  Question question;
  question.words = "baclofen";
  question.audience = "person";
  EXPECT_EQ(first(searcher_->ask(question)), "baclofen");
  question.audience = "clinician";
  EXPECT_EQ(searcher_->ask(question).total, 0);
}

TEST_F(SmallLibrary, PagesFollowEachOther) {
  Question question;
  question.words = "spasms OR stiffness OR magnesium OR baclofen";
  std::vector<std::string> whole, paged;
  for (const Hit& hit : searcher_->ask(question).hits) whole.push_back(hit.article->slug);
  question.most = 2;
  for (question.first = 0; question.first < whole.size(); question.first += 2) {
    for (const Hit& hit : searcher_->ask(question).hits) paged.push_back(hit.article->slug);
  }
  EXPECT_EQ(paged, whole);
  question.first = 1000;
  EXPECT_TRUE(searcher_->ask(question).hits.empty());
}

TEST_F(SmallLibrary, LookedForNamesWordsAndSynonyms) {
  const std::vector<std::string> looked = ask("the pins and needles").looked;
  EXPECT_NE(std::find(looked.begin(), looked.end(), "paraesthesia"), looked.end());
  EXPECT_NE(std::find(looked.begin(), looked.end(), "needles"), looked.end());
  EXPECT_EQ(std::find(looked.begin(), looked.end(), "the"), looked.end());
}

TEST_F(SmallLibrary, FinishOffersTitlesThenEverydayTerms) {
  EXPECT_EQ(searcher_->finish("Spas", 10), (std::vector<std::string>{"Spasms at night", "What is spasticity?"}));
  EXPECT_EQ(searcher_->finish("legs ju", 10), (std::vector<std::string>{"legs jump at night"}));
  EXPECT_EQ(searcher_->finish("p", 1).size(), 1u);
  EXPECT_TRUE(searcher_->finish("", 10).empty());
}

TEST_F(SmallLibrary, SearcherGoesOnAfterTheLibraryChanged) {
  ASSERT_EQ(first(ask("baclofen")), "baclofen");
  for (int i = 0; i < 3; ++i) {
    files_.write("food", "kale", "Kale", "green leaves",
                 "Kale is edition " + std::to_string(i) + ".\n\n## More\n\nText.\n");
    const auto changed = files_.open();
    EXPECT_EQ(first(ask("baclofen")), "baclofen");
    Searcher fresh(changed);
    Question question;
    question.words = "kale";
    EXPECT_EQ(first(fresh.ask(question)), "kale");
  }
  files_.remove("articles/food/kale.md");
  Searcher fresh(files_.open());
  Question question;
  question.words = "kale";
  EXPECT_EQ(fresh.ask(question).total, 0);
}

TEST_F(SmallLibrary, PackedLibraryAnswersTheSame) {
  const auto packed = files_.openPacked();
  ASSERT_TRUE(packed);
  Searcher searcher(packed);
  for (const char* words :
       {"legs jump at night", "pins and needles", "spacticity", "baclofen withdrawal", "\"side effects\""}) {
    Question question;
    question.words = words;
    const Answer here = ask(words), there = searcher.ask(question);
    ASSERT_FALSE(there.hits.empty()) << words;
    EXPECT_EQ(first(there), first(here)) << words;
    EXPECT_EQ(there.corrected, here.corrected) << words;
    EXPECT_EQ(there.hits.front().anchor, here.hits.front().anchor) << words;
    EXPECT_EQ(searcher.snippet(there.hits.front()).text, searcher_->snippet(here.hits.front()).text) << words;
  }
  EXPECT_EQ(searcher.finish("legs ju", 10), (std::vector<std::string>{"legs jump at night"}));
}

TEST(RealArticles, EverydayWordsFindTheirArticle) {
  const std::filesystem::path content = std::filesystem::path(kSourceFolder) / "content";
  library::OpenOptions options;
  options.cache = std::filesystem::temp_directory_path() / ("search_test_cache." + std::to_string(::getpid()));
  const auto library = library::Library::open(content, options);
  ASSERT_TRUE(library.ok());
  Searcher searcher(*library);
  Question question;
  question.words = "legs jump at night";
  const Answer answer = searcher.ask(question);
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits.front().article->slug, "night-spasms");
  EXPECT_FALSE(searcher.snippet(answer.hits.front()).marks.empty());
  std::filesystem::remove_all(options.cache);
}

TEST(Abbreviation, IsFoundBeforeWordsThatShareItsStem) {
  TemporaryLibrary folder;
  for (int i = 0; i < 4; ++i)
    folder.write("rest", "rest" + std::to_string(i), "Ten minutes of rest", "",
                 "A summary.\n\nTen, ten and ten minutes.\n");
  folder.write("pain", "tens", "Nerve stimulation", "",
               "A summary.\n\nA TENS machine sends small pulses. It is rented.\n");
  for (const std::string words : {"TENS", "tens"}) {
    Searcher searcher(folder.open());
    EXPECT_EQ(searcher.ask({.words = words}).hits.front().article->slug, "tens") << words;
  }
}

}  // namespace
}  // namespace myelin::search
