#pragma once
#include <string_view>
#include <vector>

namespace myelin::check {

/// Rules are known by a short name, which findings show and a manifest's `check: off:` takes.
enum class Weight {
  Fix,   ///< must be mended before the text goes to readers
  Look,  ///< worth a look; the author may leave it
};

struct Rule {
  std::string_view id;
  bool house = false;  ///< only where the manifest says `check: house: true`
  Weight weight = Weight::Fix;
};

// What every folder is told.
inline constexpr std::string_view kUnreadable = "unreadable";
inline constexpr std::string_view kBadUtf8 = "bad-utf8";
inline constexpr std::string_view kManifest = "manifest";
inline constexpr std::string_view kFrontMatter = "front-matter";
inline constexpr std::string_view kMarkdown = "markdown";
inline constexpr std::string_view kDeadLink = "dead-link";
inline constexpr std::string_view kDeadAnchor = "dead-anchor";
inline constexpr std::string_view kMissingFigure = "missing-figure";
inline constexpr std::string_view kAltText = "alt-text";
inline constexpr std::string_view kUnknownKey = "unknown-key";
inline constexpr std::string_view kDuplicateTitle = "duplicate-title";
inline constexpr std::string_view kGlossaryEntry = "glossary-entry";
inline constexpr std::string_view kDuplicateName = "duplicate-name";

// What a folder of medical articles asks for.
inline constexpr std::string_view kMissingField = "missing-field";
inline constexpr std::string_view kUnknownField = "unknown-field";
inline constexpr std::string_view kFieldValue = "field-value";
inline constexpr std::string_view kDuplicateTerm = "duplicate-term";
inline constexpr std::string_view kUncitedReference = "uncited-reference";
inline constexpr std::string_view kNumberWithoutSource = "number-without-source";
inline constexpr std::string_view kHelpSection = "help-section";
inline constexpr std::string_view kEvidenceWords = "evidence-words";
inline constexpr std::string_view kReviewDate = "review-date";
inline constexpr std::string_view kChanges = "changes";
inline constexpr std::string_view kChangedText = "changed-text";
inline constexpr std::string_view kReadingGrade = "reading-grade";
inline constexpr std::string_view kManyNames = "many-names";
inline constexpr std::string_view kLongSentence = "long-sentence";
inline constexpr std::string_view kWideTable = "wide-table";

/// All of them, in the order of the room's README.
const std::vector<Rule>& rules();
/// nullptr when there is none of that name.
const Rule* findRule(std::string_view id);

}  // namespace myelin::check
