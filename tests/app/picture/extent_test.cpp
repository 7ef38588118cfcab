#include "app/picture/extent.h"

#include <gtest/gtest.h>

#include <string>

namespace myelin::picture {
namespace {

std::string svg(const std::string& attributes) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + "><path d=\"M0 0h1\"/></svg>";
}

std::string png(unsigned width, unsigned height) {
  const auto four = [](unsigned n) {
    return std::string{static_cast<char>(n >> 24), static_cast<char>(n >> 16), static_cast<char>(n >> 8),
                       static_cast<char>(n)};
  };
  return std::string("\x89PNG\r\n\x1a\n", 8) + four(13) + "IHDR" + four(width) + four(height);
}

void expectExtent(const std::string& bytes, double width, double height) {
  const auto extent = extentOf(bytes);
  ASSERT_TRUE(extent.has_value());
  EXPECT_DOUBLE_EQ(extent->width, width);
  EXPECT_DOUBLE_EQ(extent->height, height);
}

TEST(Extent, DrawingWithAViewBoxAlone) {
  expectExtent(svg("viewBox=\"0 0 640 360.5\""), 640, 360.5);
}

TEST(Extent, WidthAndHeightGoBeforeTheViewBox) {
  expectExtent(svg("viewBox='0 0 10 10' width='200' height=\"100px\""), 200, 100);
}

TEST(Extent, WidthInPercentLeavesItToTheViewBox) {
  expectExtent(svg("width=\"100%\" height=\"100%\" viewBox=\"0,0,30,20\""), 30, 20);
}

TEST(Extent, StrokeWidthIsNoWidth) {
  expectExtent(svg("stroke-width=\"3\" viewBox=\"0 0 30 20\""), 30, 20);
}

TEST(Extent, DeclarationAndCommentsBeforeTheDrawing) {
  expectExtent("<?xml version=\"1.0\"?>\n<!-- a < b -->\n<!DOCTYPE svg>\n" + svg("viewBox=\"0 0 4 3\""), 4, 3);
}

TEST(Extent, Png) {
  expectExtent(png(300, 200), 300, 200);
}

TEST(Extent, Gif) {
  expectExtent(std::string("GIF89a\x2c\x01\xc8\x00", 10), 300, 200);
}

TEST(Extent, JpegBehindAnotherSegment) {
  expectExtent(std::string("\xFF\xD8\xFF\xE0\x00\x04zz\xFF\xC0\x00\x11\x08\x00\xC8\x01\x2C\x03\x01\x22\x00", 22), 300,
               200);
}

TEST(Extent, PngThatWouldTakeGigabytesIsTurnedDown) {
  EXPECT_FALSE(extentOf(png(20000, 20000)));
}

TEST(Extent, WhatIsNoPictureHasNone) {
  for (const std::string& bytes :
       {std::string(), std::string("<html></html>"), std::string("\x89PNG\r\n\x1a\n", 8), std::string("\xFF\xD8\xFF"),
        std::string("GIF8"), svg(""), svg("viewBox=\"0 0 0 9\""), svg("viewBox=\"0 0 1e9 9\""),
        std::string("<!-- never ends")})
    EXPECT_FALSE(extentOf(bytes)) << bytes;
}

}  // namespace
}  // namespace myelin::picture
