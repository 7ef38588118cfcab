#pragma once
#include <map>
#include <memory>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/scroll.h"
#include "app/widgets/texture.h"
#include "app/widgets/ui.h"

namespace myelin::panels {

/// The true pages, one below the other; arrows turn them.
class ComposerPreview {
 public:
  /// With a head that turns and zooms, and an area of its own that scrolls.
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& place, Asked& asked);
  /// Only the pages, on somebody else's area. Returns where they end.
  float drawPages(widgets::Ui& ui, const session::State& state, const widgets::Rect& view, float top, float left,
                  float width, Asked& asked);
  /// Whether the pages are wanted as large as the sheet.
  bool large() const { return large_; }

 private:
  struct Painted {
    std::shared_ptr<const picture::Pixels> pixels;
    widgets::Texture texture;
  };
  void drawHead(widgets::Ui& ui, const session::State& state, const widgets::Rect& head);
  void drawZoom(widgets::Ui& ui, const widgets::Rect& place);
  void drawPage(widgets::Ui& ui, const session::State& state, int page, const widgets::Rect& rect);

  widgets::ScrollPosition scroll_;
  std::map<int, Painted> painted_;
  std::map<int, float> tops_;  ///< of the pages, from the content's top, in the last frame
  int page_ = 0;               ///< the one in view
  int goTo_ = -1;
  bool large_ = false;
};

}  // namespace myelin::panels
