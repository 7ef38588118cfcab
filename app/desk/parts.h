#pragma once
#include <functional>
#include <map>
#include <string>

#include "app/desk/desk.h"
#include "app/desk/opening.h"

namespace myelin::desk {

/// What a Desk consists of; for its own sources only.
struct Desk::Parts {
  std::filesystem::path file;
  Opened opened;
  std::function<std::string()> now;
  std::map<std::string, Place, std::less<>> passing{};  ///< places that end with the program
  std::vector<Given> passingGiven{};                    ///< the same, the newest last

  const Database& database() const { return opened.database; }
  /// In memory, settings and places hold until the program ends; a bookmark that will not be kept is not taken.
  Status writable(bool inMemoryToo) const {
    if (opened.opening.writable || (opened.inMemory && inMemoryToo)) return done();
    return Error{Error::Kind::Unwritable, opened.opening.sentence};
  }
  Status ran(bool ok) const { return ok ? done() : Status(database().error()); }
};

}  // namespace myelin::desk
