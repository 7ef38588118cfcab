#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

namespace fs = std::filesystem;

/// The log, saved sets and the clinic's checks.
class GivingTest : public SessionTest {
 protected:
  GivingTest() : SessionTest(false) {
    fs::create_directories(scratch_.path("prints"));
    writeEdition(3);
    restart();
  }
  void writeEdition(int edition) {
    scratch_.write(
        "library/articles/diet/soup.md",
        "---\ntitle: Soup\nedition: " + std::to_string(edition) + "\n---\n\nWarm words.\n\n## Key points\n\n- Warm.\n",
        3600 - edition);
  }
  void put(const std::string& slug) { apply(AddToHandout{slug}); }
  void wait() {
    ASSERT_TRUE(letters_.openUntil([&] { return state().composing.laidOut(); }));
  }
  void make(bool print) {
    apply(MakeHandout{print});
    ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  }
  std::string slugs() const {
    std::string all;
    for (const auto& item : state().composing.order.items) all += item.slug + " ";
    return all;
  }
};

TEST_F(GivingTest, WhatIsPrintedIsWrittenDownWithoutWhomItWasFor) {
  put("soup");
  SetHandout set{state().composing.order, false, "JS"};
  set.order.recipient = "Mr Ford";
  set.order.sizePt = 18;
  apply(set);
  make(true);
  ASSERT_EQ(state().giving.log.size(), 1u);
  const desk::Given& given = state().giving.log[0];
  EXPECT_EQ(given.day, "2026-11-22");
  EXPECT_EQ(given.title, "Soup");
  EXPECT_EQ(given.size, "18");
  EXPECT_EQ(given.editions, "3");
  EXPECT_EQ(given.initials, "JS");
  EXPECT_TRUE(given.printed);
  EXPECT_EQ(given.order.find("Ford"), std::string::npos);
  EXPECT_EQ(recordLine(given), "22 November 2026: “Soup” given, edition 3, 18 point, code " + given.codes + ". JS");
  EXPECT_EQ(given.codes.size(), 9u);
  make(false);
  ASSERT_EQ(state().giving.log.size(), 2u);
  EXPECT_FALSE(state().giving.log[0].printed);
  restart();
  EXPECT_EQ(state().giving.log.size(), 2u);
}

TEST_F(GivingTest, LogCanBeOffAndIsCleared) {
  put("soup");
  make(true);
  apply(KeepGiven{false});
  make(true);
  EXPECT_EQ(state().giving.log.size(), 2u);
  restart();
  EXPECT_FALSE(state().giving.keeps);
  EXPECT_EQ(state().giving.log.size(), 1u);
  apply(ClearGiven{});
  EXPECT_TRUE(state().giving.log.empty());
  restart();
  EXPECT_TRUE(state().giving.log.empty());
}

TEST_F(GivingTest, LogIsSavedAsATableUnderAFreeName) {
  put("soup");
  make(true);
  apply(SaveGiven{});
  apply(SaveGiven{});
  const std::string table = Scratch::read(scratch_.path("prints/Myelin given 2026-11-22.csv"));
  EXPECT_TRUE(table.starts_with("date,what,editions,size,code,initials,how\r\n2026-11-22,Soup,3,14,")) << table;
  EXPECT_TRUE(fs::exists(scratch_.path("prints/Myelin given 2026-11-22 2.csv")));
}

TEST_F(GivingTest, TheLastFiveThatDifferCanBePrintedAgain) {
  for (const char* slug : {"water", "meal-1", "meal-2", "meal-3", "meal-4", "meal-5", "meal-5"}) {
    apply(Print{slug});
    ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  }
  ASSERT_EQ(state().giving.last.size(), 5u);
  const desk::Given& oldest = state().giving.log[state().giving.last.back()];
  EXPECT_EQ(oldest.title, "Meal 1");
  put("soup");
  apply(OpenGiven{oldest.id});
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  EXPECT_EQ(slugs(), "meal-1 ");
  apply(Undo{});
  EXPECT_EQ(slugs(), "soup ");
  wait();
}

TEST_F(GivingTest, SetIsSavedOpenedAndRemoved) {
  put("soup");
  put("water");
  apply(ChangeItem{1, handout::Depth::Short, {}});
  apply(SaveSet{"New diagnosis pack"});
  restart();
  ASSERT_EQ(state().giving.sets.size(), 1u);
  EXPECT_EQ(state().giving.sets[0].name, "New diagnosis pack");
  EXPECT_EQ(state().giving.sets[0].items, 2u);
  EXPECT_EQ(state().giving.sets[0].changed, "");
  apply(OpenSet{"New diagnosis pack"});
  EXPECT_EQ(slugs(), "soup water ");
  EXPECT_EQ(state().composing.order.items[1].depth, handout::Depth::Short);
  EXPECT_EQ(notice(), "In the handout: New diagnosis pack.");
  apply(RemoveSet{"New diagnosis pack"});
  EXPECT_TRUE(state().giving.sets.empty());
  apply(Undo{});
  EXPECT_EQ(state().giving.sets.size(), 1u);
  wait();
}

