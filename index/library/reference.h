#pragma once
#include <string_view>
#include <vector>

#include "index/library/library.h"

namespace myelin::library {

/// Reads references in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), an array of works, into
/// one line each: "Khan F, Amatya B, Turner-Stokes L and others. Title. Journal. 2013." At most three authors are
/// named. Works without `id` are passed over, a repeated id counts once. Sorted by key. What cannot be read is told in
/// `broken` under `path`.
std::vector<Reference> readReferences(std::string_view json, std::string_view path, std::vector<Broken>& broken);

}  // namespace myelin::library
