#pragma once
#include <string>

#include "app/handout/epub_book.h"

/// What a reading device asks first: EPUB 3.2, with the metadata of EPUB Accessibility 1.1
/// (https://www.w3.org/TR/epub-a11y-11/).
namespace myelin::handout {

inline constexpr char kEpubMedia[] = "application/epub+zip";
inline constexpr char kEpubFolder[] = "EPUB/";
inline constexpr char kEpubPackage[] = "package.opf";

/// META-INF/container.xml: where the package document lies.
std::string epubContainer();

/// Metadata, the list of files and their order. Says nothing of conformance to WCAG: that is for people to judge.
std::string epubPackage(const EpubBook& book);

}  // namespace myelin::handout
