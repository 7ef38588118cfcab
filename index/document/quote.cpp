#include "index/document/quote.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "index/base/utf8.h"
#include "index/document/likeness.h"

namespace myelin::document {
namespace {

constexpr std::size_t kMostPlaces = 20'000;
constexpr std::size_t kMostContext = 400;  // of other programs' files

/// How much must speak for a place (see evidence()), by the length of the words in bytes: one short word is everywhere,
/// a sentence that stands in one place only is itself. Chosen by quote_edit_test on our articles.
constexpr std::size_t kTiny = 6, kShort = 12, kDistinct = 40;
constexpr double kEnoughForTiny = 1.25, kEnoughForShort = 1.15;
constexpr double kEnoughAlone = 0.7;
constexpr double kEnoughAmongOthers = 0.9;
constexpr double kClearlyBetter = 0.2;
constexpr double kSameHeading = 0.1;
constexpr double kSameSentence = 0.7;
constexpr std::size_t kWordsOfASentence = 2;  // besides the passage, for its sentence to say anything

double enough(std::size_t length, std::size_t places) {
  if (length < kTiny) return kEnoughForTiny;
  if (length < kShort) return kEnoughForShort;
  if (places > 1) return kEnoughAmongOthers;
  return length >= kDistinct ? 0 : kEnoughAlone;
}

bool isSpace(char32_t code) {
  return code == ' ' || code == '\n' || code == '\t' || code == '\r' || code == 0xA0 || code == 0x202F;
}

/// Marks that editors change without changing the words.
std::string_view plainMark(std::string_view character) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kMarks = {{{"\u2018", "'"},
                                                                                    {"\u2019", "'"},
                                                                                    {"\u201C", "\""},
                                                                                    {"\u201D", "\""},
                                                                                    {"\u2010", "-"},
                                                                                    {"\u2011", "-"},
                                                                                    {"\u2013", "-"},
                                                                                    {"\u00AD", ""}}};
  for (const auto& [mark, plain] : kMarks)
    if (mark == character) return plain;
  return character;
}

/// As the finder holds a document's words.
std::string plain(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t next = utf8::next(words, at);
    if (!isSpace(utf8::at(words, at)))
      out += plainMark(words.substr(at, next - at));
    else if (out.empty() || out.back() != ' ')
      out += ' ';
    at = next;
  }
  return out;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

std::string_view trimmedEnd(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool inWord(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// At most `characters` from the end or the start of `text`, at character boundaries.
std::string_view lastOf(std::string_view text, std::size_t characters) {
  std::size_t at = text.size();
  while (characters-- > 0 && at > 0) at = utf8::previous(text, at);
  return text.substr(at);
}
std::string_view firstOf(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  while (characters-- > 0 && at < text.size()) at = utf8::next(text, at);
  return text.substr(0, at);
}

}  // namespace

QuoteFinder::QuoteFinder(const Document& document) {
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    const int index = static_cast<int>(b);
    for (int cell = 0; cell < textCount(block); ++cell) append(textAt(document, index, cell), index, cell);
    if (block.kind == BlockKind::Heading)
      headings_.push_back({flat_.size(), trimmed(plain(block.text.utf8)), block.target});
  }
  findSentences();
}

void QuoteFinder::findSentences() {
  sentences_ = {0};
  for (std::size_t at = 2; at < flat_.size(); ++at) {
    if (flat_[at - 1] != ' ') continue;
    const Origin &before = origins_[at - 2], &now = origins_[at];
    const bool sameText = before.block == now.block && before.cell == now.cell;
    if (!sameText || std::string_view(".?!").find(flat_[at - 2]) != std::string_view::npos) sentences_.push_back(at);
  }
}

void QuoteFinder::append(const Text& text, int block, int cell) {
  appendSpace({block, cell, 0, 0});
  std::size_t citation = 0;
  for (std::size_t at = 0; at < text.utf8.size();) {
    while (citation < text.spans.size() &&
           (text.spans[citation].kind != SpanKind::Citation || text.spans[citation].end <= at))
      ++citation;
    if (citation < text.spans.size() && text.spans[citation].begin <= at) {
      if (!flat_.empty() && flat_.back() == ' ' && origins_.back().block == block && origins_.back().cell == cell) {
        flat_.pop_back();
        origins_.pop_back();
      }
      at = text.spans[citation].end;
      continue;
    }
    const std::size_t next = utf8::next(text.utf8, at);
    const Origin origin{block, cell, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)};
    if (isSpace(utf8::at(text.utf8, at)))
      appendSpace(origin);
    else
      appendCharacter(plainMark(std::string_view(text.utf8).substr(at, next - at)), origin);
    at = next;
  }
}

void QuoteFinder::appendCharacter(std::string_view character, const Origin& origin) {
  flat_ += character;
  origins_.insert(origins_.end(), character.size(), origin);
}

void QuoteFinder::appendSpace(const Origin& origin) {
  if (!flat_.empty() && flat_.back() != ' ') appendCharacter(" ", origin);
}

/// The first byte of flat_ at or behind a place.
std::size_t QuoteFinder::flatOf(const Position& position) const {
  const auto before = [](const Origin& origin, const Position& place) {
    return std::tuple(origin.block, origin.cell, std::size_t{origin.begin}) <
           std::tuple(place.block, place.cell, place.byte);
  };
  return static_cast<std::size_t>(std::lower_bound(origins_.begin(), origins_.end(), position, before) -
                                  origins_.begin());
}

