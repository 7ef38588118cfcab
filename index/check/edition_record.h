#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "index/base/result.h"
#include "index/check/folder.h"

namespace myelin::check {

inline constexpr char kRecordName[] = "editions.json";

/// What a folder's articles said in their last recorded edition. On disk: a JSON object, one article to a line, sorted:
///
///     {
///     "baclofen": {"edition": 2, "sha256": "5f70..."}
///     }
struct RecordedEdition {
  int edition = 0;
  std::string sha256;
};
using EditionRecord = std::map<std::string, RecordedEdition, std::less<>>;  ///< by slug

/// The SHA-256 of what a reader of this article is told: title, summary, text and keys of sources, in any spacing.
std::string textHash(const Article& article);

/// Empty when there is none. Damaged: it cannot be understood.
Result<EditionRecord> readRecord(const std::filesystem::path& folder);
Status writeRecord(const std::filesystem::path& folder, const EditionRecord& record);

}  // namespace myelin::check
