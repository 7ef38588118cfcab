#include <atomic>
#include <future>

#include "app/handout/handout.h"
#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

namespace fs = std::filesystem;

class Composer : public SessionTest {
 protected:
  Composer() { fs::create_directories(scratch_.path("prints")); }
  const Composing& composing() const { return state().composing; }
  void add(const std::string& slug) {
    apply(AddToHandout{slug});
    ASSERT_TRUE(letters_.openUntil([&] { return composing().laidOut(); }));
  }
  void waitForPages() {
    ASSERT_TRUE(letters_.openUntil([&] { return composing().laidOut(); }));
  }
  std::string slugs() const {
    std::string all;
    for (const auto& item : composing().order.items) all += item.slug + " ";
    return all;
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(scratch_.path("prints")))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
};

TEST_F(Composer, AddsAnArticleOnceAndCountsItsPages) {
  add("water");
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  EXPECT_EQ(composing().pages(), 1);
  EXPECT_EQ(composing().parts[0].title, "Drinking water");
  add("diet/water");
  EXPECT_EQ(slugs(), "water ");
  apply(AddToHandout{"no-such"});
  EXPECT_EQ(slugs(), "water ");
}

TEST_F(Composer, OrderIsChangedByHandAndTakenBackByUndo) {
  for (const char* slug : {"water", "night-spasms", "meal-1"}) add(slug);
  apply(MoveInHandout{2, -1});
  EXPECT_EQ(slugs(), "water meal-1 night-spasms ");
  EXPECT_EQ(composing().parts[1].title, "Meal 1");
  apply(MoveInHandout{0, 2});
  EXPECT_EQ(slugs(), "meal-1 night-spasms water ");
  apply(MoveInHandout{0, -1});
  apply(MoveInHandout{2, 1});
  apply(MoveInHandout{7, 1});
  EXPECT_EQ(slugs(), "meal-1 night-spasms water ");
  apply(ChangeItem{1, handout::Depth::Short, {}});
  apply(TakeFromHandout{1});
  EXPECT_EQ(slugs(), "meal-1 water ");
  EXPECT_TRUE(state().notice->undo);
  apply(Undo{});
  EXPECT_EQ(slugs(), "meal-1 night-spasms water ");
  EXPECT_EQ(composing().order.items[1].depth, handout::Depth::Short);
  waitForPages();
  EXPECT_EQ(composing().parts[1].title, "Spasms at night");
}

TEST_F(Composer, UndoAfterABookmarkWasRemovedPutsTheBookmarkBack) {
  add("water");
  apply(ToggleBookmark{"water"});
  apply(TakeFromHandout{0});
  apply(ToggleBookmark{"water"});
  apply(Undo{});
  EXPECT_TRUE(state().bookmarked("water"));
  EXPECT_EQ(slugs(), "");
}

TEST_F(Composer, EveryChoiceChangesThePages) {
  add("night-spasms");
  SetHandout set{composing().order, false};
  set.order.sizePt = 22;
  set.order.noteLines = true;
  apply(set);
  EXPECT_FALSE(composing().laidOut());
  waitForPages();
  EXPECT_EQ(composing().pages(), handout::make(*state().library, composing().order)->pages);
  EXPECT_GT(composing().pages(), 1);
  apply(ChangeItem{0, handout::Depth::Full, {"key-points"}});
  waitForPages();
  EXPECT_EQ(composing().pages(), handout::make(*state().library, composing().order)->pages);
}

TEST_F(Composer, PagesInViewArePainted) {
  add("night-spasms");
  apply(WantPages{0, 5, 300});
  ASSERT_TRUE(letters_.openUntil([&] {
    const auto page = composing().shown.find(0);
    return page != composing().shown.end() && page->second.pixels;
  }));
  EXPECT_EQ(composing().shown.at(0).pixels->width, 300);
  EXPECT_FALSE(composing().shown.contains(composing().pages()));
  SetHandout set{composing().order, false};
  set.order.paper = handout::Paper::Letter;
  apply(set);
  EXPECT_TRUE(composing().shown.empty());
}

