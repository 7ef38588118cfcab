#include <gtest/gtest.h>

#include <array>
#include <random>

#include "index/document/article.h"
#include "index/document/glossary.h"
#include "tests/index/document/markdown_case.h"
#include "tests/support/document_check.h"

namespace myelin::document {
namespace {

constexpr int kRounds = 2000;

constexpr std::array<std::string_view, 40> kPieces = {"**",
                                                      "*",
                                                      "_",
                                                      "____",
                                                      "`",
                                                      "```\n",
                                                      "[",
                                                      "](",
                                                      ")",
                                                      "![",
                                                      "[@a]",
                                                      "[@b; @c]",
                                                      "[ ]",
                                                      "(2)",
                                                      "> ",
                                                      "- ",
                                                      "1. ",
                                                      "    ",
                                                      "\n",
                                                      "\n\n",
                                                      "|",
                                                      "|-|-|\n",
                                                      "---\n",
                                                      "# ",
                                                      "<b>",
                                                      "</",
                                                      "<!--",
                                                      "-->",
                                                      "<br>",
                                                      "&amp;",
                                                      "&#91;",
                                                      "\\",
                                                      "~~",
                                                      "www.a",
                                                      "a@b.c",
                                                      "\t",
                                                      "\xEF\xB7\x90",
                                                      "\xF0\x9F\x98\x80",
                                                      "\xFF",
                                                      "baclofen"};

std::string randomPiece(std::mt19937& random) {
  if (random() % 4 == 0) return std::string(1, static_cast<char>(random()));
  return std::string(kPieces[random() % kPieces.size()]);
}

/// Parses with and without forms, marks terms, and says what is wrong with what comes out.
std::string faultAfterParsing(const std::string& bytes) {
  static const std::vector<GlossaryEntry> glossary = {
      {"Baclofen", "", {}, "m"}, {"A b", "C", {}, "m"}, {"Spasm", "", {}, "m"}};
  for (const bool forms : {false, true}) {
    Result<Article> article = parse(bytes, {.citations = true, .forms = forms});
    if (!article.ok()) return article.error().sentence;
    if (std::string fault = test::faultOf(article->body); !fault.empty()) return fault;
    markTerms(article->body, glossary);
    if (std::string fault = test::faultOf(article->body); !fault.empty()) return "after terms: " + fault;
  }
  return "";
}

TEST(Fuzz, RandomBytesGiveASoundDocument) {
  std::mt19937 random(20261122);
  for (int round = 0; round < kRounds; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    EXPECT_EQ(faultAfterParsing(bytes), "") << testing::PrintToString(bytes);
  }
}

TEST(Fuzz, RandomMarksGiveASoundDocument) {
  std::mt19937 random(6);
  for (int round = 0; round < kRounds; ++round) {
    std::string bytes;
    for (auto pieces = random() % 60; pieces > 0; --pieces)
      bytes += randomPiece(random) + (random() % 3 == 0 ? "a" : "");
    EXPECT_EQ(faultAfterParsing(bytes), "") << testing::PrintToString(bytes);
  }
}

TEST(Fuzz, MutatedCasesGiveASoundDocument) {
  std::vector<std::string> sources;
  for (const auto& file : test::caseFiles()) {
    for (const test::MarkdownCase& each : test::loadCases(file)) sources.push_back(each.source);
  }
  std::mt19937 random(7);
  for (int round = 0; round < kRounds; ++round) {
    std::string bytes = sources[random() % sources.size()] + sources[random() % sources.size()];
    for (auto changes = 1 + random() % 8; changes > 0; --changes) {
      const std::size_t at = random() % (bytes.size() + 1);
      switch (random() % 3) {
        case 0:
          bytes.insert(at, randomPiece(random));
          break;
        case 1:
          bytes.erase(at, random() % 5);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % (bytes.size() + 1), random() % 30));
      }
    }
    EXPECT_EQ(faultAfterParsing(bytes), "") << testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace myelin::document
