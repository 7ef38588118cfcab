#include "app/desk/desk.h"

#include "tests/app/desk/fixture.h"

namespace myelin::desk {
namespace {

using DeskTest = DeskFixture;

Bookmark wordsOf(const std::string& slug, const std::string& exact) {
  return {.passage = {.slug = slug, .heading = "Night", .exact = exact, .prefix = "before ", .suffix = " after"},
          .title = "Cramps",
          .shelf = "symptoms",
          .note = "ask about this",
          .group = "To ask my team"};
}

TEST_F(DeskTest, BookmarkComesBackWhole) {
  const Bookmark kept = open()->add(wordsOf("cramps", "at night")).value();
  EXPECT_GT(kept.id, 0);
  EXPECT_EQ(kept.created, today());
  const auto list = open()->bookmarks();
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].id, kept.id);
  EXPECT_EQ(list[0].passage, wordsOf("cramps", "at night").passage);
  EXPECT_EQ(list[0].title, "Cramps");
  EXPECT_EQ(list[0].shelf, "symptoms");
  EXPECT_EQ(list[0].note, "ask about this");
  EXPECT_EQ(list[0].group, "To ask my team");
  EXPECT_EQ(list[0].created, today());
}

TEST_F(DeskTest, EqualPassageIsKeptOnce) {
  const auto desk = open();
  const auto first = desk->add(wordsOf("cramps", "at night"));
  Bookmark again = wordsOf("cramps", "at night");
  again.note = "another note";
  EXPECT_EQ(desk->add(again)->id, first->id);
  EXPECT_EQ(desk->add(again)->note, "ask about this");
  EXPECT_EQ(desk->bookmarks().size(), 1u);
}

TEST_F(DeskTest, PassagesThatDifferInOneWordAreTwo) {
  const auto desk = open();
  ASSERT_TRUE(desk->add(wordsOf("cramps", "at night")));
  ASSERT_TRUE(desk->add(wordsOf("cramps", "at noon")));
  EXPECT_EQ(desk->bookmarks().size(), 2u);
}

TEST_F(DeskTest, ApostrophesQuotesNulsAndOtherScriptsStayAsTheyAre) {
  const std::vector<std::string> texts = {"it's; DROP TABLE bookmark;--",
                                          "\"double\" `back` %_?1",
                                          std::string("a\0b", 3),
                                          "\u00e9 \u65e5\u672c\u8a9e \U0001F600",
                                          std::string("\0", 1),
                                          "\xff\xfe",
                                          "line\nfeed\r\t"};
  const auto desk = open();
  for (const auto& text : texts) {
    Bookmark bookmark = wordsOf(text, text);
    bookmark.note = bookmark.group = bookmark.title = text;
    ASSERT_TRUE(desk->add(bookmark));
    ASSERT_TRUE(desk->setSetting(text, text));
    EXPECT_EQ(desk->setting(text), text);
  }
  const auto list = open()->bookmarks();
  ASSERT_EQ(list.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(list[i].passage, wordsOf(texts[i], texts[i]).passage);
    EXPECT_EQ(list[i].note, texts[i]);
    EXPECT_EQ(list[i].title, texts[i]);
  }
}

TEST_F(DeskTest, OnlyTheWholeArticleIsItsBookmark) {
  const auto desk = open();
  ASSERT_TRUE(desk->add(wordsOf("cramps", "at night")));
  EXPECT_FALSE(desk->bookmarkOf("cramps").has_value());
  const auto kept = desk->add(whole("cramps"));
  EXPECT_EQ(desk->bookmarkOf("cramps")->id, kept->id);
  EXPECT_FALSE(desk->bookmarkOf("cramp").has_value());
}

TEST_F(DeskTest, NewBookmarksComeLastAndHandOrderHolds) {
  const auto desk = open();
  const auto a = desk->add(whole("a"));
  auto b = desk->add(whole("b"));
  const auto c = desk->add(whole("c"));
  b->order = a->order - 1;
  ASSERT_TRUE(desk->change(*b));
  std::string slugs;
  for (const auto& bookmark : open()->bookmarks()) slugs += bookmark.passage.slug;
  EXPECT_EQ(slugs, "bac");
}

TEST_F(DeskTest, ChangeKeepsNoteAndGroup) {
  const auto desk = open();
  auto kept = desk->add(whole("a"));
  kept->note = "new";
  kept->group = "For the nurse";
  ASSERT_TRUE(desk->change(*kept));
  const auto read = open()->bookmarkOf("a");
  EXPECT_EQ(read->note, "new");
  EXPECT_EQ(read->group, "For the nurse");
}

TEST_F(DeskTest, ChangingARemovedBookmarkSaysSo) {
  const auto desk = open();
  const auto kept = desk->add(whole("a"));
  ASSERT_TRUE(desk->remove(kept->id));
  const auto changed = desk->change(*kept);
  ASSERT_FALSE(changed);
  EXPECT_EQ(changed.error().kind, Error::Kind::NotFound);
}

