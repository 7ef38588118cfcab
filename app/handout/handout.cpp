#include "app/handout/handout.h"

#include "app/handout/press.h"
#include "app/picture/decoder.h"
#include "app/typeset/paragraph.h"
#include "index/base/words.h"

namespace myelin::handout {

void readAhead() {
  typeset::Fonts::readAhead();
}

Error stoppedError() {
  return {Error::Kind::Unavailable, _("Stopped. Nothing was printed or saved.")};
}

bool triedBehindFence(const std::string& bytes) {
  constexpr int kTrialPx = 512;
  return picture::decode(picture::thisProgram(), bytes, kTrialPx, kTrialPx).ok();
}

Result<Pdf> make(const library::Library& library, const Order& order, const Watch& watch) {
  if (const Status sound = soundOrder(order); !sound) return sound.error();
  Press press(&library, order, Canvas::Target::Pdf, watch.harmless);
  const int all = static_cast<int>(order.items.size());
  for (int i = 0; i < all; ++i) {
    if (watch.stopped()) return stoppedError();
    if (const Status added = press.add(order.items[static_cast<std::size_t>(i)]); !added) return added.error();
    if (watch.progress) watch.progress(i + 1, all);
  }
  if (watch.stopped()) return stoppedError();
  return press.pdf();
}

Result<int> save(const library::Library& library, const Order& order, const std::filesystem::path& to,
                 file::Existing existing, const Watch& watch) {
  const Result<Pdf> pdf = make(library, order, watch);
  if (!pdf) return pdf.error();
  if (watch.stopped()) return stoppedError();
  const Status written = file::write(to, pdf->bytes, existing);
  if (!written) return written.error();
  return pdf->pages;
}

}  // namespace myelin::handout
