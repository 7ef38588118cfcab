#include <algorithm>
#include <array>
#include <locale>
#include <sstream>
#include <string>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that knows how texts are set, and what the window opens with.
namespace myelin::session {
namespace {

constexpr char kComfort[] = "comfort";
constexpr char kFamily[] = "family";
constexpr char kTheme[] = "theme";
constexpr char kScale[] = "scale";
constexpr char kOpens[] = "opens with";
constexpr char kSideLists[] = "lists beside the page";
constexpr char kPrinting[] = "printing";
constexpr char kSmall[] = "small";
constexpr char kNone[] = "none";
constexpr char kFirstStart[] = "first start";
constexpr char kDone[] = "done";
constexpr int kRulerMost = 3;

std::string textOf(const Comfort& comfort) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  const look::Spacing& gaps = comfort.spacing;
  text << gaps.line << ' ' << gaps.paragraph << ' ' << gaps.letter << ' ' << gaps.word << ' ' << comfort.ruler << ' '
       << comfort.steady;
  return text.str();
}

/// What is damaged or out of range is as delivered.
Comfort comfortFrom(const std::string& text) {
  std::istringstream from(text);
  from.imbue(std::locale::classic());
  Comfort comfort;
  look::Spacing& gaps = comfort.spacing;
  if (!(from >> gaps.line >> gaps.paragraph >> gaps.letter >> gaps.word >> comfort.ruler >> comfort.steady)) return {};
  const auto within = [](double value, double least, double most) {
    return value == 0 || (value >= least && value <= most);
  };
  const bool sound = within(gaps.line, 1.2, 3) && within(gaps.paragraph, 0.2, 4) && within(gaps.letter, 0.01, 0.5) &&
                     within(gaps.word, 0.01, 1) && comfort.ruler >= 0 && comfort.ruler <= kRulerMost;
  return sound ? comfort : Comfort{};
}

}  // namespace

void Session::readComfort() {
  state_.settings.comfort = comfortFrom(setting(kComfort));
  state_.settings.opens = setting(kOpens) == kPrinting ? Opens::Printing : Opens::Reading;
  const std::string lists = setting(kSideLists + services_.screen);
  state_.settings.sideLists = lists == kSmall ? SideLists::Small : lists == kNone ? SideLists::None : SideLists::Full;
  if (state_.settings.opens == Opens::Printing) history_.now().screen = Screen::Composer;
  state_.visit = history_.now();
}

void Session::on(const SetFamily& wanted) {
  state_.settings.family = wanted.family;
  keepSetting(kFamily, wanted.family);
}

void Session::on(const SetComfort& wanted) {
  const Comfort before = std::exchange(state_.settings.comfort, wanted.comfort);
  keepSetting(kComfort, textOf(wanted.comfort));
  if ((before.ruler > 0) != (wanted.comfort.ruler > 0))
    announce(wanted.comfort.ruler > 0 ? _("Reading ruler on. Up and Down move it.") : _("Reading ruler off."));
  if (before.steady != wanted.comfort.steady)
    announce(wanted.comfort.steady ? _("Steady page on. Next and Back turn it.") : _("Steady page off."));
}

void Session::on(const SetOpens& wanted) {
  state_.settings.opens = wanted.opens;
  keepSetting(kOpens, wanted.opens == Opens::Printing ? kPrinting : "");
}

void Session::on(const SetSideLists& wanted) {
  state_.settings.sideLists = wanted.lists;
  const bool full = wanted.lists == SideLists::Full;
  keepSetting(kSideLists + services_.screen, full ? "" : wanted.lists == SideLists::Small ? kSmall : kNone);
}

/// Who has chosen anything before, or kept anything, is not asked.
void Session::welcome() {
  const bool known = !setting(kFirstStart).empty() || !setting(kTheme).empty() || !setting(kScale).empty() ||
                     !state_.bookmarks.empty() || !state_.lastPlaces.empty();
  state_.firstStart = services_.welcome && !known;
}

void Session::takeDesktopTheme(look::ThemeId theme) {
  if (state_.firstStart && setting(kTheme).empty()) state_.settings.theme = theme;
}

void Session::on(const FinishFirstStart&) {
  if (!std::exchange(state_.firstStart, false)) return;
  keepSetting(kFirstStart, kDone);
  keepSetting(kTheme, std::string(look::themeName(state_.settings.theme)));
  if (state_.settings.opens == Opens::Printing) on(ShowComposer{});
}

}  // namespace myelin::session
