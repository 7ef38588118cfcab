#include <algorithm>
#include <charconv>

#include "app/session/bench.h"
#include "app/session/brief.h"
#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that keeps places and settings.
namespace myelin::session {
namespace {

constexpr char kScale[] = "scale";
constexpr char kTheme[] = "theme";
constexpr char kFamily[] = "family";

double scaleFrom(const std::string& text) {
  double scale = 1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), scale);
  const bool sound = error == std::errc() && end == text.data() + text.size() && scale >= 1 && scale <= 4;
  return sound ? scale : 1;
}

}  // namespace

void Session::readSettings() {
  state_.settings.scale = scaleFrom(setting(kScale));
  state_.settings.theme = look::themeByName(setting(kTheme));
  state_.settings.family = setting(kFamily);
  readComfort();
  readUse();
  readSearches();
  readGroups();
  readHandout();
}

/// The place on the page as one of the whole article; nothing where the depth has none.
std::optional<document::Position> Session::wholePlace() const {
  const Reading& reading = state_.reading;
  const document::Position& at = state_.visit.place;
  if (!reading.article) return std::nullopt;
  if (reading.depth == Depth::All) return at;
  if (reading.depth == Depth::Summary || at == document::Position{}) return std::nullopt;
  return wholePlaceOf(reading.article->body, at);
}

void Session::keepPlace() {
  const Reading& reading = state_.reading;
  if (state_.badDay.on) return keepIdea();  // where reading stopped before stays
  const std::optional<document::Position> at = wholePlace();
  if (state_.visit.screen != Screen::Article || !reading.article || !at) return;
  desk::Place place;
  place.slug = reading.info->slug;
  place.title = reading.info->title;
  place.block = at->block;
  place.byte = at->byte;
  const std::vector<document::Section> sections = document::sections(reading.article->body);
  place.sections = static_cast<int>(sections.size());
  for (const document::Section& section : sections) {
    if (static_cast<std::size_t>(place.block) < section.first) break;
    place.anchor = section.anchor;
    place.sectionsRead += static_cast<std::size_t>(place.block) >= section.end ? 1 : 0;
  }
  if (const Status kept = services_.desk->setPlace(place); !kept) tell(Notice::Kind::Trouble, kept.error().sentence);
  refreshPlaces();
  keepOpen();
}

std::string Session::setting(const std::string& key) const {
  return services_.desk->setting(key).value_or("");
}

void Session::keepSetting(const std::string& key, const std::string& value) {
  if (setting(key) == value) return;
  if (const Status kept = services_.desk->setSetting(key, value); !kept)
    tell(Notice::Kind::Trouble, kept.error().sentence);
}

void Session::on(const SetScale& wanted) {
  state_.settings.scale = std::clamp(wanted.scale, 1.0, 4.0);
  keepSetting(kScale, std::to_string(state_.settings.scale));
  announce(fill(_("Text size {1} %"), {std::to_string(static_cast<int>(state_.settings.scale * 100 + 0.5))}));
}

void Session::on(const StepScale& wanted) {
  const std::vector<double>& steps = look::tokens().scaleSteps;
  if (wanted.steps == 0) return on(SetScale{1});
  const double scale = state_.settings.scale;
  const auto now = std::lower_bound(steps.begin(), steps.end(), scale - 0.001);
  const bool between = now != steps.end() && *now > scale + 0.001;  // then the next larger step is one step already
  const auto to = now - steps.begin() + wanted.steps - (between && wanted.steps > 0 ? 1 : 0);
  const auto at = std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(steps.size()) - 1);
  on(SetScale{steps[static_cast<std::size_t>(at)]});
}

void Session::on(const SetTheme& wanted) {
  state_.settings.theme = wanted.theme;
  keepSetting(kTheme, std::string(look::themeName(wanted.theme)));
}

}  // namespace myelin::session
