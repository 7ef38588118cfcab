#pragma once
#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/handout/preview.h"
#include "app/session/session.h"

/// What a session keeps about the pages of its handout beside what is shown. For composing.cpp and its neighbours.
namespace myelin::session {

struct Session::Bench {
  using Shared = std::shared_ptr<const handout::Preview>;
  std::map<std::string, Shared> laidOut;  ///< by item and look: going back to a size costs nothing
  std::vector<Shared> parts;              ///< of the order's items; null until they are laid out
  /// The generation that counts, for jobs that wait on the slow thread.
  std::shared_ptr<std::atomic<std::uint64_t>> wanted = std::make_shared<std::atomic<std::uint64_t>>(0);
  struct Taken {
    handout::Item item;
    int at = 0;
    std::string title;
  };
  std::optional<Taken> taken;              ///< what Undo puts back
  std::optional<handout::Order> before;    ///< the same: what a saved set took the place of
  std::optional<desk::Pack> removedSet{};  ///< the same
};

}  // namespace myelin::session
