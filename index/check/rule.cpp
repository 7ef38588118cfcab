#include "index/check/rule.h"

#include <algorithm>

namespace myelin::check {

const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {kUnreadable},
      {kBadUtf8},
      {kManifest},
      {kFrontMatter},
      {kMarkdown},
      {kDeadLink},
      {kDeadAnchor},
      {kMissingFigure},
      {kAltText},
      {kUnknownKey},
      {kDuplicateTitle},
      {kDuplicateName},
      {kGlossaryEntry},
      {.id = kMissingField, .house = true},
      {.id = kUnknownField, .house = true},
      {.id = kFieldValue, .house = true},
      {.id = kDuplicateTerm, .house = true},
      {.id = kUncitedReference, .house = true},
      {.id = kNumberWithoutSource, .house = true},
      {.id = kHelpSection, .house = true},
      {.id = kEvidenceWords, .house = true},
      {.id = kReviewDate, .house = true},
      {.id = kChanges, .house = true},
      {.id = kChangedText, .house = true},
      {.id = kReadingGrade, .house = true},
      {.id = kManyNames, .house = true, .weight = Weight::Look},
      {.id = kLongSentence, .house = true},
      {.id = kWideTable, .house = true},
  };
  return all;
}

const Rule* findRule(std::string_view id) {
  const auto found = std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) { return rule.id == id; });
  return found == rules().end() ? nullptr : &*found;
}

}  // namespace myelin::check
