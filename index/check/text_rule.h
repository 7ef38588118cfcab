#pragma once
#include "index/check/folder.h"
#include "index/check/grade.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Sentences that are too long, and a text that is too hard to read. Returns how hard it is.
Grade checkText(const Article& article, const Folder& folder, Notebook& notebook);

}  // namespace myelin::check
