#include "index/library/section_table.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

TEST(SectionTable, RoundTrip) {
  const std::vector<SectionWords> table = {{.heading = "", .anchor = "", .stems = "spasm night"},
                                           {.heading = "Why\tat\nnight?", .anchor = "why", .stems = {}}};
  const std::vector<SectionWords> read = unpackSections(packSections(table));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].stems, table[0].stems);
  EXPECT_EQ(read[1].heading, "Why at night?");
  EXPECT_EQ(read[1].anchor, "why");
  EXPECT_TRUE(read[1].stems.empty());
  EXPECT_TRUE(read[1].texts.empty());
}

TEST(SectionTable, TextsComeBackOneByOne) {
  const std::vector<SectionWords> table = {
      {.heading = "", .anchor = "", .stems = "spasm", .texts = {"Legs jump.", "Line\tone\nand\x1Ftwo."}},
      {.heading = "Why?", .anchor = "why", .stems = "nerv", .texts = {"Nerves."}}};
  const std::vector<SectionWords> read = unpackSections(packSections(table));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].texts, (std::vector<std::string>{"Legs jump.", "Line one and two."}));
  EXPECT_EQ(read[1].texts, (std::vector<std::string>{"Nerves."}));
}

TEST(SectionTable, ForeignDataIsReadWithoutHarm) {
  EXPECT_TRUE(unpackSections("").empty());
  EXPECT_EQ(unpackSections("no tabs").size(), 1u);
  EXPECT_EQ(unpackSections("\n\n").size(), 2u);
}

}  // namespace
}  // namespace myelin::library
