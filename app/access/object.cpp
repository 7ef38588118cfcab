#include "app/access/object.h"

#include <initializer_list>
#include <string>

#include "app/access/atk_mapping.h"
#include "app/access/relation.h"
#include "app/access/stage.h"

namespace myelin::access {
namespace {

struct NodeObject {
  AtkObject base;
  NodeId id;
};

NodeId idOf(gpointer object) {
  return static_cast<NodeObject*>(object)->id;
}

/// Questions about an object whose node is gone are answered as for an empty one.
const Node& nodeOrEmpty(AtkObject* object) {
  static const Node kEmpty;
  const Node* node = nodeOf(object);
  return node != nullptr ? *node : kEmpty;
}

/// A paragraph's words are its text; as its name a screen reader would say them twice.
const gchar* getName(AtkObject* object) {
  const Node& node = nodeOrEmpty(object);
  return node.role == Role::Paragraph && !node.text.empty() ? "" : node.name.c_str();
}
const gchar* getDescription(AtkObject* object) {
  return nodeOrEmpty(object).description.c_str();
}
AtkRole getRole(AtkObject* object) {
  const Node* node = nodeOf(object);
  return node != nullptr ? atkRole(node->role) : ATK_ROLE_INVALID;
}

AtkObject* getParent(AtkObject* object) {
  return nodeOf(object) == nullptr ? nullptr : Stage::current()->object(Stage::current()->tree().parent(idOf(object)));
}

gint getIndexInParent(AtkObject* object) {
  return nodeOf(object) == nullptr ? -1 : Stage::current()->tree().indexInParent(idOf(object));
}

gint countChildren(NodeId id) {
  return static_cast<gint>(Stage::current()->tree().children(id).size());
}

AtkObject* refChildOf(NodeId id, gint index) {
  const auto& children = Stage::current()->tree().children(id);
  if (index < 0 || static_cast<std::size_t>(index) >= children.size()) return nullptr;
  return static_cast<AtkObject*>(g_object_ref(Stage::current()->object(children[static_cast<std::size_t>(index)])));
}

gint getChildCount(AtkObject* object) {
  return nodeOf(object) == nullptr ? 0 : countChildren(idOf(object));
}
AtkObject* refChild(AtkObject* object, gint index) {
  return nodeOf(object) == nullptr ? nullptr : refChildOf(idOf(object), index);
}

AtkStateSet* refStates(AtkObject* object) {
  const Node* node = nodeOf(object);
  const AtkStates states =
      node == nullptr ? bit(ATK_STATE_DEFUNCT) : atkStates(*node, Stage::current()->tree().snapshot().focus);
  AtkStateSet* set = atk_state_set_new();
  for (unsigned state = 0; state < ATK_STATE_LAST_DEFINED; ++state)
    if ((states & bit(static_cast<AtkStateType>(state))) != 0)
      atk_state_set_add_state(set, static_cast<AtkStateType>(state));
  return set;
}

AtkAttributeSet* getAttributes(AtkObject* object) {
  AtkAttributeSet* set = withAttribute(nullptr, "toolkit", "myelin");
  const Node& node = nodeOrEmpty(object);
  if (node.role == Role::Heading && node.level > 0) set = withAttribute(set, "level", std::to_string(node.level));
  if (!node.target.empty()) set = withAttribute(set, "target", node.target);
  if (node.landmark != Landmark::None) set = withAttribute(set, "xml-roles", landmarkName(node.landmark));
  return set;
}

AtkRelationSet* refRelations(AtkObject* object) {
  AtkRelationSet* set = atk_relation_set_new();
  if (nodeOf(object) == nullptr) return set;
  Stage& stage = *Stage::current();
  for (const Relation& relation : relationsOf(stage.tree(), idOf(object)))
    atk_relation_set_add_relation_by_type(set, relation.kind, stage.object(relation.to));
  return set;
}

const gchar* getLocale(AtkObject* object) {
  for (const Node* node = nodeOf(object); node != nullptr;
       node = Stage::current()->tree().find(Stage::current()->tree().parent(node->id)))
    if (!node->language.empty()) return node->language.c_str();
  return "";
}

void startNodeClass(gpointer klass, gpointer) {
  auto* atk = static_cast<AtkObjectClass*>(klass);
  atk->get_name = getName;
  atk->get_description = getDescription;
  atk->get_role = getRole;
  atk->get_parent = getParent;
  atk->get_index_in_parent = getIndexInParent;
  atk->get_n_children = getChildCount;
  atk->ref_child = refChild;
  atk->ref_state_set = refStates;
  atk->ref_relation_set = refRelations;
  atk->get_attributes = getAttributes;
  atk->get_object_locale = getLocale;
}

const gchar* getProgramName(AtkObject*) {
  return Stage::current() == nullptr ? "" : Stage::current()->programName().c_str();
}
AtkRole getApplicationRole(AtkObject*) {
  return ATK_ROLE_APPLICATION;
}

gint getWindowCount(AtkObject*) {
  if (Stage::current() == nullptr) return 0;
  Stage::current()->listen();
  return countChildren(kApplication);
}

AtkObject* refWindow(AtkObject*, gint index) {
  if (Stage::current() == nullptr) return nullptr;
  Stage::current()->listen();
  return refChildOf(kApplication, index);
}

void startApplicationClass(gpointer klass, gpointer) {
  auto* atk = static_cast<AtkObjectClass*>(klass);
  atk->get_name = getProgramName;
  atk->get_role = getApplicationRole;
  atk->get_n_children = getWindowCount;
  atk->ref_child = refWindow;
}

GType registerType(GType parent, const char* name, std::size_t size, GClassInitFunc startClass) {
  return g_type_register_static_simple(parent, name, sizeof(AtkObjectClass), startClass, static_cast<guint>(size),
                                       nullptr, GTypeFlags(0));
}

GType plainType() {
  static const GType kType = [] {
    const GType type = registerType(ATK_TYPE_OBJECT, "MyelinAccessNode", sizeof(NodeObject), startNodeClass);
    addComponent(type);
    addAction(type);
    return type;
  }();
  return kType;
}

GType windowType() {
  static const GType kType = [] {
    const GType type = registerType(plainType(), "MyelinAccessWindow", sizeof(NodeObject), nullptr);
    const GInterfaceInfo nothing{nullptr, nullptr, nullptr};
    g_type_add_interface_static(type, ATK_TYPE_WINDOW, &nothing);
    return type;
  }();
  return kType;
}

/// A type that adds interfaces to another.
GType derived(GType parent, const char* name, std::initializer_list<void (*)(GType)> interfaces) {
  const GType type = registerType(parent, name, sizeof(NodeObject), nullptr);
  for (const auto add : interfaces) add(type);
  return type;
}

GType wordsType() {
  static const GType kType = derived(plainType(), "MyelinAccessWords", {addText, addHypertext});
  return kType;
}
GType fieldType() {
  static const GType kType = derived(plainType(), "MyelinAccessField", {addText, addEditableText});
  return kType;
}
GType linkType() {
  static const GType kType = derived(plainType(), "MyelinAccessLink", {addHyperlink});
  return kType;
}
GType tableType() {
  static const GType kType = derived(plainType(), "MyelinAccessTable", {addTable});
  return kType;
}
GType cellType() {
  static const GType kType = derived(wordsType(), "MyelinAccessCell", {addTableCell});
  return kType;
}
GType documentType() {
  static const GType kType = derived(plainType(), "MyelinAccessDocument", {addDocument});
  return kType;
}

GType typeOf(Role role) {
  switch (role) {
    case Role::Window:
      return windowType();
    case Role::TextField:
      return fieldType();
    case Role::Link:
      return linkType();
    case Role::Table:
      return tableType();
    case Role::TableCell:
    case Role::ColumnHeader:
      return cellType();
    case Role::Document:
      return documentType();
    default:
      return hasWords(role) ? wordsType() : plainType();
  }
}

}  // namespace

AtkAttributeSet* withAttribute(AtkAttributeSet* set, const char* name, const std::string& value) {
  auto* attribute = static_cast<AtkAttribute*>(g_malloc(sizeof(AtkAttribute)));
  attribute->name = g_strdup(name);
  attribute->value = g_strdup(value.c_str());
  return g_slist_prepend(set, attribute);
}

AtkObject* newNodeObject(const Node& node) {
  auto* object = static_cast<NodeObject*>(g_object_new(typeOf(node.role), nullptr));
  object->id = node.id;
  return &object->base;
}

AtkObject* newApplicationObject() {
  static const GType kType =
      registerType(ATK_TYPE_OBJECT, "MyelinAccessApplication", sizeof(AtkObject), startApplicationClass);
  return static_cast<AtkObject*>(g_object_new(kType, nullptr));
}

const Node* nodeOf(gpointer object) {
  Stage* stage = Stage::current();
  if (stage == nullptr || stage->existing(idOf(object)) != object) return nullptr;
  return stage->tree().find(idOf(object));
}

}  // namespace myelin::access
