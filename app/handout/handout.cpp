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

Result<std::vector<Sheet>> readSheets(const library::Library& library, const Order& order) {
  std::vector<Sheet> sheets;
  for (const std::string& slug : order.slugs) {
    Result<Sheet> sheet = readSheet(library, order, slug);
    if (!sheet) return sheet.error();
    sheets.push_back(std::move(*sheet));
  }
  return sheets;
}

PdfMeta metaOf(const library::Library& library, const Order& order, const std::vector<Sheet>& sheets) {
  PdfMeta meta;
  for (const Sheet& sheet : sheets) meta.title += (meta.title.empty() ? "" : "; ") + sheet.title;
  meta.language = library.manifest().language;
  meta.author = library.manifest().title;
  meta.rights = library.manifest().licence;
  meta.day = order.today;
  return meta;
}

Error cannot(const char* sentence) {
  return {Error::Kind::Usage, sentence};
}

}  // namespace

Result<Pdf> make(const library::Library& library, const Order& order) {
  if (order.slugs.empty()) return cannot(_("There is nothing to print yet. Add an article or a sheet."));
  if (!(order.sizePt >= kSmallest && order.sizePt <= kLargest))
    return cannot(_("The size of print is 12 to 22 points. Choose one of these."));
  const Result<std::vector<Sheet>> sheets = readSheets(library, order);
  if (!sheets) return sheets.error();
  const typeset::Fonts fonts;
  Pictures pictures([&library](const std::string& path) { return library.figure(path); });
  Structure structure;
  Canvas canvas(structure);
  std::vector<Bookmark> bookmarks;
  const int document = structure.add(-1, "Document");
  for (const Sheet& sheet : *sheets) {
    const typeset::Point size = pageSize(order.paper, sheet.landscape);
    const int parent = sheets->size() > 1 ? structure.add(document, "Art") : document;
    SheetSetting(fonts, sheet, size.x, size.y, order.sizePt, pictures).draw(canvas, structure, parent, bookmarks);
  }
  const Result<DrawnPages> drawn = canvas.finish();
  if (!drawn) return drawn.error();
  Result<std::string> bytes = tag(*drawn, structure, bookmarks, metaOf(library, order, *sheets));
  if (!bytes) return bytes.error();
  return Pdf{std::move(*bytes), static_cast<int>(drawn->marks.size())};
}

Result<int> save(const library::Library& library, const Order& order, const std::filesystem::path& to,
                 file::Existing existing) {
  const Result<Pdf> pdf = make(library, order);
  if (!pdf) return pdf.error();
  const Status written = file::write(to, pdf->bytes, existing);
  if (!written) return written.error();
  return pdf->pages;
}

}  // namespace myelin::handout
