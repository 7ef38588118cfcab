#include "app/access/atk_mapping.h"

#include <array>

namespace myelin::access {
namespace {

constexpr std::array kRoles = {
    ATK_ROLE_FRAME,          ATK_ROLE_LANDMARK,     ATK_ROLE_PANEL,        ATK_ROLE_PUSH_BUTTON,
    ATK_ROLE_TOGGLE_BUTTON,  ATK_ROLE_RADIO_BUTTON, ATK_ROLE_CHECK_BOX,    ATK_ROLE_LINK,
    ATK_ROLE_ENTRY,          ATK_ROLE_HEADING,      ATK_ROLE_PARAGRAPH,    ATK_ROLE_LIST,
    ATK_ROLE_LIST_ITEM,      ATK_ROLE_TABLE,        ATK_ROLE_TABLE_ROW,    ATK_ROLE_TABLE_CELL,
    ATK_ROLE_COLUMN_HEADER,  ATK_ROLE_BLOCK_QUOTE,  ATK_ROLE_IMAGE,        ATK_ROLE_LABEL,
    ATK_ROLE_DOCUMENT_FRAME, ATK_ROLE_STATUSBAR,    ATK_ROLE_NOTIFICATION, ATK_ROLE_SEPARATOR,
    ATK_ROLE_SCROLL_PANE,    ATK_ROLE_DIALOG,       ATK_ROLE_PROGRESS_BAR};
static_assert(kRoles.size() == static_cast<std::size_t>(Role::ProgressBar) + 1);

struct Pair {
  State ours;
  AtkStateType atk;
};
constexpr std::array kStates = {Pair{kFocusable, ATK_STATE_FOCUSABLE},   Pair{kChecked, ATK_STATE_CHECKED},
                                Pair{kSelected, ATK_STATE_SELECTED},     Pair{kPressed, ATK_STATE_PRESSED},
                                Pair{kEditable, ATK_STATE_EDITABLE},     Pair{kShowing, ATK_STATE_SHOWING},
                                Pair{kExpanded, ATK_STATE_EXPANDED},     Pair{kBusy, ATK_STATE_BUSY},
                                Pair{kExpandable, ATK_STATE_EXPANDABLE}, Pair{kLit, ATK_STATE_ACTIVE}};

AtkStates statesOfRole(const Node& node) {
  switch (node.role) {
    case Role::Toggle:  // some screen readers ask for PRESSED, some for CHECKED
      return bit(ATK_STATE_CHECKABLE) | ((node.state & kChecked) != 0 ? bit(ATK_STATE_PRESSED) : 0);
    case Role::CheckBox:
    case Role::RadioButton:
      return bit(ATK_STATE_CHECKABLE);
    case Role::ListItem:
      return bit(ATK_STATE_SELECTABLE);
    case Role::TextField:
      return bit((node.state & kMultiLine) != 0 ? ATK_STATE_MULTI_LINE : ATK_STATE_SINGLE_LINE) |
             ((node.state & kEditable) != 0 ? 0 : bit(ATK_STATE_READ_ONLY));
    case Role::Dialog:
      return bit(ATK_STATE_MODAL);
    default:
      return 0;
  }
}

}  // namespace

AtkRole atkRole(Role role) {
  return kRoles[static_cast<std::size_t>(role)];
}

AtkStates atkStates(const Node& node, NodeId focus) {
  AtkStates states = bit(ATK_STATE_VISIBLE) | statesOfRole(node);
  for (const auto& [ours, atk] : kStates)
    if ((node.state & ours) != 0 && (ours != kPressed || node.role != Role::Toggle)) states |= bit(atk);
  if ((node.state & kDisabled) == 0) states |= bit(ATK_STATE_ENABLED) | bit(ATK_STATE_SENSITIVE);
  const bool focused = (node.state & kFocused) != 0;
  if (node.role == Role::Window)
    states |= focused || focus != 0 ? bit(ATK_STATE_ACTIVE) : 0;
  else if (focused || node.id == focus)
    states |= bit(ATK_STATE_FOCUSED);  // a text that could take the focus would be called read-only
  return states;
}

bool hasWords(Role role) {
  return role == Role::TextField || role == Role::Heading || role == Role::Paragraph || role == Role::ListItem ||
         role == Role::TableCell || role == Role::ColumnHeader || role == Role::Label;
}

const char* landmarkName(Landmark landmark) {
  constexpr std::array kNames = {"", "banner", "navigation", "main", "search", "complementary", "region"};
  static_assert(kNames.size() == static_cast<std::size_t>(Landmark::Region) + 1);
  return kNames[static_cast<std::size_t>(landmark)];
}

}  // namespace myelin::access
