#include <cmath>
#include <map>
#include <set>

#include "tests/app/panels/fixture.h"

/// What must hold on every page, at every size, in every theme.
namespace myelin::panels {
namespace {

using access::Node;
using access::Role;

class Audit : public PanelTest {
 protected:
  /// One page after another, each as a person comes to it.
  void forEveryPage(const std::function<void(const std::string&)>& check);
  void audit(const std::string& page);
  void lookIntoCopy();

 private:
  const Node* landmarkOf(const Node& node) const;
  bool inText(const Node& node) const;
  void checkNode(const Node& node, const std::string& where);
  void checkOverlap(const std::vector<const Node*>& controls, const std::string& where);
  void checkOrder(const std::vector<const Node*>& controls, const std::string& where);
};

const Node* Audit::landmarkOf(const Node& node) const {
  const Node* at = &node;
  const auto isPart = [](const Node& part) {  // the search box belongs to the part around it
    return (part.role == Role::Landmark && part.landmark != access::Landmark::Search) || part.role == Role::StatusBar;
  };
  while (at != nullptr && !isPart(*at)) at = frames_.nodes().find(at->parent);
  return at;
}

/// A link inside a sentence: as high as its line.
bool Audit::inText(const Node& node) const {
  const Node* parent = frames_.nodes().find(node.parent);
  return node.role == Role::Link && parent != nullptr && !parent->text.empty();
}

void Audit::checkNode(const Node& node, const std::string& where) {
  const auto what = testing::Message() << where << ": " << access::roleName(node.role) << " \"" << node.name << "\" at "
                                       << node.bounds.x << " " << node.bounds.y << " " << node.bounds.w << " x "
                                       << node.bounds.h;
  const bool focusable = (node.state & access::kFocusable) != 0;
  if (focusable) {
    EXPECT_FALSE(node.name.empty()) << what;
  }
  if ((node.state & access::kShowing) == 0) return;
  EXPECT_GE(node.bounds.x, -0.5F) << what;
  EXPECT_LE(node.bounds.x + node.bounds.w, frames_.size.w + 0.5F) << what;
  EXPECT_TRUE(std::isfinite(node.bounds.x + node.bounds.y + node.bounds.w + node.bounds.h)) << what;
  if (!focusable || inText(node)) return;
  const double least = 44 * std::min(state().settings.scale, 2.0) - 0.5;
  EXPECT_GE(node.bounds.h, least) << what;
  if (node.role == Role::Button) {
    EXPECT_GE(node.bounds.w, least) << what;
  }
}

void Audit::checkOverlap(const std::vector<const Node*>& controls, const std::string& where) {
  for (std::size_t i = 0; i < controls.size(); ++i) {
    for (std::size_t k = i + 1; k < controls.size(); ++k) {
      const access::Bounds& a = controls[i]->bounds;
      const access::Bounds& b = controls[k]->bounds;
      const bool apart =
          a.x + a.w <= b.x + 0.5F || b.x + b.w <= a.x + 0.5F || a.y + a.h <= b.y + 0.5F || b.y + b.h <= a.y + 0.5F;
      EXPECT_TRUE(apart) << where << ": \"" << controls[i]->name << "\" and \"" << controls[k]->name << "\"";
    }
  }
}

/// Below, or beside it at the right.
void Audit::checkOrder(const std::vector<const Node*>& controls, const std::string& where) {
  for (std::size_t i = 0; i + 1 < controls.size(); ++i) {
    const access::Bounds& a = controls[i]->bounds;
    const access::Bounds& b = controls[i + 1]->bounds;
    const bool below = b.y + b.h / 2 >= a.y + a.h / 2 + 2;
    const bool beside = b.x >= a.x && b.y < a.y + a.h && a.y < b.y + b.h;
    EXPECT_TRUE(below || beside) << where << ": \"" << controls[i]->name << "\" before \"" << controls[i + 1]->name
                                 << "\"";
  }
}

void Audit::audit(const std::string& page) {
  const std::string where =
      page + ", " + std::to_string(static_cast<int>(frames_.size.w)) + " at " + std::to_string(state().settings.scale);
  std::set<access::NodeId> ids;
  std::map<const Node*, std::vector<const Node*>> byLandmark;
  std::vector<const Node*> landmarks;
  for (const Node& node : frames_.nodes().nodes) {
    EXPECT_TRUE(ids.insert(node.id).second) << where << ": two nodes with the id of \"" << node.name << "\"";
    EXPECT_NE(frames_.nodes().find(node.id), nullptr);
    checkNode(node, where);
    if ((node.state & access::kFocusable) == 0) continue;
    const Node* landmark = landmarkOf(node);
    EXPECT_NE(landmark, nullptr) << where << ": " << node.name;
    if (landmarks.empty() || landmarks.back() != landmark) landmarks.push_back(landmark);
    if ((node.state & access::kShowing) != 0 && !inText(node)) byLandmark[landmark].push_back(&node);
  }
  EXPECT_EQ(landmarks.size(), std::set<const Node*>(landmarks.begin(), landmarks.end()).size())
      << where << ": the focus comes back to a part it had left";
  for (const auto& [landmark, controls] : byLandmark) {
    checkOverlap(controls, where);
    checkOrder(controls, where);
  }
  EXPECT_FALSE(byLandmark.empty()) << where;
}

void Audit::forEveryPage(const std::function<void(const std::string&)>& check) {
  go(session::GoHome{});
  check("home");
  go(session::ShowShelf{});
  check("shelves");
  go(session::ShowShelf{"symptoms,spasticity"});
  check("two shelves");
  go(session::OpenArticle{.slug = "stretching"});
  check("article");
  go(session::GoToHeading{"part-number-3"});
  check("article, scrolled");
  go(session::ToggleTextSettings{});
  check("article with text settings");
  go(session::ToggleTextSettings{});
  go(session::SetDepth{session::Depth::Short});
  check("article, short");
  go(session::SetDepth{session::Depth::Summary});
  check("article, summary");
  go(session::OpenArticle{.slug = "related"});
  check("article with an odd slug");
  go(session::OpenArticle{.slug = "no-such-article"});
  check("no such article");
  look("stretching");
  check("results");
  look("brekfast");
  check("corrected results");
  go(session::ShowBookmarks{});
  check("bookmarks");
  if (const Node* more = frames_.find("More about Drinking water")) {
    frames_.ask(more->id, access::kPress);
    check("bookmark unfolded");
    frames_.ask(frames_.get("More about Drinking water").id, access::kPress);
  }
  go(session::FindBookmarks{"no such words"});
  check("no such bookmark");
  go(session::FindBookmarks{});
  go(session::ShowCopies{});
  check("copies");
  lookIntoCopy();
  check("a copy looked into");
  go(session::LeaveCopy{});
  go(session::ShowReadLately{});
  check("read lately");
  go(session::ForgetPlace{"stretching"});
  check("one forgotten");
  go(session::Undo{});
  go(session::ShowBookmarks{});
  go(session::ToggleBookmark{"water"});
  check("bookmark removed");
  go(session::Undo{});
  go(session::ShowComposer{});
  check("empty handout");
  for (const char* slug : {"stretching", "diary"}) go(session::AddToHandout{slug});
  ASSERT_TRUE(letters_.openUntil([&] { return state().composing.laidOut(); }));
  frames_.settle();
  check("handout");
  go(session::ChangeItem{0, handout::Depth::Full, {"key-points"}});
  check("handout of chosen parts");
  for (int i = 0; i < 2; ++i) go(session::TakeFromHandout{0});
  go(session::CloseNotice{});
  go(session::AskOutside{"https://a.example/" + std::string(600, 'x')});
  check("long outside address");
  go(session::CloseNotice{});
  go(session::ShowKeys{});
  check("keys and switches");
  go(session::ToggleMenu{});
  check("menu");
  go(session::ToggleMenu{});
}

/// A copy with a bookmark that is new, one with all there is to it, and an entry that is none.
void Audit::lookIntoCopy() {
  scratch_.write(
      "prints/bookmarks.md",
      "# Myelin bookmarks\n\n### A\n\n> Drink when you are thirsty.\n\n- Article: water\n- Title: Drinking water\n\n"
      "### B\n\nNothing\n");
  apply(session::LookIntoCopy{"bookmarks.md"});
  ASSERT_TRUE(letters_.openUntil([&] { return !state().copying.looking; }));
  ASSERT_TRUE(state().copying.found);
  frames_.settle();
}

TEST_F(Audit, EveryPageAtEverySizeAndScale) {
  for (const char* slug : {"water", "stretching", "night-spasms"}) apply(session::ToggleBookmark{slug});
  desk::Bookmark question = state().bookmarks[0];
  question.ask = true;
  question.note = "A note of some words about it, long enough for a second line on most of the windows.";
  question.group = "Nights";
  apply(session::ChangeBookmark{question});
  for (const widgets::Size size : {widgets::Size{1280, 800}, widgets::Size{1920, 1080}, widgets::Size{640, 480}}) {
    for (const double scale : {1.0, 1.5, 2.0, 3.0, 4.0}) {
      resize(size, scale);
      forEveryPage([this](const std::string& page) { audit(page); });
    }
  }
}

TEST_F(Audit, EveryPageInEveryTheme) {
  apply(session::ToggleBookmark{"water"});
  for (const auto theme : {look::ThemeId::Light, look::ThemeId::Sepia, look::ThemeId::Dark, look::ThemeId::Contrast}) {
    resize({1280, 800}, 1, theme);
    forEveryPage([this](const std::string& page) { audit(page); });
  }
}

TEST_F(Audit, EveryPageOnAFinerScreen) {
  apply(session::ToggleBookmark{"water"});
  frames_.appearance.dpi = 2;
  resize({2560, 1600}, 1);
  forEveryPage([this](const std::string& page) { audit(page); });
}

TEST_F(Audit, SmallestWindowKeepsMenuAndHelpAtEveryScale) {
  for (const double scale : {1.0, 2.0, 3.0, 4.0}) {
    resize({320, 400}, scale);
    forEveryPage([this](const std::string& page) { audit(page); });
    go(session::GoHome{});
    EXPECT_TRUE(showing("Menu")) << scale;
    EXPECT_TRUE(showing("Help now")) << scale;
  }
  resize({640, 480}, 4);
  for (const char* name : {"Menu", "Search", "Back", "Help now"}) EXPECT_TRUE(showing(name)) << name;
  resize({1280, 800}, 4);
  for (const char* name : {"Menu", "Search", "Back", "Help now"}) EXPECT_TRUE(showing(name)) << name;
}

TEST_F(Audit, WindowWithoutALibraryIsWhole) {
  session_ = std::make_unique<session::Session>(services());
  for (const double scale : {1.0, 4.0}) {
    resize({1280, 800}, scale);
    audit("opening");
    session().open(scratch_.path("no such folder"));
    ASSERT_TRUE(letters_.openUntil([&] { return !state().libraryTrouble.empty(); }));
    frames_.settle();
    audit("no library");
    EXPECT_NE(frames_.find(state().libraryTrouble), nullptr);
    for (const session::Command& command :
         {session::Command(session::ShowShelf{}), session::Command(session::ShowBookmarks{}),
          session::Command(session::Search{.words = "water"}), session::Command(session::ToggleTextSettings{}),
          session::Command(session::ToggleMenu{})}) {
      go(command);
      audit("no library, other page");
    }
    go(session::GoHome{});
    go(session::ToggleTextSettings{});
  }
}

TEST_F(Audit, TabReachesEveryControlOfAPageOnceAndShowsIt) {
  for (const session::Command& page :
       {session::Command(session::GoHome{}), session::Command(session::ShowShelf{"diet"}),
        session::Command(session::OpenArticle{.slug = "night-spasms"})}) {
    go(page);
    const std::size_t controls = frames_.focusable().size();
    std::set<access::NodeId> reached;
    for (std::size_t i = 0; i < controls; ++i) {
      frames_.press(widgets::Key::Tab);
      const Node* node = frames_.nodes().find(frames_.nodes().focus);
      ASSERT_NE(node, nullptr);
      reached.insert(node->id);
      EXPECT_NE(node->state & access::kShowing, 0u) << node->name;
      EXPECT_LE(node->bounds.y + node->bounds.h, frames_.size.h + 0.5F) << node->name;
    }
    EXPECT_EQ(reached.size(), controls);
  }
}

}  // namespace
}  // namespace myelin::panels
