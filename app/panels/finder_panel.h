#pragma once
#include <string>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Finding without the word: groups of large buttons ("Where is it?"), and then the articles of the one that was
/// chosen.
class FinderPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, Asked& asked);

 private:
  float drawHead(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawGroup(widgets::Ui& ui, const session::State& state, std::size_t group, const widgets::Rect& column, float y,
                  Asked& asked);
  float drawArticles(widgets::Ui& ui, const session::State& state, const library::FinderChoice& choice,
                     const widgets::Rect& column, float y, Asked& asked);

  widgets::ScrollPosition scroll_;
  std::string shown_ = "?";  ///< the choice it was scrolled for
  float allAt_ = 0;          ///< where the page of all choices was left
};

/// The words that lead to the finder: the library's own, or the usual ones; empty when it has no finder.
std::string finderLink(const session::State& state);
/// The title of its page.
std::string finderTitle(const session::State& state);

}  // namespace myelin::panels
