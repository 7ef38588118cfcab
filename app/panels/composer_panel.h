#pragma once
#include "app/panels/arrangement.h"
#include "app/panels/composer_item.h"
#include "app/panels/composer_option.h"
#include "app/panels/composer_preview.h"
#include "app/panels/composer_set.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The page on which a handout is put together: what is printed (left), the true pages (middle), how (right). Where
/// there is no room at the right, how stands below what; in narrow windows the pages follow below both.
class ComposerPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
            Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);

 private:
  void drawList(widgets::Ui& ui, const session::State& state, const widgets::Rect& place, bool options, Asked& asked);
  void drawNarrow(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

  ComposerItems items_;
  ComposerOptions options_;
  ComposerPreview preview_;
  ComposerSets sets_;
  widgets::ScrollPosition scroll_, railScroll_;
};

}  // namespace myelin::panels
