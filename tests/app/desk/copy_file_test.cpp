#include "app/desk/copy_file.h"

#include <random>

#include "tests/app/desk/fixture.h"

/// Bookmarks leave as files and come back.
namespace myelin::desk {
namespace {

namespace fs = std::filesystem;

class CopyFileTest : public DeskFixture {
 protected:
  std::unique_ptr<Desk> empty(const std::string& name) const { return Desk::open(folder / name / "desk.db", today); }
  fs::path copy(const std::string& name) const { return folder / name; }
  static Bookmark tizanidine() {
    return {.passage = {"tizanidine", "Side effects", "Tizanidine can lower blood pressure.", "before ", " after"},
            .title = "Tizanidine",
            .shelf = "medicines",
            .note = "I felt faint on Tuesday.\n\n- Is that this?",
            .group = "Nights",
            .colour = Colour::Rose,
            .ask = true,
            .created = "2026-11-22T10:00:00Z",
            .order = 1};
  }
};

TEST_F(CopyFileTest, MarkdownReadsAsAPersonWouldWriteIt) {
  ASSERT_TRUE(writeCopy(copy("a.md"), {tizanidine()}, false));
  EXPECT_EQ(bytes(copy("a.md")),
            "# Myelin bookmarks\n\n## To ask my team\n\n### Tizanidine\n\n"
            "> Tizanidine can lower blood pressure.\n\n"
            "I felt faint on Tuesday.\n\n\\- Is that this?\n\n"
            "- Article: \"tizanidine\"\n- Title: \"Tizanidine\"\n- Shelf: \"medicines\"\n"
            "- Heading: \"Side effects\"\n- Before: \"before \"\n- After: \" after\"\n- Group: \"Nights\"\n"
            "- Colour: rose\n- Ask: yes\n- Kept: \"2026-11-22T10:00:00Z\"\n\n");
  EXPECT_EQ(fs::status(copy("a.md")).permissions(), fs::perms(0600));
}

TEST_F(CopyFileTest, AnnotationsFollowTheModel) {
  ASSERT_TRUE(writeCopy(copy("a.jsonld"), {tizanidine()}, false));
  const std::string json = bytes(copy("a.jsonld"));
  for (const char* part :
       {"\"http://www.w3.org/ns/anno.jsonld\"", "\"type\": \"AnnotationPage\"", "\"type\": \"Annotation\"",
        "\"source\": \"urn:myelin:article:tizanidine\"", "\"type\": \"TextQuoteSelector\"",
        "\"exact\": \"Tizanidine can lower blood pressure.\"", "\"prefix\": \"before \"", "\"suffix\": \" after\"",
        "\"questioning\"", "\"highlighting\"", "\"purpose\": \"tagging\"", "\"styleClass\": \"rose\""})
    EXPECT_NE(json.find(part), std::string::npos) << part;
}

TEST_F(CopyFileTest, WebPageIsOneThatBrowsersRead) {
  Bookmark odd = tizanidine();
  odd.passage.exact = "5 < 6 & \"a\", b-c";
  odd.note = "<script>alert(1)</script>";
  ASSERT_TRUE(writeCopy(copy("a.html"), {odd}, false));
  const std::string page = bytes(copy("a.html"));
  EXPECT_TRUE(page.starts_with("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV"));
  for (const char* part :
       {"<DT><H3>To ask my team</H3>", "HREF=\"urn:myelin:article:tizanidine#:~:text=before%20-,5%20%3C%206%20%26%20",
        "ADD_DATE=\"1795341600\"", ">Tizanidine: 5 &lt; 6 &amp; &quot;a&quot;, b-c</A>\n",
        "<DD>&lt;script&gt;alert(1)&lt;/script&gt;\n"})
    EXPECT_NE(page.find(part), std::string::npos) << part << page;
}

/// A browser keeps folders, links, days and titles, and drops the rest.
TEST_F(CopyFileTest, WebPageThatABrowserWroteAgainKeepsTheWords) {
  write(copy("a.html"),
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<!-- It will be read and overwritten. -->\n<H1>Bookmarks "
        "Menu</H1>\n<DL><p>\n"
        "  <DT><A HREF=\"https://a.example/\">Elsewhere</A>\n  <DD>Not mine\n"
        "  <DT><H3 ADD_DATE=\"1\">Nights</H3>\n  <DL><p>\n"
        "    <dt><a href=\"urn:myelin:article:a%20b#:~:text=x%2Dy-,the%20words,-z\" add_date=\"1795341600\" "
        "icon_uri=\"x\">The "
        "title</a>\n  </DL><p>\n");
  const auto read = readCopy(copy("a.html"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->unread, 1u);
  ASSERT_EQ(read->bookmarks.size(), 1u);
  const Bookmark expected{.passage = {"a b", "", "the words", "x-y", "z"},
                          .title = "The title",
                          .group = "Nights",
                          .created = "2026-11-22T10:00:00Z"};
  EXPECT_EQ(read->bookmarks[0], expected);
  for (const char* text : {"<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<!DOCTYPE NETSCAPE-Bookmark-file-1><a href=\"x",
                           "<!DOCTYPE NETSCAPE-Bookmark-file-1><DD>note<A HREF=\"urn:myelin:article:%\">"}) {
    write(copy("b.html"), text);
    const auto odd = readCopy(copy("b.html"));
    EXPECT_TRUE(!odd || odd->bookmarks.empty()) << text;
  }
}

/// Words that could be taken for something else.
std::string words(std::mt19937& random, bool lines) {
  static const std::vector<std::string> kParts = {
      "a",  "pain",   " ",  "  ",     "\\",  "\"", "\\n", "#", "## ", "### x", "> ", ">", "- Article: \"x\"",
      "- ", "\u00e9", "%2", "\u65e5", "<b>", "&",  "\t",  "*", "`",   "'",     "{}", ",", "\U0001F600"};
  std::string out;
  for (std::size_t n = random() % 7; n > 0; --n) {
    out += kParts[random() % kParts.size()];
    if (lines && random() % 4 == 0) out += '\n';
  }
  return out;
}

std::vector<Bookmark> randomBookmarks(std::mt19937& random) {
  std::vector<Bookmark> list(random() % 30);
  for (Bookmark& each : list) {
    const bool odd = random() % 2 == 0;
    each.passage = {"slug" + words(random, odd), words(random, odd), words(random, true), words(random, odd),
                    words(random, odd)};
    each.title = words(random, odd);
    each.shelf = words(random, false);
    each.note = random() % 2 == 0 ? words(random, true) : "";
    each.group = random() % 3 == 0 ? words(random, odd) : std::vector<std::string>{"", "Nights", "Food"}[random() % 3];
    each.colour = static_cast<Colour>(random() % kColours);
    each.ask = random() % 5 == 0;
  }
  return list;
}

TEST_F(CopyFileTest, OutInAndOutAgainIsEqualForAnyDesk) {
  std::mt19937 random(2026);
  int bookmarks = 0;
  for (int round = 0; round < 100; ++round) {
    const std::string name = std::to_string(round);
    const auto first = empty("first" + name);
    ASSERT_TRUE(first->merge(randomBookmarks(random), false));
    bookmarks += static_cast<int>(first->bookmarks().size());
    for (const std::string ending : {".md", ".jsonld", ".html"}) {
      ASSERT_TRUE(writeCopy(copy(name + ending), first->bookmarks(), false));
      const auto read = readCopy(copy(name + ending));
      ASSERT_TRUE(read);
      EXPECT_EQ(read->unread, 0u);
      const auto second = empty("second" + name + ending);
      ASSERT_TRUE(second->merge(read->bookmarks, false));
      ASSERT_TRUE(writeCopy(copy("again" + name + ending), second->bookmarks(), false));
      ASSERT_EQ(bytes(copy(name + ending)), bytes(copy("again" + name + ending)));
      const auto twice = second->merge(read->bookmarks, false);
      EXPECT_TRUE(twice->added.empty() && twice->joined.empty());
    }
  }
  EXPECT_GT(bookmarks, 1000);
}

TEST_F(CopyFileTest, ExistingFileIsKeptUnlessItMayBeReplaced) {
  write(copy("a.md"), "mine");
  const auto written = writeCopy(copy("a.md"), {tizanidine()}, false);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::Exists);
  EXPECT_EQ(bytes(copy("a.md")), "mine");
  EXPECT_TRUE(writeCopy(copy("a.md"), {tizanidine()}, true));
  EXPECT_EQ(readCopy(copy("a.md"))->bookmarks.size(), 1u);
}

TEST_F(CopyFileTest, OtherFilesAreRefusedInASentence) {
  EXPECT_EQ(writeCopy(copy("a.txt"), {}, false).error().kind, Error::Kind::Usage);
  EXPECT_EQ(readCopy(copy("a.md")).error().kind, Error::Kind::NotFound);
  const std::string deep(100'000, '[');
  for (const std::string& text : {std::string(), std::string("{"), std::string("[1, 2]"), std::string("{\"a\": 1}"),
                                  deep, std::string("{\"type\": \"Annotation\"}"), std::string("\xff\xfe\0", 3)}) {
    write(copy("b.jsonld"), text);
    EXPECT_EQ(readCopy(copy("b.jsonld")).error().kind, Error::Kind::Foreign) << text.substr(0, 20);
  }
  write(copy("b.md"), "# A recipe\n\n### Soup\n");
  EXPECT_EQ(readCopy(copy("b.md")).error().kind, Error::Kind::Foreign);
}

TEST_F(CopyFileTest, HandWrittenMarkdownIsRead) {
  write(copy("a.md"),
        "Notes\r\n# Myelin bookmarks\r\n\r\n### Anything\n>Some words\nMy note\n- Article: cramps\n"
        "- Colour: puce\n\n## Later\n### Nothing here\n");
  const auto read = readCopy(copy("a.md"));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->bookmarks.size(), 1u);
  EXPECT_EQ(read->unread, 1u);
  EXPECT_EQ(read->bookmarks[0].passage.slug, "cramps");
  EXPECT_EQ(read->bookmarks[0].passage.exact, "Some words");
  EXPECT_EQ(read->bookmarks[0].note, "My note");
}

TEST_F(CopyFileTest, AnnotationsOfAnotherProgramAreRead) {
  write(copy("a.jsonld"), R"({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first":
    {"type": "AnnotationPage", "items": [{"type": "Annotation", "body": "A note", "target": "urn:myelin:article:a%20b"},
    {"type": "Annotation", "body": {"value": "x"}, "target": "http://example.org"}, 7]}})");
  const auto read = readCopy(copy("a.jsonld"));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->bookmarks.size(), 1u);
  EXPECT_EQ(read->unread, 2u);
  EXPECT_EQ(read->bookmarks[0].passage.slug, "a b");
  EXPECT_EQ(read->bookmarks[0].note, "A note");
}

TEST_F(CopyFileTest, BytesThatAreNoTextDoNotLeaveTheDesk) {
  Bookmark odd = tizanidine();
  odd.note = std::string("a\xff\0\x1b[31m", 8);
  ASSERT_TRUE(writeCopy(copy("a.md"), {odd}, false));
  const auto read = readCopy(copy("a.md"));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->bookmarks[0].note, "a\ufffd\ufffd[31m");
}

}  // namespace
}  // namespace myelin::desk