TEST_F(Composer, IsSavedAndPrinted) {
  add("water");
  add("meal-1");
  apply(MakeHandout{.print = false});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files(), std::vector<std::string>{"Drinking water and more.pdf"});
  EXPECT_TRUE(printed_.empty());
  apply(MakeHandout{.print = true});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  ASSERT_EQ(printed_.size(), 1u);
  EXPECT_EQ(Scratch::read(printed_[0].first), handout::make(*state().library, composing().order)->bytes);
}

/// What is being printed waits behind its first letter, as a long book would take its time.
TEST_F(Composer, StoppedInTheMiddlePrintsAndSavesNothing) {
  Services slow = services();
  std::promise<void> first;
  std::promise<void> goOn;
  std::atomic<bool> printing = false;
  slow.post = [&, post = slow.post](Letter letter) {
    if (printing.exchange(false)) {
      first.set_value();
      goOn.get_future().wait();
    }
    post(std::move(letter));
  };
  session_ = std::make_unique<Session>(slow);
  session_->take(library());
  for (const char* slug : {"water", "meal-1", "meal-2"}) add(slug);
  printing = true;
  apply(MakeHandout{.print = true});
  EXPECT_EQ(state().toPrint, 3);
  first.get_future().wait();
  apply(StopPrinting{});
  goOn.set_value();
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(state().printed, 1);
  EXPECT_EQ(notice(), "Stopped. Nothing was printed or saved.");
  EXPECT_EQ(state().notice->kind, Notice::Kind::Done);
  EXPECT_TRUE(files().empty());
  EXPECT_TRUE(printed_.empty());
  apply(MakeHandout{.print = false});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files(), std::vector<std::string>{"Drinking water and more.pdf"});
  session_.reset();
}

TEST_F(Composer, EmptyHandoutSaysWhatToDo) {
  apply(MakeHandout{.print = true});
  EXPECT_FALSE(state().printing);
  EXPECT_EQ(notice(), "There is nothing to print yet. Add an article or a sheet.");
}

TEST_F(Composer, LookIsKeptAndTheClinicOnlyWhenAsked) {
  SetHandout set{composing().order, false};
  set.order.sizePt = 18;
  set.order.paper = handout::Paper::Letter;
  set.order.sources = handout::Sources::None;
  set.order.clinic = {"Hill Clinic", "01234", "112"};
  apply(set);
  restart();
  EXPECT_EQ(composing().order.sizePt, 18);
  EXPECT_EQ(composing().order.paper, handout::Paper::Letter);
  EXPECT_EQ(composing().order.sources, handout::Sources::None);
  EXPECT_EQ(composing().order.clinic, handout::Clinic{});
  set.keepClinic = true;
  apply(set);
  restart();
  EXPECT_EQ(composing().order.clinic, (handout::Clinic{"Hill Clinic", "01234", "112"}));
  EXPECT_TRUE(composing().keepClinic);
  set.keepClinic = false;
  apply(set);
  restart();
  EXPECT_EQ(composing().order.clinic, handout::Clinic{});
}

TEST_F(Composer, WhomItIsForChangesThePagesAndStaysInASet) {
  add("night-spasms");
  SetHandout set{composing().order, false};
  set.order.reader = handout::Reader::Carer;
  apply(set);
  EXPECT_FALSE(composing().laidOut());
  waitForPages();
  apply(SaveSet{"For carers"});
  set.order.reader = handout::Reader::Person;
  apply(set);
  apply(OpenSet{"For carers"});
  EXPECT_EQ(composing().order.reader, handout::Reader::Carer);
  waitForPages();
  restart();
  EXPECT_EQ(composing().order.reader, handout::Reader::Person) << "the next handout is for the person again";
}

constexpr const char* kSign =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10'><rect width='40' height='10'/></svg>";

