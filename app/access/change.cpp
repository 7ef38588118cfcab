#include "app/access/change.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/access/atk_mapping.h"
#include "app/access/text.h"

namespace myelin::access {
namespace {

using Ids = std::vector<NodeId>;

/// What is in both lists, in the order of the first.
Ids common(const Ids& list, const Ids& other) {
  Ids sorted = other;
  std::sort(sorted.begin(), sorted.end());
  Ids both;
  for (const NodeId id : list)
    if (std::binary_search(sorted.begin(), sorted.end(), id)) both.push_back(id);
  return both;
}

void emitChildrenOf(Stage& stage, AtkObject* parent, Ids was, const Ids& now,
                    const std::unordered_map<NodeId, AtkObject*>& gone) {
  if (was == now && std::none_of(was.begin(), was.end(), [&gone](NodeId id) { return gone.contains(id); })) return;
  Ids stay = common(was, now);
  if (stay != common(now, was)) stay.clear();  // reordered: listeners keep lists by index, so all leave and come
  std::erase_if(stay, [&gone](NodeId id) { return gone.contains(id); });
  std::sort(stay.begin(), stay.end());
  const auto stays = [&stay](NodeId id) { return std::binary_search(stay.begin(), stay.end(), id); };
  for (std::size_t i = was.size(); i-- > 0;) {
    if (stays(was[i])) continue;
    const auto left = gone.find(was[i]);
    AtkObject* child = left != gone.end() ? left->second : stage.existing(was[i]);
    g_signal_emit_by_name(parent, "children-changed::remove", static_cast<guint>(i), child);
  }
  for (std::size_t i = 0; i < now.size(); ++i)
    if (!stays(now[i]))
      g_signal_emit_by_name(parent, "children-changed::add", static_cast<guint>(i), stage.object(now[i]));
}

void emitStates(AtkObject* object, AtkStates before, AtkStates now) {
  for (AtkStates left = before ^ now; left != 0; left &= left - 1) {
    const AtkStates changed = left & (~left + 1);
    const auto state = static_cast<AtkStateType>(__builtin_ctzll(changed));
    atk_object_notify_state_change(object, state, (now & changed) != 0 ? TRUE : FALSE);
  }
}

void emitText(AtkObject* object, const std::string& before, const std::string& now) {
  const Edit edit = difference(before, now);
  const int at = charactersBefore(now, static_cast<std::ptrdiff_t>(edit.begin));
  const auto emit = [&](const char* signal, const std::string& piece) {
    const int length = charactersBefore(piece, static_cast<std::ptrdiff_t>(piece.size()));
    if (length > 0) g_signal_emit_by_name(object, signal, at, length, piece.c_str());
  };
  emit("text-remove", before.substr(edit.begin, edit.removed));
  emit("text-insert", now.substr(edit.begin, edit.inserted));
}

void emitWords(AtkObject* object, const Node& before, const Node& now) {
  if (!hasWords(now.role)) return;
  if (wordsOf(before) != wordsOf(now)) emitText(object, wordsOf(before), wordsOf(now));
  if (before.caret != now.caret && before.caret >= 0 && now.caret >= 0)
    g_signal_emit_by_name(object, "text-caret-moved", charactersBefore(wordsOf(now), now.caret));
  if (before.selectionBegin != now.selectionBegin || before.selectionEnd != now.selectionEnd)
    g_signal_emit_by_name(object, "text-selection-changed");
}

void emitActive(AtkObject* window, AtkStates before, AtkStates now) {
  if (((before ^ now) & bit(ATK_STATE_ACTIVE)) != 0)
    g_signal_emit_by_name(window, (now & bit(ATK_STATE_ACTIVE)) != 0 ? "activate" : "deactivate");
}

void emitNode(Stage& stage, AtkObject* object, const Node& now, const Tree& before) {
  const Node& was = *before.find(now.id);
  if (was.name != now.name) g_object_notify(G_OBJECT(object), "accessible-name");
  if (was.description != now.description) g_object_notify(G_OBJECT(object), "accessible-description");
  if (before.parent(now.id) != stage.tree().parent(now.id)) g_object_notify(G_OBJECT(object), "accessible-parent");
  const AtkStates old = atkStates(was, before.snapshot().focus);
  AtkStates states = atkStates(now, stage.tree().snapshot().focus);
  if ((old & bit(ATK_STATE_FOCUSED)) == 0) states &= ~bit(ATK_STATE_FOCUSED);
  emitStates(object, old, states);
  if (now.id == kWindow) emitActive(object, old, states);
  emitWords(object, was, now);
}

/// The node that has the focus; 0 for none.
NodeId focusOf(const Tree& tree) {
  if (tree.find(tree.snapshot().focus) != nullptr) return tree.snapshot().focus;
  for (const Node& node : tree.snapshot().nodes)
    if (node.id != kWindow && (node.state & kFocused) != 0) return node.id;
  return 0;
}

}  // namespace

void emitChildren(Stage& stage, const Tree& before, const std::unordered_map<NodeId, AtkObject*>& gone) {
  emitChildrenOf(stage, stage.object(kApplication), before.children(kApplication), stage.tree().children(kApplication),
                 gone);
  for (const Node& node : before.snapshot().nodes)
    if (AtkObject* parent = gone.contains(node.id) ? nullptr : stage.existing(node.id))
      emitChildrenOf(stage, parent, before.children(node.id), stage.tree().children(node.id), gone);
}

void emitNodes(Stage& stage, const Tree& before) {
  for (const Node& node : stage.tree().snapshot().nodes) {
    AtkObject* object = node.id == kNotice || before.find(node.id) == nullptr ? nullptr : stage.existing(node.id);
    if (object != nullptr) emitNode(stage, object, node, before);
  }
}

void emitFocus(Stage& stage, const Tree& before) {
  const NodeId focus = focusOf(stage.tree());
  if (focus == 0 || focus == kWindow || focus == focusOf(before)) return;
  AtkObject* object = stage.object(focus);
  atk_object_notify_state_change(object, ATK_STATE_FOCUSED, TRUE);
  const Node& now = *stage.tree().find(focus);
  if (hasWords(now.role) && now.caret >= 0)
    g_signal_emit_by_name(object, "text-caret-moved", charactersBefore(wordsOf(now), now.caret));
}

void emitNotice(Stage& stage, const Tree& before) {
  const Snapshot& now = stage.tree().snapshot();
  const std::uint64_t old = before.snapshot().announcementNumber;
  if (now.announcementNumber == old || stage.tree().find(kNotice) == nullptr) return;
  AtkObject* notice = stage.object(kNotice);
  if (old > 0) atk_object_notify_state_change(notice, ATK_STATE_SHOWING, FALSE);
  g_object_notify(G_OBJECT(notice), "accessible-name");
  atk_object_notify_state_change(notice, ATK_STATE_SHOWING, TRUE);
}

void emitWindow(Stage& stage) {
  AtkObject* window = stage.object(kWindow);
  g_signal_emit_by_name(window, "create");
  emitActive(window, 0, atkStates(*stage.tree().find(kWindow), stage.tree().snapshot().focus));
}

}  // namespace myelin::access
