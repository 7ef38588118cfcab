#pragma once
#include <string_view>

#include "app/widgets/ui.h"

/// Labels on one line in the room there is.
namespace myelin::widgets {

/// A copy of `style` that never exceeds `width` px.
LabelStyle within(LabelStyle style, float width);

/// The same, without the reader's wider gaps where the words would be cut with them.
LabelStyle fitted(Ui& ui, std::string_view words, LabelStyle style, float width);

}  // namespace myelin::widgets
