#pragma once
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// Letters to press, for who types with a switch: rows of groups, so that scanning needs few steps; the search field's
/// ways to finish a word; figures on a second board. Works for whichever text field has the focus, while scanning is
/// on: what it asks of the field is what a screen reader could ask.
class LetterPanel {
 public:
  /// 0 while no field has the focus, nor the board itself; at most a little more than half the sheet.
  float height(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet);
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& area);

 private:
  struct Key {
    enum class Does { Write, Erase, Finish, Turn, Enter, Done };
    std::string words;
    Does does = Does::Write;
    std::string writes = {};  ///< what is written; empty: the words
  };
  using Row = std::vector<Key>;
  std::vector<Row> rows(const session::State& state) const;
  static widgets::ButtonSpec specOf(const Key& key);
  float drawRow(widgets::Ui& ui, const Row& row, const widgets::Rect& inner, float y, bool paint);
  void press(widgets::Ui& ui, const Key& key);
  void write(widgets::Ui& ui, const std::string& text, std::size_t caret);
  const access::Node* field(const widgets::Ui& ui) const;

  widgets::ScrollPosition scroll_;
  access::NodeId field_ = 0;  ///< what is written into
  bool figures_ = false;
  enum class Next { Nothing, Enter, Leave } next_ = Next::Nothing;  ///< in the next frame, when the words have arrived
};

}  // namespace myelin::panels
