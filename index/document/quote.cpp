#include "index/document/quote.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include "index/base/utf8.h"

namespace myelin::document {
namespace {

constexpr std::size_t kMostPlaces = 20'000;
constexpr std::size_t kMostContext = 400;  // of other programs' files

/// How much must speak for a place (see evidence()), by the length of the words in bytes: one short word is everywhere,
/// a sentence that stands in one place only is itself. Chosen by quote_edit_test on our articles.
constexpr std::size_t kTiny = 6, kShort = 12, kDistinct = 40;
constexpr double kEnoughForTiny = 1.25, kEnoughForShort = 0.95;
constexpr double kEnoughAlone = 0.55;
constexpr double kEnoughAmongOthers = 0.75;
constexpr double kClearlyBetter = 0.2;
constexpr double kSameHeading = 0.25;

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

bool inWord(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// How many words of `a` stand in `b` in the same order (the longest common subsequence).
std::size_t wordsInOrder(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::string_view word : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = word == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

std::size_t sameAtEnd(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
  return n;
}

std::size_t sameAtStart(std::string_view a, std::string_view b) {
  std::size_t n = 0;
  while (n < a.size() && n < b.size() && a[n] == b[n]) ++n;
  return n;
}

/// 0 to 1: how much of the words on one side is still there; `adjacent` bytes of them stand where they stood.
double alike(std::string_view then, std::string_view now, std::size_t adjacent) {
  if (then.size() < 3) return 0;
  const double touching = static_cast<double>(adjacent) / static_cast<double>(then.size());
  const auto before = wordsOf(then);
  if (before.size() < 3) return touching;
  const double inOrder = static_cast<double>(wordsInOrder(before, wordsOf(now))) / static_cast<double>(before.size());
  return std::max(touching, 0.9 * inOrder);
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

double QuoteFinder::evidence(const Quote& quote, std::size_t begin, std::size_t end) const {
  const std::string_view all = flat_;
  const std::string_view before = lastOf(all.substr(0, begin), 2 * quote.prefix.size());
  const std::string_view after = firstOf(all.substr(end), 2 * quote.suffix.size());
  const double left = alike(quote.prefix, before, sameAtEnd(quote.prefix, before));
  const double right = alike(quote.suffix, after, sameAtStart(quote.suffix, after));
  const Heading* heading = headingAbove(begin);
  const bool same = (heading != nullptr ? heading->words : "") == quote.heading;
  return std::max(left, right) + 0.5 * std::min(left, right) + (same ? kSameHeading : 0);
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
