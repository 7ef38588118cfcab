#include "app/desk/schema.h"
#include "tests/app/desk/fixture.h"

/// Many changes at once: undo, an order by hand, a copy brought in.
namespace myelin::desk {
namespace {

using DeskExchangeTest = DeskFixture;

TEST_F(DeskExchangeTest, ColourAndQuestionComeBack) {
  Bookmark rose = whole("a");
  rose.colour = Colour::Rose;
  rose.ask = true;
  auto kept = open()->add(rose);
  EXPECT_EQ(open()->bookmarks()[0].colour, Colour::Rose);
  EXPECT_TRUE(open()->bookmarks()[0].ask);
  kept->colour = Colour::Honey;
  kept->ask = false;
  ASSERT_TRUE(open()->change(*kept));
  EXPECT_EQ(open()->bookmarks()[0], *kept);
}

TEST_F(DeskExchangeTest, ThereAndBackAgainIsAsBefore) {
  const auto desk = open();
  for (const char* slug : {"a", "b", "c"}) ASSERT_TRUE(desk->add(whole(slug)));
  const auto before = desk->bookmarks();
  Bookmark noted = before[2];
  noted.note = "mine";
  ASSERT_TRUE(desk->exchange({before[0].id, before[1].id}, {noted}));
  ASSERT_EQ(desk->bookmarks().size(), 1u);
  EXPECT_EQ(desk->bookmarks()[0].note, "mine");
  ASSERT_TRUE(desk->exchange({}, before));
  EXPECT_EQ(desk->bookmarks(), before);
}

TEST_F(DeskExchangeTest, PassageKeptAgainMeanwhileStaysOne) {
  const auto desk = open();
  const auto old = desk->add(whole("a"));
  ASSERT_TRUE(desk->remove(old->id));
  ASSERT_TRUE(desk->add(whole("a")));
  ASSERT_TRUE(desk->exchange({}, {*old}));
  EXPECT_EQ(desk->bookmarks().size(), 1u);
}

TEST_F(DeskExchangeTest, CopyBroughtInTwiceChangesNothingTheSecondTime) {
  const auto desk = open();
  Bookmark own = whole("a");
  own.note = "mine";
  own.group = "Nights";
  ASSERT_TRUE(desk->add(own));
  Bookmark theirs = whole("a");
  theirs.note = "theirs";
  theirs.group = "Days";
  theirs.colour = Colour::Green;
  theirs.ask = true;
  const std::vector<Bookmark> copy = {theirs, whole("b"), whole("b")};
  const auto dry = desk->merge(copy, true);
  ASSERT_TRUE(dry);
  EXPECT_EQ(dry->added.size(), 1u);
  EXPECT_EQ(desk->bookmarks().size(), 1u);
  const auto first = desk->merge(copy, false);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->joined.size(), 1u);
  const auto now = desk->bookmarks();
  ASSERT_EQ(now.size(), 2u);
  EXPECT_EQ(now[0].note, "mine\n\ntheirs");
  EXPECT_EQ(now[0].group, "Nights");
  EXPECT_EQ(now[0].colour, Colour::Green);
  EXPECT_TRUE(now[0].ask);
  EXPECT_EQ(now[1], first->added[0]);
  const auto second = desk->merge(copy, false);
  EXPECT_TRUE(second->added.empty());
  EXPECT_TRUE(second->joined.empty());
  EXPECT_EQ(second->same, 2u);
  EXPECT_EQ(desk->bookmarks(), now);
}

TEST_F(DeskExchangeTest, DeskOfTheFirstVersionIsBroughtForwardWithEverythingInIt) {
  {
    const auto database = [&] {
      std::filesystem::create_directories(file.parent_path());
      return Database::open(file, Database::Mode::Write);
    }();
    ASSERT_TRUE(migrate(*database, file, "2026-11-01", steps().first(1)));
    ASSERT_TRUE(database->run("INSERT INTO bookmark VALUES (7,'a','h','e','p','s','t','sh','n','g','2026',3)"));
    ASSERT_TRUE(database->run("INSERT INTO place VALUES ('a','x',1,2,3,4,'2026')"));
  }
  const auto desk = open();
  EXPECT_EQ(desk->opening().sentence, "");
  ASSERT_EQ(desk->bookmarks().size(), 1u);
  const Bookmark expected{.id = 7,
                          .passage = {"a", "h", "e", "p", "s"},
                          .title = "t",
                          .shelf = "sh",
                          .note = "n",
                          .group = "g",
                          .created = "2026",
                          .order = 3};
  EXPECT_EQ(desk->bookmarks()[0], expected);
  EXPECT_EQ(desk->place("a")->byte, 2u);
  EXPECT_EQ(beside("desk.v1.2026-11-22.db").size(), 1u);
}

}  // namespace
}  // namespace myelin::desk
