#include "app/session/bookmark_list.h"

#include <algorithm>
#include <map>

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

bool holds(const std::string& text, std::string_view word) {
  const auto same = [](char a, char b) { return lower(a) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
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

bool matches(const desk::Bookmark& each, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&each](const std::string& word) {
    return holds(each.title, word) || holds(each.passage.exact, word) || holds(each.note, word) ||
           holds(each.group, word) || holds(each.passage.heading, word);
  });
}

}  // namespace

bool together(const desk::Bookmark& a, const desk::Bookmark& b) {
  return a.ask == b.ask && (a.ask || a.group == b.group);
}

void arrangeBookmarks(State& state) {
  const std::vector<desk::Bookmark>& all = state.bookmarks;
  const std::vector<std::string> words = wordsOf(state.bookmarkWords);
  std::map<std::string, std::size_t> rank;  // of the groups
  for (const desk::Bookmark& each : all)
    if (!each.ask && !each.group.empty()) rank.emplace(each.group, rank.size() + 1);
  std::vector<std::size_t> section(all.size());
  std::vector<std::size_t>& shown = state.shownBookmarks;
  shown.clear();
  for (std::size_t i = 0; i < all.size(); ++i) {
    section[i] = all[i].ask ? 0 : all[i].group.empty() ? rank.size() + 1 : rank[all[i].group];
    if (matches(all[i], words)) shown.push_back(i);
  }
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
    if (i == 0 || !together(each, all[shown[i - 1]]))
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
