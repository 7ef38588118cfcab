#include "index/check/front_rule.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "index/base/words.h"

namespace myelin::check {
namespace {

constexpr std::array<std::string_view, 10> kNeeded = {
    "title",   "summary", "shelf",   "terms", "audience", "reviewed", "clinician_reviewed",
    "edition", "changes", "see_also"};
constexpr std::array<std::string_view, 2> kAllowed = {"page", "rows"};
constexpr std::array<std::string_view, 3> kReaders = {"person", "carer", "clinician"};
constexpr std::size_t kFewestTerms = 15;
constexpr std::size_t kMostTerms = 45;
constexpr int kReviewYears = 2;

template <class List>
bool contains(const List& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// The same day so many years earlier; dates compare as text.
std::string yearsBefore(const std::string& day, int years) {
  const int year = std::stoi(day.substr(0, 4)) - years;
  std::string digits = std::to_string(std::max(year, 0));
  digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
  return digits + day.substr(4);
}

class FrontCheck {
 public:
  FrontCheck(const Article& article, const Folder& folder, const std::string& today, Notebook& notebook)
      : article_(article), front_(article.read.front), folder_(folder), today_(today), notebook_(notebook) {}

  void run() {
    checkNames();
    checkShelf();
    checkAudience();
    checkTerms();
    checkDate("reviewed", front_.reviewed, true);
    if (front_.clinicianReview) checkDate("clinician_reviewed", front_.clinicianReview->date, false);
  }

 private:
  void tell(std::string_view rule, std::string_view field, std::string sentence) {
    notebook_.add(rule, article_.path, article_.lineOf(field), std::move(sentence));
  }

  void checkNames() {
    std::set<std::string_view> seen;
    for (const document::Field& field : front_.fields) {
      if (!seen.insert(field.name).second)
        notebook_.add(kFieldValue, article_.path, field.line, fill(_("`{1}` is here twice."), {field.name}));
      if (!contains(kNeeded, field.name) && !contains(kAllowed, field.name))
        notebook_.add(kUnknownField, article_.path, field.line,
                      fill(_("`{1}` is not a name that front matter has. Is it misspelt?"), {field.name}));
    }
    for (const std::string_view name : kNeeded) {
      if (!seen.contains(name) || isEmpty(name))
        tell(kMissingField, name, fill(_("`{1}` is missing at the top of the file."), {std::string(name)}));
    }
  }

  bool isEmpty(std::string_view name) const {
    return (name == "title" && front_.title.empty()) || (name == "summary" && front_.summary.empty()) ||
           (name == "reviewed" && front_.reviewed.empty()) || (name == "edition" && front_.edition == 0) ||
           (name == "audience" && front_.audience.empty()) || (name == "shelf" && front_.shelf.empty());
  }

  void checkShelf() {
    if (front_.shelf.empty()) return;
    const auto& shelves = folder_.manifest.shelves;
    const bool listed = shelves.empty() || std::any_of(shelves.begin(), shelves.end(),
                                                       [&](const library::Shelf& s) { return s.id == front_.shelf; });
    if (!listed)
      tell(kFieldValue, "shelf", fill(_("The shelf “{1}” is not in {2}."), {front_.shelf, library::kManifestName}));
    const std::string folder = folderName();
    if (!folder.empty() && folder != front_.shelf)
      tell(kFieldValue, "shelf",
           fill(_("The shelf is “{1}”, and the file lies in the folder “{2}”."), {front_.shelf, folder}));
  }

  /// The first folder below the articles, or nothing.
  std::string folderName() const {
    std::string_view path = article_.path;
    const std::string& articles = folder_.manifest.articles;
    if (articles != "." && path.starts_with(articles + "/")) path.remove_prefix(articles.size() + 1);
    const std::size_t slash = path.find('/');
    return std::string(slash == std::string_view::npos ? std::string_view() : path.substr(0, slash));
  }

  void checkAudience() {
    for (const std::string& reader : front_.audience) {
      if (!contains(kReaders, reader))
        tell(kFieldValue, "audience",
             fill(_("`audience` has “{1}”: it may have person, carer and clinician."), {reader}));
    }
  }

  void checkTerms() {
    const std::size_t count = front_.terms.size();
    const bool given = contains(fieldNames(), "terms");
    if (given && (count < kFewestTerms || count > kMostTerms))
      tell(kFieldValue, "terms",
           fill(_("`terms` has {1} phrases: {2} to {3} help people to find the article."),
                {std::to_string(count), std::to_string(kFewestTerms), std::to_string(kMostTerms)}));
    std::set<std::string> seen;
    for (const std::string& term : front_.terms) {
      if (!seen.insert(lower(term)).second) tell(kDuplicateTerm, "terms", fill(_("`terms` has “{1}” twice."), {term}));
    }
  }

  std::vector<std::string> fieldNames() const {
    std::vector<std::string> names;
    for (const document::Field& field : front_.fields) names.push_back(field.name);
    return names;
  }

  void checkDate(const char* field, const std::string& day, bool ages) {
    if (day.empty()) return;
    if (day > today_)
      tell(kReviewDate, field, fill(_("`{1}` is {2}, which has not come yet: today is {3}."), {field, day, today_}));
    else if (ages && day < yearsBefore(today_, kReviewYears))
      tell(kReviewDate, field,
           fill(_("The text was last checked on {1}, more than two years ago. Check it against its sources again."),
                {day}));
  }

  const Article& article_;
  const document::FrontMatter& front_;
  const Folder& folder_;
  const std::string& today_;
  Notebook& notebook_;
};

}  // namespace

void checkFront(const Article& article, const Folder& folder, const std::string& today, Notebook& notebook) {
  FrontCheck(article, folder, today, notebook).run();
}

}  // namespace myelin::check
