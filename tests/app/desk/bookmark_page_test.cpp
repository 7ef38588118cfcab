#include "app/desk/bookmark_page.h"

#include "tests/app/desk/fixture.h"

/// Bookmarks as words for paper.
namespace myelin::desk {
namespace {

Bookmark passage(const std::string& exact, bool ask, const std::string& group = "") {
  return {.passage = {.slug = "tizanidine", .heading = "Side effects", .exact = exact},
          .title = "Tizanidine",
          .group = group,
          .ask = ask};
}

int linesIn(const document::Document& page) {
  int lines = 0;
  for (const document::Block& block : page.blocks)
    for (const document::Span& span : block.text.spans) lines += span.kind == document::SpanKind::WriteLine ? 1 : 0;
  return lines;
}

TEST(BookmarkPage, QuestionsHaveNumbersPlacesNotesAndLines) {
  Bookmark first = passage("It can lower blood pressure.", true);
  first.note = "I felt faint.";
  const Bookmark article{.passage = {.slug = "water"}, .title = "Drinking water", .ask = true};
  const document::Document page = questionPage({first, passage("Not asked", false), article}, 3);
  EXPECT_EQ(document::plainText(page),
            "Questions for my team\n\nFor ____ Date ____\n\n"
            "1. “It can lower blood pressure.”\n   Tizanidine, in Side effects\n\n   My note: I felt faint.\n\n"
            "   ____\n\n   ____\n\n   ____\n2. Drinking water\n\n   ____\n\n   ____\n\n   ____");
  EXPECT_EQ(linesIn(page), 2 + 6);
}

TEST(BookmarkPage, WordsStandInTheirSentenceAsFarAsItIsKnown) {
  const auto shown = [](const char* prefix, const char* exact, const char* suffix) {
    const Sentence words = sentenceOf({.passage = {.slug = "a", .exact = exact, .prefix = prefix, .suffix = suffix}});
    EXPECT_EQ(words.text.substr(words.begin, words.end - words.begin), exact);
    return words.text;
  };
  EXPECT_EQ(shown("Some stiffness can ", "help you walk", "."), "Some stiffness can help you walk.");
  EXPECT_EQ(shown("before. It ", "may", " help. Or not."), "It may help.");
  EXPECT_EQ(shown("a piece of a sentence too long to", "b", "and so on and so on and so on and"), "b");
  EXPECT_EQ(shown("", "b", ""), "b");
  EXPECT_EQ(sentenceOf({.passage = {.slug = "a"}, .title = "About a"}).text, "About a");
}

TEST(BookmarkPage, LessAndLessRoomIsOffered) {
  const PrintedPage page = questionsToPrint({passage("a", true)});
  ASSERT_GT(page.bodies.size(), 3u);
  for (std::size_t i = 1; i < page.bodies.size(); ++i)
    EXPECT_EQ(linesIn(page.bodies[i]), linesIn(page.bodies[i - 1]) - 1);
  EXPECT_EQ(linesIn(page.bodies.back()), 3) << "name, date and one for the answer";
}

TEST(BookmarkPage, GroupsComeInTheirOrderUnderTheirNames) {
  const document::Document page = bookmarkPage(
      {passage("a", false), passage("b", false, "Nights"), passage("c", true, "Nights"), passage("d", false, "Food")});
  std::string headings;
  for (const document::Block& block : page.blocks)
    if (block.kind == document::BlockKind::Heading) headings += block.text.utf8 + "|";
  EXPECT_EQ(headings, "My bookmarks|To ask my team|Nights|Food|No group|");
}

TEST(BookmarkPage, BytesThatAreNoTextDoNotReachThePaper) {
  Bookmark odd = passage("a\x1b[31m\xff", true);
  odd.note = std::string("n\0", 2);
  const std::string text = document::plainText(questionPage({odd}, 1));
  for (const char c : {'\x1b', '\xff', '\0'}) EXPECT_EQ(text.find(c), std::string::npos) << static_cast<int>(c);
}

}  // namespace
}  // namespace myelin::desk