const QuoteFinder::Heading* QuoteFinder::headingAbove(std::size_t at) const {
  const auto after = std::upper_bound(headings_.begin(), headings_.end(), at,
                                      [](std::size_t byte, const Heading& heading) { return byte < heading.at; });
  return after == headings_.begin() ? nullptr : &*(after - 1);
}

std::optional<Quote> QuoteFinder::quote(const Position& from, const Position& to) const {
  std::size_t begin = flatOf(from), end = flatOf(to);
  while (begin < end && flat_[begin] == ' ') ++begin;
  while (begin < end && flat_[end - 1] == ' ') --end;
  if (begin >= end) return std::nullopt;
  const std::string_view all = flat_;
  const Heading* heading = headingAbove(begin);
  const std::string_view words = all.substr(begin, end - begin);
  const bool alone = all.find(words) == begin && all.find(words, begin + 1) == std::string_view::npos;
  const std::size_t context = alone ? kQuoteContext : kWideContext;
  return Quote{.heading = heading != nullptr ? heading->words : "",
               .exact = std::string(words),
               .prefix = std::string(lastOf(all.substr(0, begin), context)),
               .suffix = std::string(firstOf(all.substr(end), context))};
}

/// Whether the rest of the sentence stands there as it was kept, as far as it was kept: authors move and surround
/// sentences more often than they change them.
bool QuoteFinder::sentenceIsTheSame(const Quote& quote, std::size_t begin, std::size_t end) const {
  const auto next = std::lower_bound(sentences_.begin(), sentences_.end(), end);
  const std::size_t first = *(std::upper_bound(sentences_.begin(), sentences_.end(), begin) - 1);
  const std::size_t last = next == sentences_.end() ? flat_.size() : *next;
  const std::string_view all = flat_;
  const std::string_view before = all.substr(first, begin - first), after = trimmedEnd(all.substr(end, last - end));
  if (countWords(before) + countWords(after) < kWordsOfASentence) return false;
  return sameAtEnd(quote.prefix, before) == std::min(quote.prefix.size(), before.size()) &&
         sameAtStart(quote.suffix, after) == std::min(quote.suffix.size(), after.size());
}

double QuoteFinder::evidence(const Quote& quote, std::size_t begin, std::size_t end) const {
  const std::string_view all = flat_;
  const std::string_view before = lastOf(all.substr(0, begin), 2 * quote.prefix.size() + 3);
  const std::string_view after = firstOf(all.substr(end), 2 * quote.suffix.size() + 3);
  const double left = alike(quote.prefix, before, sameAtEnd(quote.prefix, before));
  const double right = alike(quote.suffix, after, sameAtStart(quote.suffix, after));
  const Heading* heading = headingAbove(begin);
  const bool same = (heading != nullptr ? heading->words : "") == quote.heading;
  return std::max(left, right) + 0.5 * std::min(left, right) + (same ? kSameHeading : 0) +
         (sentenceIsTheSame(quote, begin, end) ? kSameSentence : 0);
}

std::vector<Stretch> QuoteFinder::find(const Quote& wanted) const {
  const Quote quote{.heading = trimmed(plain(wanted.heading)),
                    .exact = trimmed(plain(wanted.exact)),
                    .prefix = std::string(lastOf(plain(wanted.prefix), kMostContext)),
                    .suffix = std::string(firstOf(plain(wanted.suffix), kMostContext))};
  if (quote.exact.empty()) return {};
  const auto insideWord = [](char left, char right) { return inWord(left) && inWord(right); };
  const bool cutBefore = !quote.prefix.empty() && insideWord(quote.prefix.back(), quote.exact.front());
  const bool cutAfter = !quote.suffix.empty() && insideWord(quote.exact.back(), quote.suffix.front());
  double best = -1, second = -1;
  std::size_t bestAt = 0, places = 0;
  for (std::size_t at = flat_.find(quote.exact); at != std::string::npos; at = flat_.find(quote.exact, at + 1)) {
    const std::size_t end = at + quote.exact.size();
    if ((at > 0 && insideWord(flat_[at - 1], flat_[at])) != cutBefore) continue;
    if ((end < flat_.size() && insideWord(flat_[end - 1], flat_[end])) != cutAfter) continue;
    if (++places > kMostPlaces) return {};
    const double now = evidence(quote, at, end);
    if (now > best) {
      second = best;
      best = now;
      bestAt = at;
    } else {
      second = std::max(second, now);
    }
  }
  if (places == 0) return {};
  const bool clear = best >= enough(quote.exact.size(), places) && (places == 1 || best - second >= kClearlyBetter);
  return clear ? stretches(bestAt, bestAt + quote.exact.size()) : std::vector<Stretch>{};
}

std::vector<Stretch> QuoteFinder::stretches(std::size_t begin, std::size_t end) const {
  std::vector<Stretch> found;
  for (std::size_t at = begin; at < end; ++at) {
    const Origin& origin = origins_[at];
    if (found.empty() || found.back().block != origin.block || found.back().cell != origin.cell) {
      if (flat_[at] == ' ') continue;  // between two texts
      found.push_back({origin.block, origin.cell, origin.begin, origin.end});
    }
    found.back().end = origin.end;
  }
  return found;
}

std::optional<std::string> QuoteFinder::anchorOf(std::string_view heading) const {
  const std::string words = trimmed(plain(heading));
  for (const Heading& each : headings_)
    if (each.words == words) return each.anchor;
  return std::nullopt;
}

}  // namespace myelin::document
