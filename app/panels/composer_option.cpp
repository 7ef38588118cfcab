#include "app/panels/composer_option.h"

#include <algorithm>
#include <cmath>

#include "app/panels/composer_printer.h"
#include "app/widgets/choice.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using session::SetHandout;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::array kSizes = {12, 14, 16, 18, 22};
constexpr double kLargePrint = 16;

/// What stands above a choice or a field; the control itself carries the name, too.
float caption(Ui& ui, const std::string& words, const Rect& column, float y) {
  return y +
         widgets::words(ui, "caption " + words, {column.x, y}, words, {.type = Type::Ui, .width = column.w},
                        Role::Ink) +
         ui.gap(6);
}

/// A question and its answers; returns the one that was pressed, or -1.
int ask(Ui& ui, const std::string& question, std::vector<std::string> answers, int now, const Rect& column, float& y) {
  y = caption(ui, question, column, y);
  const widgets::SegmentsSpec spec{.name = question, .words = std::move(answers), .chosen = now};
  const float h = widgets::segmentsHeight(ui, spec, column.w);
  const int pressed = widgets::segments(ui, question, {column.x, y, column.w, h}, spec);
  y += h;
  return pressed;
}

SetHandout settingsOf(const session::State& state) {
  return {state.composing.order, state.composing.keepClinic, state.composing.initials};
}

float drawSize(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  std::vector<std::string> sizes;
  int now = -1;
  for (std::size_t i = 0; i < kSizes.size(); ++i) {
    sizes.push_back(std::to_string(kSizes[i]));
    if (state.composing.order.sizePt == kSizes[i]) now = static_cast<int>(i);
  }
  const int pressed = ask(ui, _("Text size"), sizes, now, column, y);
  if (pressed >= 0) {
    SetHandout set = settingsOf(state);
    set.order.sizePt = kSizes[static_cast<std::size_t>(pressed)];
    asked.push_back(set);
  }
  const int points = static_cast<int>(std::lround(state.composing.order.sizePt));
  const char* const what = points >= kLargePrint ? _("{1} point is large print") : _("{1} point is clear print");
  y += ui.gap(6);
  y += widgets::words(ui, "size said", {column.x, y}, fill(what, {std::to_string(points)}),
                      {.type = Type::Small, .width = column.w}, Role::Ink2);
  return y + ui.gap(16);
}

/// What the name line on the paper says, too.
std::string whomOf(handout::Reader reader) {
  if (reader == handout::Reader::Carer) return _("For the person who cares for");
  return reader == handout::Reader::Clinician ? _("About") : _("For");
}

/// A clinician gets the sources in full, and others what is usual; both can be changed then.
void chooseReader(handout::Order& order, handout::Reader reader) {
  const bool clinician = reader == handout::Reader::Clinician;
  if (clinician != (order.reader == handout::Reader::Clinician))
    order.sources = clinician ? handout::Sources::Full : handout::Sources::Short;
  order.reader = reader;
}

float drawChoices(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const handout::Order& order = state.composing.order;
  const int paper = ask(ui, _("Paper"), {"A4", _("Letter"), "A5"}, static_cast<int>(order.paper), column, y);
  y += ui.gap(16);
  const int reader =
      ask(ui, _("Written for"), {_("Person"), _("Carer"), _("Clinician")}, static_cast<int>(order.reader), column, y);
  y += ui.gap(16);
  SetHandout set = settingsOf(state);
  if (paper >= 0) set.order.paper = static_cast<handout::Paper>(paper);
  if (reader >= 0) chooseReader(set.order, static_cast<handout::Reader>(reader));
  if (paper >= 0 || reader >= 0) asked.push_back(set);
  return y;
}

float drawSources(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const int now = static_cast<int>(state.composing.order.sources);
  const int pressed = ask(ui, _("Sources"), {_("None"), _("Short"), _("Full")}, now, column, y);
  if (pressed >= 0) {
    SetHandout set = settingsOf(state);
    set.order.sources = static_cast<handout::Sources>(pressed);
    asked.push_back(set);
  }
  return y + ui.gap(16);
}

