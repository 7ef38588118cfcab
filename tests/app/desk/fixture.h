#pragma once
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "app/desk/desk.h"

namespace myelin::desk {

/// A desk in a temporary folder of its own, on a day that stands still.
class DeskFixture : public testing::Test {
 protected:
  DeskFixture() {
    std::string name = (std::filesystem::temp_directory_path() / "myelin-desk-XXXXXX").string();
    folder = mkdtemp(name.data());
    file = folder / "myelin" / "desk.db";
  }
  ~DeskFixture() override {
    std::error_code ignored;
    std::filesystem::permissions(file.parent_path(), std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(folder, ignored);
  }

  static std::string today() { return "2026-11-22T10:00:00Z"; }
  std::unique_ptr<Desk> open() const { return Desk::open(file, today); }

  static Bookmark whole(const std::string& slug) {
    return {.passage = {.slug = slug}, .title = "About " + slug, .shelf = "symptoms"};
  }

  static std::string bytes(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  static void write(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
  }

  /// The files beside the desk whose names hold `part`.
  std::vector<std::filesystem::path> beside(const std::string& part) const {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path()))
      if (entry.path().filename().string().find(part) != std::string::npos) found.push_back(entry.path());
    return found;
  }

  /// Runs `work` in a child process; its value is the exit code.
  static pid_t inChild(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) _exit(work());
    return child;
  }
  static int exitCode(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  std::filesystem::path folder, file;
};

}  // namespace myelin::desk
