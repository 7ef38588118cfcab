#pragma once
#include <filesystem>
#include <string>

#include "index/base/result.h"

/// What the desktop around the window offers.
namespace myelin::shell {

/// Where Print puts PDFs: the documents folder ($XDG_DOCUMENTS_DIR of user-dirs.dirs), else the home folder.
std::filesystem::path printFolder();

/// Today, ISO 8601; `MYELIN_TODAY` fixes it for tests.
std::string today();

/// Opens an http, https or mailto address by xdg-open, as one argument; never by a shell. REQUIRES: the person agreed.
Status openInBrowser(const std::string& address);

}  // namespace myelin::shell
