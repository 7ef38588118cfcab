#include "app/session/bookmark_list.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace myelin::session {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::vector<std::string> wordsOf(std::string_view typed) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < typed.size();) {
    const std::size_t end = std::min(typed.find(' ', at), typed.size());
    if (end > at) words.push_back(lowered(typed.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

bool matches(const std::string& text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(),
                     [&text](const std::string& word) { return text.find(word) != std::string::npos; });
}

/// For each bookmark the number of its heading on the page: 0 the questions, then the groups, last those without one.
std::vector<std::size_t> sectionsOf(const std::vector<desk::Bookmark>& all) {
  std::unordered_map<std::string_view, std::size_t> rank;
  for (const desk::Bookmark& each : all)
    if (!each.ask && !each.group.empty()) rank.emplace(each.group, rank.size() + 1);
  std::vector<std::size_t> sections;
  sections.reserve(all.size());
  for (const desk::Bookmark& each : all)
    sections.push_back(each.ask ? 0 : each.group.empty() ? rank.size() + 1 : rank[each.group]);
  return sections;
}

}  // namespace

bool together(const desk::Bookmark& a, const desk::Bookmark& b) {
  return a.ask == b.ask && (a.ask || a.group == b.group);
}

void prepareBookmarks(State& state) {
  state.bookmarkTexts.clear();
  state.bookmarkTexts.reserve(state.bookmarks.size());
  for (const desk::Bookmark& each : state.bookmarks) {
    std::string text;
    for (const std::string* part : {&each.title, &each.passage.exact, &each.note, &each.group, &each.passage.heading})
      text.append(*part) += '\n';  // no word goes over it
    state.bookmarkTexts.push_back(lowered(text));
  }
}

void arrangeBookmarks(State& state) {
  const std::vector<desk::Bookmark>& all = state.bookmarks;
  const std::vector<std::string> words = wordsOf(state.bookmarkWords);
  const std::vector<std::size_t> section = sectionsOf(all);
  std::vector<std::size_t>& shown = state.shownBookmarks;
  shown.clear();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (matches(state.bookmarkTexts[i], words)) shown.push_back(i);
  const auto before = [&](std::size_t a, std::size_t b) {
    if (section[a] != section[b]) return section[a] < section[b];
    if (state.bookmarkOrder == BookmarkOrder::Newest) return all[a].created > all[b].created;
    if (state.bookmarkOrder == BookmarkOrder::Title) return all[a].title < all[b].title;
    return false;
  };
  std::stable_sort(shown.begin(), shown.end(), before);
  state.bookmarkGroups.clear();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const desk::Bookmark& each = all[shown[i]];
    if (i == 0 || section[shown[i]] != section[shown[i - 1]])
      state.bookmarkGroups.push_back({each.ask, each.ask ? "" : each.group, 0});
    ++state.bookmarkGroups.back().count;
  }
}

Moved moved(const std::vector<desk::Bookmark>& bookmarks, std::int64_t id, int steps) {
  std::vector<desk::Bookmark> group;
  const auto one = std::find_if(bookmarks.begin(), bookmarks.end(), [id](const auto& each) { return each.id == id; });
  if (one == bookmarks.end()) return {};
  for (const desk::Bookmark& each : bookmarks)
    if (together(each, *one)) group.push_back(each);
  const auto from = std::find_if(group.begin(), group.end(), [id](const auto& each) { return each.id == id; });
  const auto at = from - group.begin();
  const auto to = std::clamp<std::ptrdiff_t>(at + steps, 0, static_cast<std::ptrdiff_t>(group.size()) - 1);
  Moved result;
  if (to == at) return result;
  const auto first = std::min(at, to), last = std::max(at, to);
  result.before.assign(group.begin() + first, group.begin() + last + 1);
  result.after = result.before;
  if (to < at)
    std::rotate(result.after.begin(), result.after.end() - 1, result.after.end());
  else
    std::rotate(result.after.begin(), result.after.begin() + 1, result.after.end());
  for (std::size_t i = 0; i < result.after.size(); ++i) result.after[i].order = result.before[i].order;
  return result;
}

}  // namespace myelin::session
