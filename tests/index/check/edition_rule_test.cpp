#include <gtest/gtest.h>

#include "index/check/edition_record.h"
#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

const std::map<std::string, std::string> kSecond = {
    {"edition", "2"}, {"changes", "[{edition: 2, date: 2026-11-20, sections: [], what: More salt.}]"}};

Result<Recorded> recorded(const AuthorFolder& folder, std::vector<std::string> spelling = {}) {
  return record(folder.path(), {{kToday}, std::move(spelling)});
}

TEST(Changes, SayWhatIsNewInEachEdition) {
  EXPECT_EQ(AuthorFolder().foundIn(front(kSecond)), Found{});
  EXPECT_EQ(AuthorFolder().foundIn(front({{"edition", "2"}})), Found{"diet/salt.md:9 changes"});
}

TEST(Changes, FitTheEditionAndTheDay) {
  const auto with = [](const std::string& change) {
    return front({{"changes", "[" + change + "]"}, {"edition", "2"}});
  };
  EXPECT_EQ(AuthorFolder().foundIn(with("{edition: 2, date: 2026-11-23, what: x}")), Found{"diet/salt.md:10 changes"});
  EXPECT_EQ(AuthorFolder().foundIn(with("{edition: 2, date: 2026-11-22}")), Found{"diet/salt.md:10 changes"});
  EXPECT_EQ(
      AuthorFolder().foundIn(with("{edition: 2, date: 2026-01-01, what: x}, {edition: 3, date: 2026-01-01, what: x}")),
      Found{"diet/salt.md:10 changes"});
}

TEST(Editions, AreNotComparedWithoutARecord) {
  const AuthorFolder folder;
  EXPECT_EQ(folder.foundIn(front() + "One.\n"), Found{});
  EXPECT_EQ(folder.foundIn(front() + "Another.\n"), Found{});
}

TEST(Editions, AChangedTextNeedsANewOne) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front() + "One.\n");
  ASSERT_TRUE(recorded(folder).ok());
  EXPECT_EQ(folder.found(), Found{});
  EXPECT_EQ(folder.foundIn(front() + "Another.\n"), Found{"diet/salt.md:9 changed-text"});
  EXPECT_EQ(folder.foundIn(front({{"summary", "Other."}}) + "One.\n"), Found{"diet/salt.md:9 changed-text"});
  EXPECT_EQ(folder.foundIn(front(kSecond) + "Another.\n"), Found{});
}

TEST(Editions, SpacingTermsAndReviewDatesAreNoChange) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front() + "One two.\n\nThree.\n");
  ASSERT_TRUE(recorded(folder).ok());
  EXPECT_EQ(folder.foundIn(front({{"reviewed", "2026-11-20"}}) + "\n\nOne\ntwo.\n\n\nThree.\n"), Found{});
}

TEST(Editions, AnOtherSourceIsAChange) {
  const AuthorFolder folder;
  folder.write("references.json", "[{\"id\": \"a\"}, {\"id\": \"b\"}]");
  folder.write("diet/pepper.md", front({{"title", "Pepper"}}) + "One. [@a; @b]\n");
  folder.write("diet/salt.md", front() + "One. [@a]\n");
  ASSERT_TRUE(recorded(folder).ok());
  EXPECT_EQ(folder.foundIn(front() + "One. [@b]\n"), Found{"diet/salt.md:9 changed-text"});
}

TEST(Editions, DoNotGoBack) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front(kSecond) + "Two.\n");
  ASSERT_TRUE(recorded(folder).ok());
  EXPECT_EQ(folder.foundIn(front() + "One.\n"), Found{"diet/salt.md:9 changed-text"});
  EXPECT_FALSE(recorded(folder, {"salt"}).ok());
}

TEST(Record, SaysWhatIsNewRaisedAndGone) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front() + "One.\n");
  folder.write("diet/pepper.md", front({{"title", "Pepper"}}));
  EXPECT_EQ(recorded(folder)->added, (Found{"pepper", "salt"}));
  const std::string first = folder.read(kRecordName);
  const auto same = recorded(folder);
  EXPECT_TRUE(same->added.empty() && same->raised.empty() && same->respelt.empty() && same->removed.empty());
  EXPECT_EQ(folder.read(kRecordName), first);

  folder.write("diet/salt.md", front(kSecond) + "Two.\n");
  std::filesystem::remove(folder.path() / "diet/pepper.md");
  const auto next = recorded(folder);
  EXPECT_EQ(next->raised, Found{"salt"});
  EXPECT_EQ(next->removed, Found{"pepper"});
}

TEST(Record, RefusesWhileAnythingIsToBeFixed) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front() + "[x](missing)\n");
  const auto refused = recorded(folder);
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(refused.error().sentence.find("diet/salt.md:13"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / kRecordName));
}

TEST(Record, TakesAMendedSpellingOnlyByName) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front() + "Onne.\n");
  ASSERT_TRUE(recorded(folder).ok());
  const std::string before = folder.read(kRecordName);
  folder.write("diet/salt.md", front() + "One.\n");
  EXPECT_FALSE(recorded(folder).ok());
  EXPECT_FALSE(recorded(folder, {"pepper"}).ok());
  EXPECT_EQ(folder.read(kRecordName), before);
  const auto respelt = recorded(folder, {"salt"});
  ASSERT_TRUE(respelt.ok());
  EXPECT_EQ(respelt->respelt, Found{"salt"});
  EXPECT_EQ(folder.found(), Found{});
}

TEST(Record, ADamagedOneIsToldAndNeverOverwritten) {
  for (const char* damaged : {"", "[]", "{\"salt\": 3}", "{\"salt\": {\"edition\": \"1\", \"sha256\": \"x\"}}", "{"}) {
    const AuthorFolder folder;
    folder.write(kRecordName, damaged);
    EXPECT_EQ(folder.foundIn(front()), Found{"editions.json:1 unreadable"}) << damaged;
    EXPECT_FALSE(recorded(folder).ok());
    EXPECT_EQ(folder.read(kRecordName), damaged);
  }
}

TEST(Record, IsOneLineForEachArticle) {
  const AuthorFolder folder;
  folder.write("diet/salt.md", front());
  folder.write("diet/pepper.md", front({{"title", "Pepper"}}));
  ASSERT_TRUE(recorded(folder).ok());
  const std::string text = folder.read(kRecordName);
  EXPECT_TRUE(text.starts_with("{\n\"pepper\": {\"edition\":1,\"sha256\":\"")) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 4);
}

}  // namespace
}  // namespace myelin::check
