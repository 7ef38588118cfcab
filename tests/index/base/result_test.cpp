#include "index/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace myelin {
namespace {

Result<int> half(int number) {
  if (number % 2 != 0) return Error{Error::Kind::Usage, "That number is odd."};
  return number / 2;
}

TEST(Result, HoldsAValue) {
  const Result<int> result = half(4);
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(static_cast<bool>(result));
  EXPECT_EQ(*result, 2);
  EXPECT_EQ(result.value(), 2);
}

TEST(Result, HoldsAnError) {
  const Result<int> result = half(3);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, Error::Kind::Usage);
  EXPECT_EQ(result.error().sentence, "That number is odd.");
}

TEST(Result, MovesOutWhatCannotBeCopied) {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> owned = std::move(result).value();
  EXPECT_EQ(*owned, 7);
}

TEST(Result, ArrowReachesTheValue) {
  Result<std::string> result(std::string("abc"));
  result->push_back('d');
  EXPECT_EQ(result->size(), 4u);
}

TEST(Status, DoneIsOk) {
  EXPECT_TRUE(done().ok());
  EXPECT_FALSE(Status(Error{Error::Kind::Damaged, "x"}).ok());
}

}  // namespace
}  // namespace myelin
