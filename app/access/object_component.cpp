#include <cmath>

#include "app/access/object.h"
#include "app/access/stage.h"
#include "index/base/words.h"

/// AtkComponent and AtkAction: where a node is and what can be done to it.
namespace myelin::access {
namespace {

struct Origin {
  float x = 0, y = 0;
};

/// What has to be added to window px.
Origin originOf(const Node& node, AtkCoordType type) {
  const Tree& tree = Stage::current()->tree();
  if (type == ATK_XY_SCREEN) return {tree.snapshot().windowX, tree.snapshot().windowY};
  const Node* parent = type == ATK_XY_PARENT ? tree.find(tree.parent(node.id)) : nullptr;
  return parent == nullptr ? Origin{} : Origin{-parent->bounds.x, -parent->bounds.y};
}

gint round(float px) {
  return static_cast<gint>(std::lround(px));
}

void getExtents(AtkComponent* component, gint* x, gint* y, gint* width, gint* height, AtkCoordType type) {
  *x = *y = *width = *height = -1;
  const Node* node = nodeOf(component);
  if (node == nullptr) return;
  const Origin origin = originOf(*node, type);
  *x = round(node->bounds.x + origin.x);
  *y = round(node->bounds.y + origin.y);
  *width = round(node->bounds.w);
  *height = round(node->bounds.h);
}

AtkObject* refAtPoint(AtkComponent* component, gint x, gint y, AtkCoordType type) {
  const Node* node = nodeOf(component);
  if (node == nullptr) return nullptr;
  const Origin origin = originOf(*node, type);
  const NodeId found =
      Stage::current()->tree().at(node->id, static_cast<float>(x) - origin.x, static_cast<float>(y) - origin.y);
  return found == 0 ? nullptr : static_cast<AtkObject*>(g_object_ref(Stage::current()->object(found)));
}

gboolean ask(gpointer object, Action action) {
  const Node* node = nodeOf(object);
  return node != nullptr && Stage::current()->ask({.node = node->id, .action = action}) ? TRUE : FALSE;
}

gboolean grabFocus(AtkComponent* component) {
  return ask(component, kFocus);
}
gboolean scrollTo(AtkComponent* component, AtkScrollType) {
  return ask(component, kScrollTo);
}

void startComponent(gpointer iface, gpointer) {
  auto* component = static_cast<AtkComponentIface*>(iface);
  component->get_extents = getExtents;
  component->ref_accessible_at_point = refAtPoint;
  component->grab_focus = grabFocus;
  component->scroll_to = scrollTo;
}

gint countActions(AtkAction* action) {
  const Node* node = nodeOf(action);
  return node != nullptr && (node->actions & kPress) != 0 ? 1 : 0;
}
gboolean doAction(AtkAction* action, gint index) {
  return index == 0 ? ask(action, kPress) : FALSE;
}
const gchar* getActionName(AtkAction*, gint) {
  return "press";
}
const gchar* getActionLabel(AtkAction*, gint) {
  return _("Press");
}

const gchar* getKeys(AtkAction* action, gint) {
  const Node* node = nodeOf(action);
  return node == nullptr || node->keys.empty() ? nullptr : node->keys.c_str();
}

void startAction(gpointer iface, gpointer) {
  auto* action = static_cast<AtkActionIface*>(iface);
  action->get_n_actions = countActions;
  action->do_action = doAction;
  action->get_name = getActionName;
  action->get_localized_name = getActionLabel;
  action->get_keybinding = getKeys;
}

}  // namespace

void addComponent(GType type) {
  const GInterfaceInfo info{startComponent, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_COMPONENT, &info);
}

void addAction(GType type) {
  const GInterfaceInfo info{startAction, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_ACTION, &info);
}

}  // namespace myelin::access
