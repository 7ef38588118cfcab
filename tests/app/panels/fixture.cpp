#include "tests/app/panels/fixture.h"

namespace myelin::panels {
namespace {

std::string longArticle() {
  std::string text =
      "---\ntitle: A long article about stretching and moving\nsummary: \"Move a little, often. Stop before it "
      "hurts.\"\n"
      "reviewed: 2026-11-22\nedition: 2\n---\n\n## Key points\n\n- A claim that needs a source [@khan2013].\n\n";
  for (int part = 1; part <= 6; ++part) {
    text += "## Part number " + std::to_string(part) + "\n\n";
    for (int i = 0; i < 12; ++i)
      text +=
          "Slow stretching of a tight muscle, with a [link that leads to the page about water](water) and clonus in "
          "it, "
          "goes on for half a minute.\n\n";
  }
  return text +
         "| Day | What | How long |\n| --- | --- | --- |\n| Monday | Calf | Half a minute |\n\n"
         "> **Important.** Stop when it hurts.\n\n## When to get help\n\nCall [us](https://a.example/help).\n";
}

}  // namespace

PanelTest::PanelTest() : SessionTest(false) {
  scratch_.write("library/myelin.yaml",
                 "title: Test library\nlanguage: en\nlicence: CC BY-SA 4.0\narticles: articles\nfigures: figures\n"
                 "glossary: glossary.md\nreferences: references.json\nshelves:\n"
                 "  - {id: symptoms, name: Symptoms}\n  - {id: spasticity, name: Spasms and stiffness}\n"
                 "  - {id: diet, name: Eating well}\n  - {id: movement, name: Movement}\n"
                 "  - {id: handouts, name: Printable sheets}\n");
  scratch_.write("library/articles/movement/stretching.md", longArticle());
  scratch_.write("library/articles/movement/related.md", markdown("Related", "## In short\n\nWords about stretching."));
  scratch_.write("library/articles/symptoms/emergencies.md", markdown("Emergencies", "Call now."));
  scratch_.write("library/articles/handouts/diary.md", markdown("Spasm diary", "| Day | Score |\n| - | - |\n| | |"));
  frames_.draw = [this](widgets::Ui& ui) {
    const Asked now = panel_.draw(ui, state());
    for (const session::Command& command : now) apply(command);
    const session::Settings& settings = state().settings;
    frames_.appearance = {.theme = settings.theme,
                          .scale = settings.scale,
                          .dpi = frames_.appearance.dpi,
                          .family = settings.family,
                          .spacing = settings.comfort.spacing};
    asked_.insert(asked_.end(), now.begin(), now.end());
    const bool onlyReading = now.size() == 1 && std::holds_alternative<session::ReadTo>(now.front());
    if (!now.empty() && !onlyReading) ui.askForAnotherFrame();
  };
  restart();
  frames_.settle();
}

void PanelTest::go(const session::Command& command) {
  apply(command);
  frames_.settle();
}

void PanelTest::look(const std::string& words) {
  search(words);
  frames_.settle();
  letters_.open();
  frames_.settle();
}

void PanelTest::resize(widgets::Size size, double scale, look::ThemeId theme) {
  frames_.size = size;
  apply(session::SetScale{scale});
  apply(session::SetTheme{theme});
  frames_.appearance.scale = scale;
  frames_.appearance.theme = theme;
  frames_.settle();
}

bool PanelTest::showing(const std::string& name) const {
  const access::Node* node = frames_.find(name);
  return node != nullptr && (node->state & access::kShowing) != 0;
}

}  // namespace myelin::panels
