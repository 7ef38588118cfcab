#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <set>

#include "tests/index/document/markdown_case.h"

namespace myelin::document {
namespace {

using test::MarkdownCase;

std::vector<MarkdownCase> allCases() {
  std::vector<MarkdownCase> all;
  for (const auto& file : test::caseFiles()) {
    for (MarkdownCase& each : test::loadCases(file)) all.push_back(std::move(each));
  }
  return all;
}

std::string testName(const testing::TestParamInfo<MarkdownCase>& info) {
  std::string name;
  bool start = true;
  for (const char c : info.param.name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) name += static_cast<char>(start ? std::toupper(byte) : byte);
    start = std::isalnum(byte) == 0;
  }
  return name;
}

class MarkdownCaseTest : public testing::TestWithParam<MarkdownCase> {};

TEST_P(MarkdownCaseTest, BecomesTheBlocksAndLosesNoWord) {
  EXPECT_EQ(test::outcomeOf(GetParam()), GetParam().expected) << GetParam().source;
}

INSTANTIATE_TEST_SUITE_P(Markdown, MarkdownCaseTest, testing::ValuesIn(allCases()), testName);

TEST(MarkdownCases, AreManyAndEachSituationStandsOnce) {
  std::set<std::string> names;
  for (const MarkdownCase& each : allCases()) EXPECT_TRUE(names.insert(each.name).second) << each.name;
  EXPECT_GE(names.size(), 150u);
}

/// MYELIN_REBASELINE=1 writes what comes out now into the files; a person reads the difference.
TEST(MarkdownCases, Rebaseline) {
  // It proves nothing: it writes the expected files anew, when a person asks for it.
  if (std::getenv("MYELIN_REBASELINE") == nullptr) GTEST_SKIP() << "only with MYELIN_REBASELINE=1";
  for (const auto& file : test::caseFiles()) {
    std::vector<MarkdownCase> cases = test::loadCases(file);
    for (MarkdownCase& each : cases) each.expected = test::outcomeOf(each);
    test::saveCases(file, cases);
  }
}

}  // namespace
}  // namespace myelin::document
