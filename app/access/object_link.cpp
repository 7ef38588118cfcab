#include <vector>

#include "app/access/object.h"
#include "app/access/stage.h"
#include "app/access/words_of.h"

/// AtkHypertext of a text, AtkHyperlinkImpl of a link in it, and the AtkHyperlink that ATK wants between the two.
namespace myelin::access {
namespace {

constexpr char kHyperlink[] = "myelin-hyperlink";

struct Hyperlink {
  AtkHyperlink base;
  AtkObject* owner;  ///< the link's object, which owns this
};

AtkObject* ownerOf(AtkHyperlink* link) {
  return reinterpret_cast<Hyperlink*>(link)->owner;
}

gchar* getUri(AtkHyperlink* link, gint) {
  const Node* node = nodeOf(ownerOf(link));
  return g_strdup(node == nullptr ? "" : node->target.c_str());
}
AtkObject* getObject(AtkHyperlink* link, gint index) {
  return index == 0 ? ownerOf(link) : nullptr;
}

/// In characters of the text it stands in.
gint characterOf(AtkHyperlink* link, int Node::*byte) {
  const Node* node = nodeOf(ownerOf(link));
  const Node* parent = node == nullptr ? nullptr : Stage::current()->tree().find(node->parent);
  return parent == nullptr ? 0 : charactersBefore(wordsOf(*parent), node->*byte);
}
gint getStart(AtkHyperlink* link) {
  return characterOf(link, &Node::begin);
}
gint getEnd(AtkHyperlink* link) {
  return characterOf(link, &Node::end);
}
gboolean isValid(AtkHyperlink* link) {
  return nodeOf(ownerOf(link)) != nullptr ? TRUE : FALSE;
}
gint countAnchors(AtkHyperlink*) {
  return 1;
}

void startHyperlinkClass(gpointer klass, gpointer) {
  auto* link = static_cast<AtkHyperlinkClass*>(klass);
  link->get_uri = getUri;
  link->get_object = getObject;
  link->get_start_index = getStart;
  link->get_end_index = getEnd;
  link->is_valid = isValid;
  link->get_n_anchors = countAnchors;
}

AtkHyperlink* hyperlinkOf(AtkObject* owner) {
  static const GType kType =
      g_type_register_static_simple(ATK_TYPE_HYPERLINK, "MyelinAccessHyperlink", sizeof(AtkHyperlinkClass),
                                    startHyperlinkClass, sizeof(Hyperlink), nullptr, GTypeFlags(0));
  if (gpointer known = g_object_get_data(G_OBJECT(owner), kHyperlink)) return static_cast<AtkHyperlink*>(known);
  auto* link = static_cast<Hyperlink*>(g_object_new(kType, nullptr));
  link->owner = owner;
  g_object_set_data_full(G_OBJECT(owner), kHyperlink, link, g_object_unref);
  return &link->base;
}

AtkHyperlink* getHyperlink(AtkHyperlinkImpl* impl) {
  return static_cast<AtkHyperlink*>(g_object_ref(hyperlinkOf(ATK_OBJECT(impl))));
}

void startHyperlink(gpointer iface, gpointer) {
  static_cast<AtkHyperlinkImplIface*>(iface)->get_hyperlink = getHyperlink;
}

/// The links that stand for words of a text, in order.
std::vector<const Node*> linksIn(gpointer hypertext) {
  std::vector<const Node*> links;
  const Node* node = nodeOf(hypertext);
  if (node == nullptr) return links;
  const Tree& tree = Stage::current()->tree();
  for (const NodeId id : tree.children(node->id))
    if (const Node* child = tree.find(id); child->role == Role::Link && child->begin >= 0) links.push_back(child);
  return links;
}

gint countLinks(AtkHypertext* text) {
  return static_cast<gint>(linksIn(text).size());
}

AtkHyperlink* getLink(AtkHypertext* text, gint index) {
  const auto links = linksIn(text);
  if (index < 0 || static_cast<std::size_t>(index) >= links.size()) return nullptr;
  return hyperlinkOf(Stage::current()->object(links[static_cast<std::size_t>(index)]->id));
}

gint getLinkIndex(AtkHypertext* text, gint character) {
  const auto links = linksIn(text);
  const auto byte = static_cast<int>(byteOfCharacter(wordsAt(text).text, character));
  for (std::size_t i = 0; i < links.size(); ++i)
    if (links[i]->begin <= byte && byte < links[i]->end) return static_cast<gint>(i);
  return -1;
}

void startHypertext(gpointer iface, gpointer) {
  auto* text = static_cast<AtkHypertextIface*>(iface);
  text->get_n_links = countLinks;
  text->get_link = getLink;
  text->get_link_index = getLinkIndex;
}

}  // namespace

void addHypertext(GType type) {
  const GInterfaceInfo info{startHypertext, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_HYPERTEXT, &info);
}

void addHyperlink(GType type) {
  const GInterfaceInfo info{startHyperlink, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_HYPERLINK_IMPL, &info);
}

}  // namespace myelin::access
