#include <string_view>

#include "app/access/object.h"

/// AtkDocument: what an article is called and its language.
namespace myelin::access {
namespace {

const gchar* getLocale(AtkDocument* document) {
  const Node* node = nodeOf(document);
  return node == nullptr ? "" : node->language.c_str();
}

const gchar* getValue(AtkDocument* document, const gchar* name) {
  const Node* node = nodeOf(document);
  if (node == nullptr) return nullptr;
  const std::string_view asked = name;
  if (asked == "Title") return node->name.c_str();
  if (asked == "Language") return node->language.c_str();
  return nullptr;
}

AtkAttributeSet* getAttributes(AtkDocument* document) {
  const Node* node = nodeOf(document);
  if (node == nullptr) return nullptr;
  return withAttribute(withAttribute(nullptr, "Title", node->name), "Language", node->language);
}

void startDocument(gpointer iface, gpointer) {
  auto* document = static_cast<AtkDocumentIface*>(iface);
  document->get_document_locale = getLocale;
  document->get_document_attributes = getAttributes;
  document->get_document_attribute_value = getValue;
}

}  // namespace

void addDocument(GType type) {
  const GInterfaceInfo info{startDocument, nullptr, nullptr};
  g_type_add_interface_static(type, ATK_TYPE_DOCUMENT, &info);
}

}  // namespace myelin::access
