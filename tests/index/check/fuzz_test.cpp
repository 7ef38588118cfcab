#include <gtest/gtest.h>

#include <random>

#include "tests/index/check/author_folder.h"

namespace myelin::check {
namespace {

/// `text` with some bytes changed, repeated or taken away.
std::string mutated(std::string text, std::mt19937& random) {
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  const std::string liked = "\"'[]{}()|@#%-:;,.!?\n\\ *_`<>0129\xff\xc3\xe2";
  for (std::size_t times = 1 + below(8); times > 0 && !text.empty(); --times) {
    const std::size_t at = below(text.size());
    if (below(3) == 0)
      text.insert(at, 1 + below(3), liked[below(liked.size())]);
    else if (below(2) == 0)
      text.erase(at, 1 + below(20));
    else
      text.insert(at, text.substr(below(text.size()), below(60)));
  }
  return text;
}

TEST(Fuzz, AnyBytesInAnyFileAreCheckedToTheEnd) {
  const std::string manifest = std::string(kHouse) +
                               "  names: names.yaml\n  help_section: {shelves: [diet], also: [salt]}\n"
                               "  evidence_words: {shelves: [diet]}\n  off: [many-names]\n";
  const std::string article =
      front() +
      "## Key points\n\n- Weak evidence.\n\n## What\n\nIt eased by 30% in 45 people. [@a; @b] It lasts 2 hours.\n"
      "See [x](pepper#y) and ![z](f.svg).\n\n| a | b |\n| - | - |\n| 30 mg | [l](m) |\n\n> **Important.** Half of all "
      "people, Dr. Who!\n\n## When to get help\n\nCall if it lasts \xe2\x80\x9c"
      "5 minutes\xe2\x80\x9d.\n";
  std::mt19937 random(7);  // always the same bytes
  for (int i = 0; i < 300; ++i) {
    const AuthorFolder folder(mutated(manifest, random));
    folder.write("names.yaml", mutated("conditions: [multiple sclerosis]\nmedicines: [baclofen]\n", random));
    folder.write("references.json", mutated("[{\"id\": \"a\"}, {\"id\": \"b\\u0041\"}]", random));
    folder.write("glossary.md", mutated("## Axon\n\nAlso: fibre\n\nA fibre.\n\n## Clonus\n", random));
    folder.write("editions.json", mutated("{\"salt\": {\"edition\": 1, \"sha256\": \"00\"}}", random));
    folder.write("diet/salt.md", mutated(article, random));
    const Result<Report> report = check(folder.path(), {kToday});
    ASSERT_TRUE(report.ok()) << i;
    EXPECT_LE(report->articles.size(), 2u);
    for (const Finding& finding : report->findings) EXPECT_GE(finding.line, 1);
  }
}

}  // namespace
}  // namespace myelin::check
