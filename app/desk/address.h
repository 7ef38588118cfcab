#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/desk/bookmark.h"

/// Addresses (IRIs) that articles and marks have in Web Annotations.
namespace myelin::desk {

/// urn:myelin:article:SLUG, what is not a letter, digit or one of -._~/ as %XX.
std::string articleAddress(std::string_view slug);
/// Nothing for the address of something else.
std::optional<std::string> slugOf(std::string_view address);
/// articleAddress(), and of words the fragment by which browsers find them
/// (https://wicg.github.io/scroll-to-text-fragment/): #:~:text=[PREFIX-,]EXACT[,-SUFFIX]. The heading is not in it.
std::string passageAddress(const Passage& passage);
/// Nothing for the address of something else.
std::optional<Passage> passageOf(std::string_view address);
/// urn:myelin:mark: and 16 hexadecimal digits (FNV-1a of the passage): equal passages have equal ones.
std::string markAddress(const Passage& passage);

}  // namespace myelin::desk
