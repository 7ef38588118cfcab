#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

std::string headingAt(const Reading& reading) {
  const document::Block& block = reading.shown->blocks.at(static_cast<std::size_t>(reading.goToPlace.block));
  return block.kind == document::BlockKind::Heading ? block.target : "";
}

TEST_F(SessionTest, OpensAnArticleAtItsHeading) {
  const std::uint64_t before = state().reading.goTo;
  apply(OpenArticle{.slug = "night-spasms", .anchor = "what-helps"});
  ASSERT_TRUE(state().reading.article);
  EXPECT_EQ(headingAt(state().reading), "what-helps");
  EXPECT_GT(state().reading.goTo, before);
  EXPECT_EQ(state().visit.screen, Screen::Article);
}

TEST_F(SessionTest, ShelfAndSlugIsTheSameArticle) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(OpenArticle{.slug = "spasticity/night-spasms", .anchor = "nerves"});
  EXPECT_EQ(state().visit.subject, "night-spasms");
  EXPECT_EQ(headingAt(state().reading), "nerves");
  apply(GoBack{});
  EXPECT_EQ(state().visit.screen, Screen::Home);
}

TEST_F(SessionTest, UnknownHeadingOpensTheTop) {
  apply(OpenArticle{.slug = "night-spasms", .anchor = "no-such-heading"});
  EXPECT_EQ(state().reading.goToPlace, document::Position{});
}

TEST_F(SessionTest, UnknownSlugIsSaidOnThePageAndBackStillWorks) {
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "no-such-article"});
  EXPECT_FALSE(state().reading.article);
  EXPECT_EQ(state().reading.info, nullptr);
  EXPECT_NE(state().reading.trouble.find("no-such-article"), std::string::npos);
  for (const Command& command :
       {Command(SetDepth{Depth::Short}), Command(GoToHeading{"x"}), Command(ReadTo{{.block = 3}})})
    apply(command);
  session().keepPlace();
  apply(GoBack{});
  ASSERT_TRUE(state().reading.article);
  EXPECT_EQ(state().reading.info->slug, "water");
  EXPECT_EQ(state().reading.trouble, "");
}

TEST_F(SessionTest, BackAndForwardComeToTheLineThatWasLeft) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 5, .byte = 3}});
  apply(OpenArticle{.slug = "water"});
  apply(ReadTo{{.block = 1}});
  apply(GoBack{});
  EXPECT_EQ(state().reading.info->slug, "night-spasms");
  EXPECT_EQ(state().reading.goToPlace, (document::Position{.block = 5, .byte = 3}));
  apply(GoForward{});
  EXPECT_EQ(state().reading.info->slug, "water");
  EXPECT_EQ(state().reading.goToPlace.block, 1);
  EXPECT_FALSE(state().canGoForward);
}

TEST_F(SessionTest, LineIsFoundAgainFromEveryPage) {
  for (const Command& away : {Command(GoHome{}), Command(ShowBookmarks{}), Command(ShowShelf{"diet"}),
                              Command(Search{.words = "water", .typing = true})}) {
    apply(OpenArticle{.slug = "night-spasms"});
    apply(ReadTo{{.block = 5}});
    apply(away);
    ASSERT_NE(state().visit.screen, Screen::Article);
    apply(GoBack{});
    EXPECT_EQ(state().reading.goToPlace.block, 5);
    apply(GoHome{});
  }
}

TEST_F(SessionTest, BackAtTheFirstStopAndForwardAtTheLastDoNothing) {
  apply(GoBack{});
  apply(GoForward{});
  EXPECT_EQ(state().visit.screen, Screen::Home);
  EXPECT_FALSE(state().canGoBack);
}

TEST_F(SessionTest, SmallerDepthShowsKeyPointsAndWhenToGetHelp) {
  apply(OpenArticle{.slug = "night-spasms"});
  EXPECT_EQ(state().reading.sections.size(), 5u);
  const std::uint64_t before = state().reading.generation;
  apply(SetDepth{Depth::Short});
  ASSERT_EQ(state().reading.sections.size(), 2u);
  EXPECT_EQ(state().reading.sections[0].anchor, "key-points");
  EXPECT_EQ(state().reading.sections[1].anchor, "when-to-get-help");
  EXPECT_NE(state().reading.generation, before);
  apply(SetDepth{Depth::Summary});
  EXPECT_TRUE(state().reading.shown->blocks.empty());
  apply(SetDepth{Depth::All});
  EXPECT_EQ(state().reading.sections.size(), 5u);
}

