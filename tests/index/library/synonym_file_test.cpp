#include "index/library/synonym_file.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

std::string shown(std::string_view text) {
  std::string result;
  for (const SynonymPair& pair : readSynonyms(text)) result += pair.from + "=" + pair.to + "; ";
  return result;
}

TEST(ReadSynonyms, GroupsFindEachOtherAndArrowsPointOneWay) {
  EXPECT_EQ(shown("# remark\ntummy, belly\n\nknee > leg\n"), "tummy=belly; belly=tummy; knee=leg; ");
  EXPECT_EQ(shown("pins and needles ,tingling\r\n"), "pins and needles=tingling; tingling=pins and needles; ");
}

TEST(ReadSynonyms, AnyBytesAreAFile) {
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown(",,,\n>\n> a\na >\nalone\n"), "");
  readSynonyms(std::string(3u << 20, ','));
  readSynonyms("\xff\xfe, \x01\n");
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "w" + std::to_string(i) + ",";
  EXPECT_EQ(readSynonyms(many).size(), 24u * 23u);
}

}  // namespace
}  // namespace myelin::library
