#include "app/widgets/key_cap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace myelin::widgets {
namespace {

using look::Role;

constexpr float kPad = 6, kRadius = 6, kLine = 1.5F, kBetween = 6;

LabelStyle style(float width = -1) {
  LabelStyle all{.type = look::Type::Small, .weight = 500, .plainGaps = true};
  if (width > 0) all.width = width, all.lines = 1;
  return all;
}

struct Cap {
  std::string key;
  Rect at;  ///< from the top left of all
};

float capWidth(Ui& ui, std::string_view key) {
  return ui.measure(key, style()).w + 2 * ui.gap(kPad);
}

std::vector<std::string> parts(std::string_view all, char between) {
  std::vector<std::string> found;
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(between), all.size());
    if (end > 0) found.emplace_back(all.substr(0, end));
    all.remove_prefix(std::min(end + 1, all.size()));
  }
  return found;
}

std::vector<Cap> layOut(Ui& ui, std::string_view keys, float width) {
  std::vector<Cap> caps;
  const float gap = ui.gap(kBetween);
  const float h = ui.measure("F1", style()).h + ui.gap(2);  // not shown: as high as any key
  float x = 0, y = 0;
  for (const std::string& chord : parts(keys, ' ')) {
    const bool fits = capWidth(ui, chord) <= width;
    for (const std::string& key : fits ? std::vector<std::string>{chord} : parts(chord, '+')) {
      const float w = std::min(capWidth(ui, key), width);
      if (x > 0 && x + w > width) {
        x = 0;
        y += h + gap;
      }
      caps.push_back({key, {x, y, w, h}});
      x += w + gap;
    }
  }
  return caps;
}

}  // namespace

Size keyCapsSize(Ui& ui, std::string_view keys, float width) {
  Size size;
  for (const Cap& cap : layOut(ui, keys, width)) {
    size.w = std::max(size.w, cap.at.right());
    size.h = std::max(size.h, cap.at.bottom());
  }
  return size;
}

void keyCaps(Ui& ui, Point topLeft, std::string_view keys, float width) {
  for (const Cap& cap : layOut(ui, keys, width)) {
    const Rect at{std::round(topLeft.x + cap.at.x), std::round(topLeft.y + cap.at.y), cap.at.w, std::round(cap.at.h)};
    ui.canvas().fill(at, ui.colour(Role::Page), ui.gap(kRadius));
    ui.canvas().outline(at, ui.colour(Role::Edge), std::max(1.0F, ui.gap(kLine)), ui.gap(kRadius));
    const LabelStyle within = style(std::max(1.0F, at.w - 2 * ui.gap(kPad) + 1));
    const Size words = ui.measure(cap.key, within);
    ui.draw({at.x + (at.w - words.w) / 2, at.middle() - words.h / 2}, cap.key, within, ui.colour(Role::Ink2));
  }
}

Size keyCapsSize(Ui& ui, std::string_view keys) {
  return keyCapsSize(ui, keys, std::numeric_limits<float>::max());
}

void keyCaps(Ui& ui, Point topLeft, std::string_view keys) {
  keyCaps(ui, topLeft, keys, std::numeric_limits<float>::max());
}

}  // namespace myelin::widgets
