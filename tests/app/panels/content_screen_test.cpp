#include <gtest/gtest.h>

#include <map>

#include "app/panels/arrangement.h"
#include "app/picture/extent.h"
#include "app/typeset/flow.h"
#include "index/library/library.h"
#include "tests/support/folder.h"
#include "tests/support/temporary_folder.h"

/// Every article of ours as the window sets it, in the smallest and the largest type: nothing leaves its box. The paper
/// side is tests/app/handout/margin_test.cpp.
namespace myelin::panels {
namespace {

using typeset::Flow;
using typeset::Line;
using typeset::Paragraph;
using typeset::Piece;
using typeset::PieceKind;
using typeset::Rect;

constexpr double kNear = 1;  // px: letters may reach over the edge of their line a little

/// An article's column in a window of this size.
struct Screen {
  widgets::Size window;
  double scale;
  const char* family;
  float column() const {
    const Arrangement places = arrange(window, scale, Beside::Rail);
    return articleColumn(places, places.sheet, scale).w;
  }
  std::string name() const {
    return std::to_string(static_cast<int>(window.w)) + " px at " + std::to_string(static_cast<int>(scale * 100)) +
           " % in " + family;
  }
};

constexpr Screen kScreens[] = {{{1280, 800}, 1, "Inter"},
                               {{1280, 800}, 4, "Inter"},
                               {{1024, 768}, 4, "Inter"},
                               {{1280, 800}, 1, "OpenDyslexic"},
                               {{1280, 800}, 4, "OpenDyslexic"}};

/// What leaves its box in one article, in words.
class BoxCheck {
 public:
  BoxCheck(const Flow& flow, double width) : flow_(flow), width_(width) {}

  std::vector<std::string> run() {
    for (const Piece& piece : flow_.pieces()) {
      if (piece.kind == PieceKind::Card) cards_[piece.group] = piece.rect;
    }
    for (const Piece& piece : flow_.pieces()) checkPiece(piece);
    return std::move(found_);
  }

 private:
  void checkPiece(const Piece& piece) {
    if (!inside(piece.rect, {0, 0, width_, flow_.height()})) add(piece, "leaves the column");
    const auto card = cards_.find(piece.group);
    if (piece.group >= 0 && card != cards_.end() && !inside(piece.rect, card->second)) add(piece, "leaves its card");
    if (!piece.text) return;
    for (const Line& line : piece.text->lines()) {
      const Rect ink{piece.rect.x + line.x, piece.rect.y + line.y, line.width, line.height};
      if (!inside(ink, piece.rect)) add(piece, "has a line that leaves it");
    }
    if (group_ != piece.group) besides_.clear();
    group_ = piece.group;
    for (const Rect& other : besides_)
      if (piece.group >= 0 && overlap(piece.rect, other)) add(piece, "lies on the cell beside it");
    besides_.push_back(piece.rect);
    const double below = bottoms_[piece.rect.x];
    if (piece.rect.y < below - kNear) add(piece, "lies on the text above it");
    bottoms_[piece.rect.x] = std::max(below, piece.rect.bottom());
    checkWords(piece);
  }

  /// A line that ends inside a word: the word is wider than its column.
  void checkWords(const Piece& piece) {
    const std::string& words = piece.text->text().utf8;
    const std::vector<Line>& lines = piece.text->lines();
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::size_t end = lines[i].end, next = lines[i + 1].begin;
      if (next > end || end == 0 || end >= words.size()) continue;  // a space or a line feed was between them
      if (isLetter(words[end - 1]) && isLetter(words[end])) add(piece, "is broken inside a word");
    }
  }
  static bool isLetter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; }

  static bool inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - kNear && inner.y >= outer.y - kNear && inner.right() <= outer.right() + kNear &&
           inner.bottom() <= outer.bottom() + kNear;
  }

  static bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() - kNear && b.x < a.right() - kNear && a.y < b.bottom() - kNear && b.y < a.bottom() - kNear;
  }

  void add(const Piece& piece, const std::string& what) {
    const std::string words = piece.text ? piece.text->text().utf8.substr(0, 80) : "a shape";
    found_.push_back("block " + std::to_string(piece.block) + " " + what + ": " + words);
  }

  const Flow& flow_;
  double width_;
  std::map<int, Rect> cards_;         ///< by group
  std::map<double, double> bottoms_;  ///< of the texts so far, by their left edge
  int group_ = -1;
  std::vector<Rect> besides_;  ///< texts of the row or card so far
  std::vector<std::string> found_;
};

/// The library as people get it.
class ContentOnScreen : public testing::TestWithParam<Screen> {
 protected:
  static void SetUpTestSuite() {
    auto opened = library::Library::open(std::string(kSourceFolder) + "/content", {.cache = folder().path()});
    if (opened) library() = *opened;
  }
  static void TearDownTestSuite() { library().reset(); }

  static std::shared_ptr<const library::Library>& library() {
    static std::shared_ptr<const library::Library> opened;
    return opened;
  }
  static const test::TemporaryFolder& folder() {
    static const test::TemporaryFolder made;
    return made;
  }

  static std::optional<typeset::Point> sizeOf(const std::string& path) {
    const Result<std::string> bytes = library()->figure(path);
    if (!bytes) return std::nullopt;
    const auto extent = picture::extentOf(*bytes);
    if (!extent) return std::nullopt;
    return typeset::Point{extent->width, extent->height};
  }
};

std::vector<std::string> foundIn(const std::string& markdown, double laidTo, double width) {
  const typeset::Fonts fonts;
  const Result<document::Article> article = document::parse(markdown);
  Flow flow(fonts, article->body, typeset::screenStyle({1}, "Inter", {}), laidTo);
  flow.finish();
  return BoxCheck(flow, width).run();
}

TEST(BoxCheck, FindsWhatIsTooWideOrBroken) {
  EXPECT_TRUE(foundIn("A short text.\n\n| a | b |\n| --- | --- |\n| c | d |\n", 640, 640).empty());
  EXPECT_FALSE(foundIn("A text as wide as its column, and so a little wider than another.\n", 640, 600).empty());
  EXPECT_FALSE(foundIn("| Food | What it gives |\n| --- | --- |\n| Milk | Calcium |\n", 640, 60).empty());
  EXPECT_FALSE(foundIn("Pneumonoultramicroscopicsilicovolcanoconiosis\n", 200, 200).empty());
}

TEST_P(ContentOnScreen, NothingLeavesItsBox) {
  ASSERT_TRUE(library());
  EXPECT_GE(library()->articles().size(), 184u);
  const double width = GetParam().column();
  const typeset::Fonts fonts;
  const typeset::FlowStyle style = typeset::screenStyle({GetParam().scale}, GetParam().family, {});
  for (const library::ArticleInfo& info : library()->articles()) {
    const auto article = library()->article(info.slug);
    ASSERT_TRUE(article) << info.slug;
    Flow flow(fonts, article->body, style, width, sizeOf);
    flow.finish();
    EXPECT_FALSE(flow.pieces().empty()) << info.slug;
    for (const std::string& found : BoxCheck(flow, width).run())
      ADD_FAILURE() << GetParam().name() << ", " << info.address << ", " << found;
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, ContentOnScreen, testing::ValuesIn(kScreens));

}  // namespace
}  // namespace myelin::panels
