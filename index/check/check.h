#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "index/base/result.h"
#include "index/check/grade.h"
#include "index/check/notebook.h"

/// What an author is told about a folder of articles: what is broken, missing or hard to read. README.md of this room
/// has every rule. Reads a folder as it is, without its search index; nothing is written but by record().
namespace myelin::check {

struct Options {
  std::string today;  ///< ISO 8601, YYYY-MM-DD
};

/// An article that was checked.
struct Checked {
  std::string path;  ///< below the folder
  std::string slug;
  Grade grade;
};

struct Report {
  std::vector<Finding> findings;  ///< by path, then by line
  std::vector<Checked> articles;  ///< by path

  int toFix() const;
  int toLookAt() const { return static_cast<int>(findings.size()) - toFix(); }
};

/// Checks every article below `folder`. One file that cannot be read never ends the run: it is a finding.
/// Fails with NotFound, Foreign, Unreadable or TooLarge when there is no folder of articles to check, and with Usage
/// when options.today is no date.
Result<Report> check(const std::filesystem::path& folder, const Options& options);

struct RecordOptions {
  Options check;
  std::vector<std::string> spelling;  ///< slugs whose text changed in its spelling only
};

/// What record() wrote: "night-spasms: edition 2" is told to the person.
struct Recorded {
  std::vector<std::string> added;    ///< slugs that were not recorded before
  std::vector<std::string> raised;   ///< of a new edition
  std::vector<std::string> respelt;  ///< same edition, other text: named in `spelling`
  std::vector<std::string> removed;  ///< no longer here
};

/// Writes `editions.json` into `folder`: which text each edition has. Refuses with Usage, and changes nothing, while
/// anything is to be fixed; a text changed within its edition is to be fixed unless its slug is in `spelling`.
Result<Recorded> record(const std::filesystem::path& folder, const RecordOptions& options);

}  // namespace myelin::check
