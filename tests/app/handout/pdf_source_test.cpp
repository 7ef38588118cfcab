#include "app/handout/pdf_source.h"

#include <gtest/gtest.h>

#include "app/handout/pdf_file.h"

namespace myelin::handout {
namespace {

std::string written() {
  PdfFile file;
  const int catalogue = file.reserve(), pages = file.reserve(), page = file.reserve(), content = file.reserve(),
            info = file.reserve();
  file.addPlainStream(content, "", "0 g");
  file.add(page, "<< /Type /Page /Parent " + reference(pages) +
                     " /MediaBox [ 0 0 100 141.5 ] /Resources << >> /Contents " + reference(content) + " >>");
  file.add(pages, "<< /Type /Pages /Count 1 /Kids [ " + reference(page) + " ] >>");
  file.add(catalogue, "<< /Type /Catalog /Pages " + reference(pages) + " >>");
  file.add(info, "<< >>");
  return file.finish(catalogue, info);
}

TEST(PdfSource, GivesPagesAndWhatIsInThem) {
  const std::string bytes = written();
  PdfSource pdf(bytes);
  const std::vector<PdfObject> pages = pdf.pages();
  ASSERT_EQ(pages.size(), 1u);
  const std::vector<PdfObject> box = pages[0].at("/MediaBox").items();
  ASSERT_EQ(box.size(), 4u);
  EXPECT_EQ(box[3].number(), 141.5);
  EXPECT_EQ(box[3].text(), "141.5");
  EXPECT_NE(pages[0].pageContent().find("0 g"), std::string::npos);
  const PdfObject content = pages[0].at("/Contents");
  EXPECT_TRUE(content.isIndirect());
  EXPECT_TRUE(content.isStream());
  bool filtered = false;
  for (const auto& [key, value] : content.streamEntries()) filtered = filtered || value.text() == "/FlateDecode";
  EXPECT_TRUE(filtered);
  EXPECT_FALSE(content.streamBytes().empty());
  EXPECT_TRUE(pdf.isSound());
}

TEST(PdfSource, WhatIsNoPdfSaysWhy) {
  EXPECT_THROW(PdfSource("a letter to a friend"), PdfTrouble);
  EXPECT_THROW(PdfSource(""), PdfTrouble);
}

TEST(PdfSource, AFileWithoutItsEndIsNotSound) {
  std::string bytes = written();
  bytes.resize(bytes.size() - 20);
  bool sound = true;
  try {
    PdfSource pdf(bytes);
    sound = pdf.pages().size() == 1 && pdf.isSound();
  } catch (const PdfTrouble&) {
    sound = false;
  }
  EXPECT_FALSE(sound);
}

TEST(PdfSource, AskingAStreamOfWhatIsNoneThrows) {
  const std::string bytes = written();
  PdfSource pdf(bytes);
  EXPECT_THROW(pdf.pages()[0].at("/MediaBox").streamBytes(), PdfTrouble);
}

}  // namespace
}  // namespace myelin::handout
