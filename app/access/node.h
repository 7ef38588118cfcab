#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// What is on the screen, as people who do not see it need to know it: a tree of nodes, made anew after each drawn
/// frame and never changed afterwards. Everything that draws registers nodes; this room publishes them and knows
/// neither ImGui nor the rooms above.
namespace myelin::access {

/// Stable while the thing it names exists; 0 is no node. Made from the path of ids that leads to a control.
using NodeId = std::uint64_t;
inline constexpr NodeId kWindow = 1;  ///< the root

enum class Role : std::uint8_t {
  Window,
  Landmark,
  Group,
  Button,
  Toggle,
  RadioButton,
  CheckBox,
  Link,
  TextField,
  Heading,
  Paragraph,
  List,
  ListItem,
  Table,
  TableRow,
  TableCell,
  Image,
  Label,
  Document,
  StatusBar,
  Notification,
  Separator,
  ScrollArea,
  Dialog,
  ProgressBar
};

/// Bits of Node::state.
enum State : std::uint32_t {
  kFocusable = 1u << 0,
  kFocused = 1u << 1,   ///< of the window: it is the active one
  kChecked = 1u << 2,   ///< Toggle on, CheckBox and RadioButton chosen
  kSelected = 1u << 3,  ///< the chosen row of a list
  kDisabled = 1u << 4,
  kPressed = 1u << 5,
  kEditable = 1u << 6,
  kShowing = 1u << 7,  ///< inside the window and not scrolled away
  kExpanded = 1u << 8,
  kBusy = 1u << 9,
  kExpandable = 1u << 10,  ///< without kExpanded it is said to be collapsed
  kMultiLine = 1u << 11,   ///< TextField of several lines
};

/// Bits of Node::actions: what request() may ask of it.
enum Action : std::uint32_t {
  kPress = 1u << 0,
  kFocus = 1u << 1,
  kSetText = 1u << 2,
  kScrollTo = 1u << 3,
  kSetCaret = 1u << 4,
};

/// Window coordinates in px, origin top left.
struct Bounds {
  float x = 0, y = 0, w = 0, h = 0;
};

struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  Role role = Role::Group;
  std::string name{};         ///< what a screen reader says; never empty for a control
  std::string description{};  ///< why a control is disabled, where a hit opens; may be empty
  std::string text{};         ///< TextField: its text; Paragraph, Heading, cells: the words, UTF-8
  std::vector<int> lines{};   ///< bytes of `text` where lines after the first begin on screen; empty: at line feeds
  std::string target{};       ///< Link: where it leads
  int level = 0;              ///< Heading: 1 to 6
  int caret = -1;             ///< TextField: UTF-8 byte offset
  int selectionBegin = -1, selectionEnd = -1;
  std::uint32_t state = 0;
  std::uint32_t actions = 0;
  Bounds bounds{};
};

/// Nodes in reading order, parents before children; nodes[0] is the window (kWindow).
struct Snapshot {
  std::vector<Node> nodes;
  NodeId focus = 0;
  std::string announcement;              ///< said when it differs from the one before: "12 results"
  std::uint64_t announcementNumber = 0;  ///< grows with each announcement, so that the same words can be said twice
  float windowX = 0, windowY = 0;        ///< of the window's inside, in screen px

  const Node* find(NodeId id) const;
};

/// What somebody (a screen reader, a test) asks of a node.
struct Request {
  NodeId node = 0;
  Action action = kPress;
  std::string text{};  ///< kSetText
  int offset = 0;      ///< kSetCaret: UTF-8 bytes
};

/// The id of a child: FNV-1a of the parent's id and the key. Never 0 or kWindow.
NodeId childId(NodeId parent, std::string_view key);

/// "button", "heading", ...: for dumps and tests.
const char* roleName(Role role);

/// The tree as indented text, a node a line: role "name" [states] (x, y, w x h).
std::string dump(const Snapshot& snapshot);

}  // namespace myelin::access
