#include "app/panels/asked.h"

#include <array>

#include "index/base/words.h"

namespace myelin::panels {

std::string minutesLabel(const library::ArticleInfo& article) {
  const int minutes = library::readingMinutes(article.words);
  return plural("{1} minute", "{1} minutes", static_cast<unsigned long>(minutes));
}

std::string longDate(const std::string& isoDate) {
  static constexpr std::array kMonths = {N_("January"),   N_("February"), N_("March"),    N_("April"),
                                         N_("May"),       N_("June"),     N_("July"),     N_("August"),
                                         N_("September"), N_("October"),  N_("November"), N_("December")};
  if (isoDate.size() != 10 || isoDate[4] != '-' || isoDate[7] != '-') return isoDate;
  const auto month = static_cast<std::size_t>((isoDate[5] - '0') * 10 + (isoDate[6] - '0'));
  if (month < 1 || month > 12) return isoDate;
  const std::string day = isoDate[8] == '0' ? isoDate.substr(9) : isoDate.substr(8);
  return fill(_("{1} {2} {3}"), {day, _(kMonths[month - 1]), isoDate.substr(0, 4)});
}

std::string emergencyWords() {
  return _("Chest pain, trouble breathing, or sudden weakness: call 999, 112 or 911 now.");
}

std::string shelfName(const library::Library& library, const std::string& shelf) {
  for (const library::Shelf& each : library.shelves())
    if (each.id == shelf) return each.name;
  return shelf;
}

}  // namespace myelin::panels
