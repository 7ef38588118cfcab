#pragma once
#include <string>

#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Front matter: names that are missing, unknown or there twice, values that cannot be, and review dates. `today` is
/// ISO 8601.
void checkFront(const Article& article, const Folder& folder, const std::string& today, Notebook& notebook);

}  // namespace myelin::check
