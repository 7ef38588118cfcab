#include "app/svg/drawing.h"

#include <gtest/gtest.h>

#include <memory>

namespace myelin::svg {
namespace {

const std::string kRed =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="red"/></svg>)";

struct Paper {
  std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface{
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 4, 4), cairo_surface_destroy};
  std::unique_ptr<cairo_t, void (*)(cairo_t*)> context{cairo_create(surface.get()), cairo_destroy};

  std::uint32_t at(int x, int y) {
    cairo_surface_flush(surface.get());
    const unsigned char* row =
        cairo_image_surface_get_data(surface.get()) + y * cairo_image_surface_get_stride(surface.get());
    return reinterpret_cast<const std::uint32_t*>(row)[x];
  }
};

TEST(Drawing, FillsItsBoxInItsOwnProportion) {
  const auto drawing = Drawing::read(kRed);
  ASSERT_TRUE(drawing);
  Paper paper;
  EXPECT_TRUE(drawing->draw(paper.context.get(), 0, 0, 4, 4));
  EXPECT_EQ(paper.at(1, 0), 0u);
  EXPECT_EQ(paper.at(1, 2), 0xFFFF0000u);
  EXPECT_EQ(paper.at(3, 3), 0u);
}

TEST(Drawing, SizeIsOfTheFileOrOfItsViewBox) {
  EXPECT_EQ(Drawing::read(kRed)->size()->w, 4);
  const auto sized = Drawing::read(R"(<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>)");
  ASSERT_TRUE(sized && sized->size());
  EXPECT_EQ(sized->size()->w, 30);
  EXPECT_EQ(sized->size()->h, 20);
}

TEST(Drawing, WithoutSizeAndViewBoxHasNone) {
  const auto drawing = Drawing::read(R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
  ASSERT_TRUE(drawing);
  EXPECT_FALSE(drawing->size());
}

TEST(Drawing, WhatIsNoSvgIsNone) {
  for (const char* bytes : {"", "words", "<html></html>", "<svg", "\x89PNG\r\n"})
    EXPECT_FALSE(Drawing::read(bytes)) << bytes;
}

TEST(Drawing, LoadsNothingFromOutside) {
  const auto drawing = Drawing::read(
      R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 4 4">)"
      R"(<image x:href="file:///usr/share/pixmaps/debian-logo.png" width="4" height="4"/></svg>)");
  ASSERT_TRUE(drawing);
  Paper paper;
  drawing->draw(paper.context.get(), 0, 0, 4, 4);
  for (int y = 0; y < 4; ++y)
    for (int x = 0; x < 4; ++x) EXPECT_EQ(paper.at(x, y), 0u);
}

}  // namespace
}  // namespace myelin::svg
