#include "index/check/open_quote.h"

#include <gtest/gtest.h>

namespace myelin::check {
namespace {

int openIn(const std::vector<std::string>& lines) {
  return openQuoteLine(lines, 0, lines.size());
}

TEST(OpenQuote, IsFoundOnTheLineThatOpensIt) {
  EXPECT_EQ(openIn({"title: \"never closed", "summary: b"}), 0);
  EXPECT_EQ(openIn({"title: a", "summary: 'b"}), 1);
  EXPECT_EQ(openIn({"title: a", "terms: [a, \"b, c]"}), 1);
  EXPECT_EQ(openIn({"title: \"an escaped \\\""}), 0);
  EXPECT_EQ(openIn({"title:", "  \"below"}), 1);
}

TEST(OpenQuote, ClosedOnesAndApostrophesAreNone) {
  EXPECT_EQ(openIn({"title: \"a\"", "summary: 'it''s'", "terms: [\"a, b\", 'c', {d: \"e\"}]"}), -1);
  EXPECT_EQ(openIn({"title: don't say \"hi", "summary: 5' long # \"not this"}), -1);
  EXPECT_EQ(openIn({"summary: \"over", "  two lines\"", "title: a"}), -1);
  EXPECT_EQ(openIn({"summary: |", "  'tis, \"so", "title: a"}), -1);
  EXPECT_EQ(openIn({}), -1);
}

}  // namespace
}  // namespace myelin::check