float drawExtras(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const auto box = [&](std::string_view key, const std::string& words, bool handout::Order::*which) {
    float h = 0;
    if (widgets::checkBox(ui, key, {column.x, y}, column.w, words, state.composing.order.*which, &h)) {
      SetHandout set = settingsOf(state);
      set.order.*which = !(set.order.*which);
      asked.push_back(set);
    }
    y += h;
  };
  box("names", _("Lines for name and date"), &handout::Order::nameLines);
  box("notes", _("Lines for notes"), &handout::Order::noteLines);
  box("glossary", _("What the words mean"), &handout::Order::glossary);
  return y + ui.gap(12);
}

/// What stands on the one button: how much it prints, or how far that is.
std::string printWords(const session::State& state) {
  if (state.printing && state.toPrint > 1)
    return fill(_("Setting {1} of {2}"), {std::to_string(state.printed), std::to_string(state.toPrint)});
  const session::Composing& composing = state.composing;
  if (!composing.laidOut()) return _("Print");
  return plural("Print {1} page", "Print {1} pages", static_cast<unsigned long>(composing.pages()));
}

constexpr std::size_t kLines = 5;

/// What is typed: lines `first` to `end` of who gives it, for whom, and initials.
float drawLines(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked,
                std::array<widgets::TextField, kLines>& fields, std::size_t first, std::size_t end) {
  SetHandout set = settingsOf(state);
  struct Line {
    std::string name, hint;
    std::string* value;
  };
  handout::Clinic& clinic = set.order.clinic;
  const std::array<Line, kLines> lines = {
      Line{_("From"), _("The MS nurses, Hill Clinic"), &clinic.name}, Line{_("Phone"), "", &clinic.phone},
      Line{_("Emergency number"), "", &clinic.emergency},
      Line{whomOf(set.order.reader), _("A name, or a line to write on"), &set.order.recipient},
      Line{_("Your initials, for the log"), "", &set.initials}};
  bool changed = false;
  for (std::size_t i = first; i < end; ++i) {
    const Line& line = lines[i];
    y = caption(ui, line.name, column, y);
    widgets::TextField& field = fields[i];
    if (!field.hasFocus()) field.setText(*line.value);
    const float h = ui.target() + ui.gap(4);
    const auto happened = field.draw(ui, "composer " + line.name, {column.x, y, column.w, h},
                                     {.name = line.name, .hint = line.hint, .icon = {}});
    if (happened.changed) {
      *line.value = field.text();
      changed = true;
    }
    if (happened.escaped || happened.entered) ui.focusOn(0, false);
    y += h + ui.gap(12);
  }
  if (changed) asked.push_back(set);
  return y;
}

}  // namespace

float ComposerOptions::drawClinic(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = drawLines(ui, state, column, y, asked, fields_, 1, kLines);
  y = drawLogo(ui, state, column, y, asked);
  SetHandout set = settingsOf(state);
  float h = 0;
  if (widgets::checkBox(ui, "keep", {column.x, y}, column.w, _("Keep who it is from for next time"), set.keepClinic,
                        &h)) {
    set.keepClinic = !set.keepClinic;
    asked.push_back(set);
  }
  return y + h;
}

/// The file is read when Enter or the button is pressed, not while its name is being typed.
float ComposerOptions::drawLogo(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const std::string& used = state.composing.order.clinic.logoFile;
  y = caption(ui, _("Logo"), column, y);
  if (shownLogo_ != used) logo_.setText(used);
  shownLogo_ = used;
  const float h = ui.target() + ui.gap(4);
  const auto happened = logo_.draw(ui, "composer logo", {column.x, y, column.w, h},
                                   {.name = _("Logo"), .hint = _("A PNG or SVG file"), .icon = {}});
  y += h + ui.gap(8);
  if (!state.composing.logoTrouble.empty())
    y += widgets::words(ui, "logo trouble", {column.x, y}, state.composing.logoTrouble,
                        {.type = Type::Small, .width = column.w}, Role::Ink) +
         ui.gap(8);
  SetHandout set = settingsOf(state);
  const bool other = logo_.text() != used;
  if (other || !used.empty()) {
    const ButtonSpec spec{.words = !other                 ? _("Take the logo out")
                                   : logo_.text().empty() ? _("Without a logo")
                                                          : _("Use this logo"),
                          .icon = other ? "check" : "remove"};
    const widgets::Size size = widgets::buttonSize(ui, spec);
    const bool pressed = widgets::button(ui, "use logo", {column.x, y, std::min(size.w, column.w), size.h}, spec);
    set.order.clinic.logoFile = other ? logo_.text() : "";
    if (pressed || (other && happened.entered)) asked.push_back(set);
    y += size.h + ui.gap(8);
  }
  if (happened.escaped || happened.entered) ui.focusOn(0, false);
  return y + ui.gap(4);
}

