#include <algorithm>
#include <utility>

#include "app/session/brief.h"
#include "app/session/session.h"
#include "index/base/words.h"
#include "index/document/sentence.h"

/// The part of a session that knows bad days. The mode lies over everything else: what it interrupts is put aside as
/// values and comes back as it was.
namespace myelin::session {
namespace {

constexpr char kIdea[] = "bad day";  ///< "3 night-spasms": the idea that was shown last
constexpr std::size_t kRecapMost = 120;

}  // namespace

void Session::on(const ToggleBadDay&) {
  if (state_.badDay.on) return endBadDay();
  keepPlace();
  on(StopListening{});
  before_ = Before{.history = history_,
                   .place = state_.visit.place,
                   .depth = state_.reading.depth,
                   .generation = state_.reading.generation,
                   .goTo = state_.reading.goTo,
                   .searching = state_.searching,
                   .scale = state_.settings.scale,
                   .theme = state_.settings.theme,
                   .textSettings = state_.textSettings,
                   .menu = state_.menu};
  state_.badDay.on = true;
  state_.textSettings = false;
  state_.menu = false;
  state_.notice.reset();
  findIdeas();
  announce(fill(_("Bad-day mode is on. {1} ends it."), {std::string(state_.settings.keys.firstKey("bad-day"))}));
}

void Session::endBadDay() {
  keepIdea();
  on(StopListening{});
  state_.badDay = {.generation = state_.badDay.generation};
  const Before before = std::move(*std::exchange(before_, std::nullopt));
  if (state_.settings.scale != before.scale) on(SetScale{before.scale});
  if (state_.settings.theme != before.theme) on(SetTheme{before.theme});
  const std::uint64_t asked = state_.searching.generation + 1;  // answers that are under way mean nothing
  state_.searching = before.searching;
  state_.searching.generation = state_.searching.answered = asked;
  history_ = before.history;
  history_.now().place = before.place;
  const bool untouched = state_.reading.generation == before.generation;
  if (untouched) {
    state_.visit = history_.now();
    state_.canGoBack = history_.canGoBack();
    state_.canGoForward = history_.canGoForward();
    state_.reading.goTo = before.goTo;
  } else {
    arrive();
    if (state_.visit.screen == Screen::Article) {
      on(SetDepth{before.depth});
      goTo(before.place);
    }
  }
  state_.textSettings = before.textSettings;
  state_.menu = before.menu;
  state_.notice.reset();
  announce(_("Bad-day mode is off. Everything is as it was."));
}

/// The ideas of the article on the page, from the one that was shown last.
void Session::findIdeas() {
  BadDay& day = state_.badDay;
  const Reading& reading = state_.reading;
  const bool article = state_.visit.screen == Screen::Article && reading.article;
  const std::string slug = article ? reading.info->slug : "";
  if (day.slug == slug && !day.ideas.empty()) return;
  day.slug = slug;
  day.ideas.clear();
  day.now = 0;
  ++day.generation;
  if (!article) return;
  day.ideas = ideasOf(reading.info->summary, briefOf(reading.article->body));
  const std::string kept = setting(kIdea);
  const std::size_t space = kept.find(' ');
  if (space == std::string::npos || kept.substr(space + 1) != slug) return;
  const auto last = static_cast<std::size_t>(std::max(0, std::atoi(kept.c_str())));
  if (last < day.ideas.size()) day.now = last;
}

void Session::keepIdea() {
  const BadDay& day = state_.badDay;
  const bool atEnd = day.now + 1 >= day.ideas.size();  // next time it begins anew
  if (!day.slug.empty()) keepSetting(kIdea, std::to_string(atEnd ? 0 : day.now) + ' ' + day.slug);
}

void Session::on(const StepIdea& wanted) {
  BadDay& day = state_.badDay;
  if (!day.on || day.ideas.empty()) return;
  day.resting = false;
  const auto last = static_cast<std::ptrdiff_t>(day.ideas.size()) - 1;
  const auto to = static_cast<std::ptrdiff_t>(day.now) + wanted.ideas;
  if (to > last) return on(EnoughForNow{});
  day.now = static_cast<std::size_t>(std::max<std::ptrdiff_t>(to, 0));
  if (state_.listening.how == Listening::How::Off) return;
  const auto first = std::find(day.ofSentences.begin(), day.ofSentences.end(), day.now);
  if (first == day.ofSentences.end()) return;
  state_.listening.now = static_cast<std::size_t>(first - day.ofSentences.begin());
  if (state_.listening.how != Listening::How::Paused) speak();
}

void Session::on(const EnoughForNow&) {
  BadDay& day = state_.badDay;
  if (!day.on) return;
  day.resting = !day.resting;
  if (!day.resting) return;
  on(StopListening{});
  keepIdea();
  announce(_("Enough for now. Your place is kept."));
}

void Session::listenToIdeas() {
  BadDay& day = state_.badDay;
  Listening& listening = state_.listening;
  listening.sentences.clear();
  day.ofSentences.clear();
  for (std::size_t i = 0; i < day.ideas.size(); ++i) {
    const SpokenPage page{
        .title = {}, .summary = {}, .document = day.ideas[i].text.get(), .glossary = &state_.library->glossary()};
    for (Spoken& sentence : spokenOf(page)) {
      listening.sentences.push_back(std::move(sentence));
      day.ofSentences.push_back(i);
    }
  }
  const auto first = std::find(day.ofSentences.begin(), day.ofSentences.end(), day.now);
  listening.now = static_cast<std::size_t>(first - day.ofSentences.begin());
  if (first != day.ofSentences.end()) speak();
}

/// The page goes with the voice.
void Session::followIdea() {
  BadDay& day = state_.badDay;
  if (day.on && state_.listening.now < day.ofSentences.size()) day.now = day.ofSentences[state_.listening.now];
}

/// One line for who comes back: where this is, and what stands just before.
void Session::recap() {
  const Reading& reading = state_.reading;
  if (!reading.article || state_.badDay.on) return;
  const document::Position& at = state_.visit.place;
  std::string heading;
  for (const document::Section& section : reading.sections)
    if (static_cast<std::size_t>(at.block) >= section.first) heading = section.heading;
  std::string before;
  const auto& blocks = reading.shown->blocks;
  for (int block = std::min(at.block, static_cast<int>(blocks.size()) - 1); block >= 0 && before.empty(); --block) {
    if (blocks[static_cast<std::size_t>(block)].kind != document::BlockKind::Paragraph) continue;
    const document::Text& text = blocks[static_cast<std::size_t>(block)].text;
    for (const document::Sentence& sentence : document::sentences(text))
      if (block < at.block || sentence.end <= at.byte)
        before = text.utf8.substr(sentence.begin, sentence.end - sentence.begin);
  }
  if (before.size() > kRecapMost) before.clear();
  if (heading.empty() && before.empty()) return;
  std::string line = heading.empty() ? _("You stopped here.") : fill(_("You stopped here, in “{1}”."), {heading});
  if (!before.empty()) line += " " + fill(_("Just before: {1}"), {before});
  tell(Notice::Kind::Done, line);
}

}  // namespace myelin::session
