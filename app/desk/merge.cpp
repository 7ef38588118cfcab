#include "app/desk/merge.h"

#include <algorithm>
#include <map>

namespace myelin::desk {
namespace {

/// Whether the note holds the other one, alone or as paragraphs of its own.
bool holds(const std::string& note, const std::string& other) {
  return ("\n\n" + note + "\n\n").find("\n\n" + other + "\n\n") != std::string::npos;
}

void join(Bookmark& own, const Bookmark& other) {
  if (own.note.empty())
    own.note = other.note;
  else if (!other.note.empty() && !holds(own.note, other.note))
    own.note += "\n\n" + other.note;
  if (own.group.empty()) own.group = other.group;
  if (own.colour == Colour::None) own.colour = other.colour;
  own.ask = own.ask || other.ask;
  if (own.title.empty()) own.title = other.title;
  if (own.shelf.empty()) own.shelf = other.shelf;
}

}  // namespace

Merged merged(const std::vector<Bookmark>& desk, std::span<const Bookmark> copy) {
  std::vector<Bookmark> now = desk;
  std::map<Passage, std::size_t> at;
  std::int64_t last = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    at.emplace(now[i].passage, i);
    last = std::max(last, now[i].order);
  }
  std::vector<std::size_t> met(desk.size(), 0);
  for (const Bookmark& theirs : copy) {
    const auto [known, fresh] = at.emplace(theirs.passage, now.size());
    if (fresh) {
      now.push_back(theirs);
      now.back().id = 0;
      now.back().order = ++last;
      continue;
    }
    join(now[known->second], theirs);
    if (known->second < desk.size()) ++met[known->second];
  }
  Merged result;
  for (std::size_t i = 0; i < desk.size(); ++i) {
    if (met[i] == 0) continue;
    if (now[i] == desk[i]) {
      ++result.same;
      continue;
    }
    result.before.push_back(desk[i]);
    result.joined.push_back(now[i]);
  }
  result.added.assign(now.begin() + static_cast<std::ptrdiff_t>(desk.size()), now.end());
  return result;
}

}  // namespace myelin::desk
