#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/desk/copy_file.h"

namespace myelin::desk {

/// Bookmarks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one AnnotationPage, in order. The
/// article is `urn:myelin:article:SLUG`, the words a TextQuoteSelector, the colour a styleClass; the note is a body
/// with the purpose "commenting", the group one with "tagging"; the motivation says what it is: bookmarking,
/// highlighting, commenting, questioning. What the model has no word for (title, shelf, heading) is under `myelin:`.
std::string annotationsOf(const std::vector<Bookmark>& bookmarks);

/// Also takes one annotation, a list, or a collection with its first page inside. False when it is none of these.
bool readAnnotations(std::string_view json, Copy& copy);

}  // namespace myelin::desk
