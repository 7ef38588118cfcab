#include "index/search/engine.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "index/library/indexer.h"

namespace myelin::search {
namespace {

class ChangingDatabase : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "engine_test.XXXXXX").string();
    ASSERT_TRUE(mkdtemp(name.data()));
    folder_ = name;
    database_ = Xapian::WritableDatabase(name, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    for (int i = 0; i < 50; ++i) add("article-" + std::to_string(i), "spasm word" + std::to_string(i));
    database_.commit();
  }
  void TearDown() override {
    database_.close();
    std::filesystem::remove_all(folder_);
  }

  void add(const std::string& slug, const std::string& text) {
    library::ArticleInfo info;
    info.slug = slug;
    document::Article article;
    article.front.title = text;
    library::Indexer(database_, "en").add(info, article);
  }

  static std::size_t found(Engine& engine, const std::string& words) {
    return engine.find({.words = words, .query = parse(words, false), .shelf = {}, .audience = {}}).found.size();
  }

  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
};

TEST_F(ChangingDatabase, OldHandleIsOpenedAgainOnce) {
  int opened = 0, tries = 0;
  Engine engine([&] { return ++opened, Xapian::Database(folder_.string()); }, "en");
  engine.retrying([&] {
    if (++tries == 1) throw Xapian::DatabaseModifiedError("changed");
  });
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(opened, 2);
  const auto always = [&] { throw Xapian::DatabaseModifiedError("changed"); };
  EXPECT_THROW(engine.retrying(always), Xapian::DatabaseModifiedError);
  EXPECT_EQ(found(engine, "spasm"), 50u);
}

TEST_F(ChangingDatabase, MoreThanAThousandMatchesAreCutThere) {
  for (int i = 0; i < 1100; ++i) add("more-" + std::to_string(i), "cramp");
  database_.commit();
  Engine engine([&] { return Xapian::Database(folder_.string()); }, "en");
  EXPECT_EQ(found(engine, "cramp"), kMostFound);
}

}  // namespace
}  // namespace myelin::search