TEST_F(GivingTest, SetSaysWhatHasChangedSinceItWasSaved) {
  put("soup");
  put("water");
  apply(SaveSet{"Pack"});
  writeEdition(4);
  fs::remove(scratch_.path("library/articles/diet/water.md"));
  restart();
  ASSERT_EQ(state().giving.sets.size(), 1u);
  EXPECT_EQ(state().giving.sets[0].changed, "Newer edition: “Soup”. Not in this library: “Drinking water”.");
  apply(OpenSet{"Pack"});
  EXPECT_EQ(slugs(), "soup ");
  EXPECT_EQ(notice(), "In the handout: Pack. Newer edition: “Soup”. Not in this library: “Drinking water”.");
  wait();
  apply(SaveSet{"Pack"});
  EXPECT_EQ(state().giving.sets[0].changed, "");
}

TEST_F(GivingTest, CheckStandsOnThePagesUntilTheEditionChanges) {
  put("soup");
  apply(RecordCheck{{.slug = "soup", .name = "Jo Smith", .role = "MS nurse", .day = {}}});
  ASSERT_EQ(state().giving.checks.size(), 1u);
  EXPECT_EQ(state().giving.checks[0].day, "2026-11-22");
  EXPECT_EQ(state().giving.checks[0].edition, 3);
  ASSERT_TRUE(state().composing.order.checks.contains("soup"));
  wait();
  restart();
  EXPECT_EQ(state().composing.order.checks.at("soup").name, "Jo Smith");
  apply(SaveChecks{});
  EXPECT_EQ(Scratch::read(scratch_.path("prints/Myelin checks 2026-11-22.csv")),
            "slug,edition,name,role,date\r\nsoup,3,Jo Smith,MS nurse,2026-11-22\r\n");
  apply(RemoveCheck{"soup"});
  EXPECT_TRUE(state().composing.order.checks.empty());
}

TEST_F(GivingTest, ChecksOfATableAreBroughtInWhenTheyAreNewer) {
  apply(RecordCheck{{.slug = "soup", .name = "Jo Smith", .role = "MS nurse", .day = "2026-11-01"}});
  apply(SaveChecks{});
  const std::string table = scratch_.path("prints/Myelin checks 2026-11-22.csv").string();
  apply(RemoveCheck{"soup"});
  apply(BringChecksIn{table});
  EXPECT_EQ(notice(), "Brought in 1; 0 were here already, or newer.");
  ASSERT_EQ(state().giving.checks.size(), 1u);
  EXPECT_EQ(state().composing.order.checks.at("soup").name, "Jo Smith");
  apply(BringChecksIn{"Myelin checks 2026-11-22.csv"});
  EXPECT_EQ(notice(), "Brought in 0; 1 were here already, or newer.") << "found beside the handouts, too";
}

TEST_F(GivingTest, WhatIsNoTableOfChecksIsSaidAndChangesNothing) {
  apply(RecordCheck{{.slug = "soup", .name = "Jo Smith", .role = "", .day = "2026-11-01"}});
  for (const std::string& wrong : {scratch_.path("gone.csv").string(), scratch_.path().string(),
                                   scratch_.write("letter.csv", "Dear reader,\n").string()}) {
    apply(BringChecksIn{wrong});
    EXPECT_EQ(state().notice->kind, Notice::Kind::Trouble) << wrong;
    EXPECT_NE(notice().find(wrong), std::string::npos) << notice();
  }
  EXPECT_EQ(state().giving.checks.size(), 1u);
}

TEST_F(GivingTest, CheckThatCannotBeRecordedIsSaidWhy) {
  apply(RecordCheck{{.slug = "water", .name = "Jo", .role = {}, .day = {}}});
  EXPECT_NE(notice().find("has no edition number"), std::string::npos) << notice();
  apply(RecordCheck{{.slug = "soup", .name = "Jo", .role = {}, .day = "yesterday"}});
  EXPECT_EQ(notice(), "yesterday is no date. Type it like 2026-11-22.");
  apply(RecordCheck{{.slug = "soup", .name = "", .role = {}, .day = {}}});
  EXPECT_EQ(notice(), "Type who has checked it first.");
  EXPECT_TRUE(state().giving.checks.empty());
}

}  // namespace
}  // namespace myelin::session
