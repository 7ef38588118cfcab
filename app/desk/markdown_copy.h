#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/copy_file.h"

namespace myelin::desk {

/// Bookmarks as Markdown. Questions come first, then the groups in the order of their first bookmark:
///
///     # Myelin bookmarks
///
///     ## To ask my team
///
///     ### Tizanidine
///
///     > Tizanidine can lower blood pressure.
///
///     I felt faint on Tuesday. Is that this?
///
///     - Article: "tizanidine"
///     - Title: "Tizanidine"
///     - Heading: "Side effects"
///     - Ask: yes
///     - Kept: 2026-11-22T10:00:00Z
///
/// The words, the reader's note, and lines that Myelin reads again; other lines and all headings are for people only.
/// In a note, a line that would look like one of these begins with a backslash; in quotation marks, `\\` is a backslash
/// and `\n` a line end.
std::string markdownOf(const std::vector<Bookmark>& bookmarks);

/// False when it is nothing of the kind.
bool readMarkdown(std::string_view text, Copy& copy);

}  // namespace myelin::desk
