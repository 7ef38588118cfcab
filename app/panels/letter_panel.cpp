#include "app/panels/letter_panel.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Ui;

namespace {

struct LetterKey {
  std::string words;
  std::string name;
};

std::vector<std::vector<LetterKey>> rows() {
  std::vector<std::vector<LetterKey>> all;
  for (const std::string_view letters : {"abcdef", "ghijkl", "mnopqr", "stuvwx", "yz"}) {
    all.emplace_back();
    for (const char letter : letters) all.back().push_back({std::string(1, letter), ""});
  }
  all.back().push_back({_("Space"), " "});
  all.back().push_back({_("Delete"), "delete"});
  all.back().push_back({_("Search"), "search"});
  all.back().push_back({_("Done"), "done"});
  return all;
}

}  // namespace

void LetterPanel::draw(Ui& ui, const Rect& area, widgets::TextField& field, Asked& asked) {
  ui.canvas().fill(area, ui.colour(Role::Tint));
  ui.canvas().fill({area.x, area.y, area.w, ui.gap(2)}, ui.colour(Role::Edge));
  ui.openLandmark(access::Landmark::Region, "letters", _("Letters"), area);
  {
    widgets::ScrollArea scroll(ui, "board", _("Letters"), area, scroll_);
    const float gap = ui.gap(8);
    const float left = area.x + ui.gap(24);
    const float width = (area.w - ui.gap(48) - 5 * gap) / 6;
    float y = scroll.top() + ui.gap(14);
    int number = 0;
    for (const auto& row : rows()) {
      ui.open(access::Role::Group, "row" + std::to_string(number++), row.front().words + " – " + row.back().words,
              {left, y, area.w - ui.gap(48), ui.target()});
      float x = left;
      for (const LetterKey& key : row) {
        const ButtonSpec spec{.words = key.words};
        const bool pressed = widgets::button(ui, key.words, {x, y, width, ui.target()}, spec);
        x += width + gap;
        if (!pressed) continue;
        if (key.name == "done") {
          ui.focusOn(0, false);
          continue;
        }
        if (key.name == "delete")
          field.backspace();
        else if (key.name != "search")
          field.insert(key.name.empty() ? key.words : key.name);
        asked.push_back(session::Search{.words = field.text(), .typing = key.name != "search"});
        if (key.name == "search") ui.focusOn(0, false);
      }
      ui.close();
      y += ui.target() + gap;
    }
    scroll.contentEndsAt(y + ui.gap(8));
  }
  ui.close();
}

}  // namespace myelin::panels
