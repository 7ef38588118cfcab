#include <locale>
#include <sstream>
#include <string>

#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that knows how the window is used: keys, switches, patience with hands.
namespace myelin::session {
namespace {

constexpr char kUse[] = "use";
constexpr char kKeys[] = "keys";

bool between(double number, double least, double most) {
  return number >= least && number <= most;
}

std::string textOf(const Use& use) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << use.again << ' ' << use.hold << ' ' << static_cast<int>(use.scanning) << ' ' << use.pace << ' ' << use.choose;
  return text.str();
}

/// What is damaged or out of range is as delivered.
Use useFrom(const std::string& text) {
  std::istringstream from(text);
  from.imbue(std::locale::classic());
  Use use;
  int scanning = 0;
  if (!(from >> use.again >> use.hold >> scanning >> use.pace >> use.choose)) return {};
  const bool sound =
      between(use.again, 0, 3) && between(use.hold, 0, 3) && between(scanning, 0, 2) && between(use.pace, 0.3, 20);
  use.scanning = static_cast<Scanning>(scanning);
  return sound ? use : Use{};
}

}  // namespace

void Session::readUse() {
  state_.settings.use = useFrom(setting(kUse));
  std::istringstream keys(setting(kKeys));
  for (std::string line; std::getline(keys, line);)
    if (const std::size_t space = line.find(' '); space != std::string::npos)
      state_.settings.keys.restore(line.substr(0, space), line.substr(space + 1));
}

void Session::on(const ShowKeys&) {
  go({.screen = Screen::Keys, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const SetUse& wanted) {
  const bool other = state_.settings.use.scanning != wanted.use.scanning;
  state_.settings.use = wanted.use;
  keepSetting(kUse, textOf(wanted.use));
  if (other) announce(wanted.use.scanning == Scanning::Off ? _("Scanning is off.") : _("Scanning is on."));
}

void Session::on(const BindKey& wanted) {
  const Shortcut* which = shortcut(wanted.shortcut);
  if (which == nullptr) return;
  if (const Status bound = state_.settings.keys.bind(wanted.shortcut, wanted.key); !bound) {
    tell(Notice::Kind::Trouble, bound.error().sentence);
    return;
  }
  keepKeys();
  state_.notice.reset();
  announce(fill(_("{1} now means “{2}”."), {wanted.key, _(which->label)}));
}

void Session::on(const ResetKeys&) {
  state_.settings.keys.reset();
  keepKeys();
  announce(_("All keys are as they came."));
}

/// One line for each key that is not as delivered.
void Session::keepKeys() {
  std::string all;
  for (const Shortcut& each : shortcuts())
    if (const std::string_view keys = state_.settings.keys.keys(each.id); keys != each.keys)
      all += std::string(each.id) + ' ' + std::string(keys) + '\n';
  keepSetting(kKeys, all);
}

}  // namespace myelin::session
