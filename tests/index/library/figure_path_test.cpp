#include "index/library/figure_path.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

FigurePaths some() {
  FigurePaths paths;
  for (const char* path : {"figures/nerve.svg", "figures/a b.png", "one/pic.png", "two/pic.png"}) paths.add(path);
  return paths;
}

TEST(FigurePath, WholePathOrItsEnd) {
  EXPECT_EQ(some().find("figures/nerve.svg"), "figures/nerve.svg");
  EXPECT_EQ(some().find("nerve.svg"), "figures/nerve.svg");
  EXPECT_EQ(some().find("./nerve.svg"), "figures/nerve.svg");
  EXPECT_EQ(some().find("../../figures/nerve.svg"), "figures/nerve.svg");
  EXPECT_EQ(some().find("a%20b.png"), "figures/a b.png");
}

TEST(FigurePath, TwoThatFitAreNone) {
  EXPECT_EQ(some().find("pic.png"), std::nullopt);
}

TEST(FigurePath, NothingElse) {
  for (const char* path : {"", "/", "..", "../../../etc/passwd", "/etc/passwd", "erve.svg", "figures", "%2e%2e/x", "%"})
    EXPECT_EQ(some().find(path), std::nullopt) << path;
}

TEST(FigurePath, SeenFromTheArticlesFolderFirst) {
  document::Document document;
  document.blocks.push_back({.kind = document::BlockKind::Figure, .target = "pic.png"});
  document::Block paragraph{.kind = document::BlockKind::Paragraph};
  paragraph.text = {"x",
                    {{document::SpanKind::Image, 0, 1, "../one/pic.png"}, {document::SpanKind::Link, 0, 1, "pic.png"}}};
  document.blocks.push_back(paragraph);
  document.blocks.push_back({.kind = document::BlockKind::Figure, .target = "missing.png"});
  some().resolve(document, "two/article.md");
  EXPECT_EQ(document.blocks[0].target, "two/pic.png");
  EXPECT_EQ(document.blocks[1].text.spans[0].target, "one/pic.png");
  EXPECT_EQ(document.blocks[1].text.spans[1].target, "pic.png");
  EXPECT_EQ(document.blocks[2].target, "missing.png");
}

}  // namespace
}  // namespace myelin::library
