#include "app/panels/shortcut_key.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "app/panels/bar_panel.h"
#include "app/panels/meaning_panel.h"
#include "index/base/words.h"

namespace myelin::panels {
namespace {

using widgets::CaretMove;
using widgets::Ui;

struct Jump {
  std::string_view id;
  CaretMove move;
  const char* none;  ///< said when there is no such place
};
constexpr Jump kJumps[] = {{"heading", CaretMove::NextHeading, N_("No headings here.")},
                           {"heading-back", CaretMove::PreviousHeading, N_("No headings here.")},
                           {"link", CaretMove::NextLink, N_("No links here.")},
                           {"link-back", CaretMove::PreviousLink, N_("No links here.")},
                           {"list", CaretMove::NextList, N_("No lists here.")},
                           {"list-back", CaretMove::PreviousList, N_("No lists here.")},
                           {"table", CaretMove::NextTable, N_("No tables here.")},
                           {"table-back", CaretMove::PreviousTable, N_("No tables here.")}};

/// What a shortcut asks of the session now; nothing when it does not apply to this page.
std::optional<session::Command> commandOf(std::string_view id, const session::State& state) {
  const bool reading = state.visit.screen == session::Screen::Article && state.reading.info != nullptr;
  if (id == "keys") return session::ShowKeys{};
  if (id == "bad-day") return session::ToggleBadDay{};
  if (id == "home") return session::GoHome{};
  if (id == "back") return session::GoBack{};
  if (id == "forward") return session::GoForward{};
  if (id == "bookmarks") return session::ShowBookmarks{};
  if (id == "palette") return session::TogglePalette{};
  if (id == "next-article") return session::StepArticle{1};
  if (id == "article-back") return session::StepArticle{-1};
  if (id == "close-article" && reading) return session::CloseArticle{};
  if (id == "text") return session::ToggleTextSettings{};
  if (id == "undo") return session::Undo{};
  if (id == "redo") return session::Redo{};
  if (id == "find" && reading) return session::ShowFind{};
  if (id == "find-next" && state.finding.open) return session::StepFound{1};
  if (id == "find-back" && state.finding.open) return session::StepFound{-1};
  if (id == "ask" && reading) return session::AskTeam{};
  if (id == "larger") return session::StepScale{1};
  if (id == "smaller") return session::StepScale{-1};
  if (id == "plain") return session::StepScale{0};
  const bool listens = state.listening.how != session::Listening::How::Off;
  if (id == "listen" && (reading || listens)) return session::Listen{};
  if (id == "sentence" && listens) return session::StepSentence{1};
  if (id == "sentence-back" && listens) return session::StepSentence{-1};
  if (id == "print" && reading) return session::Print{state.reading.info->slug};
  if (id == "handout" && reading) return session::AddToHandout{state.reading.info->slug};
  if (id == "handout") return session::ShowComposer{};
  if (id == "bookmark" && reading) return session::ToggleBookmark{state.reading.info->slug};
  if (id == "help")
    if (const session::OpenArticle help = helpArticle(state); !help.slug.empty()) return help;
  return std::nullopt;
}

void switchCaret(Ui& ui) {
  ui.switchCaret(!ui.caretOn());
  ui.say(ui.caretOn() ? _("Caret on: arrow keys move through the words.") : _("Caret off: arrow keys scroll."));
}

bool jumped(Ui& ui, std::string_view id) {
  for (const Jump& jump : kJumps) {
    if (jump.id != id) continue;
    ui.jumpCaret(jump.move, _(jump.none));
    return true;
  }
  return false;
}

}  // namespace

bool carryOut(Ui& ui, std::string_view id, const session::State& state, Asked& asked) {
  const bool article = state.visit.screen == session::Screen::Article && state.reading.article != nullptr;
  if (id == "search" || (id == "find" && !article)) return true;  // other pages are searched as the library is
  if (id == "caret")
    switchCaret(ui);
  else if (id == "part" || id == "part-back")
    ui.movePart(id == "part" ? 1 : -1);
  else if (id == "copy-source")
    asked.push_back(session::CopyWithSource{ui.hasSelection() ? ui.selectedWords() : ""});
  else if (!jumped(ui, id))
    if (const auto command = commandOf(id, state)) asked.push_back(*command);
  return false;
}

namespace {

/// On a bad day there is little to press by mistake.
bool meantForBadDays(std::string_view id) {
  constexpr std::array kFew = {"bad-day",       "search", "help",    "home",  "back", "bookmarks", "listen", "sentence",
                               "sentence-back", "larger", "smaller", "plain", "part", "part-back", "caret"};
  return std::find(kFew.begin(), kFew.end(), id) != kFew.end();
}

/// One step back on a bad day; nothing when none is left.
std::optional<session::Command> dayBack(const session::State& state) {
  if (state.badDay.resting) return session::EnoughForNow{};
  if (state.listening.how != session::Listening::How::Off) return session::StopListening{};
  if (state.badDay.now > 0) return session::StepIdea{-1};
  if (state.canGoBack) return session::GoBack{};
  return std::nullopt;
}

}  // namespace

bool takeShortcuts(Ui& ui, const session::State& state, Asked& asked) {
  bool search = false;
  for (const session::Shortcut& each : session::shortcuts()) {
    if (state.badDay.on && !meantForBadDays(each.id)) continue;
    const bool repeats = each.id == "larger" || each.id == "smaller" || each.id.starts_with("find-");
    if (!ui.takeKeys(state.settings.keys.keys(each.id), repeats)) continue;
    search = carryOut(ui, each.id, state, asked) || search;
  }
  return search;
}

void takeEscape(Ui& ui, const session::State& state, Asked& asked) {
  if (!ui.takeKeys(session::kEscape)) return;
  const auto day = state.badDay.on ? dayBack(state) : std::nullopt;
  if (state.notice)
    asked.push_back(session::CloseNotice{});
  else if (day)
    asked.push_back(*day);
  else if (state.badDay.on)
    return;
  else if (state.palette)
    asked.push_back(session::TogglePalette{});
  else if (state.menu)
    asked.push_back(session::ToggleMenu{});
  else if (ui.dropSelection())
    return;
  else if (MeaningPanel::open(state))
    asked.push_back(session::CloseMeaning{});
  else if (state.textSettings)
    asked.push_back(session::ToggleTextSettings{});
  else if (ui.foldLast())
    return;
  else if (state.finding.open)
    asked.push_back(session::CloseFind{});
  else if (state.listening.how != session::Listening::How::Off)
    asked.push_back(session::StopListening{});
  else if (!ui.leaveCaret())
    asked.push_back(session::GoBack{});
}

}  // namespace myelin::panels
