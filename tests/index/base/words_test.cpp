#include "index/base/words.h"

#include <gtest/gtest.h>

namespace myelin {
namespace {

TEST(Fill, PutsArgumentsInTheOrderOfTheirNumbers) {
  EXPECT_EQ(fill("{2} of {1}, {2}", {"b", "a"}), "a of b, a");
}
TEST(Fill, UnknownNumbersStay) {
  EXPECT_EQ(fill("{3} {0} {x} {} {12}", {"a", "b"}), "{3} {0} {x} {} {12}");
}
TEST(Fill, ArgumentsAreNotReadAgain) {
  EXPECT_EQ(fill("{1} {2}", {"{2}", "{1}"}), "{2} {1}");
}
TEST(Fill, OpenBraceAtTheEndStays) {
  EXPECT_EQ(fill("a{", {"x"}), "a{");
  EXPECT_EQ(fill("a{1", {"x"}), "a{1");
  EXPECT_EQ(fill("", {"x"}), "");
}

TEST(Plural, ChoosesByNumber) {
  EXPECT_EQ(plural("{1} page", "{1} pages", 1), "1 page");
  EXPECT_EQ(plural("{1} page", "{1} pages", 0), "0 pages");
  EXPECT_EQ(plural("{1} page", "{1} pages", 12), "12 pages");
}

TEST(Mark, UntranslatedTextIsItself) {
  EXPECT_STREQ(_("Print"), "Print");
}

}  // namespace
}  // namespace myelin
