#include "app/session/finder_choice.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace myelin::session {
namespace {

std::optional<std::size_t> number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool sound = error == std::errc() && end == digits.data() + digits.size();
  return sound ? std::optional(value) : std::nullopt;
}

}  // namespace

std::string finderSubject(std::size_t group, std::size_t choice) {
  return std::to_string(group) + "/" + std::to_string(choice);
}

const library::FinderChoice* finderChoice(const library::Finder& finder, std::string_view subject) {
  const std::size_t slash = subject.find('/');
  if (slash == std::string_view::npos) return nullptr;
  const auto group = number(subject.substr(0, slash)), choice = number(subject.substr(slash + 1));
  if (!group || !choice || *group >= finder.groups.size()) return nullptr;
  const auto& choices = finder.groups[*group].choices;
  return *choice < choices.size() ? &choices[*choice] : nullptr;
}

bool leadsSomewhere(const library::Library& library, const library::FinderChoice& choice) {
  return std::any_of(choice.articles.begin(), choice.articles.end(),
                     [&](const library::FinderTarget& target) { return library.find(target.slug) != nullptr; });
}

bool hasFinder(const library::Library& library) {
  for (const library::FinderGroup& group : library.finder().groups)
    for (const library::FinderChoice& choice : group.choices)
      if (leadsSomewhere(library, choice)) return true;
  return false;
}

}  // namespace myelin::session
