#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/desk/desk.h"

namespace myelin::session {

/// The words that were searched for, the newest first, and whether they are kept.
struct SearchHabit {
  bool kept = true;
  std::vector<std::string> searches{};
};

/// Something a person did to what is theirs, and would mourn: it can be undone and done again. Values, by the desk's
/// ids.
struct Edit {
  std::string undone{};  ///< said when it was undone: "Bookmark kept: Cramps"
  std::string again{};   ///< said when it was done again
  std::vector<desk::Bookmark> before{}, after{};
  std::vector<desk::Place> places{};  ///< of a history that was cleared, or that was forgotten
  bool allPlaces = false;             ///< the whole history was cleared
  std::optional<bool> keeps{};        ///< whether the history is kept, as it was chosen
  std::optional<SearchHabit> habitBefore{}, habitAfter{};
  Edit reversed() const {
    Edit back{.undone = again, .again = undone, .before = after, .after = before, .places = places};
    back.allPlaces = allPlaces;
    if (keeps) back.keeps = !*keeps;
    back.habitBefore = habitAfter;
    back.habitAfter = habitBefore;
    return back;
  }
};

inline constexpr std::size_t kEditsKept = 100;

}  // namespace myelin::session