namespace {

std::string whileMade() {
  return _("The pages are being made.");
}

/// Why nothing can be printed or saved now; empty: it can.
std::string whyNot(const session::State& state) {
  if (state.printing) return whileMade();
  return state.composing.parts.empty() ? _("Add an article or a sheet first.") : "";
}

/// Room for the reason, kept while there is none, so that nothing moves when one comes.
float whyHeight(Ui& ui, const session::State& state, float width) {
  return std::max(widgets::reasonHeight(ui, width, whyNot(state)), widgets::reasonHeight(ui, width, whileMade()));
}

}  // namespace

/// What needs no paper.
float ComposerOptions::drawOtherWays(Ui& ui, const session::State& state, const Rect& column, float y, bool said,
                                     Asked& asked) {
  const std::string why = whyNot(state);
  const ButtonSpec page{.words = _("Save as a web page"), .icon = "save", .disabled = why};
  const ButtonSpec book{
      .words = _("Save for an e-reader"), .name = _("Save for an e-reader (EPUB)"), .icon = "save", .disabled = why};
  const widgets::Size first = widgets::buttonSize(ui, page), second = widgets::buttonSize(ui, book);
  const float width = std::min(std::max(first.w, second.w), column.w);
  if (widgets::button(ui, "save web page", {column.x, y, width, first.h}, page))
    asked.push_back(session::MakeHandout{.print = false, .format = handout::Format::Html});
  y += first.h + ui.gap(8);
  if (widgets::button(ui, "save book", {column.x, y, width, second.h}, book))
    asked.push_back(session::MakeHandout{.print = false, .format = handout::Format::Epub});
  y += second.h;
  if (said) return y;
  widgets::reason(ui, "why not saved", {column.x, y}, column.w, why);
  return y + whyHeight(ui, state, column.w);
}

float ComposerOptions::draw(Ui& ui, const session::State& state, const Rect& column, float y, bool buttonsBelow,
                            Asked& asked) {
  if (printer_) y = drawPrinter(ui, state, column, y, asked);
  y = drawSize(ui, state, column, y, asked);
  y = drawChoices(ui, state, column, y, asked);
  y = drawLines(ui, state, column, y, asked, fields_, 0, 1);
  y = drawExtras(ui, state, column, y, asked);
  y = drawSources(ui, state, column, y, asked);
  y = drawClinic(ui, state, column, y, asked) + ui.gap(12);
  return drawOtherWays(ui, state, column, y, buttonsBelow, asked);
}

float ComposerOptions::buttonsHeight(Ui& ui, const session::State& state, float width) {
  return printerNewsHeight(ui, state, width) + std::max(ui.gap(60), ui.target()) + ui.gap(10) +
         std::max(ui.gap(48), ui.target()) + whyHeight(ui, state, width);
}

bool ComposerOptions::drawButtons(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const bool choose = drawPrinterNews(ui, state, column, y, asked);
  if (choose) printer_ = !printer_;
  y += printerNewsHeight(ui, state, column.w);
  const std::string why = whyNot(state);
  const ButtonSpec print{.words = printWords(state),
                         .icon = "print",
                         .kind = why.empty() ? widgets::ButtonKind::Primary : widgets::ButtonKind::Plain,
                         .disabled = why};
  const float first = std::max(ui.gap(60), ui.target());
  if (widgets::button(ui, "print handout", {column.x, y, column.w, first}, print))
    asked.push_back(session::MakeHandout{.print = true});
  const Rect below{column.x, y + first + ui.gap(10), column.w, std::max(ui.gap(48), ui.target())};
  const auto sayWhy = [&] { widgets::reason(ui, "why not printed", {column.x, below.bottom()}, column.w, why); };
  if (state.printing && state.toPrint > 1) {
    if (widgets::button(ui, "stop printing", below, {.words = _("Stop"), .icon = "close"}))
      asked.push_back(session::StopPrinting{});
    sayWhy();
    return choose && printer_;
  }
  const ButtonSpec save{.words = _("Save as PDF"), .icon = "save", .disabled = why};
  if (widgets::button(ui, "save handout", below, save)) asked.push_back(session::MakeHandout{.print = false});
  sayWhy();
  return choose && printer_;
}

}  // namespace myelin::panels
