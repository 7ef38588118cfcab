#include "app/handout/press.h"

#include <cassert>

#include "app/handout/paper.h"
#include "app/handout/sheet_setting.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr double kSmallest = 12, kLargest = 22;
constexpr std::size_t kTitlesNamed = 5;
constexpr std::size_t kMostHeld = 16;

typeset::Point pageSize(Paper paper, bool landscape) {
  const typeset::Point upright{factsOf(paper).width, factsOf(paper).height};
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

bool isBook(std::size_t items) {
  return items > kMostHeld;
}

Press::Press(const library::Library* library, const Order& order, Canvas::Target target,
             std::function<bool(const std::string&)> harmless)
    : library_(library),
      order_(order),
      pictures_(figuresOf(library), std::move(harmless)),
      canvas_(structure_, target) {
  document_ = structure_.add(-1, "Document");
  if (order.clinic.logo) pictures_.add(kLogoPath, order.clinic.logo);
  meta_.day = order.today;
  meta_.language = "en";
  if (library == nullptr) return;
  meta_.language = library->manifest().language;
  meta_.author = library->manifest().title;
  meta_.rights = library->manifest().licence;
  if (order.items.size() > kTitlesNamed) meta_.title = library->manifest().title;
}

/// What belongs to a book is drawn at once.
void Press::hold(std::unique_ptr<const Sheet> sheet, std::unique_ptr<SheetSetting> setting) {
  if (order_.items.size() <= kTitlesNamed) meta_.title += (meta_.title.empty() ? "" : "; ") + sheet->title;
  const int parent = order_.items.size() > 1 ? structure_.add(document_, "Art") : document_;
  held_.push_back({std::move(sheet), std::move(setting), parent});
  if (!isBook(order_.items.size())) return;
  held_.back().setting->addNumbers(numbers_);
  drawHeld({});
  held_.clear();
}

std::unique_ptr<SheetSetting> Press::set(const Sheet& sheet, bool landscape) {
  const typeset::Point size = pageSize(order_.paper, landscape);
  return std::make_unique<SheetSetting>(fonts_, sheet, size.x, size.y, order_.sizePt, pictures_);
}

/// A sheet to fill in lies down when large print needs more pages than its author wanted and leaves columns too narrow
/// to write in, if that costs no page more.
std::unique_ptr<SheetSetting> Press::bestSetting(const Sheet& sheet) {
  auto setting = set(sheet, sheet.landscape);
  const bool crowded = sheet.form && !sheet.landscape && setting->pages() > static_cast<int>(sheet.parts.size());
  if (!crowded || !setting->hasRibbon()) return setting;
  auto lying = set(sheet, true);
  return lying->pages() <= setting->pages() && !lying->hasRibbon() ? std::move(lying) : std::move(setting);
}

Status Press::add(const Item& item) {
  assert(library_ != nullptr);
  Result<Sheet> read = readSheet(*library_, order_, item);
  if (!read) return read.error();
  auto sheet = std::make_unique<const Sheet>(std::move(*read));
  auto setting = bestSetting(*sheet);
  hold(std::move(sheet), std::move(setting));
  return done();
}

void Press::add(const OwnPage& page) {
  assert(!page.bodies.empty());
  for (const document::Document& body : page.bodies) {
    auto sheet = std::make_unique<const Sheet>(ownSheet(page, body, order_.today));
    auto setting = set(*sheet, false);
    if (setting->pages() > 1 && &body != &page.bodies.back()) continue;
    return hold(std::move(sheet), std::move(setting));
  }
}

int Press::heldPages() const {
  int pages = 0;
  for (const Held& each : held_) pages += each.setting->pages();
  return pages;
}

void Press::drawHeld(Numbering numbering) {
  for (const Held& each : held_) {
    each.setting->draw(canvas_, structure_, each.parent, bookmarks_, numbering);
    numbering.first += each.setting->pages();
  }
}

void Press::drawNumber(cairo_t* to, int page, const Numbering& numbering) const {
  held_.front().setting->drawNumber(to, page, numbering);
}

Result<Pdf> Press::pdf() {
  drawHeld({0, heldPages()});
  held_.clear();
  Result<DrawnPages> drawn = canvas_.finish();
  if (!drawn) return drawn.error();
  Result<std::string> numbers = numbers_.pdf();
  if (!numbers) return numbers.error();
  drawn->numbers = std::move(*numbers);
  Result<std::string> bytes = tag(*drawn, structure_, bookmarks_, meta_);
  if (!bytes) return bytes.error();
  return Pdf{std::move(*bytes), static_cast<int>(drawn->marks.size())};
}

}  // namespace myelin::handout
