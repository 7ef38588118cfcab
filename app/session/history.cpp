#include "app/session/history.h"

#include <cassert>
#include <utility>

namespace myelin::session {

void History::visit(Visit visit) {
  if (now().samePage(visit)) {
    now() = std::move(visit);
    return;
  }
  visits_.resize(at_ + 1);
  visits_.push_back(std::move(visit));
  ++at_;
}

void History::replace(Visit visit) {
  if (!now().samePage(visit)) visits_.resize(at_ + 1);
  now() = std::move(visit);
}

void History::back() {
  assert(canGoBack());
  --at_;
}

void History::forward() {
  assert(canGoForward());
  ++at_;
}

}  // namespace myelin::session
