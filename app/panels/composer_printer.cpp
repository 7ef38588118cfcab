#include "app/panels/composer_printer.h"

#include <algorithm>
#include <optional>

#include "app/widgets/choice.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using handout::Job;
using handout::Printer;
using look::Role;
using look::Type;
using session::SetPrinter;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr int kMostCopies = 99;

std::string stateOf(const Printer& printer) {
  if (printer.state == Printer::State::Stopped) return _("stopped");
  if (!printer.reason.empty()) return _("waits");
  return printer.state == Printer::State::Busy ? _("printing") : _("ready");
}

float small(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return widgets::words(ui, key, {column.x, y}, words, {.type = Type::Small, .width = column.w}, Role::Ink2);
}

float drawList(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Printers& printers = state.printers;
  ui.open(access::Role::List, "printers", _("Printer"), {column.x, y, column.w, 1});
  for (const Printer& printer : printers.all) {
    const bool chosen = printers.chosen() == &printer;
    const widgets::RowSpec spec{.words = printer.label,
                                .icon = chosen ? "check" : "print",
                                .iconColour = ui.colour(chosen ? Role::Ink : Role::Ink2),
                                .count = stateOf(printer),
                                .chosen = chosen};
    const float h = ui.target();
    if (widgets::row(ui, "printer " + printer.name, {column.x - ui.gap(12), y, column.w + ui.gap(12), h}, spec)) {
      SetPrinter set{printers.wanted};
      set.wanted.printer = printer.name;
      asked.push_back(set);
    }
    y += h;
    if (!printer.reason.empty())
      y += small(ui, ("why " + printer.name).c_str(), fill(_("It says: {1}."), {printer.reason}), column, y);
  }
  ui.close();
  return y + ui.gap(8);
}

/// "Copies", fewer, the number, more.
float drawCopies(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const int copies = state.printers.wanted.copies;
  const float h = ui.target();
  const auto step = [&](std::string_view key, float x, const char* icon, std::string name, int by) {
    const bool can = copies + by >= 1 && copies + by <= kMostCopies;
    const ButtonSpec spec{.words = {}, .name = std::move(name), .icon = icon, .atEnd = !can};
    if (!widgets::button(ui, key, {x, y, h, h}, spec)) return;
    SetPrinter set{state.printers.wanted};
    set.wanted.copies = copies + by;
    asked.push_back(set);
  };
  const float line = ui.measure("x", {.type = Type::Ui}).h;
  widgets::words(ui, "copies said", {column.x, y + (h - line) / 2},
                 plural("{1} copy", "{1} copies", static_cast<unsigned long>(copies)),
                 {.type = Type::Ui, .width = column.w - 2 * h - ui.gap(16), .lines = 1}, Role::Ink);
  step("fewer", column.right() - 2 * h - ui.gap(8), "minus", _("One copy less"), -1);
  step("more", column.right() - h, "plus", _("One copy more"), 1);
  return y + h + ui.gap(12);
}

int chooseOne(Ui& ui, const std::string& name, std::vector<std::string> words, int now, const Rect& column, float& y) {
  const widgets::SegmentsSpec spec{.name = name, .words = std::move(words), .chosen = now};
  const float h = widgets::segmentsHeight(ui, spec, column.w);
  const int pressed = widgets::segments(ui, name, {column.x, y, column.w, h}, spec);
  y += h + ui.gap(12);
  return pressed;
}

float drawPaperAndInk(Ui& ui, const session::State& state, const Printer& printer, const Rect& column, float y,
                      Asked& asked) {
  SetPrinter set{state.printers.wanted};
  int pressed = -1;
  if (printer.bothSides) {
    const int sides = chooseOne(ui, _("Sides"), {_("One side"), _("Both sides")},
                                static_cast<int>(state.printers.wanted.sides), column, y);
    if (sides >= 0) set.wanted.sides = static_cast<handout::Sides>(sides);
    pressed = std::max(pressed, sides);
  }
  if (printer.colour) {
    const int ink =
        chooseOne(ui, _("Ink"), {_("Black"), _("Colour")}, static_cast<int>(state.printers.wanted.ink), column, y);
    if (ink >= 0) set.wanted.ink = static_cast<handout::Ink>(ink);
    pressed = std::max(pressed, ink);
  }
  if (pressed >= 0) asked.push_back(set);
  std::string cannot;
  if (!printer.bothSides && !printer.colour)
    cannot = _("Prints on one side, in black.");
  else if (!printer.bothSides)
    cannot = _("Prints on one side.");
  else if (!printer.colour)
    cannot = _("Prints in black.");
  if (!cannot.empty()) y += small(ui, "cannot", cannot, column, y);
  return y + ui.gap(6);
}

/// While they are looked for the button says so itself, as wide as it was: a line beneath would come and go.
ButtonSpec againButton(Ui& ui, bool looking) {
  ButtonSpec again{.words = _("Look again"), .name = _("Look again for printers"), .icon = "repeat"};
  ButtonSpec busy = again;
  busy.words = _("Looking");
  busy.name = busy.disabled = _("Looking for printers");
  again.least = busy.least = std::max(widgets::buttonSize(ui, again).w, widgets::buttonSize(ui, busy).w);
  return looking ? busy : again;
}

}  // namespace

