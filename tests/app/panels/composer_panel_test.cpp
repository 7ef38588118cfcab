#include "app/panels/composer_panel.h"

#include "index/base/words.h"
#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

using session::Screen;

class ComposerPage : public PanelTest {
 protected:
  ComposerPage() { std::filesystem::create_directories(scratch_.path("prints")); }
  void add(const std::string& slug) {
    go(session::AddToHandout{slug});
    wait();
  }
  /// Until all pages are laid out and those in view are painted.
  void wait() {
    ASSERT_TRUE(letters_.openUntil([&] { return state().composing.laidOut(); }));
    frames_.settle();
    ASSERT_TRUE(letters_.openUntil([&] {
      for (const auto& [page, shown] : state().composing.shown)
        if (!shown.pixels) return false;
      return true;
    }));
    frames_.settle();
  }
  std::string slugs() const {
    std::string all;
    for (const auto& item : state().composing.order.items) all += item.slug + " ";
    return all;
  }
};

TEST_F(ComposerPage, OneArticleIsTwoPressesFromThePrinter) {
  go(session::OpenArticle{.slug = "water"});
  frames_.click(frames_.get("Put it into the handout"));
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  wait();
  frames_.click(frames_.get("Print 1 page"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_EQ(printed_.size(), 1u);
}

TEST_F(ComposerPage, ResultsAndBookmarksLeadThere) {
  look("thirsty");
  frames_.click(frames_.get("Put Drinking water into the handout"));
  EXPECT_EQ(slugs(), "water ");
  wait();
  EXPECT_TRUE(showing("Print 1 page"));  // the second action prints it
  apply(session::ToggleBookmark{"stretching"});
  go(session::ShowBookmarks{});
  frames_.click(frames_.get("More about A long article about stretching and moving"));
  frames_.click(frames_.get("Put A long article about stretching and moving into the handout"));
  EXPECT_EQ(slugs(), "water stretching ");
  wait();
}

TEST_F(ComposerPage, PagesAreSaidAndTurned) {
  add("stretching");
  const int pages = state().composing.pages();
  ASSERT_GT(pages, 1);
  const std::string of = " of " + std::to_string(pages);
  EXPECT_TRUE(showing("Page 1" + of));
  EXPECT_NE(frames_.find("Page 1" + of + ": A long article about stretching and moving"), nullptr);
  EXPECT_NE(frames_.get("Page before").state & access::kDisabled, 0u);
  frames_.click(frames_.get("Next page"));
  EXPECT_TRUE(showing("Page 2" + of));
  frames_.click(frames_.get("Page before"));
  EXPECT_TRUE(showing("Page 1" + of));
  const float width = frames_.find("Page 1" + of + ": A long article about stretching and moving")->bounds.w;
  frames_.click(frames_.get("Larger pages"));
  wait();
  EXPECT_GT(frames_.find("Page 1" + of + ": A long article about stretching and moving")->bounds.w, 1.5F * width);
  frames_.click(frames_.get("Smaller pages"));
}

TEST_F(ComposerPage, ChoicesChangeTheOrder) {
  add("stretching");
  frames_.click(frames_.get("22"));
  EXPECT_EQ(state().composing.order.sizePt, 22);
  EXPECT_TRUE(showing("22 point is large print"));
  frames_.click(frames_.get("Letter"));
  EXPECT_EQ(state().composing.order.paper, handout::Paper::Letter);
  frames_.ask(frames_.get("Lines for notes").id, access::kPress);
  EXPECT_TRUE(state().composing.order.noteLines);
  EXPECT_NE(frames_.get("Lines for notes").state & access::kChecked, 0u);
  frames_.click(frames_.get("Short"));
  EXPECT_EQ(state().composing.order.items[0].depth, handout::Depth::Short);
  EXPECT_NE(frames_.get("Short").state & access::kChecked, 0u);
  wait();
}

TEST_F(ComposerPage, PartsAreChosenOneByOne) {
  add("stretching");
  frames_.click(frames_.get("Choose parts of A long article about stretching and moving"));
  frames_.ask(frames_.get("Part number 2").id, access::kPress);
  frames_.ask(frames_.get("Key points").id, access::kPress);
  EXPECT_EQ(state().composing.order.items[0].sections, (std::vector<std::string>{"key-points", "part-number-2"}));
  frames_.ask(frames_.get("Key points").id, access::kPress);
  EXPECT_EQ(state().composing.order.items[0].sections, std::vector<std::string>{"part-number-2"});
  wait();
  EXPECT_TRUE(
      showing(plural("1 part, {1} page", "1 part, {1} pages", static_cast<unsigned long>(state().composing.pages()))));
}

TEST_F(ComposerPage, ItemsMoveAndGoByTheKeyboard) {
  add("water");
  add("diary");
  frames_.ask(frames_.get("Spasm diary earlier").id, access::kPress);
  EXPECT_EQ(slugs(), "diary water ");
  frames_.ask(frames_.get("Take Spasm diary out").id, access::kPress);
  EXPECT_EQ(slugs(), "water ");
  frames_.click(frames_.get("Undo"));
  EXPECT_EQ(slugs(), "diary water ");
  wait();
}

TEST_F(ComposerPage, WhoGivesItIsTyped) {
  add("water");
  frames_.ask(frames_.find(access::Role::TextField, "From")->id, access::kFocus);  // comes into view
  frames_.settle();
  for (const char* letter : {"H", "i", "l", "l"}) frames_.type(letter);
  EXPECT_EQ(state().composing.order.clinic.name, "Hill");
  frames_.press(widgets::Key::Escape);
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  wait();
}

TEST_F(ComposerPage, WhomItIsForIsChosenAndAClinicianGetsTheSourcesInFull) {
  add("stretching");
  frames_.click(frames_.get("Clinician"));
  EXPECT_EQ(state().composing.order.reader, handout::Reader::Clinician);
  EXPECT_EQ(state().composing.order.sources, handout::Sources::Full);
  wait();
  EXPECT_NE(frames_.find(access::Role::TextField, "About"), nullptr);
  frames_.click(frames_.get("Carer"));
  EXPECT_EQ(state().composing.order.reader, handout::Reader::Carer);
  EXPECT_EQ(state().composing.order.sources, handout::Sources::Short);
  frames_.click(frames_.get("A5"));
  EXPECT_EQ(state().composing.order.paper, handout::Paper::A5);
  wait();
}

TEST_F(ComposerPage, LogoIsTypedUsedAndTakenOut) {
  add("water");
  const std::string file = scratch_.path("no.png").string();
  EXPECT_FALSE(showing("Use this logo"));
  frames_.ask(frames_.find(access::Role::TextField, "Logo")->id, access::kScrollTo);
  frames_.settle();
  frames_.click(*frames_.find(access::Role::TextField, "Logo"));
  for (const char* letter : {"n", "o"}) frames_.type(letter);
  EXPECT_EQ(state().composing.order.clinic.logoFile, "") << "nothing is read while it is typed";
  frames_.ask(frames_.get("Use this logo").id, access::kPress);
  EXPECT_EQ(state().composing.order.clinic.logoFile, "no");
  ASSERT_TRUE(letters_.openUntil([&] { return !state().composing.logoTrouble.empty(); }));
  wait();
  EXPECT_NE(frames_.find(state().composing.logoTrouble), nullptr);
  frames_.ask(frames_.get("Take the logo out").id, access::kPress);
  frames_.settle();
  EXPECT_EQ(state().composing.order.clinic.logoFile, "");
  EXPECT_EQ(state().composing.logoTrouble, "");
  wait();
}

TEST_F(ComposerPage, SavesAWebPage) {
  add("water");
  frames_.ask(frames_.get("Save as a web page").id, access::kPress);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_TRUE(std::filesystem::exists(scratch_.path("prints/Drinking water.html")));
}

TEST_F(ComposerPage, SavesABookForAnEReader) {
  add("water");
  frames_.ask(frames_.get("Save for an e-reader (EPUB)").id, access::kPress);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_TRUE(std::filesystem::exists(scratch_.path("prints/Drinking water.epub")));
}

TEST_F(ComposerPage, TableOfChecksIsBroughtIn) {
  scratch_.write("prints/a", "slug,edition,name,role,date\nstretching,2,Jo Smith,,2026-11-20\n");
  go(session::ShowGiven{});
  frames_.click(*frames_.find(access::Role::TextField, "Table of checks to bring in"));
  frames_.type("a");
  frames_.ask(frames_.get("Bring the checks in").id, access::kPress);
  frames_.settle();
  ASSERT_EQ(state().giving.checks.size(), 1u);
  EXPECT_EQ(state().giving.checks[0].name, "Jo Smith");
}

TEST_F(ComposerPage, WhileSeveralAreSetItSaysHowFarAndStops) {
  add("water");
  add("stretching");
  frames_.click(frames_.get("Save as PDF"));
  ASSERT_TRUE(state().printing);
  frames_.settle();
  frames_.get("Setting 0 of 2");
  EXPECT_EQ(frames_.find("Save as PDF"), nullptr);
  frames_.click(frames_.get("Stop"));
  EXPECT_NE(asked<session::StopPrinting>(), nullptr);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.settle();
  frames_.get("Save as PDF");
}

TEST_F(ComposerPage, EmptyHandoutSaysWhatToDo) {
  go(session::ShowComposer{});
  EXPECT_TRUE(showing("Add an article or a sheet. It is printed in the order you put it."));
  EXPECT_NE(frames_.get("Save as PDF").state & access::kDisabled, 0u);
  frames_.click(frames_.get("Save as PDF"));
  EXPECT_FALSE(state().printing);
}

/// Each reason is said once for all that share it, within its column and below its buttons.
TEST_F(ComposerPage, DisabledButtonsSayWhyBeneathThem) {
  const std::string empty = "Add an article or a sheet first.";
  for (const auto& [size, scale, times] : {std::tuple{widgets::Size{1280, 800}, 1.0, 2},
                                           {widgets::Size{1280, 800}, 1.25, 1},
                                           {widgets::Size{1280, 800}, 2.0, 1},
                                           {widgets::Size{1280, 800}, 4.0, 1}}) {
    resize(size, scale);
    go(session::ShowComposer{});
    int shown = 0;
    const access::Node* button = frames_.find("Save as PDF");
    if (button == nullptr) button = &frames_.get("Save for an e-reader (EPUB)");
    for (const access::Node& node : frames_.nodes().nodes) {
      if (node.name != empty) continue;
      ++shown;
      EXPECT_GE(node.bounds.x, button->bounds.x - 0.5F) << scale;
      EXPECT_LE(node.bounds.x + node.bounds.w, std::min(size.w, node.bounds.x + 704 * static_cast<float>(scale)));
    }
    EXPECT_EQ(shown, times) << scale;
    const access::Node& why = frames_.get(empty);
    const access::Node& last = frames_.get("Save for an e-reader (EPUB)");
    EXPECT_GE(why.bounds.y, last.bounds.y + last.bounds.h) << scale;
  }
}

TEST_F(ComposerPage, NothingMovesWhenAReasonComesAndGoes) {
  add("water");
  add("stretching");
  const auto place = [&](const char* name) { return frames_.get(name).bounds.y; };
  const float save = place("Save as PDF"), size = place("22");
  const float page = place("Save as a web page");
  frames_.click(frames_.get("Save as PDF"));
  ASSERT_TRUE(state().printing);
  frames_.settle();
  EXPECT_NE(frames_.find("The pages are being made."), nullptr);
  EXPECT_EQ(place("Stop"), save);
  EXPECT_EQ(place("22"), size);
  EXPECT_EQ(place("Save as a web page"), page);
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  frames_.settle();
  EXPECT_EQ(frames_.find("The pages are being made."), nullptr);
  EXPECT_NE(frames_.find("Type a name first."), nullptr);
  const float log = place("What I gave");
  frames_.ask(frames_.find(access::Role::TextField, "Name of the set")->id, access::kSetText, "Pack");
  frames_.settle();
  EXPECT_EQ(frames_.find("Type a name first."), nullptr);
  EXPECT_EQ(place("What I gave"), log);
}

TEST_F(ComposerPage, PrinterIsNamedAndAnotherOneChosen) {
  add("water");
  ASSERT_TRUE(letters_.openUntil([&] { return state().printers.looked; }));
  frames_.settle();
  EXPECT_TRUE(showing("Ward 3, by the door: ready"));
  frames_.click(frames_.get("Choose printer, copies and sides"));
  EXPECT_NE(frames_.get("Ward 3, by the door, ready").state & access::kSelected, 0u);
  frames_.click(frames_.get("Hall, ready"));
  frames_.click(frames_.get("One copy more"));
  EXPECT_TRUE(showing("Hall: ready, 2 copies"));
  EXPECT_NE(frames_.find("Prints on one side, in black."), nullptr);
  frames_.click(frames_.get("Print 1 page"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing && state().printers.job->now.over(); }));
  frames_.settle();
  ASSERT_EQ(orders_.size(), 1u);
  EXPECT_EQ(orders_[0].printer, "Hall");
  EXPECT_EQ(orders_[0].copies, 2);
  EXPECT_TRUE(showing("Printed."));
}

TEST_F(ComposerPage, JobUnderWayIsShownAndCancelled) {
  jobs_ = {{handout::Job::State::Printing, 1, "Printing page 2 of 3"}};
  add("water");
  frames_.click(frames_.get("Print 1 page"));
  ASSERT_TRUE(letters_.openUntil([&] { return state().printers.job && state().printers.job->now.printed == 1; }));
  frames_.settle();
  EXPECT_TRUE(showing("Printing page 2 of 3"));
  frames_.click(frames_.get("Cancel printing Drinking water"));
  ASSERT_TRUE(letters_.openUntil([&] { return state().printers.job->now.over(); }));
  frames_.settle();
  EXPECT_TRUE(showing("The job was taken back."));
}

TEST_F(ComposerPage, WithoutAPrinterItIsSaidAndThePdfIsSaved) {
  printers_ = Error{Error::Kind::Unavailable, "The print service (CUPS) is not running. Print the file elsewhere."};
  add("water");
  ASSERT_TRUE(letters_.openUntil([&] { return state().printers.looked; }));
  frames_.settle();
  EXPECT_TRUE(showing("No printer found. Save as PDF still works."));
  frames_.click(frames_.get("Choose printer, copies and sides"));
  EXPECT_TRUE(showing("The print service (CUPS) is not running. Print the file elsewhere."));
  frames_.click(frames_.get("Save as PDF"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  EXPECT_TRUE(printed_.empty());
}

TEST_F(ComposerPage, SetsAreSavedAndWhatWasGivenIsListed) {
  add("water");
  frames_.ask(frames_.get("Save the set").id, access::kPress);
  EXPECT_TRUE(state().giving.sets.empty());
  frames_.click(*frames_.find(access::Role::TextField, "Name of the set"));
  for (const char* letter : {"P", "a", "c", "k"}) frames_.type(letter);
  frames_.ask(frames_.get("Save the set").id, access::kPress);
  ASSERT_EQ(state().giving.sets.size(), 1u);
  frames_.click(frames_.get("Print 1 page"));
  ASSERT_TRUE(letters_.openUntil([&] { return !state().printing && state().printers.job->now.over(); }));
  frames_.settle();
  frames_.ask(frames_.get("What I gave").id, access::kPress);
  frames_.settle();
  EXPECT_EQ(state().visit.screen, Screen::Given);
  EXPECT_TRUE(showing("Copy the line about Drinking water for a record"));
  frames_.click(frames_.get("Print again: Drinking water"));
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  wait();
}

TEST_F(ComposerPage, CheckOfTheClinicIsTyped) {
  add("stretching");
  frames_.ask(frames_.get("Clinic's check of A long article about stretching and moving").id, access::kPress);
  frames_.settle();
  frames_.click(*frames_.find(access::Role::TextField, "Checked by"));
  for (const char* letter : {"J", "o"}) frames_.type(letter);
  frames_.ask(frames_.get("Record").id, access::kPress);
  frames_.settle();
  ASSERT_EQ(state().giving.checks.size(), 1u);
  EXPECT_EQ(state().giving.checks[0].name, "Jo");
  EXPECT_EQ(state().giving.checks[0].edition, 2);
  wait();
}

TEST_F(ComposerPage, EscapeFoldsWhatIsUnfoldedTheLastFirst) {
  add("stretching");
  const std::string title = "A long article about stretching and moving";
  const std::string parts = "Choose parts of " + title, check = "Clinic's check of " + title;
  frames_.ask(frames_.get(parts).id, access::kPress);
  frames_.ask(frames_.get("Part number 2").id, access::kPress);
  frames_.ask(frames_.get(check).id, access::kPress);
  frames_.ask(frames_.find(access::Role::TextField, "Checked by")->id, access::kFocus);
  frames_.type("Jo");
  frames_.press(widgets::Key::Escape);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Checked by"), nullptr);
  EXPECT_EQ(frames_.focused(), check);
  frames_.press(widgets::Key::Escape);
  EXPECT_EQ(frames_.find("Part number 2"), nullptr);
  EXPECT_EQ(frames_.focused(), parts);
  EXPECT_EQ(state().composing.order.items[0].sections, std::vector<std::string>{"part-number-2"});
  EXPECT_EQ(state().visit.screen, Screen::Composer);
  frames_.ask(frames_.get(check).id, access::kPress);
  EXPECT_EQ(frames_.find(access::Role::TextField, "Checked by")->text, "Jo") << "what was typed is still there";
  EXPECT_TRUE(state().giving.checks.empty()) << "and nothing is recorded unasked";
  frames_.press(widgets::Key::Escape);
  frames_.press(widgets::Key::Escape);
  EXPECT_NE(state().visit.screen, Screen::Composer);
  wait();
}

TEST_F(ComposerPage, FoldsInNarrowWindows) {
  for (const double scale : {1.25, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    add("water");
    EXPECT_NE(frames_.find("Print 1 page"), nullptr) << scale;
    EXPECT_NE(frames_.find("Page 1 of 1: Drinking water"), nullptr) << scale;
    if (scale < 2) continue;  // the pages stand beside it
    EXPECT_LT(frames_.get("What I gave").bounds.y, frames_.get("Page 1 of 1: Drinking water").bounds.y)
        << "nobody scrolls through all pages to it";
  }
}

}  // namespace
}  // namespace myelin::panels
