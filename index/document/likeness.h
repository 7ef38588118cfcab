#pragma once
#include <cstddef>
#include <string_view>

/// How much of some words is still there, in pieces of text whose white space is single spaces.
namespace myelin::document {

std::size_t countWords(std::string_view text);

/// Bytes that are equal at the end, or at the start, of both.
std::size_t sameAtEnd(std::string_view a, std::string_view b);
std::size_t sameAtStart(std::string_view a, std::string_view b);

/// 0 to 1: how much of the words `then` stands in `now`, in the same order; `adjacent` bytes of them stand where they
/// stood. Nothing then and nothing now is all of it.
double alike(std::string_view then, std::string_view now, std::size_t adjacent);

}  // namespace myelin::document
