#pragma once
#include <string_view>

#include "app/widgets/ui.h"

/// Keys as they are written on a keyboard: "Ctrl+P" in a frame. Only for eyes; a control tells its keys by Node::keys.
namespace myelin::widgets {

/// `keys` as session::Shortcut has them: several are separated by spaces and get a cap each, in as many rows as `width`
/// asks for. A chord that is wider than that has a cap for each of its keys.
Size keyCapsSize(Ui& ui, std::string_view keys, float width);
void keyCaps(Ui& ui, Point topLeft, std::string_view keys, float width);

/// All on one line.
Size keyCapsSize(Ui& ui, std::string_view keys);
void keyCaps(Ui& ui, Point topLeft, std::string_view keys);

}  // namespace myelin::widgets
