#pragma once
#include "index/check/folder.h"
#include "index/check/notebook.h"

namespace myelin::check {

/// Links to articles, headings and files that are not there, `see_also`, figures that are not there or say nothing.
/// Addresses on the Internet are not looked up: Myelin opens no socket.
void checkLinks(const Article& article, const Folder& folder, Notebook& notebook);

/// Articles and headings that the finder leads to and that are not there; two choices of one name in a group.
void checkFinder(const Folder& folder, Notebook& notebook);

/// Articles that the manifest's `check:` names and that are not there.
void checkChoices(const Folder& folder, Notebook& notebook);

}  // namespace myelin::check
