#pragma once
#include "app/widgets/ui.h"

/// How much room there is on a bad day.
namespace myelin::panels {

/// So little that gaps give way to words.
bool dayIsTight(widgets::Ui& ui);

/// Where words and choices stand on the sheet.
widgets::Rect dayColumn(widgets::Ui& ui, const widgets::Rect& page);

}  // namespace myelin::panels