TEST_F(Composer, LogoIsReadOnceAndPrinted) {
  add("water");
  SetHandout set{composing().order, true};
  set.order.clinic.logoFile = scratch_.write("sign.svg", kSign).string();
  apply(set);
  ASSERT_TRUE(letters_.openUntil([&] { return composing().order.clinic.logo != nullptr; }));
  EXPECT_EQ(composing().logoTrouble, "");
  waitForPages();
  restart();
  EXPECT_EQ(composing().order.clinic.logoFile, set.order.clinic.logoFile);
  EXPECT_EQ(composing().order.clinic.logo, nullptr) << "nothing is read before it is needed";
  apply(ShowComposer{});
  ASSERT_TRUE(letters_.openUntil([&] { return composing().order.clinic.logo != nullptr; }));
  set.order.clinic.logoFile.clear();
  set.order.items = composing().order.items;
  apply(set);
  EXPECT_EQ(composing().order.clinic.logo, nullptr);
}

TEST_F(Composer, LogoThatCannotBeUsedIsSaidAndTheHandoutIsMade) {
  add("water");
  SetHandout set{composing().order, false};
  set.order.clinic.logoFile = scratch_.path("gone.png").string();
  apply(set);
  ASSERT_TRUE(letters_.openUntil([&] { return !composing().logoTrouble.empty(); }));
  EXPECT_EQ(composing().logoTrouble.find("The logo is left out: "), 0u);
  waitForPages();
  apply(MakeHandout{.print = false});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files(), std::vector<std::string>{"Drinking water.pdf"});
  pictureSays_ = Error{Error::Kind::Damaged, "broken"};
  set.order.clinic.logoFile = scratch_.write("sign.svg", kSign).string();
  apply(set);
  ASSERT_TRUE(letters_.openUntil([&] { return composing().logoTrouble.find("cannot be drawn") != std::string::npos; }));
  set.order.clinic.logoFile.clear();
  apply(set);
  EXPECT_EQ(composing().logoTrouble, "");
}

TEST_F(Composer, WebPageIsSavedUnderAFreeName) {
  add("water");
  scratch_.write("prints/Drinking water.html", "mine");
  apply(MakeHandout{.print = false, .format = handout::Format::Html});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(files(), (std::vector<std::string>{"Drinking water 2.html", "Drinking water.html"}));
  EXPECT_EQ(Scratch::read(scratch_.path("prints/Drinking water.html")), "mine");
  EXPECT_NE(notice().find("Drinking water 2.html"), std::string::npos);
  ASSERT_EQ(state().giving.log.size(), 1u);
  EXPECT_FALSE(state().giving.log[0].printed);
}

TEST_F(Composer, DamagedSettingIsAsDelivered) {
  ASSERT_TRUE(desk_->setSetting("handout", "900 7 x"));
  restart();
  EXPECT_EQ(composing().order.sizePt, handout::Order{}.sizePt);
}

TEST_F(Composer, ForgetsTheItemsOfAnotherLibrary) {
  add("water");
  session().take(library());
  EXPECT_EQ(slugs(), "");
  EXPECT_EQ(composing().pages(), 0);
}

TEST_F(Composer, EndsWhilePagesAreLaidOut) {
  apply(AddToHandout{"night-spasms"});
  session_.reset();
  letters_.open();
}

TEST_F(Composer, CodeThatIsSearchedForOpensItsArticle) {
  const int edition = state().library->find("water")->edition;
  apply(Search{.words = handout::code("water", edition, "2026-11-22", 14)});
  EXPECT_EQ(state().visit.screen, Screen::Article);
  EXPECT_EQ(state().visit.subject, "water");
  EXPECT_TRUE(notice().starts_with("Current.")) << notice();
  apply(Search{.words = handout::code("elsewhere", 1, "2026-11-22", 14)});
  EXPECT_EQ(state().visit.screen, Screen::Search);
  EXPECT_EQ(notice(), "This code is not known here.");
}

}  // namespace
}  // namespace myelin::session
