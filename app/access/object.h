#pragma once
#include <atk/atk.h>

#include <string>

#include "app/access/node.h"

/// AtkObject types whose answers come from Stage::current(): name, role, states, children, and by their role
/// AtkComponent, AtkAction, AtkText, AtkEditableText, AtkHypertext, AtkHyperlinkImpl, AtkTable, AtkTableCell,
/// AtkDocument and AtkWindow. An object keeps an id only; when its node is gone it is defunct.
namespace myelin::access {

/// The caller owns the one reference.
AtkObject* newNodeObject(const Node& node);
AtkObject* newApplicationObject();

/// The node an object stands for; null when it is gone.
const Node* nodeOf(gpointer object);

void addComponent(GType type);
void addAction(GType type);
void addText(GType type);
void addEditableText(GType type);
void addHypertext(GType type);
void addHyperlink(GType type);
void addTable(GType type);
void addTableCell(GType type);
void addDocument(GType type);

/// A set of ATK attributes with one more; the caller frees it with atk_attribute_set_free().
AtkAttributeSet* withAttribute(AtkAttributeSet* set, const char* name, const std::string& value);

}  // namespace myelin::access