TEST_F(DeskTest, RemovedBookmarkIsRestoredWithItsIdAndOrder) {
  const auto desk = open();
  ASSERT_TRUE(desk->add(whole("a")));
  ASSERT_TRUE(desk->add(wordsOf("b", "words")));
  ASSERT_TRUE(desk->add(whole("c")));
  const auto before = desk->bookmarks();
  ASSERT_TRUE(desk->remove(before[1].id));
  EXPECT_EQ(desk->bookmarks().size(), 2u);
  ASSERT_TRUE(desk->add(whole("d")));
  ASSERT_TRUE(desk->restore(before[1]));
  const auto after = open()->bookmarks();
  ASSERT_EQ(after.size(), 4u);
  EXPECT_EQ(after[1].id, before[1].id);
  EXPECT_EQ(after[1].order, before[1].order);
  EXPECT_EQ(after[1].passage, before[1].passage);
  EXPECT_EQ(after[1].note, before[1].note);
  EXPECT_EQ(after[1].created, before[1].created);
}

TEST_F(DeskTest, RestoringTheLastOneDoesNotMeetAReusedId) {
  const auto desk = open();
  const auto last = desk->add(whole("a"));
  ASSERT_TRUE(desk->remove(last->id));
  EXPECT_NE(desk->add(whole("b"))->id, last->id);
  EXPECT_TRUE(desk->restore(*last));
  EXPECT_EQ(desk->bookmarks().size(), 2u);
}

TEST_F(DeskTest, RestoringWhatWasKeptAgainChangesNothing) {
  const auto desk = open();
  const auto old = desk->add(whole("a"));
  ASSERT_TRUE(desk->remove(old->id));
  const auto now = desk->add(whole("a"));
  EXPECT_TRUE(desk->restore(*old));
  ASSERT_EQ(desk->bookmarks().size(), 1u);
  EXPECT_EQ(desk->bookmarks()[0].id, now->id);
}

TEST_F(DeskTest, RemovingTwiceIsNoFailure) {
  const auto desk = open();
  const auto kept = desk->add(whole("a"));
  EXPECT_TRUE(desk->remove(kept->id));
  EXPECT_TRUE(desk->remove(kept->id));
}

TEST_F(DeskTest, PlaceIsReplacedAndFoundAgain) {
  ASSERT_TRUE(open()->setPlace({.slug = "a", .anchor = "night", .block = 3, .byte = 17}));
  ASSERT_TRUE(open()->setPlace({.slug = "a",
                                .anchor = "day",
                                .block = 5,
                                .byte = 1,
                                .sectionsRead = 2,
                                .sections = 7,
                                .visited = "2026-11-21T00:00:00Z"}));
  const auto place = open()->place("a");
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->anchor, "day");
  EXPECT_EQ(place->block, 5);
  EXPECT_EQ(place->byte, 1u);
  EXPECT_EQ(place->sectionsRead, 2);
  EXPECT_EQ(place->sections, 7);
  EXPECT_EQ(place->visited, "2026-11-21T00:00:00Z");
  EXPECT_FALSE(open()->place("b").has_value());
}

TEST_F(DeskTest, LastPlacesAreNewestFirst) {
  const auto desk = open();
  for (const char* day : {"20", "22", "21"})
    ASSERT_TRUE(desk->setPlace({.slug = day, .visited = std::string("2026-11-") + day + "T00:00:00Z"}));
  const auto places = desk->lastPlaces(2);
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].slug, "22");
  EXPECT_EQ(places[1].slug, "21");
}

TEST_F(DeskTest, PlaceWithoutATimeIsVisitedNow) {
  ASSERT_TRUE(open()->setPlace({.slug = "a"}));
  EXPECT_EQ(open()->place("a")->visited, today());
}

TEST_F(DeskTest, SettingsAreReplacedAndRemembered) {
  ASSERT_TRUE(open()->setSetting("zoom", "100"));
  ASSERT_TRUE(open()->setSetting("zoom", "250"));
  EXPECT_EQ(open()->setting("zoom"), "250");
  EXPECT_FALSE(open()->setting("theme").has_value());
}

TEST_F(DeskTest, EmptySettingIsNotAMissingOne) {
  ASSERT_TRUE(open()->setSetting("clinic", {}));
  EXPECT_EQ(open()->setting("clinic"), "");
}

TEST_F(DeskTest, WithoutAClockTheTimeIsUtcIso) {
  const auto kept = Desk::open(file)->add(whole("a"));
  ASSERT_EQ(kept->created.size(), 20u);
  EXPECT_EQ(kept->created[10], 'T');
  EXPECT_EQ(kept->created.back(), 'Z');
}

}  // namespace
}  // namespace myelin::desk
