#include "tests/app/panels/audit.h"

#include <cmath>
#include <map>
#include <set>

namespace myelin::panels {

using access::Node;
using access::Role;

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
  if (node.role == Role::Button && (node.state & access::kDisabled) != 0 && !node.description.empty()) {
    EXPECT_NE(frames_.find(node.description), nullptr) << what << ": the reason is not shown";
  }
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
  forEveryBand(check);
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
  go(session::TogglePalette{});
  check("palette");
  go(session::TogglePalette{});
  go(session::ShowFinder{});
  check("finder");
  go(session::ShowGiven{});
  check("nothing given");
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
  forEveryBadDay(check);
}

/// What lies below or beside an article that is being read.
void Audit::forEveryBand(const std::function<void(const std::string&)>& check) {
  go(session::OpenArticle{.slug = "stretching"});
  go(session::SetDepth{session::Depth::All});
  check("two open articles");
  go(session::ShowFind{});
  go(session::FindInPage{"stretching"});
  check("find in page");
  go(session::FindInPage{"zebra"});
  check("found nothing in page");
  go(session::CloseFind{});
  go(session::Explain{"clonus"});
  check("meaning of a word");
  go(session::CloseMeaning{});
  go(session::GoToHeading{"part-number-3"});
  frames_.pressLetter('A');
  check("all words selected");
  frames_.press(widgets::Key::Escape);
}

void Audit::forEveryBadDay(const std::function<void(const std::string&)>& check) {
  go(session::OpenArticle{.slug = "stretching"});
  go(session::ToggleBadDay{});
  check("bad day");
  go(session::StepIdea{1});
  check("bad day, next idea");
  go(session::EnoughForNow{});
  check("bad day, enough");
  go(session::GoHome{});
  check("bad day at home");
  go(session::ShowShelf{"diet"});
  check("bad day, a shelf");
  look("stretching");
  check("bad day, results");
  go(session::AskOutside{"https://a.example/"});
  check("bad day with a notice");
  go(session::ToggleBadDay{});
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

}  // namespace myelin::panels
