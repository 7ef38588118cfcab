#include "index/base/late_library.h"

#include <gtest/gtest.h>
#include <math.h>

extern "C" double aFunctionNobodyWrote(double);

namespace myelin {
namespace {

#define MYELIN_MATHS(each) each(j0) each(jn)
#define MYELIN_MORE_MATHS(each) each(j0) each(aFunctionNobodyWrote)

struct Maths {
  MYELIN_MATHS(MYELIN_LATE_MEMBER)
};

struct MoreMaths {
  MYELIN_MORE_MATHS(MYELIN_LATE_MEMBER)
};

const Maths* maths() {
  MYELIN_LATE_LOAD(Maths, "libm.so.6", MYELIN_MATHS);
}

const MoreMaths* newerMaths() {
  MYELIN_LATE_LOAD(MoreMaths, "libm.so.6", MYELIN_MORE_MATHS);
}

const Maths* mathsOfNowhere() {
  MYELIN_LATE_LOAD(Maths, "libnowhere.so.1", MYELIN_MATHS);
}

TEST(LateLibrary, ItsFunctionsAreCalledOnceItIsLoaded) {
  ASSERT_NE(maths(), nullptr);
  EXPECT_EQ(maths()->j0(0), 1);
  EXPECT_EQ(maths()->jn(1, 0), 0);
  EXPECT_EQ(maths(), maths());
}

TEST(LateLibrary, ThatIsNotInstalledIsNoTable) {
  EXPECT_EQ(mathsOfNowhere(), nullptr);
}

TEST(LateLibrary, ThatIsTooOldForAFunctionIsNoTable) {
  EXPECT_EQ(newerMaths(), nullptr);
}

}  // namespace
}  // namespace myelin
