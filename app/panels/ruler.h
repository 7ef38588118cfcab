#pragma once
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "app/session/state.h"
#include "app/typeset/line_walk.h"
#include "app/widgets/document_view.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The reading ruler: a band of one to three lines under "In short" and the text of an article. It follows the voice,
/// the caret, the pointer, and Up and Down.
class Ruler {
 public:
  /// The lines of "In short", whose `at` has the block session::Spoken::kInShort; heights count from the text's top, so
  /// they are negative. Empty: there is none.
  void above(std::vector<typeset::LinePlace> lines) { above_ = std::move(lines); }
  /// Before any of them is drawn. `bodyTop` is the text's top in the window; `view` is what can be seen of the page.
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& view, float bodyTop,
            widgets::DocumentView& body);
  /// Takes Up and Down, where the caret does not. Returns how far the page must move (px, down is positive) so that the
  /// band can be seen.
  float takeKeys(widgets::Ui& ui, const session::State& state, const widgets::Rect& view, float bodyTop,
                 widgets::DocumentView& body);
  void forget() { at_.reset(); }

  struct Band {
    float top = 0, bottom = 0;  ///< from the text's top
  };
  /// Where it lies; nothing before the first draw().
  std::optional<Band> band(const session::State& state, widgets::DocumentView& body) const;

 private:
  void follow(widgets::Ui& ui, const session::State& state, const widgets::Rect& view, float bodyTop,
              widgets::DocumentView& body);

  std::optional<typeset::LinePlace> lineAt(const widgets::DocumentView& body, double y) const;
  std::optional<typeset::LinePlace> lineAbove(const widgets::DocumentView& body, double y) const;
  double yOf(const document::Position& place, widgets::DocumentView& body) const;

  std::vector<typeset::LinePlace> above_;
  std::optional<document::Position> at_;  ///< its first line
  std::size_t heard_ = 0;                 ///< the sentence it went to last, counted from 1
  std::optional<session::Selection> caret_;
  widgets::Point mouse_;
};

}  // namespace myelin::panels
