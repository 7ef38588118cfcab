#include "app/panels/composer_preview.h"

#include <algorithm>
#include <cmath>

#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::Composing;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kGap = 12;  // between pages

std::string pageLabel(int page, int pages) {
  return fill(_("Page {1} of {2}"), {std::to_string(page + 1), std::to_string(pages)});
}

}  // namespace

void ComposerPreview::drawHead(Ui& ui, const session::State& state, const Rect& head) {
  const int pages = state.composing.pages();
  const float h = ui.target();
  const auto arrow = [&](std::string_view key, float x, const char* icon, std::string name, bool can) {
    const ButtonSpec spec{.words = {}, .name = std::move(name), .icon = icon, .atEnd = !can};
    return widgets::button(ui, key, {x, head.y, h, h}, spec);
  };
  if (arrow("before", head.x, "back", _("Page before"), page_ > 0)) goTo_ = page_ - 1;
  const std::string label = pages > 0 ? pageLabel(page_, pages) : _("Setting the pages");
  const float zoom = 2 * h + ui.gap(8);
  const LabelStyle style{
      .type = Type::UiStrong, .width = std::max(1.0F, head.w - 2 * h - zoom - ui.gap(24)), .lines = 1};
  const Size size = ui.measure(label, style);
  const float most = head.right() - h - zoom - size.w;
  const float middle = std::min(head.x + (head.w - size.w) / 2, std::max(head.x + h, most));
  widgets::words(ui, "page", {middle, head.y + (h - size.h) / 2}, label, style, Role::Ink);
  drawZoom(ui, {head.right() - h - zoom, head.y, 2 * h, h});
  if (arrow("next", head.right() - h, "forward", _("Next page"), page_ + 1 < pages)) goTo_ = page_ + 1;
}

/// Smaller and larger beside each other; one of them is as far as it goes.
void ComposerPreview::drawZoom(Ui& ui, const Rect& place) {
  const auto button = [&](std::string_view key, float x, const char* icon, std::string name, bool large) {
    const ButtonSpec spec{.words = {},
                          .name = std::move(name),
                          .icon = icon,
                          .kind = widgets::ButtonKind::Quiet,
                          .atEnd = large_ == large};
    if (!widgets::button(ui, key, {x, place.y, place.h, place.h}, spec)) return;
    large_ = large;
    goTo_ = page_;
  };
  button("smaller", place.x, "minus", _("Smaller pages"), false);
  button("larger", place.x + place.h, "plus", _("Larger pages"), true);
}

void ComposerPreview::drawPage(Ui& ui, const session::State& state, int page, const Rect& rect) {
  const Composing& composing = state.composing;
  const std::string& title = composing.parts[static_cast<std::size_t>(composing.placeOf(page).first)].title;
  ui.add(access::Role::Image, "page " + std::to_string(page), pageLabel(page, composing.pages()) + ": " + title, rect);
  ui.canvas().fill(rect, widgets::pack({255, 255, 255}));
  const auto shown = composing.shown.find(page);
  if (shown != composing.shown.end() && shown->second.pixels) {
    Painted& painted = painted_[page];
    const picture::Pixels& pixels = *shown->second.pixels;
    if (painted.pixels != shown->second.pixels) {
      painted.pixels = shown->second.pixels;
      painted.texture = widgets::Texture::ofPixels(reinterpret_cast<const unsigned char*>(pixels.argb.data()),
                                                   pixels.width, pixels.height, pixels.width * 4);
    }
    if (pixels.width == static_cast<int>(rect.w))
      ui.canvas().picture(painted.texture,
                          {rect.x, rect.y, static_cast<float>(pixels.width), static_cast<float>(pixels.height)});
  }
  const float line = ui.gap(2);
  ui.canvas().outline(rect.grown(line), ui.colour(Role::Edge), line, 0);
}

float ComposerPreview::drawPages(Ui& ui, const session::State& state, const Rect& view, float top, float left,
                                 float width, Asked& asked) {
  const Composing& composing = state.composing;
  const float whole = std::max(1.0F, std::floor(width));
  const float x = std::round(left);
  float y = std::round(top);
  int first = -1, end = 0, page = 0;
  tops_.clear();
  for (const session::HandoutPart& part : composing.parts) {
    for (const double ratio : part.ratios) {
      const Rect rect{x, std::round(y), whole, std::round(whole * static_cast<float>(ratio))};
      tops_[page] = rect.y - top;
      if (rect.y <= view.y + view.h / 3) page_ = page;
      if (rect.touches(view)) {
        if (first < 0) first = page;
        end = page + 1;
      }
      drawPage(ui, state, page, rect);
      y = rect.bottom() + ui.gap(kGap);
      ++page;
    }
  }
  page_ = std::clamp(page_, 0, std::max(0, page - 1));
  std::erase_if(painted_, [&](const auto& each) { return each.first < first || each.first >= end; });
  if (first < 0) return y;
  const auto missing = [&](int each) {
    const auto shown = composing.shown.find(each);
    return shown == composing.shown.end() || shown->second.width != static_cast<int>(whole);
  };
  for (int each = first; each < end; ++each) {
    if (!missing(each)) continue;
    asked.push_back(session::WantPages{first, end, static_cast<int>(whole)});
    break;
  }
  return y;
}

void ComposerPreview::draw(Ui& ui, const session::State& state, const Rect& place, Asked& asked) {
  const float pad = ui.gap(20);
  const Rect head{place.x + pad, place.y + ui.gap(16), place.w - 2 * pad, ui.target()};
  if (state.composing.parts.empty()) return;
  drawHead(ui, state, head);
  const float top = head.bottom() + ui.gap(10);
  const Rect view{place.x, top, place.w, place.bottom() - top};
  widgets::ScrollArea area(ui, "pages", _("Pages as they are printed"), view, scroll_, true);
  const float margin = ui.gap(38);
  const float width = std::max(ui.size(120), place.w - 2 * margin);
  if (const auto at = tops_.find(goTo_); at != tops_.end()) {
    area.scrollTo(goTo_ == 0 ? 0 : at->second);
    page_ = goTo_;
    goTo_ = -1;
    ui.askForAnotherFrame();
  }
  const float end = drawPages(ui, state, view, area.top() + ui.gap(6), place.x + (place.w - width) / 2, width, asked);
  area.contentEndsAt(end + ui.gap(12));
}

}  // namespace myelin::panels
