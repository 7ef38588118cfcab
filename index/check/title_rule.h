#pragma once
#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Titles that two articles have; terms that the glossary has twice or does not explain.
void checkTitles(const Folder& folder, Notebook& notebook);

}  // namespace myelin::check
