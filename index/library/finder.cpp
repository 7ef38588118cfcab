#include "index/library/finder.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <utility>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::library {
namespace {

constexpr std::size_t kMostGroups = 12;
constexpr std::size_t kMostChoices = 60;
constexpr std::size_t kMostArticles = 24;

std::string line(const YAML::Node& node) {
  return node && node.IsScalar() ? utf8::forTerminal(node.Scalar(), false) : std::string();
}

/// The value of a key; a node that is nothing where there is none.
YAML::Node at(const YAML::Node& map, const char* key) {
  return map.IsMap() ? map[key] : YAML::Node(YAML::NodeType::Undefined);
}

/// The first items of a list; nothing of what is no list.
std::vector<YAML::Node> items(const YAML::Node& list, std::size_t most) {
  std::vector<YAML::Node> nodes;
  if (!list || !list.IsSequence()) return nodes;
  for (const YAML::Node& node : list)
    if (nodes.size() < most) nodes.push_back(node);
  return nodes;
}

FinderChoice choice(const YAML::Node& node) {
  FinderChoice made{.name = line(at(node, "name")), .articles = {}};
  for (const YAML::Node& item : items(at(node, "articles"), kMostArticles)) {
    const std::string name = line(item);
    const std::size_t hash = std::min(name.find('#'), name.size());
    if (hash == 0) continue;
    made.articles.push_back({.slug = name.substr(0, hash),
                             .anchor = hash < name.size() ? name.substr(hash + 1) : std::string(),
                             .line = item.Mark().line + 1});
  }
  return made;
}

Finder finder(const YAML::Node& node) {
  Finder made{.title = line(at(node, "title")), .link = line(at(node, "link")), .groups = {}};
  for (const YAML::Node& item : items(at(node, "groups"), kMostGroups)) {
    FinderGroup group{.title = line(at(item, "title")), .choices = {}};
    for (const YAML::Node& each : items(at(item, "choices"), kMostChoices))
      if (FinderChoice one = choice(each); !one.name.empty() && !one.articles.empty())
        group.choices.push_back(std::move(one));
    if (!group.title.empty() && !group.choices.empty()) made.groups.push_back(std::move(group));
  }
  return made;
}

}  // namespace

Finder readFinder(std::string_view yaml, const std::string& path, std::vector<Broken>& broken) {
  if (yaml.empty()) return {};
  try {
    Finder made = finder(YAML::Load(utf8::clean(yaml)));
    if (!made.groups.empty()) return made;
    broken.push_back({path, fill(_("{1} holds no groups with choices, so that nothing can be found through it. Write "
                                   "`groups:` as the guide for writers shows."),
                                 {path})});
  } catch (const std::exception& e) {
    broken.push_back({path, fill(_("{1} cannot be understood ({2}), so that it was passed over. Mend it."),
                                 {path, utf8::forTerminal(utf8::clean(e.what()), false)})});
  }
  return {};
}

}  // namespace myelin::library
