#pragma once
#include <string>
#include <vector>

#include "app/handout/pdf_file.h"
#include "app/handout/structure.h"
#include "app/handout/tagging.h"

/// What a PDF says about itself, for tagging.cpp only. Throws PdfTrouble.
namespace myelin::handout {

/// A page as others refer to it.
struct PageInFile {
  int number = 0;     ///< of its object
  double height = 0;  ///< pt
};

/// Adds title, author and dates. Returns the number of the information dictionary.
int addInfo(PdfFile& file, const PdfMeta& meta);

/// Adds the PDF/UA-1 mark in XMP. Returns entries of the catalogue: it, the language and that the title is shown
/// instead of the file name.
std::string addMetadata(PdfFile& file, const PdfMeta& meta);

/// Adds the outline: articles, and their headings below them. Returns entries of the catalogue.
std::string addOutline(PdfFile& file, const std::vector<PageInFile>& pages, const std::vector<Bookmark>& bookmarks);

}  // namespace myelin::handout
