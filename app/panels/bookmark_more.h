#pragma once
#include <cstdint>
#include <string>

#include "app/panels/asked.h"
#include "app/panels/bookmark_group.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// What unfolds beneath one bookmark: note, group, colour, order by hand and removal.
class BookmarkMore {
 public:
  bool isOpen(const desk::Bookmark& bookmark) const { return open_ == bookmark.id; }
  /// Opens it, or closes it when it is this one's. What was typed and not kept yet is kept then.
  void turn(const session::State& state, const desk::Bookmark& bookmark, Asked& asked);
  /// From the top of `column`; returns where it ends.
  float draw(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark, const widgets::Rect& column,
             Asked& asked);

 private:
  float drawFields(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark,
                   const widgets::Rect& column, float y, Asked& asked);
  float drawGroupChoice(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark,
                        const widgets::Rect& column, float y, Asked& asked);
  float drawColours(widgets::Ui& ui, const desk::Bookmark& bookmark, const widgets::Rect& column, float y,
                    Asked& asked);

  void keepTyped(const session::State& state, Asked& asked) const;

  widgets::TextField note_, group_;
  std::string shownNote_, shownGroup_;  ///< as they were before anything was typed
  std::int64_t open_ = 0;               ///< the bookmark that is unfolded
};

}  // namespace myelin::panels
