#include "app/handout/day.h"

#include <gtest/gtest.h>

namespace myelin::handout {
namespace {

TEST(Day, IsWrittenInWords) {
  EXPECT_EQ(dayInWords("2026-11-22"), "22 November 2026");
  EXPECT_EQ(dayInWords("2027-01-05"), "5 January 2027");
}

TEST(Day, WhatIsNoDayStaysAsItIs) {
  for (const char* text : {"", "2026", "2026-13-01", "2026-00-01", "2026-01-32", "22-11-2026", "2026/11/22", "soon"}) {
    EXPECT_FALSE(parseDay(text)) << text;
    EXPECT_EQ(dayInWords(text), text);
  }
}

}  // namespace
}  // namespace myelin::handout