float drawPrinter(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Printers& printers = state.printers;
  y += widgets::words(ui, "caption printer", {column.x, y}, _("Printer"), {.type = Type::Ui, .width = column.w},
                      Role::Ink) +
       ui.gap(6);
  if (!printers.looked) return y + small(ui, "looking", _("Looking for printers"), column, y) + ui.gap(16);
  if (printers.all.empty()) {
    y += small(ui, "no printer", printers.trouble, column, y) + ui.gap(8);
  } else {
    y = drawList(ui, state, column, y, asked);
    y = drawCopies(ui, state, column, y, asked);
    if (const Printer* chosen = printers.chosen()) y = drawPaperAndInk(ui, state, *chosen, column, y, asked);
  }
  const ButtonSpec again = againButton(ui, printers.looking);
  const Size size = widgets::buttonSize(ui, again);
  if (widgets::button(ui, "look again", {column.x, y, std::min(size.w, column.w), size.h}, again))
    asked.push_back(session::LookForPrinters{});
  return y + size.h + ui.gap(16);
}

namespace {

/// What stands above the button, and what can be done about it.
struct News {
  std::string sentence;
  bool trouble = false;
  std::vector<std::pair<ButtonSpec, std::optional<session::Command>>> ways;  ///< nothing: to the choice of a printer
};

News newsOfJob(const session::PrintJob& job) {
  News news{.sentence = job.now.sentence.empty() ? std::string(_("Sent to the printer.")) : job.now.sentence};
  const std::string title = job.title;
  news.trouble = job.now.state == Job::State::Stopped || job.now.state == Job::State::Failed;
  if (!job.now.over())
    news.ways.push_back({{.words = _("Cancel"), .name = fill(_("Cancel printing {1}"), {title}), .icon = "stop"},
                         session::CancelPrint{}});
  if (job.now.state == Job::State::Failed)
    news.ways.push_back({{.words = _("Try again"), .name = fill(_("Try again: print {1}"), {title}), .icon = "repeat"},
                         session::RetryPrint{}});
  if (job.now.over())
    news.ways.push_back(
        {{.words = {}, .name = _("Close"), .icon = "close", .kind = ButtonKind::Quiet}, session::CloseJob{}});
  return news;
}

News newsOf(const session::State& state) {
  const session::Printers& printers = state.printers;
  if (printers.job) return newsOfJob(*printers.job);
  if (!printers.looked) return {};
  const Printer* printer = printers.chosen();
  News news{.sentence = _("No printer found. Save as PDF still works.")};
  if (printer != nullptr) {
    news.trouble = !printer->reason.empty();
    news.sentence = fill(_("{1}: {2}"), {printer->label, news.trouble ? printer->reason : stateOf(*printer)});
    if (printers.wanted.copies > 1)
      news.sentence += ", " + plural("{1} copy", "{1} copies", static_cast<unsigned long>(printers.wanted.copies));
  }
  news.ways.push_back({{.words = _("Printer"), .name = _("Choose printer, copies and sides"), .icon = "settings"}, {}});
  return news;
}

/// Words at the left and, where there is room for a third of the width, the ways at their right; else below.
struct Measured {
  LabelStyle words;
  float wordsHeight = 0, height = 0;
  bool below = false;
  std::vector<Size> sizes;
};

Measured measure(Ui& ui, const News& news, float width) {
  Measured m;
  float ways = 0, most = 0;
  for (const auto& [spec, command] : news.ways) {
    const Size size = widgets::buttonSize(ui, spec);
    ways += size.w + ui.gap(8);
    most = std::max(most, size.h);
    m.sizes.push_back({std::min(size.w, width), size.h});
  }
  const float mark = news.trouble ? ui.iconSize(20) + ui.gap(8) : 0;
  m.below = ways > 0 && width - ways - mark < width * 0.45F;
  m.words = {.type = Type::Small, .width = std::max(1.0F, width - mark - (m.below ? 0 : ways))};
  m.wordsHeight = ui.measure(news.sentence, m.words).h;
  m.height = m.below ? m.wordsHeight + ui.gap(6) + most : std::max(m.wordsHeight, most);
  return m;
}

}  // namespace

float printerNewsHeight(Ui& ui, const session::State& state, float width) {
  const News news = newsOf(state);
  return news.sentence.empty() ? 0 : measure(ui, news, width).height + ui.gap(10);
}

bool drawPrinterNews(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const News news = newsOf(state);
  if (news.sentence.empty()) return false;
  const Measured m = measure(ui, news, column.w);
  float x = column.x;
  const float words = m.below ? y : y + (m.height - m.wordsHeight) / 2;
  if (news.trouble) {
    const float icon = ui.iconSize(20);
    ui.icon("warning", {x, words}, icon, ui.colour(Role::Caution));
    x += icon + ui.gap(8);
  }
  widgets::words(ui, "printer news", {x, words}, news.sentence, m.words, news.trouble ? Role::Ink : Role::Ink2);
  float at = m.below ? column.x : column.right();
  if (!m.below)
    for (const Size& size : m.sizes) at -= size.w;
  if (!m.below && m.sizes.size() > 1) at -= ui.gap(8) * static_cast<float>(m.sizes.size() - 1);
  const float top = m.below ? y + m.wordsHeight + ui.gap(6) : y;
  bool choose = false;
  for (std::size_t i = 0; i < news.ways.size(); ++i) {
    const Size& size = m.sizes[i];
    const auto& [spec, command] = news.ways[i];
    if (widgets::button(ui, "way " + std::to_string(i), {at, top, size.w, size.h}, spec)) {
      if (command) asked.push_back(*command);
      choose = choose || !command;
    }
    at += size.w + ui.gap(8);
  }
  return choose;
}

}  // namespace myelin::panels
