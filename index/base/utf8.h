#pragma once
#include <cstdint>
#include <string>
#include <string_view>

/// UTF-8 text. Offsets are bytes; every function accepts any bytes and never reads outside `text`.
namespace myelin::utf8 {

/// `bytes` with a leading byte order mark removed, bad sequences (overlong, surrogate, truncated, over U+10FFFF) each
/// replaced by U+FFFD, NUL by U+FFFD, and line ends (CR LF, CR) turned into LF.
std::string clean(std::string_view bytes);

/// Whether `bytes` is well-formed UTF-8.
bool valid(std::string_view bytes);

/// The code point that starts at `at` (U+FFFD for a bad byte). REQUIRES: at < text.size().
char32_t at(std::string_view text, std::size_t at);

/// The first character boundary after `at`, or text.size().
std::size_t next(std::string_view text, std::size_t at);

/// The last character boundary before `at`, or 0.
std::size_t previous(std::string_view text, std::size_t at);

/// The number of characters (code points).
std::size_t length(std::string_view text);

/// Appends `code` as UTF-8; U+FFFD for what is no character (surrogates, over U+10FFFF).
void append(std::string& out, char32_t code);

/// `text` without C0/C1 control characters and terminal escapes, so that content can be shown in a terminal;
/// line feeds and tabs stay when `keepLines`, otherwise they become spaces.
std::string forTerminal(std::string_view text, bool keepLines);

/// `text` cut to at most `bytes` bytes at a character boundary.
std::string_view prefix(std::string_view text, std::size_t bytes);

}  // namespace myelin::utf8
