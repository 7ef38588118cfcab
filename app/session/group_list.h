#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The groups of bookmarks that the reader made by name: they last while no bookmark is in them, too. Kept on the desk
/// as one setting, a name in a line. Plain values.
namespace myelin::session {

inline constexpr std::size_t kMostNamedGroups = 30, kMostGroupBytes = 100;

/// A name as it is kept: on one line, without spaces around it; empty: none.
std::string groupFrom(std::string_view typed);
/// Adds a name at the end, once; an empty one, or one more than the most, changes nothing.
std::vector<std::string> withGroup(std::vector<std::string> list, std::string_view typed);
std::vector<std::string> groupsFrom(std::string_view text);
std::string groupText(const std::vector<std::string>& groups);

}  // namespace myelin::session
