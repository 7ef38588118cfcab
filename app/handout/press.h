#pragma once
#include <string>
#include <vector>

#include "app/handout/canvas.h"
#include "app/handout/handout.h"
#include "app/handout/own_page.h"
#include "app/handout/picture.h"
#include "app/handout/sheet_setting.h"
#include "app/handout/tagging.h"
#include "app/typeset/paragraph.h"

/// An order being drawn, item by item. For paper and for the preview alike.
namespace myelin::handout {

/// Fails with Usage when there is nothing to print or the size is one nobody offers.
Status soundOrder(const Order& order);
/// Fails with Usage when the size is one nobody offers.
Status soundSize(double sizePt);

class Press {
 public:
  /// `library` and `order` outlive it; `harmless` as in Watch. Without a library only pages of the reader's own can be
  /// added.
  Press(const library::Library* library, const Order& order, Canvas::Target target,
        std::function<bool(const std::string&)> harmless);

  /// Fails with NotFound and Damaged. REQUIRES: a library.
  Status add(const Item& item);
  void add(const OwnPage& page);

  /// Draws what is held. Without pages in `numbering`, their numbers are left out.
  void drawHeld(Numbering numbering);
  /// Pages that are held.
  int heldPages() const;
  /// The number of a page that was drawn without; `page` from 0, of the item that was added alone.
  void drawNumber(cairo_t* to, int page, const Numbering& numbering) const;

  /// The tagged PDF of all that was added. REQUIRES: Canvas::Target::Pdf.
  Result<Pdf> pdf();
  /// The pages that were added. REQUIRES: Canvas::Target::Screen.
  std::vector<Drawing> drawings() { return canvas_.takeDrawings(); }

 private:
  void hold(std::unique_ptr<const Sheet> sheet, std::unique_ptr<SheetSetting> setting);
  std::unique_ptr<SheetSetting> set(const Sheet& sheet, bool landscape);
  std::unique_ptr<SheetSetting> bestSetting(const Sheet& sheet);

  const library::Library* library_;
  const Order& order_;
  typeset::Fonts fonts_;
  Pictures pictures_;
  Structure structure_;
  Canvas canvas_;
  std::vector<Bookmark> bookmarks_;
  PdfMeta meta_;
  int document_ = 0;
  struct Held {
    std::unique_ptr<const Sheet> sheet;
    std::unique_ptr<SheetSetting> setting;
    int parent = 0;  ///< node
  };
  std::vector<Held> held_;
  NumberLayer numbers_;  ///< of a book
};

}  // namespace myelin::handout
