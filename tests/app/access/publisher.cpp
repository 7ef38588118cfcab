#include <iostream>
#include <memory>
#include <mutex>
#include <string>

#include "app/access/bridge.h"

/// A program with a window nobody sees: publishes fixed snapshots, sleeps on stdin between them, prints the requests
/// that arrive. bus_test.py drives it. Commands, one a line: second, light, announce, empty, quit.
namespace {

using namespace myelin::access;

constexpr NodeId kTools = 100, kPrint = 101, kSearch = 102, kArticle = 200, kHeading = 201, kPara = 202, kLink = 203,
                 kList = 300, kRow = 301, kGone = 400, kNew = 401, kOff = 402, kTable = 500;

Node node(NodeId id, NodeId parent, Role role, std::string name, Bounds bounds, std::uint32_t state = kShowing) {
  Node made;
  made.id = id;
  made.parent = parent;
  made.role = role;
  made.name = std::move(name);
  made.bounds = bounds;
  made.state = state;
  return made;
}

Node search(std::string text, int caret) {
  Node field =
      node(kSearch, kTools, Role::TextField, "Search", {100, 8, 400, 44}, kShowing | kFocusable | kFocused | kEditable);
  field.actions = kFocus | kSetText | kSetCaret;
  field.text = std::move(text);
  field.caret = caret;
  return field;
}

/// A header and one row; the cell has the exact places of its letters.
void addTable(std::vector<Node>& nodes) {
  nodes.push_back(node(kTable, kArticle, Role::Table, "", {100, 200, 400, 60}));
  nodes.back().rows = 2;
  nodes.back().columns = 2;
  for (int i = 0; i < 4; ++i) {
    nodes.push_back(node(kTable + 1 + static_cast<NodeId>(i), kTable, i < 2 ? Role::ColumnHeader : Role::TableCell, "",
                         {100.0f + 200.0f * static_cast<float>(i % 2), i < 2 ? 200.0f : 230.0f, 200, 30}));
    nodes.back().text = std::vector<std::string>{"Day", "Score", "Mon", "\u00e97"}[static_cast<std::size_t>(i)];
    nodes.back().row = i / 2;
    nodes.back().column = i % 2;
  }
  nodes.back().letters = std::make_shared<const Letters>(Letters{{5, 2, 8, 20}, {13, 2, 7, 20}});
}

Snapshot first() {
  Snapshot snapshot;
  snapshot.windowX = 30;
  snapshot.windowY = 50;
  snapshot.focus = kSearch;
  auto& nodes = snapshot.nodes;
  nodes.push_back(node(kWindow, 0, Role::Window, "Myelin", {0, 0, 1280, 800}, kShowing | kFocused));
  nodes.push_back(node(kTools, kWindow, Role::Landmark, "Tools", {0, 0, 1280, 64}));
  nodes.back().landmark = Landmark::Banner;
  nodes.push_back(node(kPrint, kTools, Role::Button, "Print", {8.4f, 8.6f, 44, 44}, kShowing | kFocusable));
  nodes.back().description = "Makes a handout";
  nodes.back().keys = "Ctrl+P";
  nodes.back().actions = kPress | kFocus;
  nodes.push_back(search("caf\u00e9 au lait", 5));
  nodes.push_back(node(kArticle, kWindow, Role::Document, "Spasms", {0, 64, 1280, 700}));
  nodes.push_back(node(kHeading, kArticle, Role::Heading, "", {100, 80, 600, 40}));
  nodes[4].language = "en-GB";
  nodes.back().text = "What is a spasm?";
  nodes.back().level = 2;
  nodes.push_back(node(kPara, kArticle, Role::Paragraph, "", {100, 130, 600, 60}));
  nodes.back().text = "A muscle tightens. It\u2019s not a cramp.";
  nodes.back().lines = {19};
  nodes.back().runs = {{2, 8, kStrong}, {33, 38, kUnderlined}};
  nodes.back().actions = kSetCaret | kSelectText;
  nodes.push_back(node(kLink, kPara, Role::Link, "cramp", {300, 150, 50, 20}, kShowing | kFocusable));
  nodes.back().target = "cramps";
  nodes.back().begin = 33;
  nodes.back().end = 38;
  nodes.back().actions = kPress | kFocus | kScrollTo;
  addTable(nodes);
  nodes.push_back(node(kList, kWindow, Role::List, "Results", {800, 64, 400, 300}));
  nodes.push_back(node(kRow, kList, Role::ListItem, "Cramps at night", {800, 64, 400, 44}, kShowing | kSelected));
  nodes.push_back(node(kGone, kWindow, Role::CheckBox, "Large print", {800, 400, 44, 44}, kShowing | kChecked));
  nodes.push_back(node(kOff, kWindow, Role::Button, "bad \xff bytes", {800, 500, 44, 44}, kShowing | kDisabled));
  nodes.back().actions = kPress;
  return snapshot;
}

/// The print button is renamed and focused, the field's text changed, the check box left, a toggle came.
Snapshot second() {
  Snapshot snapshot = first();
  snapshot.focus = kPrint;
  auto& nodes = snapshot.nodes;
  nodes[2].name = "Print 2 articles";
  nodes[3] = search("caf\u00e9 noir", 7);
  nodes[3].state &= ~std::uint32_t{kFocused};
  std::erase_if(nodes, [](const Node& old) { return old.id == kGone; });
  nodes.push_back(node(kNew, kWindow, Role::Toggle, "Ruler", {900, 400, 44, 44}, kShowing | kChecked));
  return snapshot;
}

void print(const Request& request) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  std::cout << "request " << request.node << ' ' << request.action << ' ' << request.offset
            << (request.action == kSelectText ? " to " + std::to_string(request.end) : "") << " [" << request.text
            << "]" << std::endl;
}

}  // namespace

int main() {
  Bridge bridge("myelin-publisher", print);
  Snapshot now = first();
  const auto publish = [&] { bridge.publish(std::make_shared<const Snapshot>(now)); };
  publish();
  std::string command;
  while (std::getline(std::cin, command) && command != "quit") {
    if (command == "second") now = second();
    if (command == "light") now.nodes[2].state |= kLit;
    if (command == "empty") now.nodes.clear();
    if (command == "announce") {
      now.announcement = "12 results";
      ++now.announcementNumber;
    }
    publish();
    std::cout << "done " << command << std::endl;
  }
  std::cout << "listened " << bridge.listenedTo() << std::endl;
}
