#include <algorithm>
#include <map>

#include "tests/app/handout/fixture.h"
#include "tests/support/folder.h"

namespace myelin::handout {
namespace {

using document::SpanKind;

constexpr double kMm = 72 / 25.4;
constexpr double kSide = 14 * kMm, kTop = 12 * kMm, kFoot = 9 * kMm;
constexpr double kFootLines = 2 * 12 * 1.36;  // pt; running lines of a sheet at the usual size
constexpr double kFootGap = 4 * kMm;

/// A page as grey pixels, four to a square point.
class PageInk {
 public:
  PageInk(const std::filesystem::path& pgm) {
    std::ifstream in(pgm, std::ios::binary);
    std::string magic;
    int most = 0;
    in >> magic >> width_ >> height_ >> most;
    in.get();
    pixels_.resize(width_ * height_);
    in.read(pixels_.data(), static_cast<std::streamsize>(pixels_.size()));
    if (!in || magic != "P5") throw std::runtime_error("no picture of the page: " + pgm.string());
  }

  double width() const { return static_cast<double>(width_) / kPixels; }
  double height() const { return static_cast<double>(height_) / kPixels; }

  /// Whether anything is drawn in a rectangle, pt.
  bool any(double left, double top, double right, double bottom) const {
    for (std::size_t y = pixel(top, height_); y < pixel(bottom, height_); ++y)
      for (std::size_t x = pixel(left, width_); x < pixel(right, width_); ++x)
        if (static_cast<unsigned char>(pixels_[y * width_ + x]) < 160) return true;
    return false;
  }

 private:
  static constexpr double kPixels = 2;
  static std::size_t pixel(double at, std::size_t most) {
    return static_cast<std::size_t>(std::clamp(at * kPixels, 0.0, static_cast<double>(most)));
  }

  std::size_t width_ = 0, height_ = 0;
  std::vector<char> pixels_;
};

/// What an article asks to be drawn: rings, boxes, lines to write on.
std::map<std::string, int> marksIn(const document::Document& body) {
  std::map<std::string, int> marks;
  for (std::size_t block = 0; block < body.blocks.size(); ++block)
    for (int cell = 0; cell < document::textCount(body.blocks[block]); ++cell)
      for (const document::Span& span : document::textAt(body, static_cast<int>(block), cell).spans) {
        if (span.kind == SpanKind::Ring) ++marks["/rb"];
        if (span.kind == SpanKind::Box) ++marks["/cb"];
        if (span.kind == SpanKind::WriteLine) ++marks["/tv"];
      }
  for (const document::Container& container : body.containers)
    if (container.check != document::Check::None) ++marks["/cb"];
  return marks;
}

std::map<std::string, int> marksOn(const test::PdfReading& reading) {
  std::map<std::string, int> marks;
  for (const test::PdfElement& element : reading.elements)
    for (const char* role : {"/rb", "/cb", "/tv"})
      if (element.role == "Form" && element.attributes.find(std::string("/Role ") + role) != std::string::npos)
        ++marks[role];
  return marks;
}

/// The sheets people print, at the usual size of print.
class EverySheet : public testing::TestWithParam<Paper> {
 protected:
  EverySheet() {
    const auto opened =
        library::Library::open(std::string(kSourceFolder) + "/content", {.cache = scratch_.path("cache")});
    if (!opened) throw std::runtime_error(opened.error().sentence);
    library_ = *opened;
    for (const library::ArticleInfo& info : library_->articles())
      if (info.shelf == "handouts") slugs_.push_back(info.slug);
  }

  Pdf print(const std::string& slug) const {
    Order order;
    order.items = {{slug}};
    order.paper = GetParam();
    order.today = "2026-11-22";
    const Result<Pdf> pdf = make(*library_, order);
    if (!pdf) throw std::runtime_error(pdf.error().sentence);
    return *pdf;
  }

  std::vector<PageInk> inkOf(const Pdf& pdf) const {
    const std::string to = scratch_.path("page").string();
    const std::filesystem::path file = scratch_.write("sheet.pdf", pdf.bytes);
    std::string said;
    if (runProgram("pdftoppm -r 144 -gray " + file.string() + " " + to, &said) != 0) throw std::runtime_error(said);
    std::vector<PageInk> pages;
    for (int page = 1; page <= pdf.pages; ++page) pages.emplace_back(to + "-" + std::to_string(page) + ".pgm");
    return pages;
  }

  Scratch scratch_;
  std::shared_ptr<const library::Library> library_;
  std::vector<std::string> slugs_;
};

void expectInsideMargins(const PageInk& page, const std::string& slug) {
  const double w = page.width();
  const double h = page.height();
  EXPECT_FALSE(page.any(0, 0, kSide - 0.5, h)) << slug << ": left margin";
  EXPECT_FALSE(page.any(w - kSide + 1, 0, w, h)) << slug << ": right margin";
  EXPECT_FALSE(page.any(0, 0, w, kTop)) << slug << ": head";
  EXPECT_FALSE(page.any(0, h - kFoot, w, h)) << slug << ": foot";
  const double text = h - kFoot - kFootLines - kFootGap;
  EXPECT_FALSE(page.any(0, text + 1, w, text + kFootGap)) << slug << ": the gap above the foot lines";
}

TEST_P(EverySheet, FillsOneOrTwoPages) {
  ASSERT_TRUE(installed("pdftoppm"));
  EXPECT_EQ(slugs_.size(), 12u);
  for (const std::string& slug : slugs_) {
    const Pdf pdf = print(slug);
    EXPECT_GE(pdf.pages, 1) << slug;
    EXPECT_LE(pdf.pages, 2) << slug;
    const std::vector<PageInk> pages = inkOf(pdf);
    for (const PageInk& page : pages) {
      expectInsideMargins(page, slug);
      const double text = page.height() - kFoot - kFootLines - kFootGap;
      EXPECT_TRUE(page.any(0, text - 6 * kMm, page.width(), text + 1)) << slug << " leaves its foot empty";
    }
  }
}

TEST_P(EverySheet, DrawsEveryMark) {
  for (const std::string& slug : slugs_) {
    const std::map<std::string, int> asked = marksIn(library_->article(slug)->body);
    EXPECT_EQ(marksOn(test::readPdf(print(slug).bytes)), asked) << slug;
  }
}

INSTANTIATE_TEST_SUITE_P(Paper, EverySheet, testing::Values(Paper::A4, Paper::Letter),
                         [](const auto& each) { return each.param == Paper::A4 ? "A4" : "Letter"; });

}  // namespace
}  // namespace myelin::handout
