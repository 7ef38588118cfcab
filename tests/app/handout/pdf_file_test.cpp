#include "app/handout/pdf_file.h"

#include <gtest/gtest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include "app/handout/pdf_source.h"

namespace myelin::handout {
namespace {

/// A page, and so many objects beside it that one object stream does not hold them.
std::string written(int others) {
  PdfFile file;
  const int catalogue = file.reserve();
  const int pages = file.reserve();
  const int page = file.reserve();
  const int content = file.reserve();
  const int info = file.reserve();
  std::string list;
  for (int i = 0; i < others; ++i) {
    const int other = file.reserve();
    file.add(other,
             "<< /Number " + std::to_string(i) + " /Text " + pdfText("Ärzte (" + std::to_string(i) + ") 好") + " >>");
    list += ' ' + reference(other);
  }
  file.addPlainStream(content, "", "0 g 10 10 30 30 re f");
  file.add(page, "<< /Type /Page /Parent " + reference(pages) + " /MediaBox [ 0 0 100 " + pdfNumber(100.456) +
                     " ] /Contents " + reference(content) + " >>");
  file.add(pages, "<< /Type /Pages /Count 1 /Kids [ " + reference(page) + " ] >>");
  file.add(catalogue, "<< /Type /Catalog /Pages " + reference(pages) + " /Others [" + list + " ] >>");
  file.add(info, "<< /Title " + pdfText("A title") + " >>");
  return file.finish(catalogue, info);
}

TEST(PdfFile, OpensWithAllItsObjects) {
  constexpr int kOthers = 1000;
  const std::string bytes = written(kOthers);
  QPDF pdf;
  pdf.processMemoryFile("written", bytes.data(), bytes.size());
  ASSERT_EQ(pdf.getAllPages().size(), 1u);
  QPDFObjectHandle others = pdf.getRoot().getKey("/Others");
  ASSERT_EQ(others.getArrayNItems(), kOthers);
  for (int i = 0; i < kOthers; ++i) {
    EXPECT_EQ(others.getArrayItem(i).getKey("/Number").getIntValue(), i);
    EXPECT_EQ(others.getArrayItem(i).getKey("/Text").getUTF8Value(), "Ärzte (" + std::to_string(i) + ") 好");
  }
  QPDFObjectHandle page = pdf.getAllPages()[0];
  EXPECT_EQ(page.getKey("/MediaBox").getArrayItem(3).unparse(), "100.46");
  const std::shared_ptr<Buffer> content = page.getKey("/Contents").getStreamData();
  EXPECT_EQ(std::string(reinterpret_cast<const char*>(content->getBuffer()), content->getSize()),
            "0 g 10 10 30 30 re f");
  EXPECT_EQ(pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value(), "A title");
  EXPECT_TRUE(pdf.getWarnings().empty());
}

TEST(PdfFile, EqualCallsGiveEqualBytesAndOthersAnotherIdentity) {
  EXPECT_EQ(written(3), written(3));
  const auto identity = [](const std::string& bytes) {
    QPDF pdf;
    pdf.processMemoryFile("written", bytes.data(), bytes.size());
    return pdf.getTrailer().getKey("/ID").getArrayItem(0).getStringValue();
  };
  EXPECT_EQ(identity(written(3)).size(), 16u);
  EXPECT_NE(identity(written(3)), identity(written(4)));
}

}  // namespace
}  // namespace myelin::handout
