#include "app/session/group_list.h"

#include <algorithm>

#include "app/session/session.h"
#include "index/base/utf8.h"

namespace myelin::session {
namespace {

constexpr char kGroups[] = "groups";

}  // namespace

std::string groupFrom(std::string_view typed) {
  std::string name(utf8::prefix(utf8::clean(typed), kMostGroupBytes));
  name = utf8::forTerminal(name, false);
  const std::size_t first = name.find_first_not_of(' ');
  return first == std::string::npos ? "" : name.substr(first, name.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> withGroup(std::vector<std::string> list, std::string_view typed) {
  std::string name = groupFrom(typed);
  const bool known = std::find(list.begin(), list.end(), name) != list.end();
  if (!name.empty() && !known && list.size() < kMostNamedGroups) list.push_back(std::move(name));
  return list;
}

std::vector<std::string> groupsFrom(std::string_view text) {
  std::vector<std::string> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    list = withGroup(std::move(list), text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

std::string groupText(const std::vector<std::string>& groups) {
  std::string text;
  for (const std::string& each : groups) text += each + '\n';
  return text;
}

void Session::readGroups() {
  state_.namedGroups = groupsFrom(setting(kGroups));
}

void Session::on(const KeepGroup& wanted) {
  std::vector<std::string> groups = groupsFrom(setting(kGroups));  // another window may have made one
  if (wanted.keep)
    groups = withGroup(std::move(groups), wanted.name);
  else
    std::erase(groups, groupFrom(wanted.name));
  keepSetting(kGroups, groupText(groups));
  state_.namedGroups = std::move(groups);
}

}  // namespace myelin::session
