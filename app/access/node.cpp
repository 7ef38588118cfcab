#include "app/access/node.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace myelin::access {
namespace {

constexpr std::array kRoleNames = {
    "window",     "landmark",     "group",         "button",      "toggle", "radio button", "check box",
    "link",       "text field",   "heading",       "paragraph",   "list",   "list item",    "table",
    "table row",  "table cell",   "column header", "quote",       "image",  "label",        "document",
    "status bar", "notification", "separator",     "scroll area", "dialog", "progress bar"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::ProgressBar) + 1);

struct StateName {
  State state;
  const char* name;
};
constexpr std::array kStateNames = {StateName{kFocusable, "focusable"},
                                    StateName{kFocused, "focused"},
                                    StateName{kChecked, "checked"},
                                    StateName{kSelected, "selected"},
                                    StateName{kDisabled, "disabled"},
                                    StateName{kPressed, "pressed"},
                                    StateName{kEditable, "editable"},
                                    StateName{kShowing, "showing"},
                                    StateName{kExpanded, "expanded"},
                                    StateName{kBusy, "busy"},
                                    StateName{kLit, "lit"}};

constexpr std::uint64_t kFnvOffset = 14695981039346656037ull;
constexpr std::uint64_t kFnvPrime = 1099511628211ull;

std::string stateList(std::uint32_t state) {
  std::string list;
  for (const auto& [bit, name] : kStateNames) {
    if ((state & bit) == 0) continue;
    if (!list.empty()) list += ' ';
    list += name;
  }
  return list;
}

/// One node a line, whatever its words hold.
std::string oneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string whole(float px) {
  return std::to_string(std::lround(px));
}

std::string line(const Node& node) {
  std::string out = std::string(roleName(node.role)) + " \"" + oneLine(node.name) + "\"";
  if (node.role == Role::Heading) out += " level " + std::to_string(node.level);
  if (!node.text.empty() && node.text != node.name) out += " text \"" + oneLine(node.text) + "\"";
  if (node.caret >= 0) out += " caret " + std::to_string(node.caret);
  if (!node.target.empty()) out += " to \"" + oneLine(node.target) + "\"";
  if (const auto states = stateList(node.state); !states.empty()) out += " [" + states + "]";
  const auto& [x, y, w, h] = node.bounds;
  return out + " (" + whole(x) + ", " + whole(y) + ", " + whole(w) + " x " + whole(h) + ")";
}

std::string line(const Light& light) {
  constexpr std::array kWhat = {"thing", "group", "out"};
  const auto& [x, y, w, h] = light.bounds;
  return "light " + std::to_string(light.number) + " " + kWhat[static_cast<std::size_t>(light.what)] + " \"" +
         oneLine(light.name) + "\" (" + whole(x) + ", " + whole(y) + ", " + whole(w) + " x " + whole(h) + ")";
}

}  // namespace

bool Light::operator==(const Light& other) const {
  return name == other.name && what == other.what && node == other.node && bounds.x == other.bounds.x &&
         bounds.y == other.bounds.y && bounds.w == other.bounds.w && bounds.h == other.bounds.h;
}

const Node* Snapshot::find(NodeId id) const {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [id](const Node& node) { return node.id == id; });
  return id == 0 || found == nodes.end() ? nullptr : &*found;
}

NodeId childId(NodeId parent, std::string_view key) {
  std::uint64_t hash = kFnvOffset;
  const auto mix = [&hash](std::uint8_t byte) { hash = (hash ^ byte) * kFnvPrime; };
  for (int shift = 0; shift < 64; shift += 8) mix(static_cast<std::uint8_t>(parent >> shift));
  for (const char c : key) mix(static_cast<std::uint8_t>(c));
  return hash <= kWindow ? hash + kWindow + 1 : hash;
}

const char* roleName(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

std::string dump(const Snapshot& snapshot) {
  std::string out;
  std::unordered_map<NodeId, std::size_t> depths;
  for (const Node& node : snapshot.nodes) {
    const auto parent = depths.find(node.parent);
    const std::size_t depth = parent == depths.end() ? 0 : parent->second + 1;
    depths[node.id] = depth;
    out += std::string(2 * depth, ' ') + line(node) + "\n";
  }
  if (snapshot.announcementNumber > 0)
    out += "  notification \"" + oneLine(snapshot.announcement) + "\" [showing] (0, 0, 0 x 0)\n";
  if (snapshot.light) out += line(*snapshot.light) + "\n";
  return out;
}

}  // namespace myelin::access
