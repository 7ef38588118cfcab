#include "app/session/passage_copy.h"
#include "app/session/session.h"
#include "index/base/words.h"

/// The part of a session that copies words with where they are from.
namespace myelin::session {
namespace {

/// Who says so, and how old it is: "Source: “Spasms at night” (spasticity/night-spasms), reviewed 2026-11-22, ...".
std::string sourceLine(const Reading& reading, const library::Library& library) {
  const library::ArticleInfo& info = *reading.info;
  std::string line = fill(_("Source: “{1}” ({2})"), {info.title, info.address});
  if (info.edition > 0) line += fill(_(", edition {1}"), {std::to_string(info.edition)});
  if (!info.reviewed.empty()) line += fill(_(", reviewed {1}"), {info.reviewed});
  const library::Manifest& manifest = library.manifest();
  if (!manifest.title.empty()) line += ". " + manifest.title;
  if (!manifest.licence.empty()) line += ". " + manifest.licence;
  return line + ".";
}

}  // namespace

void Session::on(const CopyWithSource& wanted) {
  const Reading& reading = state_.reading;
  if (state_.visit.screen != Screen::Article || !reading.shown || reading.info == nullptr) return;
  const bool inBody = reading.selection && reading.selection->begin != reading.selection->end;
  const std::string words = inBody ? markdownOf(*reading.shown, *reading.selection) : wanted.words;
  if (words.empty()) {
    announce(_("Nothing is selected."));
    return;
  }
  if (services_.clipboard) services_.clipboard(words + "\n\n" + sourceLine(reading, *state_.library) + "\n");
  announce(_("Copied with its source."));
}

}  // namespace myelin::session
