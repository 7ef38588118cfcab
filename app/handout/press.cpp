#include "app/handout/press.h"

#include <cassert>

#include "app/handout/sheet_setting.h"
#include "app/handout/unit.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr double kSmallest = 12, kLargest = 22;
constexpr std::size_t kTitlesNamed = 5;

typeset::Point pageSize(Paper paper, bool landscape) {
  const typeset::Point upright =
      paper == Paper::A4 ? typeset::Point{210 * kMm, 297 * kMm} : typeset::Point{8.5 * 72, 11 * 72};
  return landscape ? typeset::Point{upright.y, upright.x} : upright;
}

Error cannot(const char* sentence) {
  return {Error::Kind::Usage, sentence};
}

Pictures::Bytes figuresOf(const library::Library* library) {
  if (library != nullptr) return [library](const std::string& path) { return library->figure(path); };
  return [](const std::string& path) -> Result<std::string> { return Error{Error::Kind::NotFound, path}; };
}

}  // namespace

Status soundOrder(const Order& order) {
  if (order.items.empty()) return cannot(_("There is nothing to print yet. Add an article or a sheet."));
  return soundSize(order.sizePt);
}

Status soundSize(double sizePt) {
  if (sizePt >= kSmallest && sizePt <= kLargest) return done();
  return cannot(_("The size of print is 12 to 22 points. Choose one of these."));
}

Press::Press(const library::Library* library, const Order& order, Canvas::Target target,
             std::function<bool(const std::string&)> harmless)
    : library_(library),
      order_(order),
      pictures_(figuresOf(library), std::move(harmless)),
      canvas_(structure_, target) {
  document_ = structure_.add(-1, "Document");
  meta_.day = order.today;
  meta_.language = "en";
  if (library == nullptr) return;
  meta_.language = library->manifest().language;
  meta_.author = library->manifest().title;
  meta_.rights = library->manifest().licence;
  if (order.items.size() > kTitlesNamed) meta_.title = library->manifest().title;
}

void Press::draw(SheetSetting& setting, const std::string& title) {
  if (order_.items.size() <= kTitlesNamed) meta_.title += (meta_.title.empty() ? "" : "; ") + title;
  const int parent = order_.items.size() > 1 ? structure_.add(document_, "Art") : document_;
  setting.draw(canvas_, structure_, parent, bookmarks_);
}

Status Press::add(const Item& item) {
  assert(library_ != nullptr);
  const Result<Sheet> sheet = readSheet(*library_, order_, item);
  if (!sheet) return sheet.error();
  const typeset::Point size = pageSize(order_.paper, sheet->landscape);
  SheetSetting setting(fonts_, *sheet, size.x, size.y, order_.sizePt, pictures_);
  draw(setting, sheet->title);
  return done();
}

void Press::add(const OwnPage& page) {
  assert(!page.bodies.empty());
  const typeset::Point size = pageSize(order_.paper, false);
  for (const document::Document& body : page.bodies) {
    const Sheet sheet = ownSheet(page, body, order_.today);
    SheetSetting setting(fonts_, sheet, size.x, size.y, order_.sizePt, pictures_);
    if (setting.pages() > 1 && &body != &page.bodies.back()) continue;
    draw(setting, page.title);
    return;
  }
}

Result<Pdf> Press::pdf() {
  const Result<DrawnPages> drawn = canvas_.finish();
  if (!drawn) return drawn.error();
  Result<std::string> bytes = tag(*drawn, structure_, bookmarks_, meta_);
  if (!bytes) return bytes.error();
  return Pdf{std::move(*bytes), static_cast<int>(drawn->marks.size())};
}

}  // namespace myelin::handout
