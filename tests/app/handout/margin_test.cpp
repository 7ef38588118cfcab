#include <algorithm>
#include <map>

#include "tests/app/handout/fixture.h"
#include "tests/support/folder.h"

namespace myelin::handout {
namespace {

constexpr double kMm = 72 / 25.4;
constexpr double kArticle = 20 * kMm, kForm = 14 * kMm;
constexpr double kNear = 1;  // pt: letters may reach over the edge of their line a little

/// The boxes of all words, as poppler finds them in the PDF, and the size of the page around them.
struct WordBoxes {
  double left = 1e9, top = 1e9, right = -1, bottom = -1;
  double width = 0, height = 0;
  std::size_t words = 0;
};

double attribute(const std::string& line, const std::string& name) {
  const std::size_t at = line.find(name + "=\"");
  return at == std::string::npos ? 0 : std::stod(line.substr(at + name.size() + 2));
}

std::vector<WordBoxes> boxesOf(const std::filesystem::path& pdf) {
  std::string out;
  if (runProgram("pdftotext -bbox '" + pdf.string() + "' -", &out) != 0) throw std::runtime_error(out);
  std::vector<WordBoxes> pages;
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    if (line.find("<page ") != std::string::npos) {
      pages.emplace_back();
      pages.back().width = attribute(line, "width");
      pages.back().height = attribute(line, "height");
    }
    if (line.find("<word ") == std::string::npos || pages.empty()) continue;
    WordBoxes& page = pages.back();
    page.left = std::min(page.left, attribute(line, "xMin"));
    page.top = std::min(page.top, attribute(line, "yMin"));
    page.right = std::max(page.right, attribute(line, "xMax"));
    page.bottom = std::max(page.bottom, attribute(line, "yMax"));
    ++page.words;
  }
  return pages;
}

/// Every article at the smallest and the largest print, on both papers: no word outside the margins.
TEST(Margins, NoWordOfAnyArticleLiesOutsideThem) {
  ASSERT_TRUE(installed("pdftotext"));
  const Scratch scratch;
  const auto library =
      library::Library::open(std::string(kSourceFolder) + "/content", {.cache = scratch.path("cache")});
  ASSERT_TRUE(library) << library.error().sentence;
  for (const library::ArticleInfo& info : (*library)->articles())
    for (const double size : {12.0, 22.0})
      for (const Paper paper : {Paper::A4, Paper::Letter}) {
        Order order;
        order.items = {{info.slug}};
        order.sizePt = size;
        order.paper = paper;
        order.glossary = true;
        order.noteLines = true;
        order.today = "2026-11-22";
        const auto pages = save(**library, order, scratch.path("x.pdf"), file::Existing::Replace);
        ASSERT_TRUE(pages) << info.slug << ": " << pages.error().sentence;
        const std::vector<WordBoxes> boxes = boxesOf(scratch.path("x.pdf"));
        ASSERT_EQ(boxes.size(), static_cast<std::size_t>(*pages)) << info.slug;
        const double side = info.shelf == "handouts" ? kForm : kArticle;
        const double least = info.shelf == "handouts" ? 9 * kMm : 12 * kMm;
        for (const WordBoxes& page : boxes) {
          const auto what = testing::Message() << info.slug << " at " << size;
          EXPECT_GT(page.words, 0u) << what;
          EXPECT_GE(page.left, side - kNear) << what;
          EXPECT_LE(page.right, page.width - side + kNear) << what;
          EXPECT_GE(page.top, least - kNear) << what;
          EXPECT_LE(page.bottom, page.height - least + 3 * kNear) << what;
        }
      }
}

}  // namespace
}  // namespace myelin::handout
