#pragma once
#include <string>

#include "app/session/command.h"
#include "index/document/document.h"

namespace myelin::session {

/// The words between two places as Markdown: headings, lists, tables, quotes, bold, emphasis, code and links stay what
/// they are; of a table the rows that are touched, with the header. Citations keep their numbers. Ends without a line
/// feed.
std::string markdownOf(const document::Document& document, const Selection& selection);

}  // namespace myelin::session
