#pragma once
#include <string>

#include "index/check/edition_record.h"
#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// `changes:` that do not fit the edition, and a text that is another than the one recorded for its edition. `today` is
/// ISO 8601.
void checkEdition(const Article& article, const EditionRecord& record, const std::string& today, Notebook& notebook);

}  // namespace myelin::check
