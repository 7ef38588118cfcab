#include <algorithm>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that knows what was read lately, and forgets it when asked.
namespace myelin::session {
namespace {

constexpr std::size_t kPlacesShown = 6;
constexpr std::size_t kMostPlaces = 1'000'000;

}  // namespace

void Session::refreshPlaces() {
  const bool all = state_.visit.screen == Screen::ReadLately;
  state_.readLately = all ? services_.desk->lastPlaces(kMostPlaces) : std::vector<desk::Place>{};
  state_.lastPlaces = services_.desk->lastPlaces(kPlacesShown);
  state_.keepsHistory = services_.desk->keepsPlaces();
}

void Session::on(const ShowReadLately&) {
  go({.screen = Screen::ReadLately, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const ForgetPlace& wanted) {
  const auto same = [&](const desk::Place& each) { return each.slug == wanted.slug; };
  const auto at = std::find_if(state_.readLately.begin(), state_.readLately.end(), same);
  if (at == state_.readLately.end()) return;
  const desk::Place place = *at;
  const std::string name = place.title.empty() ? place.slug : place.title;
  if (const Status forgotten = services_.desk->forgetPlace(place.slug); !forgotten) {
    tell(Notice::Kind::Trouble, forgotten.error().sentence);
    return;
  }
  Edit edit{.undone = fill(_("Back on the list: {1}"), {name}), .again = fill(_("Forgotten: {1}"), {name})};
  edit.places = {place};
  remember(std::move(edit));
  tell(Notice::Kind::Done, fill(_("Forgotten: {1}"), {name}), true);
  refreshDesk();
}

void Session::on(const ClearHistory&) {
  const std::vector<desk::Place> places = services_.desk->lastPlaces(kMostPlaces);
  if (places.empty()) return;
  if (const Status cleared = services_.desk->clearPlaces(); !cleared) {
    tell(Notice::Kind::Trouble, cleared.error().sentence);
    return;
  }
  Edit edit{.undone = _("The history is back."), .again = _("The history is cleared.")};
  edit.places = places;
  edit.allPlaces = true;
  remember(std::move(edit));
  state_.openPages.clear();
  keepOpen();
  tell(Notice::Kind::Done, _("The history is cleared."), true);
  refreshDesk();
}

void Session::on(const KeepHistory& wanted) {
  if (wanted.keep == services_.desk->keepsPlaces()) return;
  if (const Status kept = services_.desk->keepPlaces(wanted.keep); !kept) {
    tell(Notice::Kind::Trouble, kept.error().sentence);
    return;
  }
  const std::string on = _("What you read is kept from now on.");
  const std::string off = _("What you read is not kept from now on.");
  Edit edit{.undone = wanted.keep ? off : on, .again = wanted.keep ? on : off};
  edit.keeps = wanted.keep;
  remember(edit);
  tell(Notice::Kind::Done, edit.again, true);
  refreshDesk();
  keepOpen();
}

}  // namespace myelin::session
