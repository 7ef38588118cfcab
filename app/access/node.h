#pragma once
#include <cstdint>
#include <memory>
#include <optional>
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
  ColumnHeader,  ///< a cell of a table's first row
  Quote,
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

/// What a Landmark is, in the words of the web's landmarks.
enum class Landmark : std::uint8_t { None, Banner, Navigation, Main, Search, Complementary, Region };

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
  kLit = 1u << 12,         ///< the light of scanning is on it, or on the way out of it
};

/// Bits of Node::actions: what request() may ask of it.
enum Action : std::uint32_t {
  kPress = 1u << 0,
  kFocus = 1u << 1,
  kSetText = 1u << 2,
  kScrollTo = 1u << 3,
  kSetCaret = 1u << 4,
  kSelectText = 1u << 5,  ///< Request::offset to Request::end; both the same: nothing
  kPageDown = 1u << 6,    ///< of a ScrollArea: it goes on below
  kPageUp = 1u << 7,
};

/// Window coordinates in px, origin top left.
struct Bounds {
  float x = 0, y = 0, w = 0, h = 0;
};

/// Bits of Run::style.
enum Style : std::uint8_t {
  kStrong = 1u << 0,
  kEmphasis = 1u << 1,
  kStruck = 1u << 2,
  kCode = 1u << 3,
  kUnderlined = 1u << 4,  ///< a link
};

/// Bytes [begin, end) of a node's text that look alike. Runs may overlap.
struct Run {
  int begin = 0, end = 0;
  std::uint8_t style = 0;
};

/// The box of each character of a node's text, from the top left of its bounds.
using Letters = std::vector<Bounds>;

struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  Role role = Role::Group;
  std::string name{};         ///< what a screen reader says; never empty for a control
  std::string description{};  ///< why a control is disabled, where a hit opens; may be empty
  std::string text{};         ///< TextField: its text; Paragraph, Heading, cells: the words, UTF-8
  std::vector<int> lines{};   ///< bytes of `text` where lines after the first begin on screen; empty: at line feeds
  std::string target{};       ///< Link: where it leads
  int begin = -1, end = -1;   ///< Link: the bytes of its parent's text that it stands for
  int level = 0;              ///< Heading: 1 to 6
  int rows = 0, columns = 0;  ///< Table
  int row = 0, column = 0;    ///< TableCell, ColumnHeader; from 0
  int caret = -1;             ///< TextField: UTF-8 byte offset
  int selectionBegin = -1, selectionEnd = -1;
  std::uint32_t state = 0;
  std::uint32_t actions = 0;
  Landmark landmark = Landmark::None;
  Bounds bounds{};
  std::vector<Run> runs{};                   ///< how the words look; only while somebody listens
  std::shared_ptr<const Letters> letters{};  ///< of what is in view, while somebody listens; else null
  std::string language{};                    ///< Document: BCP 47
  std::string keys{};                        ///< the key that does the same: "Ctrl+P"
};

/// What the light of scanning is on: a thing that can be pressed, a group that can be gone into, or the way out of one.
struct Light {
  enum class What : std::uint8_t { Thing, Group, Out };
  Bounds bounds{};
  std::string name{};
  What what = What::Thing;
  NodeId node = 0;           ///< 0: a run of things, which are nodes of their own
  std::uint64_t number = 0;  ///< grows whenever the light moves or something is chosen
  bool isGroup() const { return what != What::Thing; }
  /// The same thing, whenever that is.
  bool operator==(const Light&) const;
};

/// Nodes in reading order, parents before children; nodes[0] is the window (kWindow).
struct Snapshot {
  std::vector<Node> nodes;
  NodeId focus = 0;
  std::string announcement;              ///< said when it differs from the one before: "12 results"
  std::uint64_t announcementNumber = 0;  ///< grows with each announcement, so that the same words can be said twice
  float windowX = 0, windowY = 0;        ///< of the window's inside, in screen px
  std::optional<Light> light{};          ///< while a switch is used

  const Node* find(NodeId id) const;
};

/// What somebody (a screen reader, a test) asks of a node.
struct Request {
  NodeId node = 0;
  Action action = kPress;
  std::string text{};  ///< kSetText
  int offset = 0;      ///< kSetCaret, kSelectText: UTF-8 bytes
  int end = 0;         ///< kSelectText
};

/// The id of a child: FNV-1a of the parent's id and the key. Never 0 or kWindow.
NodeId childId(NodeId parent, std::string_view key);

/// "button", "heading", ...: for dumps and tests.
const char* roleName(Role role);

/// The tree as indented text, a node a line: role "name" [states] (x, y, w x h); last the announcement, and what is
/// lit.
std::string dump(const Snapshot& snapshot);

}  // namespace myelin::access
