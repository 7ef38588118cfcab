#pragma once
#include "app/panels/article_panel.h"
#include "app/panels/asked.h"
#include "app/panels/bad_day_panel.h"
#include "app/panels/bar_panel.h"
#include "app/panels/bookmark_panel.h"
#include "app/panels/composer_panel.h"
#include "app/panels/copy_panel.h"
#include "app/panels/find_panel.h"
#include "app/panels/finder_panel.h"
#include "app/panels/first_panel.h"
#include "app/panels/given_panel.h"
#include "app/panels/home_panel.h"
#include "app/panels/key_panel.h"
#include "app/panels/letter_panel.h"
#include "app/panels/meaning_panel.h"
#include "app/panels/nav_panel.h"
#include "app/panels/notice_panel.h"
#include "app/panels/open_panel.h"
#include "app/panels/palette_panel.h"
#include "app/panels/player_panel.h"
#include "app/panels/read_lately_panel.h"
#include "app/panels/scan_panel.h"
#include "app/panels/search_panel.h"
#include "app/panels/selection_panel.h"
#include "app/panels/shelf_panel.h"
#include "app/panels/text_panel.h"

namespace myelin::panels {

/// The whole window: ground, bar, list of shelves, the sheet with its page, the rail. Draws one frame of `state` and
/// returns what was asked for in it.
class WindowPanel {
 public:
  Asked draw(widgets::Ui& ui, const session::State& state);
  void focusSearch() { bar_.focusSearch(); }
  const ScanPanel& scan() const { return scan_; }

 private:
  void drawGround(widgets::Ui& ui, const Arrangement& places);
  void drawSheet(widgets::Ui& ui, const session::State& state, const Arrangement& places, widgets::Rect sheet,
                 Asked& asked);
  void drawPage(widgets::Ui& ui, const session::State& state, const Arrangement& places, const widgets::Rect& sheet,
                Asked& asked);
  void drawUsual(widgets::Ui& ui, const session::State& state, Asked& asked);
  void goToSearch(widgets::Ui& ui, const session::State& state, Asked& asked);
  void drawBadDay(widgets::Ui& ui, const session::State& state, Asked& asked);
  void drawRail(widgets::Ui& ui, const session::State& state, const widgets::Rect& rail, Asked& asked);
  void sayPage(widgets::Ui& ui, const session::State& state);

  BadDayPanel badDay_;
  FirstPanel first_;
  BarPanel bar_;
  NavPanel nav_;
  HomePanel home_;
  ShelfPanel shelf_;
  ArticlePanel article_;
  SearchPanel search_;
  BookmarkPanel bookmarks_;
  CopyPanel copies_;
  ReadLatelyPanel readLately_;
  ComposerPanel composer_;
  GivenPanel given_;
  NoticePanel notice_;
  PlayerPanel player_;
  FindPanel find_;
  FinderPanel finder_;
  TextPanel text_;
  KeyPanel keys_;
  MeaningPanel meaning_;
  SelectionPanel selection_;
  PalettePanel palette_;
  ScanPanel scan_;
  LetterPanel letters_;
  std::string said_;  ///< the page that was named last
  session::Screen shown_ = session::Screen::Home;
};

}  // namespace myelin::panels
