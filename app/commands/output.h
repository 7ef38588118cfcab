#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "index/base/result.h"
#include "index/library/library.h"

namespace myelin::commands {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 2;

/// Text from content, cleaned of control characters, on stdout.
void print(const std::string& text);
/// The exit code of a command that returned `code`: another when what it printed did not all arrive.
int finish(int code);
/// One line on stderr, prefixed by the program's name; returns kFailed.
int fail(const Error& error);

/// One line on stderr; the command goes on.
void warn(const std::string& sentence);

/// The library that was named, or our own: beside the program, or installed.
std::filesystem::path libraryPath(const std::string& named);
/// Opens it; shows progress on stderr when that is a terminal.
Result<std::shared_ptr<const library::Library>> openLibrary(const std::string& named);

}  // namespace myelin::commands
