#pragma once
#include <atk/atk.h>

#include <unordered_map>

#include "app/access/stage.h"
#include "app/access/tree.h"

/// What is said on the bus when one snapshot follows another. `before` is the tree that was; the stage has the new one.
/// Only objects somebody has asked for can be spoken of, and the new focus.
namespace myelin::access {

/// Children that left and came. `gone` are objects that no longer stand for a node, still alive.
void emitChildren(Stage& stage, const Tree& before, const std::unordered_map<NodeId, AtkObject*>& gone);

/// Names, descriptions, states, text, caret and selection of the nodes that stay; not the focus that came.
void emitNodes(Stage& stage, const Tree& before);

/// The new focus, after everything else is true, so that a reader that looks at once sees it right.
void emitFocus(Stage& stage, const Tree& before);

/// The announcement, when its number grew: its node hides and shows.
void emitNotice(Stage& stage, const Tree& before);

/// The window is there and perhaps active.
void emitWindow(Stage& stage);

}  // namespace myelin::access
