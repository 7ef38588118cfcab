#include <utility>

#include "app/picture/extent.h"
#include "app/session/session.h"

// The figures of the article on the page: their sizes at once, so that the page can be laid out, their pixels when they
// can be seen.
namespace myelin::session {

void Session::findFigures() {
  Reading& reading = state_.reading;
  for (const document::Block& block : reading.article->body.blocks) {
    if (block.kind != document::BlockKind::Figure || reading.figures.contains(block.target)) continue;
    Result<std::string> bytes = state_.library->figure(block.target);
    if (!bytes) continue;
    const auto extent = picture::extentOf(*bytes);
    if (!extent) continue;
    reading.figures[block.target] = {
        .extent = *extent, .bytes = std::make_shared<const std::string>(std::move(*bytes)), .pixels = nullptr};
  }
}

void Session::on(const WantFigure& wanted) {
  const auto at = state_.reading.figures.find(wanted.path);
  if (at == state_.reading.figures.end() || at->second.broken || at->second.wantedWidth == wanted.width) return;
  at->second.wantedWidth = wanted.width;
  if (!painting_) painting_ = std::make_unique<Worker>();
  painting_->run(
      [this, wanted, bytes = at->second.bytes, decode = services_.decode, post = services_.post, alive = alive_] {
        auto decoded = decode(*bytes, wanted.width, wanted.height);
        post([this, alive, wanted, bytes, decoded = std::move(decoded)] {
          if (!*alive) return;
          const auto still = state_.reading.figures.find(wanted.path);
          if (still == state_.reading.figures.end() || still->second.bytes != bytes) return;  // another page by now
          if (still->second.wantedWidth != wanted.width) return;                              // another size by now
          still->second.broken = !decoded;
          if (decoded) still->second.pixels = std::make_shared<const picture::Pixels>(*decoded);
        });
      });
}

}  // namespace myelin::session