TEST_F(SessionTest, HeadingThatTheDepthHidesShowsTheWholeArticle) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(SetDepth{Depth::Short});
  apply(GoToHeading{"what-helps"});
  EXPECT_EQ(state().reading.depth, Depth::All);
  EXPECT_EQ(headingAt(state().reading), "what-helps");
}

TEST_F(SessionTest, HeadingThatTheDepthShowsKeepsIt) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(SetDepth{Depth::Short});
  for (const char* anchor : {"key-points", "when-to-get-help", ""}) {
    apply(GoToHeading{anchor});
    EXPECT_EQ(state().reading.depth, Depth::Short) << anchor;
  }
}

TEST_F(SessionTest, PlaceInTheShortVersionIsKeptAsOneOfTheWholeArticle) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 6}});
  apply(SetDepth{Depth::Short});
  apply(ReadTo{{.block = 2}});  // the heading "When to get help"
  apply(OpenArticle{.slug = "water"});
  EXPECT_EQ(desk_->place("night-spasms")->block, 10);
  EXPECT_EQ(desk_->place("night-spasms")->anchor, "when-to-get-help");
  apply(GoBack{});
  EXPECT_EQ(state().reading.depth, Depth::All);
  EXPECT_EQ(state().reading.goToPlace.block, 0);
}

TEST_F(SessionTest, ResumingTheArticleThatIsOpenShortShowsItWhole) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 6}});
  apply(SetDepth{Depth::Short});
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  EXPECT_EQ(state().reading.depth, Depth::All);
  EXPECT_EQ(state().reading.goToPlace.block, 6);
}

TEST_F(SessionTest, SummaryHasNoPlaceOfItsOwn) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 6}});
  apply(SetDepth{Depth::Summary});
  apply(OpenArticle{.slug = "water"});
  EXPECT_EQ(desk_->place("night-spasms")->block, 6);
}

TEST_F(SessionTest, WhoResumesIsToldWhereThatIs) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 5}});  // "More words." under "Why they happen"
  apply(OpenArticle{.slug = "water"});
  EXPECT_EQ(notice(), "");
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  EXPECT_EQ(notice(), "You stopped here, in “Why they happen”. Just before: Clonus is one kind.");
}

/// At 400 % the recap left the settings one line.
TEST_F(SessionTest, RecapGoesWhenSettingsOpenAndWhatCanBeUndoneStays) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 5}});
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  ASSERT_NE(notice(), "");
  apply(ToggleTextSettings{});
  EXPECT_EQ(notice(), "");
  apply(ToggleTextSettings{});
  apply(OpenArticle{.slug = "water"});
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  ASSERT_NE(notice(), "");
  apply(ShowFind{});
  EXPECT_EQ(notice(), "");
  apply(CloseFind{});
  apply(ToggleBookmark{"water"});
  apply(RemoveBookmark{state().bookmarks.at(0).id});
  ASSERT_TRUE(state().notice && state().notice->undo);
  apply(ToggleTextSettings{});
  EXPECT_TRUE(state().notice);
}

TEST_F(SessionTest, PlaceIsKeptAndResumedAfterARestart) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 6, .byte = 2}});
  session().keepPlace();
  restart();
  ASSERT_EQ(state().lastPlaces.size(), 1u);
  EXPECT_EQ(state().lastPlaces[0].anchor, "why-they-happen");
  EXPECT_EQ(state().lastPlaces[0].sections, 5);
  EXPECT_EQ(state().lastPlaces[0].sectionsRead, 2);
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  EXPECT_EQ(state().reading.goToPlace, (document::Position{.block = 6, .byte = 2}));
}

TEST_F(SessionTest, ArticleReadLongAgoIsResumedToo) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 4}});
  for (int i = 0; i < 10; ++i) apply(OpenArticle{.slug = "meal-" + std::to_string(i)});
  apply(OpenArticle{.slug = "night-spasms", .resume = true});
  EXPECT_EQ(state().reading.goToPlace.block, 4);
}

