#include "index/library/indexer.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "index/library/database.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

class Indexing : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "indexer_test.XXXXXX").string();
    ASSERT_TRUE(mkdtemp(name.data()));
    folder_ = name;
    database_ = Xapian::WritableDatabase(name, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  }
  void TearDown() override {
    database_.close();
    std::filesystem::remove_all(folder_);
  }

  static document::Article article(const std::string& title, const std::string& text) {
    document::Article made;
    made.front.title = title;
    made.front.summary = "Summary here.";
    made.front.terms = {"legs jump at night"};
    document::Block block{.kind = document::BlockKind::Paragraph};
    block.text.utf8 = text;
    made.body.blocks.push_back(block);
    return made;
  }

  static ArticleInfo info(const std::string& slug) {
    ArticleInfo made;
    made.slug = slug;
    made.shelf = "spasms";
    made.audience = {"person", "carer"};
    return made;
  }

  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
};

TEST_F(Indexing, ArticleBecomesOneDocumentWithItsTerms) {
  Indexer(database_, "english").add(info("night"), article("Spasms at night", "Pins-and-needles can't wait."));
  database_.commit();
  EXPECT_EQ(database_.get_doccount(), 1u);
  for (const char* term : {"Zspasm", "spasms", "Sspasms", "ZSspasm", "Klegs", "ZKleg", "ZXUsummari", "needles", "cant",
                           "XS", "XOFnight", "XSHELFspasms", "XAUDperson", "XAUDcarer", "XElegs jump at night"}) {
    EXPECT_TRUE(database_.term_exists(term)) << term;
  }
  EXPECT_EQ(database_.get_document(1).get_value(schema::kSlugValue), "night");
  EXPECT_EQ(unpackSections(database_.get_document(1).get_data()).front().anchor, "");
}

TEST_F(Indexing, WordInCapitalsIsAlsoItself) {
  Indexer indexer(database_, "english");
  indexer.add(info("tens"), article("TENS machines", "A TENS machine."));
  indexer.add(info("ten"), article("Ten minutes", "DO NOT WAIT TEN MINUTES"));
  database_.commit();
  EXPECT_TRUE(database_.term_exists("XCtens"));
  EXPECT_FALSE(database_.term_exists("XCten")) << "what shouts throughout abbreviates nothing";
}

TEST_F(Indexing, RemovedArticleLeavesNothingBehind) {
  Indexer indexer(database_, "english");
  indexer.add(info("night"), article("Spasms at night", "Zebra."));
  indexer.add(info("day"), article("Spasms by day", "Text."));
  indexer.remove("night");
  database_.commit();
  EXPECT_EQ(database_.get_doccount(), 1u);
  EXPECT_FALSE(database_.term_exists("Zzebra"));
  EXPECT_EQ(database_.get_spelling_suggestion("zebrra"), "");
  EXPECT_EQ(database_.get_spelling_suggestion("spassms"), "spasms");
  indexer.remove("never there");
}

TEST_F(Indexing, AbsurdWordsAndSlugsNeverThrow) {
  Indexer indexer(database_, "english");
  const std::string absurd(100000, 'q');
  ArticleInfo strange = info(std::string(400, 's'));
  strange.shelf = absurd;
  strange.audience = {absurd, std::string("a\0b", 3)};
  document::Article made = article(absurd, absurd + "\xFF\xFE " + std::string(300, '\0'));
  made.front.terms = {absurd, "", std::string(50, '\0'), "\xFF\xFF"};
  EXPECT_NO_THROW(indexer.add(strange, made));
  EXPECT_NO_THROW(database_.commit());
  indexer.remove(strange.slug);
  database_.commit();
  EXPECT_EQ(database_.get_doccount(), 0u);
}

TEST_F(Indexing, GlossaryBecomesSynonymsBothWaysAndAnewEachTime) {
  Indexer indexer(database_, "english");
  const auto synonyms = [&](const std::string& key) {
    return std::vector<std::string>(database_.synonyms_begin(key), database_.synonyms_end(key));
  };
  indexer.finish({{.term = "Paraesthesia", .abbreviation = "PA", .everyday = {"Pins-and-needles"}, .meaning = ""}});
  EXPECT_EQ(synonyms("pin and needl"), (std::vector<std::string>{"pa", "paraesthesia"}));
  EXPECT_EQ(synonyms(stemmerFor("en")("paraesthesia")), (std::vector<std::string>{"pa", "pins and needles"}));
  indexer.finish(
      {{.term = "Clonus", .abbreviation = "", .everyday = {std::string(1000, 'x'), "", "?!"}, .meaning = ""}});
  EXPECT_TRUE(synonyms(stemmerFor("en")("paraesthesia")).empty());
}

TEST_F(Indexing, UnknownLanguageIsIndexedWithoutStemming) {
  Indexer(database_, "klingon").add(info("a"), article("Spasms", "Text."));
  database_.commit();
  EXPECT_TRUE(database_.term_exists("Zspasms"));
}

}  // namespace
}  // namespace myelin::library
