#include "app/shell/desktop.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <thread>

#include "index/base/words.h"

extern char** environ;

namespace myelin::shell {
namespace {

std::filesystem::path home() {
  const char* set = std::getenv("HOME");
  return set != nullptr && set[0] == '/' ? set : "/tmp";
}

/// user-dirs.dirs holds lines like XDG_DOCUMENTS_DIR="$HOME/Documents".
std::filesystem::path documentsFolder() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const auto folder = config != nullptr && config[0] == '/' ? std::filesystem::path(config) : home() / ".config";
  std::ifstream lines(folder / "user-dirs.dirs");
  const std::string key = "XDG_DOCUMENTS_DIR=\"";
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(key) || !line.ends_with('"')) continue;
    const std::string value = line.substr(key.size(), line.size() - key.size() - 1);
    if (value.starts_with("$HOME/")) return home() / value.substr(6);
    if (value.starts_with('/')) return value;
  }
  return home() / "Documents";  // not shown: a folder's name
}

}  // namespace

std::filesystem::path printFolder() {
  const std::filesystem::path documents = documentsFolder();
  std::error_code ignored;
  return std::filesystem::is_directory(documents, ignored) ? documents : home();
}

std::string today() {
  if (const char* fixed = std::getenv("MYELIN_TODAY")) return fixed;
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

Status openInBrowser(const std::string& address) {
  std::string program = "xdg-open";
  std::string argument = address;
  char* const arguments[] = {program.data(), argument.data(), nullptr};
  pid_t child = 0;
  if (::posix_spawnp(&child, "xdg-open", nullptr, nullptr, arguments, environ) != 0)
    return Error{Error::Kind::Unavailable,
                 fill(_("No browser could be opened. Copy the address instead: {1}"), {address})};
  std::thread([child] { ::waitpid(child, nullptr, 0); }).detach();
  return done();
}

}  // namespace myelin::shell
