#include "app/handout/preview.h"

#include <algorithm>

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

/// How many pixels are darker than paper.
std::size_t ink(const picture::Pixels& page) {
  return static_cast<std::size_t>(
      std::count_if(page.argb.begin(), page.argb.end(), [](std::uint32_t argb) { return (argb & 0xFF) < 128; }));
}

class Previewing : public HandoutTest {
 protected:
  Previewing() { add("care/rich", "A rich article", kFront, kBody); }
  std::shared_ptr<const Preview> preview(const Order& order) {
    const auto made = Preview::make(library(), order, order.items[0]);
    if (!made) throw std::runtime_error(made.error().sentence);
    return *made;
  }
};

TEST_F(Previewing, HasThePagesOfThePdf) {
  for (const double size : {12.0, 22.0})
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
      Order what = order("rich", size);
      what.paper = paper;
      const auto shown = preview(what);
      EXPECT_EQ(shown->pages(), make(library(), what)->pages);
      EXPECT_NEAR(shown->ratio(0), paper == Paper::A4 ? 297.0 / 210 : 11 / 8.5, 1e-9);
    }
}

TEST_F(Previewing, PixelsAreThoseOfThePdf) {
  ASSERT_TRUE(installed("pdftoppm"));
  const Order what = order("rich", 18);
  const auto shown = preview(what);
  const auto pdf = scratch_.write("x.pdf", make(library(), what)->bytes);
  for (int page = 0; page < shown->pages(); ++page) {
    const picture::Pixels pixels = shown->paint(page, 827, 0, shown->pages());
    EXPECT_EQ(pixels.width, 827);
    EXPECT_EQ(pixels.height, 1170);
    const std::string number = std::to_string(page + 1);
    std::string said;
    const std::string to = scratch_.path("page").string();
    ASSERT_EQ(
        runProgram("pdftoppm -singlefile -gray -r 100 -f " + number + " -l " + number + " " + pdf.string() + " " + to,
                   &said),
        0)
        << said;
    std::string pgm = Scratch::read(scratch_.path("page.pgm"));
    pgm.erase(0, pgm.find("255\n") + 4);
    const auto printed = static_cast<double>(
        std::count_if(pgm.begin(), pgm.end(), [](char grey) { return static_cast<unsigned char>(grey) < 128; }));
    EXPECT_NEAR(static_cast<double>(ink(pixels)), printed, 0.1 * printed) << "page " << number;
  }
}

TEST_F(Previewing, PaintsAtAnyWidthOnWhite) {
  const auto shown = preview(order("rich"));
  for (const int width : {1, 60, 1600}) {
    const picture::Pixels page = shown->paint(0, width, 0, 1);
    EXPECT_EQ(page.width, width);
    EXPECT_EQ(page.argb.size(), static_cast<std::size_t>(page.width) * static_cast<std::size_t>(page.height));
    EXPECT_EQ(page.argb[0], 0xFFFFFFFFu);
  }
  EXPECT_GT(ink(shown->paint(0, 1600, 0, 1)), 1000u);
}

TEST_F(Previewing, OutlivesTheLibrary) {
  const auto shown = preview(order("rich"));
  add("care/other", "Other", "", "x\n");  // lets go of the library
  EXPECT_GT(ink(shown->paint(0, 400, 0, 1)), 100u);
}

TEST_F(Previewing, UnknownArticleIsNamed) {
  const auto made = Preview::make(library(), order("rich"), {"no-such"});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().kind, Error::Kind::NotFound);
}

TEST_F(Previewing, HarmfulFigureIsDescribedInWordsAndNeverDrawn) {
  int asked = 0;
  Watch watch;
  watch.harmless = [&asked](const std::string& bytes) {
    EXPECT_NE(bytes.find("<svg"), std::string::npos);
    ++asked;
    return false;
  };
  const Result<Pdf> made = make(library(), order("rich"), watch);
  ASSERT_TRUE(made);
  const test::PdfReading reading = test::readPdf(made->bytes);
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(reading.count("Figure"), 0);
  EXPECT_NE(reading.text().find("A nerve with three segments"), std::string::npos);
}

}  // namespace
}  // namespace myelin::handout
