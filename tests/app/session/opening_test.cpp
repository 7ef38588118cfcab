#include <algorithm>

#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

TEST_F(SessionTest, OpensALibraryInTheBackground) {
  session_ = std::make_unique<Session>(services());
  EXPECT_EQ(state().library, nullptr);
  session().open(scratch_.path("library"));
  ASSERT_TRUE(letters_.openUntil([&] { return state().library != nullptr; }));
  EXPECT_EQ(state().library->articles().size(), 17u);
  EXPECT_EQ(state().libraryTrouble, "");
}

TEST_F(SessionTest, LibraryThatIsNotThereIsToldAndNothingElseBreaks) {
  session_ = std::make_unique<Session>(services());
  session().open(scratch_.path("no such folder"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
  EXPECT_NE(state().libraryTrouble.find("no such folder"), std::string::npos);
  EXPECT_EQ(state().announcement, state().libraryTrouble);
  EXPECT_EQ(state().library, nullptr);
  for (const Command& command :
       {Command(OpenArticle{.slug = "water"}), Command(Search{.words = "water"}), Command(ToggleBookmark{"water"}),
        Command(Print{"water"}), Command(Explain{"clonus"}), Command(SetDepth{Depth::Short}), Command(GoToHeading{"a"}),
        Command(ShowShelf{"diet"}), Command(MoreHits{}), Command(WantSnippets{0, 5}), Command(GoBack{}),
        Command(OpenBookmark{7}), Command(OpenOutside{}), Command(Undo{})})
    apply(command);
  EXPECT_FALSE(state().printing);
  EXPECT_TRUE(state().bookmarks.empty());
  EXPECT_TRUE(browsed_.empty());
}

TEST_F(SessionTest, WordsTypedWhileTheLibraryOpensAreAnsweredWhenItIsThere) {
  session_ = std::make_unique<Session>(services());
  apply(Search{.words = "thirsty", .typing = true});
  session().take(library());
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
  ASSERT_EQ(state().searching.answer.hits.size(), 1u);
  EXPECT_EQ(state().searching.answer.hits[0].article->slug, "water");
}

TEST_F(SessionTest, ArticleThatCannotBeReadIsNamed) {
  scratch_.write("library/articles/diet/large.md", std::string(17u << 20, 'x'));
  restart();
  ASSERT_EQ(state().library->broken().size(), 1u);
  EXPECT_TRUE(notice().starts_with("17 of 18 articles opened. One could not be read: ")) << notice();
  EXPECT_NE(notice().find("large.md"), std::string::npos);
}

TEST_F(SessionTest, SeveralThatCannotBeReadAreNotCalledOne) {
  for (const char* name : {"large", "larger"})
    scratch_.write(std::string("library/articles/diet/") + name + ".md", std::string(17u << 20, 'x'));
  restart();
  EXPECT_TRUE(notice().starts_with("17 of 19 articles opened. The first that could not be read: ")) << notice();
}

TEST_F(SessionTest, AnotherLibraryTakesThePlaceOfTheOpenArticle) {
  apply(OpenArticle{.slug = "water"});
  search("thirsty");
  apply(GoBack{});
  const std::uint64_t before = state().reading.generation;
  scratch_.write("library/articles/diet/water.md", markdown("Water, again", "New words."), 60);
  session().take(library());
  ASSERT_TRUE(state().reading.article);
  EXPECT_EQ(state().reading.info, state().library->find("water"));
  EXPECT_EQ(state().reading.info->title, "Water, again");
  EXPECT_NE(state().reading.generation, before);
  EXPECT_TRUE(state().searching.answer.hits.empty());
}

TEST_F(SessionTest, EndedWhileTheLibraryOpensDropsItsLetters) {
  session_ = std::make_unique<Session>(services());
  session().open(scratch_.path("library"));
  apply(Search{.words = "water", .typing = true});
  session_.reset();
  letters_.open();
}

TEST_F(SessionTest, EndedWhileSearchingDropsTheAnswer) {
  for (const char* words : {"sp", "spa", "spas", "spasm"}) apply(Search{.words = words, .typing = true});
  session_.reset();
  letters_.open();
}

TEST_F(SessionTest, MissingLibraryOffersOthersAndTheOwnOneOpens) {
  scratch_.write("prints/clinic.myelin", "x");
  scratch_.write("prints/notes.txt", "x");
  scratch_.write("prints/Leaflets/myelin.yaml", "title: Leaflets\n");
  Services all = services();
  all.ownLibrary = scratch_.path("library");
  session_ = std::make_unique<Session>(std::move(all));
  session().open(scratch_.path("no such folder"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
  const auto& near = state().nearLibraries;
  const auto offers = [&](const char* name) {
    return std::find(near.begin(), near.end(), scratch_.path(name)) != near.end();
  };
  EXPECT_TRUE(offers("prints/clinic.myelin"));
  EXPECT_TRUE(offers("prints/Leaflets"));
  EXPECT_FALSE(offers("prints/notes.txt"));
  apply(OpenLibrary{});
  EXPECT_EQ(state().libraryTrouble, "") << "while it opens";
  ASSERT_TRUE(letters_.openUntil([&] { return state().library != nullptr; }));
  EXPECT_NE(state().library->find("water"), nullptr);
  EXPECT_TRUE(state().nearLibraries.empty());
}

TEST_F(SessionTest, LibraryThatIsTypedIsOpenedOrToldAgain) {
  session_ = std::make_unique<Session>(services());
  apply(OpenLibrary{scratch_.path("another one").string()});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
  EXPECT_NE(state().libraryTrouble.find("another one"), std::string::npos);
  apply(OpenLibrary{scratch_.path("library").string()});
  ASSERT_TRUE(letters_.openUntil([&] { return state().library != nullptr; }));
  EXPECT_EQ(state().libraryTrouble, "");
}

/// What the next start opens, named or not.
class LibraryAtStart : public SessionTest {
 protected:
  LibraryAtStart() {
    scratch_.write("clinic/myelin.yaml", "title: Clinic\nlanguage: en\nlicence: CC0\narticles: .\n");
    scratch_.write("clinic/leaflet.md", "---\ntitle: Leaflet\n---\n\nWords.\n");
  }
  void begin(const std::filesystem::path& named = {}) {
    Services all = services();
    all.ownLibrary = scratch_.path("library");
    session_ = std::make_unique<Session>(std::move(all));
    session().start(named);
    wait();
  }
  void choose(const std::string& file) {
    apply(OpenLibrary{file});
    wait();
  }
  void wait() {
    ASSERT_TRUE(letters_.openUntil([&] { return state().library || !state().libraryTrouble.empty(); }));
  }
  bool opened(const char* slug) const { return state().library && state().library->find(slug) != nullptr; }
  std::string clinic() { return scratch_.path("clinic").string(); }
  std::filesystem::path nowhere() { return scratch_.path("no such folder"); }
};

TEST_F(LibraryAtStart, OneChosenByHandIsOpenedAgain) {
  begin();
  EXPECT_TRUE(opened("water"));
  begin(nowhere());
  choose(clinic());
  ASSERT_TRUE(opened("leaflet"));
  begin();
  EXPECT_TRUE(opened("leaflet"));
}

TEST_F(LibraryAtStart, ChosenWhileAnotherIsOpenItTakesItsPlaceAndSaysSo) {
  begin();
  EXPECT_TRUE(state().ownLibrary);
  apply(OpenLibrary{clinic()});
  EXPECT_TRUE(opened("water")) << "until the other one is there";
  ASSERT_TRUE(letters_.openUntil([&] { return opened("leaflet"); }));
  EXPECT_FALSE(state().ownLibrary);
  EXPECT_EQ(notice(), "Clinic is open now: 1 article.");
  apply(OpenLibrary{});
  ASSERT_TRUE(letters_.openUntil([&] { return opened("water"); }));
  EXPECT_TRUE(state().ownLibrary);
}

TEST_F(LibraryAtStart, ChosenWhileAnotherIsOpenAndNotThereTheOpenOneStays) {
  begin();
  apply(OpenArticle{.slug = "water"});
  apply(OpenLibrary{nowhere().string()});
  ASSERT_TRUE(letters_.openUntil([&] { return notice().find("no such folder") != std::string::npos; }));
  EXPECT_TRUE(opened("water"));
  EXPECT_EQ(state().libraryTrouble, "");
  EXPECT_EQ(state().reading.info, state().library->find("water"));
}

TEST_F(LibraryAtStart, OneThatIsNamedWinsAndIsNotRemembered) {
  begin(scratch_.path("clinic"));
  EXPECT_TRUE(opened("leaflet"));
  begin();
  EXPECT_TRUE(opened("water"));
  begin(nowhere());
  choose(clinic());
  begin(scratch_.path("library"));
  EXPECT_TRUE(opened("water"));
  begin();
  EXPECT_TRUE(opened("leaflet"));
}

TEST_F(LibraryAtStart, ChoosingTheOneThatCameWithMyelinEndsIt) {
  begin(nowhere());
  choose(clinic());
  begin(nowhere());
  choose("");
  EXPECT_TRUE(opened("water"));
  begin();
  EXPECT_TRUE(opened("water"));
}

TEST_F(LibraryAtStart, OneThatDoesNotOpenIsNotRemembered) {
  begin(nowhere());
  choose(scratch_.path("another one").string());
  EXPECT_FALSE(state().libraryTrouble.empty());
  begin();
  EXPECT_TRUE(opened("water"));
}

TEST_F(LibraryAtStart, OneThatIsGoneIsNamedAndBothWaysAreOpen) {
  begin(nowhere());
  choose(clinic());
  std::filesystem::create_directories(scratch_.path("prints"));
  std::filesystem::rename(clinic(), scratch_.path("prints/moved"));
  begin();
  EXPECT_EQ(state().library, nullptr);
  EXPECT_NE(state().libraryTrouble.find(clinic()), std::string::npos) << state().libraryTrouble;
  EXPECT_FALSE(state().nearLibraries.empty());
  choose("");
  EXPECT_TRUE(opened("water"));
}

}  // namespace
}  // namespace myelin::session
