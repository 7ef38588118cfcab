#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/panels/arrangement.h"
#include "app/panels/asked.h"
#include "app/panels/marked_text.h"
#include "app/panels/page_turn.h"
#include "app/panels/ruler.h"
#include "app/session/state.h"
#include "app/widgets/control.h"
#include "app/widgets/document_view.h"
#include "app/widgets/scroll.h"

namespace myelin::panels {

/// The open article: shelf, title, review line, depth, "In short", the text, its sources; at the right the nerve as
/// outline, and related articles.
class ArticlePanel {
 public:
  void draw(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
            Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);
  /// Where the word of the open card ends, when it can be seen.
  const std::optional<widgets::Rect>& openedWord() const { return body_.openedWord(); }

 private:
  float drawHead(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, bool shelfToo);
  float drawDepth(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  static widgets::ButtonSpec bookmarkSpec(const session::State& state);
  bool drawDepths(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float tools, float& y,
                  Asked& asked);
  float drawShort(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, const widgets::Rect& column,
                  float y);
  void drawRuler(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet, widgets::Point words,
                 const widgets::LabelStyle& lead);
  float drawSources(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  float drawSource(widgets::Ui& ui, const session::State& state, std::size_t index, const std::string& sentence,
                   const widgets::Rect& column, float y, Asked& asked);
  float drawFoot(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y);
  void drawStrip(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
                 Asked& asked);
  void drawTrouble(widgets::Ui& ui, const session::State& state, const widgets::Rect& sheet);
  void drawOutline(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float& y, Asked& asked);
  void drawNerve(widgets::Ui& ui, const session::State& state, const widgets::Rect& edge);
  void press(const widgets::DocumentView::Pressed& pressed, Asked& asked);
  void follow(const session::State& state, widgets::Ui& ui, widgets::ScrollArea& area, float bodyTop, float width,
              Asked& asked);
  void followVoice(const session::State& state, widgets::Ui& ui, widgets::ScrollArea& area, float body);
  void show(widgets::Ui& ui, const session::State& state, const Arrangement& places);
  float drawBody(widgets::Ui& ui, const session::State& state, widgets::ScrollArea& area, const widgets::Rect& column,
                 float y, Asked& asked);
  float drawStop(widgets::Ui& ui, const session::State& state, const widgets::Rect& column, float y, Asked& asked);
  void restOnWholeLines(widgets::Ui& ui, float view, float hidden);
  void turnPages(widgets::Ui& ui, widgets::ScrollArea& area, float bodyTop, float bottom);
  void showKept(const session::Reading& reading);
  void showFound(const session::State& state);
  void markBar(const session::State& state, widgets::ScrollArea& area, float body);
  std::vector<MarkedRange> foundIn(const session::Finding& finding, int block, int cell = 0) const;
  float yOfPlace(const document::Stretch& place, float body);
  void followFound(const session::State& state, widgets::Ui& ui, widgets::ScrollArea& area, float body);
  int currentSection(const session::State& state) const;

  Ruler ruler_;
  PageTurn turn_;
  PageView page_;  ///< of the last frame, where whole screens turn
  widgets::DocumentView body_;
  widgets::ScrollPosition scroll_, railScroll_;
  std::uint64_t shown_ = 0;              ///< generation of the reading that is marked and scrolled
  std::string marked_;                   ///< the words that are marked in it
  std::uint64_t found_ = 0;              ///< Finding::answered whose places are marked; 0: those of `marked_`
  std::uint64_t foundAt_ = 0;            ///< Finding::moved that was gone to
  float titleTop_ = 0, summaryTop_ = 0;  ///< from the content's top
  std::vector<float> sourceTops_;        ///< the same, of each source
  bool findInHead_ = false;              ///< without a rail, the head has the button for it
  std::uint64_t kept_ = 0;               ///< State's Reading::marked that is shown
  std::uint64_t wentTo_ = 0;             ///< the last goTo that was carried out
  document::Position at_;                ///< first line in view
  bool aboveBody_ = true;                ///< the view begins above the text
  float width_ = 0;                      ///< of the column when `at_` was taken
  widgets::Appearance set_;              ///< as the text was set then
  float titleBottom_ = 0;                ///< from the content's top
  float scrolledUnder_ = 0;              ///< height of the strip that covers the top of the text
  float shortBottom_ = 0;                ///< of the card "In short", in the window, of the frame being drawn
  float bodyGap_ = 0;                    ///< from there to the text's top, of the last frame
  float sourcesTop_ = 0;
  float bodyAt_ = 0;                    ///< the text's top from the page's, of the last frame
  float rested_ = 0, restedUnder_ = 0;  ///< where the page rested, of scroll_, and what lay over its top
  float pageTop_ = 0;                   ///< in the window, of the frame being drawn
  bool toSources_ = false;
  std::optional<document::Position> toCited_;  ///< back to where a source is named
  std::uint64_t heard_ = 0;  ///< the sentence read aloud that the view went to last, counted from 1; 0: none
};

}  // namespace myelin::panels
