#include "app/handout/own_page.h"

#include "app/handout/press.h"

namespace myelin::handout {

Result<Pdf> make(const OwnPage& page, const Order& look) {
  if (const Status sound = soundSize(look.sizePt); !sound) return sound.error();
  Order order = look;
  order.items.clear();
  Press press(nullptr, order, Canvas::Target::Pdf, {});
  press.add(page);
  return press.pdf();
}

Result<int> save(const OwnPage& page, const Order& look, const std::filesystem::path& to, file::Existing existing) {
  const Result<Pdf> pdf = make(page, look);
  if (!pdf) return pdf.error();
  constexpr unsigned kOwnerOnly = 0600;
  const Status written = file::write(to, pdf->bytes, existing, kOwnerOnly);
  if (!written) return written.error();
  return pdf->pages;
}

}  // namespace myelin::handout