TEST_F(SessionTest, ArticleOpenedAnewBeginsAtTheTop) {
  apply(OpenArticle{.slug = "night-spasms"});
  apply(ReadTo{{.block = 4}});
  apply(GoHome{});
  apply(OpenArticle{.slug = "night-spasms"});
  EXPECT_EQ(state().reading.goToPlace, document::Position{});
}

TEST_F(SessionTest, MeaningOfATermIsSaid) {
  apply(OpenArticle{.slug = "night-spasms"});
  std::string term;
  for (const document::Block& block : state().reading.shown->blocks)
    for (const document::Span& span : block.text.spans)
      if (span.kind == document::SpanKind::Term) term = span.target;
  ASSERT_FALSE(term.empty());
  apply(Explain{term});
  ASSERT_TRUE(state().reading.meaning);
  EXPECT_EQ(state().reading.meaning->entry.meaning, "A rhythmic beat of a muscle.");
  EXPECT_EQ(state().announcement, "Clonus: A rhythmic beat of a muscle.");
  apply(CloseMeaning{});
  EXPECT_FALSE(state().reading.meaning);
  apply(Explain{"no such term"});
  EXPECT_FALSE(state().reading.meaning);
  apply(Explain{term});
  apply(OpenArticle{.slug = "water"});
  EXPECT_FALSE(state().reading.meaning) << "another page";
}

TEST_F(SessionTest, LinkInTheTextOpensItsArticleAtItsHeading) {
  apply(OpenArticle{.slug = "water", .anchor = "how-much"});
  EXPECT_EQ(headingAt(state().reading), "how-much");
}

TEST_F(SessionTest, MenuClosesWhenAPageOpens) {
  apply(ToggleMenu{});
  EXPECT_TRUE(state().menu);
  apply(ShowShelf{"diet"});
  EXPECT_FALSE(state().menu);
  EXPECT_EQ(state().visit.subject, "diet");
}

TEST_F(SessionTest, OutsideAddressIsAskedBeforeTheBrowserOpens) {
  apply(AskOutside{"https://a.example/?q=1&b=2"});
  EXPECT_TRUE(browsed_.empty());
  ASSERT_TRUE(state().notice);
  EXPECT_EQ(state().notice->kind, Notice::Kind::AskOutside);
  EXPECT_NE(notice().find("https://a.example/?q=1&b=2"), std::string::npos);
  apply(OpenOutside{});
  EXPECT_EQ(browsed_, std::vector<std::string>{"https://a.example/?q=1&b=2"});
  EXPECT_FALSE(state().notice);
  apply(OpenOutside{});
  EXPECT_EQ(browsed_.size(), 1u);
}

TEST_F(SessionTest, OutsideAddressThatWasDeclinedIsNotOpenedLater) {
  apply(AskOutside{"https://a.example/"});
  apply(CloseNotice{});
  apply(OpenOutside{});
  apply(AskOutside{"https://a.example/"});
  apply(ToggleBookmark{"water"});
  apply(ToggleBookmark{"water"});  // its notice takes the question's place
  apply(OpenOutside{});
  EXPECT_TRUE(browsed_.empty());
}

TEST_F(SessionTest, OnlyWebAndMailAddressesGoOutside) {
  for (const char* bad : {"file:///etc/passwd", "javascript:alert(1)", "ftp://a.example", "smb://a", "data:text/html,x",
                          "--help", "", "httpsx://a", "vbscript:x"}) {
    apply(AskOutside{bad});
    ASSERT_TRUE(state().notice) << bad;
    EXPECT_NE(state().notice->kind, Notice::Kind::AskOutside) << bad;
    apply(OpenOutside{});
  }
  EXPECT_TRUE(browsed_.empty());
  for (const char* good : {"http://a.example", "https://a.example", "mailto:nurse@a.example"}) {
    apply(AskOutside{good});
    apply(OpenOutside{});
  }
  EXPECT_EQ(browsed_.size(), 3u);
}

TEST_F(SessionTest, BrowserThatDoesNotOpenIsTold) {
  browserSays_ = Error{Error::Kind::Unavailable, "No browser found."};
  apply(AskOutside{"https://a.example/"});
  apply(OpenOutside{});
  EXPECT_EQ(notice(), "No browser found.");
}

}  // namespace
}  // namespace myelin::session
