#pragma once
#include <atk/atk.h>

#include "app/access/node.h"

/// AtkObject types whose answers come from Stage::current(): name, role, states, children, and by their role
/// AtkComponent, AtkAction, AtkText, AtkEditableText and AtkWindow. An object keeps an id only; when its node is gone
/// it is defunct.
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

}  // namespace myelin::access
