#pragma once
#include "app/handout/draft.h"
#include "app/handout/order.h"
#include "index/library/library.h"

/// The sources of what is printed, as they stand at its end.
namespace myelin::handout {

/// Adds those that `body` cites, under the numbers they have in the whole article: `citations`, its keys in order.
void addSources(Draft& to, const library::Library& library, const std::vector<std::string>& citations,
                const document::Document& body, Sources how);

/// "Newsome SD, Thrower B and others, 2022" of a whole reference: its first and its last sentence.
std::string shortReference(const std::string& sentence);

/// Takes "[1]" and the space before it out of every text.
void removeCitations(document::Document& body);

}  // namespace myelin::handout
