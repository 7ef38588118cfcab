#include "app/session/finding.h"

#include <algorithm>
#include <utility>

#include "app/session/notice_room.h"
#include "app/session/session.h"
#include "index/base/words.h"
#include "index/document/sentence.h"
#include "index/search/phrase.h"

namespace myelin::session {

std::vector<std::string> sourceSentences(const library::Library& library, const document::Document& body) {
  std::vector<std::string> sentences;
  for (const std::string& key : body.citations) {
    const library::Reference* reference = library.reference(key);
    sentences.push_back(reference != nullptr ? reference->sentence : fill(_("Not listed: {1}"), {key}));
  }
  return sentences;
}

std::vector<document::Stretch> findIn(const FindPage& page, const std::string& words, bool whole,
                                      const std::string& language) {
  const search::Phrase phrase(words, whole ? search::Phrase::How::AsTyped : search::Phrase::How::AnyForm, language);
  std::vector<document::Stretch> places;
  const auto add = [&](int block, int cell, const std::string& text) {
    for (const search::Range& range : phrase.find(text)) places.push_back({block, cell, range.begin, range.end});
  };
  add(kTitleBlock, 0, page.title);
  add(kSummaryBlock, 0, page.summary);
  for (std::size_t b = 0; b < page.text->blocks.size(); ++b) {
    const int block = static_cast<int>(b);
    for (int cell = 0; cell < document::textCount(page.text->blocks[b]); ++cell)
      add(block, cell, document::textAt(*page.text, block, cell).utf8);
  }
  for (std::size_t i = 0; i < page.sources.size(); ++i) add(kSourceBlock, static_cast<int>(i), page.sources[i]);
  return places;
}

std::size_t placeAt(const std::vector<document::Stretch>& places, const document::Position& from) {
  const auto at = std::find_if(places.begin(), places.end(), [&](const document::Stretch& place) {
    return document::Position{place.block, place.cell, place.begin} >= from;
  });
  return at == places.end() ? 0 : static_cast<std::size_t>(at - places.begin());
}

/// The part of a session that finds words in the open article.
void Session::on(const ShowFind&) {
  Finding& finding = state_.finding;
  if (state_.visit.screen != Screen::Article || !state_.reading.article) return;
  ++finding.shown;
  if (finding.open) return;
  finding.open = true;
  makeRoom(state_);
  const document::Position top;
  findFrom_ = state_.visit.place == top ? document::Position{.block = kTitleBlock} : state_.visit.place;
  if (finding.words.empty()) finding.words = state_.visit.words;
  findWords();
}

void Session::on(const FindInPage& wanted) {
  state_.finding.words = wanted.words;
  state_.finding.whole = wanted.whole;
  findWords();
}

void Session::on(const CloseFind&) {
  state_.finding.open = false;
  state_.finding.places.clear();
  ++state_.finding.asked;  // what is still on its way is not wanted any more
  state_.finding.answered = state_.finding.asked;
}

void Session::on(const StepFound& wanted) {
  Finding& finding = state_.finding;
  if (!finding.open || finding.answered != finding.asked) return;
  const std::size_t count = finding.places.size();
  if (count > 0) finding.now = (finding.now + (wanted.by < 0 ? count - 1 : 1)) % count;
  goToFound();
}

namespace {

/// What stands on the page: a smaller depth lists no sources.
FindPage pageOf(const State& state) {
  const Reading& reading = state.reading;
  FindPage page{.title = reading.info->title, .summary = reading.info->summary, .text = reading.shown, .sources = {}};
  if (reading.depth == Depth::All) page.sources = sourceSentences(*state.library, reading.article->body);
  return page;
}

}  // namespace

/// Looks for the words off the window's thread: a page may be megabytes long.
void Session::findWords() {
  Finding& finding = state_.finding;
  const std::uint64_t asked = ++finding.asked;
  if (!state_.library || !state_.reading.article) return on(CloseFind{});
  if (finding.words.find_first_not_of(" \t") == std::string::npos) {
    finding.places.clear();
    finding.answered = asked;
    return;
  }
  if (!finder_) finder_ = std::make_unique<Worker>();
  finder_->runNewest([this, asked, words = finding.words, whole = finding.whole, page = pageOf(state_),
                      language = state_.library->manifest().language, post = services_.post, alive = alive_] {
    std::vector<document::Stretch> places = findIn(page, words, whole, language);
    post([this, alive, asked, places = std::move(places)]() mutable {
      if (!*alive || asked != state_.finding.asked) return;
      state_.finding.places = std::move(places);
      state_.finding.answered = asked;
      state_.finding.now = placeAt(state_.finding.places, findFrom_);
      goToFound();
    });
  });
}

namespace {

/// The sentence around a place, without line breaks.
std::string sentenceAround(const document::Text& text, std::size_t begin) {
  for (const document::Sentence& each : document::sentences(text))
    if (begin < each.end) return text.utf8.substr(each.begin, each.end - each.begin);
  return text.utf8;
}

document::Text textOf(const State& state, const document::Stretch& place) {
  const Reading& reading = state.reading;
  if (place.block == kTitleBlock) return {.utf8 = reading.info->title, .spans = {}};
  if (place.block == kSummaryBlock) return {.utf8 = reading.info->summary, .spans = {}};
  if (place.block != kSourceBlock) return document::textAt(*reading.shown, place.block, place.cell);
  const auto sentences = sourceSentences(*state.library, reading.article->body);
  return {.utf8 = sentences.at(static_cast<std::size_t>(place.cell)), .spans = {}};
}

}  // namespace

/// Takes the page to the place in hand and says which of how many it is, and its sentence.
void Session::goToFound() {
  Finding& finding = state_.finding;
  if (finding.places.empty()) return announce(fill(_("“{1}” is not on this page."), {finding.words}));
  const document::Stretch& place = finding.places[finding.now];
  findFrom_ = {place.block, place.cell, place.begin};
  ++finding.moved;
  const document::Text text = textOf(state_, place);
  announce(fill(_("{1} of {2}: {3}"), {std::to_string(finding.now + 1), std::to_string(finding.places.size()),
                                       sentenceAround(text, place.begin)}));
}

}  // namespace myelin::session
