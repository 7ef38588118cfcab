#include "app/picture/decoder.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/folder.h"

namespace myelin::picture {
namespace {

const std::string kProgram = std::string(kBuildFolder) + "/myelin";

std::string svg(const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "viewBox=\"0 0 40 20\">" +
         inside + "</svg>";
}

std::uint32_t at(const Pixels& pixels, int x, int y) {
  return pixels
      .argb[static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) + static_cast<std::size_t>(x)];
}

TEST(Decoder, DrawingBecomesPixelsOfTheSizeAsked) {
  const auto pixels = decode(kProgram, svg("<rect width='20' height='20' fill='#f00'/>"), 80, 40);
  ASSERT_TRUE(pixels);
  EXPECT_EQ(pixels->width, 80);
  EXPECT_EQ(pixels->height, 40);
  EXPECT_EQ(at(*pixels, 10, 20), 0xFFFF0000U);
  EXPECT_EQ(at(*pixels, 70, 20), 0U);
}

TEST(Decoder, ColoursArePremultiplied) {
  const auto pixels = decode(kProgram, svg("<rect width='40' height='20' fill='#fff' opacity='0.5'/>"), 4, 2);
  ASSERT_TRUE(pixels);
  EXPECT_NEAR(static_cast<double>(at(*pixels, 1, 1) >> 24), 128, 1);
  EXPECT_NEAR(static_cast<double>(at(*pixels, 1, 1) & 0xFF), 128, 1);
}

/// Labels of figures need fonts: the fence leaves those readable.
TEST(Decoder, WordsInADrawingAreSet) {
  const auto pixels =
      decode(kProgram, svg("<text x='2' y='16' font-size='16' font-family='sans-serif'>MM</text>"), 40, 20);
  ASSERT_TRUE(pixels);
  int inked = 0;
  for (const std::uint32_t pixel : pixels->argb) inked += (pixel >> 24) > 128 ? 1 : 0;
  EXPECT_GT(inked, 20);
}

TEST(Decoder, BitmapIsDecodedAndScaled) {
  // One grey pixel: a GIF of 35 bytes.
  const std::string gif(
      "GIF89a\x01\x00\x01\x00\x80\x00\x00\x80\x80\x80\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00"
      "\x02\x02\x44\x01\x00;",
      35);
  const auto pixels = decode(kProgram, gif, 3, 3);
  ASSERT_TRUE(pixels);
  EXPECT_EQ(at(*pixels, 1, 1), 0xFF808080U);
}

TEST(Decoder, BytesThatAreNoPictureAreDamaged) {
  const auto pixels = decode(kProgram, "no picture at all", 10, 10);
  ASSERT_FALSE(pixels);
  EXPECT_EQ(pixels.error().kind, Error::Kind::Damaged);
}

/// A drawing that doubles itself thirty times would keep a processor busy for hours.
TEST(Decoder, BombCostsOnlyItself) {
  std::string inside = "<g id='a0'><rect width='1' height='1'/></g>";
  for (int i = 1; i <= 30; ++i) {
    const std::string before = "#a" + std::to_string(i - 1);
    inside += "<g id='a" + std::to_string(i) + "'><use xlink:href='" + before + "'/><use xlink:href='" + before +
              "' x='1'/></g>";
  }
  EXPECT_FALSE(decode(kProgram, svg(inside), 40, 20));
}

TEST(Decoder, FilesOutsideOfTheDrawingAreNotRead) {
  const auto pixels = decode(kProgram, svg("<image width='40' height='20' xlink:href='file:///etc/passwd'/>"), 40, 20);
  if (!pixels) return;  // turned down as a whole
  for (const std::uint32_t pixel : pixels->argb) EXPECT_EQ(pixel, 0U);
}

TEST(Decoder, ProgramThatIsNotThereIsNoCrash) {
  EXPECT_FALSE(decode("/nowhere/myelin", svg(""), 4, 4));
}

}  // namespace
}  // namespace myelin::picture
