#pragma once
#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Citation keys that no work has, and claims (claim.h) without a citation in their sentence or next to it.
void checkSources(const Article& article, const Folder& folder, Notebook& notebook);

/// Works that no article cites.
void checkWorks(const Folder& folder, Notebook& notebook);

}  // namespace myelin::check
