#include "index/library/reference.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

Reference one(const std::string& json) {
  std::vector<Broken> broken;
  const std::vector<Reference> all = readReferences("[" + json + "]", "references.json", broken);
  EXPECT_TRUE(broken.empty());
  EXPECT_EQ(all.size(), 1u);
  return all.empty() ? Reference() : all.front();
}

TEST(Reference, JournalArticle) {
  const Reference made = one(
      R"({"id": "k", "author": [{"family": "Khan", "given": "Fary Jane"}, {"family": "Amatya", "given": "B."}],
          "title": "Spasticity", "container-title": "Cochrane Database", "publisher": "Wiley",
          "issued": {"date-parts": [[2013, 2]]}, "DOI": "10.1002/x", "note": "seen"})");
  EXPECT_EQ(made.key, "k");
  EXPECT_EQ(made.sentence, "Khan FJ, Amatya B. Spasticity. Cochrane Database. 2013.");
  EXPECT_EQ(made.url, "https://doi.org/10.1002/x");
}

TEST(Reference, FourthAuthorBecomesOthers) {
  EXPECT_EQ(one(R"({"id": "k", "author": [{"family": "A"}, {"family": "B"}, {"family": "C"}, {"family": "D"}],
                    "title": "T"})")
                .sentence,
            "A, B, C and others. T.");
  EXPECT_EQ(one(R"({"id": "k", "author": [{"family": "A"}, {"family": "B"}, {"family": "C"}], "title": "T"})").sentence,
            "A, B, C. T.");
}

TEST(Reference, CorporateNameAndQuestionMark) {
  const Reference made = one(R"({"id": "k", "author": [{"literal": "MS Society"}], "title": "What is MS?",
                                 "publisher": "MS Society", "issued": {"raw": "May 2020"}, "URL": "https://x/y"})");
  EXPECT_EQ(made.sentence, "MS Society. What is MS? MS Society. May 2020.");
  EXPECT_EQ(made.url, "https://x/y");
}

TEST(Reference, NamesOutsideAscii) {
  EXPECT_EQ(
      one(R"({"id":"k","author":[{"family":"Øst","given":"Åse-Élan","non-dropping-particle":"van"}],"title":"T"})")
          .sentence,
      "van Øst ÅÉ. T.");
}

TEST(Reference, OnlyWebAddresses) {
  EXPECT_EQ(one(R"({"id": "k", "title": "T", "URL": "javascript:x"})").url, "");
  EXPECT_EQ(one(R"({"id": "k", "title": "T", "URL": "file:///etc/passwd"})").url, "");
}

TEST(Reference, WrongTypesAreNoCrash) {
  EXPECT_EQ(one(R"({"id": "k", "author": "x", "title": 7, "issued": [], "container-title": {}})").sentence, "7.");
  EXPECT_EQ(one(R"({"id": "k", "author": [3, {"given": []}], "issued": {"date-parts": [[]]}})").sentence, "k.");
  EXPECT_EQ(one(R"({"id": "k", "issued": {"date-parts": [["2001"]]}})").sentence, "2001.");
}

TEST(Reference, SortedAndEachKeyOnce) {
  std::vector<Broken> broken;
  const auto all = readReferences(R"([{"id":"b","title":"1"},{"id":"a"},{"id":"b","title":"2"},{},3])", "r", broken);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].key, "a");
  EXPECT_EQ(all[1].sentence, "1.");
}

TEST(Reference, WhatIsNoCslJsonIsTold) {
  for (const char* json : {"", "{", "{}", "[1,", "\xff"}) {
    std::vector<Broken> broken;
    EXPECT_TRUE(readReferences(json, "references.json", broken).empty());
    ASSERT_EQ(broken.size(), 1u) << json;
    EXPECT_EQ(broken[0].path, "references.json");
  }
}

}  // namespace
}  // namespace myelin::library
