#include "app/handout/web_page.h"

#include <map>

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

class WebPage : public HandoutTest {
 protected:
  WebPage() { add("care/rich", "A rich article", kFront, kBody); }
  std::string page(const Order& order) {
    const Result<std::string> made = makeWebPage(library(), order);
    EXPECT_TRUE(made) << made.error().sentence;
    return made ? *made : "";
  }
};

/// Words outside of tags; the description of a picture stands for it. Tags are counted on the way.
std::string textOf(const std::string& html, std::map<std::string, int>* open = nullptr) {
  std::string text;
  const std::size_t body = html.find("<body>");
  for (std::size_t at = body; at < html.size();) {
    if (html[at] != '<') {
      text += html[at++];
      continue;
    }
    const std::size_t end = html.find('>', at);
    std::string tag = html.substr(at + 1, end - at - 1);
    if (tag.ends_with('/')) tag.pop_back();
    const std::string name = tag.substr(tag.starts_with('/') ? 1 : 0, tag.find(' '));
    if (open != nullptr) (*open)[name] += tag.starts_with('/') ? -1 : 1;
    if (const std::size_t alt = tag.find("alt=\""); alt != std::string::npos)
      text += " " + tag.substr(alt + 5, tag.find('"', alt + 5) - alt - 5) + " ";
    if (name != "a" && name != "strong" && name != "em" && name != "s" && name != "code") text += ' ';
    at = end + 1;
  }
  for (const auto& [sign, letter] : std::map<std::string, std::string>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}, {"\u2610", ""}, {"\u2611", ""}})
    for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos;) text.replace(at, sign.size(), letter);
  return text;
}

TEST_F(WebPage, EveryWordIsThereOnceAndInOrder) {
  std::vector<std::string> found = words(textOf(page(order("rich"))));
  std::vector<std::string> wanted = words("Care and comfort. Not yet checked by a clinician");
  for (const std::string& word : expectedWords(order("rich"))) wanted.push_back(word);
  for (const std::string& word : words("Code " + code("rich", 3, "2026-11-22", 14))) wanted.push_back(word);
  EXPECT_EQ(found, wanted);
}

TEST_F(WebPage, EveryTagIsClosed) {
  std::map<std::string, int> open;
  textOf(page(order("rich")), &open);
  for (const char* alone : {"img", "br", "hr", "html"}) open.erase(alone);
  for (const auto& [name, count] : open) EXPECT_EQ(count, 0) << name;
}

TEST_F(WebPage, LoadsNothingFromAnywhere) {
  const std::string html = page(order("rich"));
  EXPECT_NE(html.find("<html lang=\"en-GB\">"), std::string::npos);
  EXPECT_NE(html.find("<title>A rich article</title>"), std::string::npos);
  EXPECT_NE(html.find("src=\"data:image/svg+xml;base64,"), std::string::npos);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  for (const char* loading : {"src=\"http", "<link", "@import", "url("})
    EXPECT_EQ(html.find(loading), std::string::npos) << loading;
}

TEST_F(WebPage, TableHeadersListsAndSourcesAreMarked) {
  const std::string html = page(order("rich"));
  EXPECT_NE(html.find("<th scope=\"col\">Medicine</th>"), std::string::npos);
  EXPECT_NE(html.find("<li value=\"2\">"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"#rich.source-1\">1</a>"), std::string::npos);
  EXPECT_NE(html.find("id=\"rich.source-1\""), std::string::npos);
  EXPECT_NE(html.find("<h3 id=\"rich-smaller-heading\">"), std::string::npos);
}

TEST_F(WebPage, LinksStayInThePageOrAreWords) {
  add("care/other", "Other", "", "See [rich](rich#key-points), [out](https://a.example/) and [gone](nowhere).");
  Order both = order("rich");
  EXPECT_EQ(page(both).find("href=\"#other\""), std::string::npos);
  both.items.push_back({"other"});
  const std::string html = page(both);
  EXPECT_NE(html.find("<nav aria-label=\"Contents\">"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"#other\">link</a>"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"#rich-key-points\">rich</a>"), std::string::npos);
  EXPECT_NE(html.find("<a href=\"https://a.example/\">out</a>"), std::string::npos);
  EXPECT_NE(html.find(" and gone."), std::string::npos);
}

TEST_F(WebPage, WordsOfAnArticleAreNeverTags) {
  add("care/odd", "\"<script>alert(1)</script> & co\"", "summary: \"<b>x\"\n",
      "`<img src=x onerror=y>` [a](javascript:alert(1)) &lt;i&gt;\n");
  const std::string html = page(order("odd"));
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<img src=x"), std::string::npos);
  EXPECT_EQ(html.find("href=\"javascript"), std::string::npos);
  EXPECT_NE(html.find("&lt;i&gt;"), std::string::npos);
}

TEST_F(WebPage, MissingOrHarmfulFigureIsDescribedInWords) {
  const Watch watch{.progress = {}, .cancel = nullptr, .harmless = [](const std::string&) { return false; }};
  const Result<std::string> made = makeWebPage(library(), order("rich"), watch);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->find("<img"), std::string::npos);
  EXPECT_NE(made->find("A picture is missing here. Its description: A nerve with three segments"), std::string::npos);
}

TEST_F(WebPage, MarksOfASheetAreSaid) {
  add("handouts/diary", "Diary", "edition: 1\n", "Name ____\n\n| A | B |\n| --- | --- |\n| [ ] | (1) **(2)** |\n");
  const std::string html = page(order("diary"));
  EXPECT_NE(html.find("aria-label=\"line to write on\""), std::string::npos);
  EXPECT_NE(html.find("aria-label=\"box to fill in\""), std::string::npos);
  EXPECT_NE(html.find("class=\"ring\""), std::string::npos);
}

TEST_F(WebPage, ExistingFileIsKeptUnlessItMayBeReplaced) {
  const auto to = scratch_.write("mine.html", "mine");
  EXPECT_EQ(saveWebPage(library(), order("rich"), to, file::Existing::Keep).error().kind, Error::Kind::Exists);
  EXPECT_EQ(Scratch::read(to), "mine");
  EXPECT_TRUE(saveWebPage(library(), order("rich"), to, file::Existing::Replace));
  EXPECT_TRUE(Scratch::read(to).starts_with("<!DOCTYPE html>"));
}

}  // namespace
}  // namespace myelin::handout
