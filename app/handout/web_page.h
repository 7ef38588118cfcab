#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "app/handout/handout.h"

/// A handout for a web browser: one HTML file with everything in it, for whoever reads on a screen, with its own
/// letters, a screen reader or a translator. The same words in the same order as on paper.
namespace myelin::handout {

/// HTML 5 with landmarks, headings, lists, tables with headers, described figures and links between the articles that
/// are in it; nothing is loaded from anywhere. Equal orders give equal bytes. Fails like make(). Any thread.
Result<std::string> makeWebPage(const library::Library& library, const Order& order, const Watch& watch = {});

/// makeWebPage() and file::write(); returns the number of articles.
Result<std::size_t> saveWebPage(const library::Library& library, const Order& order, const std::filesystem::path& to,
                                file::Existing existing, const Watch& watch = {});

}  // namespace myelin::handout
