#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "index/check/check.h"
#include "tests/support/folder.h"

namespace myelin::check {
namespace {

const std::filesystem::path kContent = std::filesystem::path(kSourceFolder) / "content";

/// The newest day on which a text was checked: today's date would make this test age.
std::string newestReview() {
  std::string newest;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kContent / "articles")) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("reviewed: ")) newest = std::max(newest, line.substr(10, 10));
    }
  }
  return newest;
}

TEST(Content, HasNothingToFix) {
  const Result<Report> report = check(kContent, {newestReview()});
  ASSERT_TRUE(report.ok()) << report.error().sentence;
  EXPECT_GE(report->articles.size(), 184u);
  for (const Finding& finding : report->findings) {
    if (finding.weight == Weight::Fix) ADD_FAILURE() << finding.path << ":" << finding.line << ": " << finding.sentence;
  }
}

TEST(Content, IsPlainEnoughToRead) {
  const Result<Report> report = check(kContent, {newestReview()});
  ASSERT_TRUE(report.ok());
  std::vector<double> grades;
  for (const Checked& article : report->articles)
    if (article.grade.known) grades.push_back(article.grade.value);
  ASSERT_FALSE(grades.empty());
  std::sort(grades.begin(), grades.end());
  EXPECT_LE(grades[grades.size() / 2], 6.5);
}

}  // namespace
}  // namespace myelin::check
