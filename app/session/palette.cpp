#include "app/session/palette.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "index/base/words.h"

namespace myelin::session {
namespace {

constexpr std::size_t kMostLines = 60;
constexpr std::size_t kFewLetters = 3;  ///< fewer than this are in every label, in some order

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool inside = static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    if (inside)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool hasLetters(std::string_view label, const std::vector<std::string>& words) {
  std::size_t at = 0;
  std::size_t count = 0;
  for (const std::string& word : words)
    for (const char c : word) {
      at = label.find(c, at);
      if (at == std::string_view::npos) return false;
      ++at;
      ++count;
    }
  return count >= kFewLetters;
}

struct Found {
  LineMatch match;
  PaletteLine line;
};

void add(std::vector<Found>& found, std::string_view typed, PaletteLine line) {
  const LineMatch match = findLine(line.label, typed);
  const bool vague = match == LineMatch::Letters && line.kind == PaletteLine::Kind::Article;  // too many would fit
  if (match != LineMatch::None && !vague) found.push_back({match, std::move(line)});
}

std::string shown(std::string_view keys) {
  return std::string(keys.substr(0, keys.find(' ')));
}

std::string shelfOf(const State& state, const std::string& slug) {
  const library::ArticleInfo* info = state.library ? state.library->find(slug) : nullptr;
  if (info == nullptr) return "";
  for (const library::Shelf& shelf : state.library->shelves())
    if (shelf.id == info->shelf) return shelf.name;
  return "";
}

}  // namespace

LineMatch findLine(std::string_view label, std::string_view typed) {
  const std::vector<std::string> wanted = wordsOf(small(typed));
  if (wanted.empty()) return LineMatch::Start;
  const std::string in = small(label);
  const std::vector<std::string> words = wordsOf(in);
  const auto begins = [&](const std::string& each) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(each); });
  };
  const std::string whole = small(typed.substr(0, typed.find_last_not_of(' ') + 1));
  if (in.starts_with(whole)) return LineMatch::Start;
  if (std::all_of(wanted.begin(), wanted.end(), begins)) return LineMatch::Word;
  if (in.find(whole) != std::string::npos) return LineMatch::Inside;
  return hasLetters(in, wanted) ? LineMatch::Letters : LineMatch::None;
}

std::vector<PaletteLine> paletteLines(const State& state, std::string_view typed) {
  std::vector<Found> found;
  for (const OpenPage& page : state.openPages)
    add(found, typed,
        {.kind = PaletteLine::Kind::Open, .id = page.slug, .label = page.title, .what = _("Open now"), .keys = {}});
  for (const Shortcut& each : shortcuts())
    if (each.id != "palette")
      add(found, typed,
          {.kind = PaletteLine::Kind::Action,
           .id = std::string(each.id),
           .label = _(each.label),
           .what = _(each.what),
           .keys = shown(state.settings.keys.keys(each.id))});
  const bool nothing = wordsOf(typed).empty();
  if (state.library && !nothing)
    for (const library::ArticleInfo& info : state.library->articles())
      if (std::none_of(state.openPages.begin(), state.openPages.end(),
                       [&](const OpenPage& page) { return page.slug == info.slug; }))
        add(found, typed,
            {.kind = PaletteLine::Kind::Article,
             .id = info.slug,
             .label = info.title,
             .what = shelfOf(state, info.slug),
             .keys = {}});
  if (!nothing)
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.match < b.match; });
  if (found.size() > kMostLines) found.resize(kMostLines);
  std::vector<PaletteLine> lines;
  for (Found& each : found) lines.push_back(std::move(each.line));
  return lines;
}

}  // namespace myelin::session
