#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/voice/voice.h"
#include "tests/app/panels/audit.h"

namespace myelin::panels {
namespace {

using access::Node;
using access::Role;

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

/// WCAG 2.2, 1.4.12: lines 1.5 times, paragraphs twice, letters 0.12 and words 0.16 times the size.
TEST_F(Audit, EveryPageWithWideGaps) {
  apply(session::ToggleBookmark{"water"});
  const session::Comfort wide{.spacing = {.line = 1.8, .paragraph = 2, .letter = 0.12, .word = 0.16}};
  apply(session::SetComfort{wide});
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    forEveryPage([this](const std::string& page) { audit(page); });
  }
}

TEST_F(Audit, FirstStartAtEverySizeAndTheme) {
  session::Services all = services();
  all.welcome = true;
  session_ = std::make_unique<session::Session>(std::move(all));
  session().take(library());
  ASSERT_TRUE(state().firstStart);
  for (const widgets::Size size : {widgets::Size{1280, 800}, widgets::Size{640, 480}, widgets::Size{320, 400}}) {
    for (const double scale : {1.0, 2.0, 4.0}) {
      resize(size, scale);
      audit("first start");
    }
  }
}

namespace {

/// Takes every sentence and says nothing.
class Quiet : public voice::Voice {
 public:
  Status say(std::uint64_t, const std::string&) override { return done(); }
  void stop() override {}
  void setManner(const voice::Manner&) override {}
  std::vector<std::string> voices(const std::string&) const override { return {}; }
};

}  // namespace

TEST_F(Audit, PlayerAtEverySizeAndScale) {
  session::Services all = services();
  all.voice = [](voice::News) -> Result<std::unique_ptr<voice::Voice>> {
    return std::unique_ptr<voice::Voice>(std::make_unique<Quiet>());
  };
  session_ = std::make_unique<session::Session>(std::move(all));
  session().take(library());
  for (const widgets::Size size : {widgets::Size{1280, 800}, widgets::Size{640, 480}, widgets::Size{320, 400}}) {
    for (const double scale : {1.0, 2.0, 4.0}) {
      resize(size, scale);
      go(session::OpenArticle{.slug = "stretching"});
      go(session::Listen{});
      ASSERT_NE(frames_.find("Stop"), nullptr);
      audit("read aloud");
      go(session::Listen{});
      audit("read aloud, paused");
      go(session::StopListening{});
    }
  }
}

/// The letters for switches, wherever something can be written.
TEST_F(Audit, LetterBoardAtEverySizeAndScale) {
  for (const char* slug : {"water", "stretching"}) apply(session::ToggleBookmark{slug});
  session::Use use;
  use.scanning = session::Scanning::TwoSwitches;
  go(session::SetUse{use});
  const std::pair<session::Command, const char*> pages[] = {
      {session::Search{.words = "stretching"}, "Search"},
      {session::ShowKeys{}, "Search"},
      {session::ShowBookmarks{}, "Search in my bookmarks"},
      {session::OpenArticle{.slug = "stretching"}, "Find in page"}};
  for (const widgets::Size size : {widgets::Size{1280, 800}, widgets::Size{640, 480}, widgets::Size{320, 400}}) {
    for (const double scale : {1.0, 2.0, 4.0}) {
      resize(size, scale);
      for (const auto& [page, field] : pages) {
        go(page);
        if (std::string(field) == "Find in page") go(session::ShowFind{});
        const Node* node = frames_.find(Role::TextField, field);
        if (node == nullptr) continue;  // a narrow window has the search field on a page of its own
        frames_.ask(node->id, access::kFocus);
        ASSERT_NE(frames_.find("Letters"), nullptr) << field << " at " << scale;
        audit(std::string("letters for ") + field);
        go(session::CloseFind{});
      }
    }
  }
}

namespace {

/// Everything that is painted: vertices, colours, pictures.
std::size_t painted() {
  std::string all;
  const ImDrawData* data = ImGui::GetDrawData();
  for (int i = 0; i < data->CmdListsCount; ++i) {
    const ImDrawList& list = *data->CmdLists[i];
    all.append(reinterpret_cast<const char*>(list.VtxBuffer.Data), list.VtxBuffer.size_in_bytes());
    all.append(reinterpret_cast<const char*>(list.IdxBuffer.Data), list.IdxBuffer.size_in_bytes());
  }
  return std::hash<std::string>{}(all);
}

}  // namespace

/// WCAG 2.2, 2.2.2, 2.3.1, 2.3.3: what nobody touches stays as it is, and asks for no frame.
TEST_F(Audit, NothingMovesOrFlashesByItself) {
  apply(session::ToggleBookmark{"water"});
  for (const double scale : {1.0, 4.0}) {
    resize({1280, 800}, scale);
    forEveryPage([this](const std::string& page) {
      const std::size_t before = painted();
      EXPECT_LT(frames_.ui().wakesIn(), 0) << page;
      for (int i = 0; i < 3; ++i) {
        frames_.settle();  // more than a second
        EXPECT_EQ(painted(), before) << page << " at " << state().settings.scale;
      }
    });
  }
}

/// WCAG 2.2, 1.4.12: the words themselves are all there with wide gaps, as they are with the usual ones.
TEST_F(Audit, WideGapsLoseNoWords) {
  apply(session::ToggleBookmark{"water"});
  const auto words = [this] {
    std::map<std::string, std::multiset<std::string>> all;
    forEveryPage([&](const std::string& page) {
      frames_.ui().setListened(true);  // also what is below the window's edge
      frames_.settle();
      for (const Node& node : frames_.nodes().nodes)
        if (node.role == Role::Heading || node.role == Role::Paragraph || node.role == Role::Button ||
            node.role == Role::Link || node.role == Role::TableCell || node.role == Role::ListItem)
          all[page].insert(node.name);
    });
    return all;
  };
  resize({1280, 800}, 1);
  const auto usual = words();
  apply(session::SetComfort{{.spacing = {.line = 2, .paragraph = 2, .letter = 0.12, .word = 0.32}}});
  const auto wide = words();
  ASSERT_EQ(usual.size(), wide.size());
  for (const auto& [page, all] : usual) {
    if (page.starts_with("bad day")) continue;  // begins with the idea where reading stopped
    if (page.starts_with("handout")) continue;  // Print counts pages while they are being set
    std::vector<std::string> lost;
    std::set_difference(all.begin(), all.end(), wide.at(page).begin(), wide.at(page).end(), std::back_inserter(lost));
    EXPECT_TRUE(lost.empty()) << page << ": " << (lost.empty() ? "" : lost.front());
  }
}

TEST_F(Audit, SteadyPageWithARuler) {
  go(session::SetComfort{{.spacing = {}, .ruler = 2, .steady = true}});
  for (const double scale : {1.0, 2.0, 4.0}) {
    resize({1280, 800}, scale);
    go(session::OpenArticle{.slug = "stretching"});
    audit("steady article");
    go(session::GoToHeading{"part-number-3"});
    audit("steady article, in the middle");
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

/// WCAG 2.2, 2.1.2: Tab leaves every control, and comes round to the first one again.
TEST_F(Audit, TabGoesRoundOnEveryPage) {
  apply(session::ToggleBookmark{"water"});
  forEveryPage([this](const std::string& page) {
    if (page.starts_with("article,") || page == "article with text settings") return;  // the same controls again
    frames_.ui().focusOn(0, false);
    frames_.press(widgets::Key::Tab);
    const access::NodeId first = frames_.nodes().focus;
    ASSERT_NE(first, 0u) << page;
    access::NodeId before = 0;
    for (int presses = 0; frames_.nodes().focus != first || presses == 0; ++presses) {
      ASSERT_LT(presses, 500) << page << " never comes round";
      ASSERT_NE(frames_.nodes().focus, before) << page << ": " << frames_.focused() << " holds the focus";
      before = frames_.nodes().focus;
      frames_.press(widgets::Key::Tab);
    }
    frames_.ui().focusOn(0, false);
    frames_.settle();
  });
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
