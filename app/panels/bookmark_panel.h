#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/panels/asked.h"
#include "app/panels/bookmark_group.h"
#include "app/panels/bookmark_more.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/scroll.h"
#include "app/widgets/text_field.h"

namespace myelin::panels {

/// Everything that was kept: questions for the team, then group by group. A bookmark opens its passage; More unfolds
/// note, group, colour, order by hand and removal beneath it. At the right: the groups, the history, a copy to keep.
class BookmarkPanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, bool hasRail, Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);

 private:
  float drawHead(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, bool hasRail,
                 Asked& asked);
  float drawBelow(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawDeeds(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, float title,
                  Asked& asked);
  float drawGroupHeading(widgets::Ui& ui, const session::State& state, const desk::Bookmark& first,
                         const widgets::Rect& column, float y, bool inView, Asked& asked);
  std::vector<std::int64_t> shownIds(const session::State& state) const;
  float drawOrders(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawEmptyGroup(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y,
                       Asked& asked);
  float drawList(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, const widgets::Rect& view,
                 float y, Asked& asked);
  float drawRow(widgets::Ui& ui, const session::State& state, const desk::Bookmark& bookmark,
                const widgets::Rect& column, float y, Asked& asked);

  widgets::ScrollPosition scroll_, railScroll_;
  widgets::TextField find_;
  NewGroup newGroup_;
  BookmarkMore more_;
  std::string only_;               ///< the group that is shown; see groupKey()
  std::vector<float> heights_;     ///< of the rows as they were drawn last; 0: not yet
  std::vector<std::int64_t> ids_;  ///< whose heights these are
  float width_ = 0;
  float usual_ = 0;  ///< height of a row that was not drawn yet
};

}  // namespace myelin::panels
