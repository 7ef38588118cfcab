#pragma once
#include <string>
#include <vector>

#include "app/desk/desk.h"

namespace myelin::session {

/// Something a person did to what is theirs, and would mourn: it can be undone and done again. Values, by the desk's
/// ids.
struct Edit {
  std::string undone{};  ///< said when it was undone: "Bookmark kept: Cramps"
  std::string again{};   ///< said when it was done again
  std::vector<desk::Bookmark> before{}, after{};
  std::vector<desk::Place> places{};  ///< of a history that was cleared
  Edit reversed() const {
    return {.undone = again, .again = undone, .before = after, .after = before, .places = places};
  }
};

inline constexpr std::size_t kEditsKept = 100;

}  // namespace myelin::session
