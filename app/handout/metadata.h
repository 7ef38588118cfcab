#pragma once
#include <vector>

#include "app/handout/structure.h"
#include "app/handout/tagging.h"

class QPDF;

/// What a PDF says about itself, for tagging.cpp only. Throws what libqpdf throws.
namespace myelin::handout {

/// Language, title (shown instead of the file name), dates, and the PDF/UA-1 mark in XMP.
void addMetadata(QPDF& pdf, const PdfMeta& meta);

/// The outline: articles, and their headings below them.
void addOutline(QPDF& pdf, const std::vector<Bookmark>& bookmarks);

}  // namespace myelin::handout
