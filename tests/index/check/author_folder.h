#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "index/check/check.h"
#include "tests/support/temporary_folder.h"

namespace myelin::check {

inline constexpr char kToday[] = "2026-11-22";
inline constexpr char kHouse[] =
    "title: Ours\nlanguage: en\nshelves:\n  - {id: diet, name: Eating}\n  - {id: therapies, name: Therapies}\n"
    "check:\n  house: true\n";

/// The front matter of an article without fault; a field of `other` stands in the place of the usual one, and an empty
/// one takes it away.
inline std::string front(const std::map<std::string, std::string>& other = {}) {
  const std::vector<std::pair<std::string, std::string>> usual = {
      {"title", "Salt"},
      {"summary", "\"Salt is salty.\""},
      {"shelf", "diet"},
      {"terms", "[a1, a2, a3, a4, a5, a6, a7, a8, a9, b1, b2, b3, b4, b5, b6]"},
      {"audience", "[person, carer]"},
      {"reviewed", "2026-11-01"},
      {"clinician_reviewed", "false"},
      {"edition", "1"},
      {"changes", "[]"},
      {"see_also", "[]"}};
  std::string out = "---\n";
  for (const auto& [name, value] : usual) {
    const auto given = other.find(name);
    const std::string& said = given == other.end() ? value : given->second;
    if (!said.empty()) out += name + ": " + said + "\n";
  }
  for (const auto& [name, value] : other) {
    const bool known = std::any_of(usual.begin(), usual.end(), [&](const auto& field) { return field.first == name; });
    if (!known) out += name + ": " + value + "\n";
  }
  return out + "---\n";
}
/// The line on which the body begins behind front().
inline constexpr int kBodyLine = 13;

/// A folder of articles that a test writes and checks.
class AuthorFolder {
 public:
  /// With our own manifest or another; empty: none.
  explicit AuthorFolder(const std::string& manifest = kHouse) {
    if (!manifest.empty()) write("myelin.yaml", manifest);
  }

  void write(const std::string& name, const std::string& bytes) const {
    const std::filesystem::path path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }
  std::string read(const std::string& name) const {
    std::ifstream file(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  std::filesystem::path path() const { return folder_.path(); }

  Report report(const std::string& today = kToday) const {
    Result<Report> report = check(folder_.path(), {today});
    return report ? std::move(*report) : Report{};
  }

  /// "diet/salt.md:3 dead-link" of each finding.
  std::vector<std::string> found(const std::string& today = kToday) const {
    std::vector<std::string> out;
    for (const Finding& finding : report(today).findings)
      out.push_back(finding.path + ":" + std::to_string(finding.line) + " " + std::string(finding.rule));
    return out;
  }
  /// The same with one article, diet/salt.md, of this text.
  std::vector<std::string> foundIn(const std::string& text) const {
    write("diet/salt.md", text);
    return found();
  }

 private:
  test::TemporaryFolder folder_;
};

using Found = std::vector<std::string>;

}  // namespace myelin::check
