#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "app/handout/handout.h"

/// A handout for reading devices and their programs: an EPUB 3 (https://www.w3.org/TR/epub-33/), one XHTML page an
/// article, for whoever reads with letters, sizes and colours of their own, or by ear.
namespace myelin::handout {

/// The same words in the same order as on paper, but for lines to write on, which a screen does not have: only a name
/// that was typed is said. A title page says edition, review date, code, licence and check; sources lead back to where
/// they are cited; links lead to the articles that are in it. Equal orders give equal bytes. Articles are let go one by
/// one; their pages stay in memory until the book is closed. Fails like make(). Any thread.
Result<std::string> makeEpub(const library::Library& library, const Order& order, const Watch& watch = {});

/// makeEpub() and file::write(); returns the number of articles.
Result<std::size_t> saveEpub(const library::Library& library, const Order& order, const std::filesystem::path& to,
                             file::Existing existing, const Watch& watch = {});

}  // namespace myelin::handout
