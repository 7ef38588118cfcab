#include "index/search/speller.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <map>

namespace myelin::search {
namespace {

class Spelling : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "speller_test.XXXXXX").string();
    ASSERT_TRUE(mkdtemp(name.data()));
    folder_ = name;
    database_ = Xapian::WritableDatabase(name, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    const std::map<std::string, unsigned> words = {
        {"spasticity", 40}, {"constipation", 12}, {"gabapentin", 6}, {"pain", 50},        {"plane", 1},
        {"sores", 9},       {"fatigue", 30},      {"uhthoffs", 3},   {"electrolytes", 5}, {"general", 20},
        {"course", 15},     {"heat", 20},         {"wave", 2}};
    for (const auto& [word, articles] : words) database_.add_spelling(word, articles);
    database_.commit();
  }
  void TearDown() override {
    database_.close();
    std::filesystem::remove_all(folder_);
  }

  std::string correct(const std::string& form, const std::string& before = "", const std::string& beside = "") {
    const Speller::Near near = [&](const std::string& a, const std::string& b) { return a + " " + b == beside; };
    return speller_.correct(database_, form, before, "", near).value_or("none");
  }

  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
  Speller speller_;
};

TEST_F(Spelling, TableOfMistakesPeopleMake) {
  EXPECT_EQ(correct("spacticity"), "spasticity");
  EXPECT_EQ(correct("constapation"), "constipation");
  EXPECT_EQ(correct("gabapenten"), "gabapentin");
  EXPECT_EQ(correct("fatige"), "fatigue");
  EXPECT_EQ(correct("uthoffs"), "uhthoffs");
  EXPECT_EQ(correct("electrolites"), "electrolytes");
  EXPECT_EQ(correct("pane"), "pain");
  EXPECT_EQ(correct("fatiuge"), "fatigue");
}

TEST_F(Spelling, OtherWordsAreLeftAlone) {
  for (const char* form : {"funeral", "corset", "kerb", "bubble", "abc", "b12", "xqzvvv"}) {
    EXPECT_EQ(correct(form), "none") << form;
  }
}

TEST_F(Spelling, WordBesideItDecidesWhatIsLessClose) {
  EXPECT_EQ(correct("soars"), "none");
  EXPECT_EQ(correct("soars", "pressure", "pressure sores"), "sores");
}

TEST_F(Spelling, TwoWordsRunTogetherAreParted) {
  EXPECT_EQ(correct("heatwave", "", "heat wave"), "heat wave");
  EXPECT_EQ(correct("heatwave"), "none");
}

TEST(Unlikeness, SoundsAlikeIsCheaperThanAnythingElse) {
  EXPECT_EQ(unlikeness("pain", "pain"), 0);
  EXPECT_LT(unlikeness("spacticity", "spasticity"), unlikeness("spamticity", "spasticity"));
  EXPECT_EQ(unlikeness("ab", "ba"), 2);
  EXPECT_EQ(unlikeness("", ""), 0);
  EXPECT_GT(unlikeness(std::string(300, 'x'), "y"), 0);
}

}  // namespace
}  // namespace myelin::search
