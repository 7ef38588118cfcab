#pragma once
#include <optional>
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
  std::vector<desk::Place> places{};  ///< of a history that was cleared, or that was forgotten
  bool allPlaces = false;             ///< the whole history was cleared
  std::optional<bool> keeps{};        ///< whether the history is kept, as it was chosen
  Edit reversed() const {
    Edit back{.undone = again, .again = undone, .before = after, .after = before, .places = places};
    back.allPlaces = allPlaces;
    if (keeps) back.keeps = !*keeps;
    return back;
  }
};

inline constexpr std::size_t kEditsKept = 100;

}  // namespace myelin::session
