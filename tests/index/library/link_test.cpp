#include "index/library/link.h"

#include <gtest/gtest.h>

#include "index/document/article.h"

namespace myelin::library {
namespace {

/// The targets that are left when only "baclofen" and "docs/pain" are in the library.
std::vector<std::string> targets(std::string_view markdown, std::string_view path = "docs/a.md") {
  document::Document body = document::parse(markdown)->body;
  resolveLinks(body, path, [](std::string_view name) -> std::optional<std::string> {
    if (name == "baclofen" || name == "treatment/baclofen") return "baclofen";
    if (name == "docs/pain") return "docs/pain";
    return std::nullopt;
  });
  std::vector<std::string> left;
  for (const document::Block& block : body.blocks) {
    for (const document::Span& span : block.text.spans) left.push_back(span.target);
    for (const auto& row : block.table.rows)
      for (const document::Text& cell : row)
        for (const document::Span& span : cell.spans) left.push_back(span.target);
  }
  return left;
}

using Targets = std::vector<std::string>;

TEST(ResolveLinks, SlugOfTheLibraryStays) {
  EXPECT_EQ(targets("[b](baclofen)"), Targets{"baclofen"});
}
TEST(ResolveLinks, AddressWithShelfBecomesTheSlug) {
  EXPECT_EQ(targets("[b](treatment/baclofen)"), Targets{"baclofen"});
}
TEST(ResolveLinks, FileBesideTheArticleIsFound) {
  EXPECT_EQ(targets("[p](pain.md)"), Targets{"docs/pain"});
}
TEST(ResolveLinks, FileInAFolderAboveIsFound) {
  EXPECT_EQ(targets("[p](../pain.md)", "docs/x/a.md"), Targets{"docs/pain"});
}
TEST(ResolveLinks, HeadingIsKept) {
  EXPECT_EQ(targets("[p](pain.md#help)"), Targets{"docs/pain#help"});
}
TEST(ResolveLinks, LinkInATableCellIsResolvedToo) {
  EXPECT_EQ(targets("|a|\n|-|\n|[p](pain.md)|\n"), Targets{"docs/pain"});
}

TEST(ResolveLinks, ArticleThatIsNotThereStaysAsWords) {
  document::Document body = document::parse("See [sleep](sleep-problems) now.")->body;
  resolveLinks(body, "a.md", [](std::string_view) { return std::nullopt; });
  EXPECT_EQ(body.blocks[0].text.utf8, "See sleep now.");
  EXPECT_TRUE(body.blocks[0].text.spans.empty());
}

TEST(ResolveLinks, AnchorsAndOutsideAddressesStay) {
  EXPECT_EQ(targets("[a](#help) [b](https://example.org/x) [c](mailto:a@example.org)"),
            (Targets{"#help", "https://example.org/x", "mailto:a@example.org"}));
}

}  // namespace
}  // namespace myelin::library
