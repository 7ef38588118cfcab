#include "app/handout/handout.h"

#include "app/handout/picture.h"
#include "app/handout/sheet_setting.h"
#include "app/handout/tagging.h"
#include "app/handout/unit.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr double kSmallest = 12, kLargest = 22;

typeset::Point pageSize(Paper paper, bool landscape) {
  const typeset::Point upright =
      paper == Paper::A4 ? typeset::Point{210 * kMm, 297 * kMm} : typeset::Point{8.5 * 72, 11 * 72};
  return landscape ? typeset::Point{upright.y, upright.x} : upright;
}

Error cannot(const char* sentence) {
  return {Error::Kind::Usage, sentence};
}

Status checked(const Order& order) {
  if (order.items.empty()) return cannot(_("There is nothing to print yet. Add an article or a sheet."));
  if (!(order.sizePt >= kSmallest && order.sizePt <= kLargest))
    return cannot(_("The size of print is 12 to 22 points. Choose one of these."));
  return done();
}

/// An order being drawn, sheet by sheet: a whole library is never held at once.
class Making {
 public:
  Making(const library::Library& library, const Order& order) : library_(library), order_(order), canvas_(structure_) {
    document_ = structure_.add(-1, "Document");
    meta_.language = library.manifest().language;
    meta_.author = library.manifest().title;
    meta_.rights = library.manifest().licence;
    meta_.day = order.today;
  }

  Status add(const Item& item) {
    const Result<Sheet> sheet = readSheet(library_, order_, item);
    if (!sheet) return sheet.error();
    meta_.title += (meta_.title.empty() ? "" : "; ") + sheet->title;
    const typeset::Point size = pageSize(order_.paper, sheet->landscape);
    const int parent = order_.items.size() > 1 ? structure_.add(document_, "Art") : document_;
    SheetSetting(fonts_, *sheet, size.x, size.y, order_.sizePt, pictures_)
        .draw(canvas_, structure_, parent, bookmarks_);
    return done();
  }

  Result<Pdf> finish() {
    const Result<DrawnPages> drawn = canvas_.finish();
    if (!drawn) return drawn.error();
    Result<std::string> bytes = tag(*drawn, structure_, bookmarks_, meta_);
    if (!bytes) return bytes.error();
    return Pdf{std::move(*bytes), static_cast<int>(drawn->marks.size())};
  }

 private:
  const library::Library& library_;
  const Order& order_;
  typeset::Fonts fonts_;
  Pictures pictures_{[this](const std::string& path) { return library_.figure(path); }};
  Structure structure_;
  Canvas canvas_;
  std::vector<Bookmark> bookmarks_;
  PdfMeta meta_;
  int document_ = 0;
};

}  // namespace

Result<Pdf> make(const library::Library& library, const Order& order, const Watch& watch) {
  if (const Status sound = checked(order); !sound) return sound.error();
  Making making(library, order);
  const int all = static_cast<int>(order.items.size());
  for (int i = 0; i < all; ++i) {
    if (watch.cancel != nullptr && *watch.cancel)
      return Error{Error::Kind::Unavailable, _("Stopped. Nothing was printed or saved.")};
    if (const Status added = making.add(order.items[static_cast<std::size_t>(i)]); !added) return added.error();
    if (watch.progress) watch.progress(i + 1, all);
  }
  return making.finish();
}

Result<int> save(const library::Library& library, const Order& order, const std::filesystem::path& to,
                 file::Existing existing, const Watch& watch) {
  const Result<Pdf> pdf = make(library, order, watch);
  if (!pdf) return pdf.error();
  const Status written = file::write(to, pdf->bytes, existing);
  if (!written) return written.error();
  return pdf->pages;
}

}  // namespace myelin::handout
