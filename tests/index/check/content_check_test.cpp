#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

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

/// The words of each link of a text, "[words](target)", in small letters; pictures are none.
std::vector<std::string> linkWords(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t close = text.find("]("); close != std::string::npos; close = text.find("](", close + 1)) {
    const std::size_t open = text.rfind('[', close);
    if (open == std::string::npos || (open > 0 && text[open - 1] == '!')) continue;
    std::string words = text.substr(open + 1, close - open - 1);
    std::transform(words.begin(), words.end(), words.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    all.push_back(std::move(words));
  }
  return all;
}

/// WCAG 2.2, 2.4.4 and 2.4.9: the words of a link alone say where it leads.
TEST(Content, LinksSayWhereTheyLead) {
  const std::set<std::string> empty = {"",     "here",      "click here", "this",         "link",    "more",
                                       "read", "read more", "see here",   "this article", "article", "this page"};
  std::size_t links = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kContent / "articles")) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream file(entry.path());
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    for (const std::string& words : linkWords(text)) {
      ++links;
      EXPECT_FALSE(empty.contains(words) || words.starts_with("http")) << entry.path().filename() << ": " << words;
    }
  }
  EXPECT_GT(links, 200u);
  EXPECT_EQ(linkWords("![a](b) [Read More](c)"), std::vector<std::string>{"read more"});
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
