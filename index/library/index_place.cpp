#include "index/library/index_place.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

#include "index/base/file.h"
#include "index/library/database.h"
#include "index/library/sha256.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

/// A real folder of this user that nobody else can write to.
bool isOurs(const fs::path& folder) {
  struct stat info {};
  if (::lstat(folder.c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) return false;
  return info.st_uid == ::geteuid() && (info.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

bool makeOurs(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return false;
  return isOurs(folder);
}

/// "FORMAT.NUMBER" of this program's format: the number; otherwise -1.
long numberOf(std::string_view name) {
  const std::string_view format = schema::kFormat;
  if (!name.starts_with(format) || name.size() < format.size() + 2 || name[format.size()] != '.') return -1;
  const std::string_view digits = name.substr(format.size() + 1);
  if (digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  return std::strtol(std::string(digits).c_str(), nullptr, 10);
}

}  // namespace

std::unique_ptr<TemporaryFolder> TemporaryFolder::make() {
  std::error_code error;
  const fs::path base = fs::temp_directory_path(error);
  std::string path = ((error ? fs::path("/tmp") : base) / "myelin.XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) return nullptr;
  return std::make_unique<TemporaryFolder>(path);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

IndexLock::~IndexLock() {
  ::close(fd_);
}

std::optional<IndexPlace> IndexPlace::at(const fs::path& cache, const fs::path& library) {
  std::error_code error;
  fs::create_directories(cache.parent_path(), error);
  const fs::path all = cache / "libraries";
  const fs::path folder = all / fingerprint(library.string());
  if (!makeOurs(cache) || !makeOurs(all) || !makeOurs(folder)) return std::nullopt;
  return IndexPlace(folder);
}

fs::path IndexPlace::current() const {
  const Result<std::string> name = file::read(folder_ / "current", 100);
  if (!name || numberOf(*name) < 0 || !isOurs(folder_ / *name)) return {};
  return folder_ / *name;
}

std::unique_ptr<IndexLock> IndexPlace::lock(int milliseconds) const {
  const int fd = ::open((folder_ / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return nullptr;
  auto lock = std::make_unique<IndexLock>(fd);
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= end) return nullptr;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return lock;
}

fs::path IndexPlace::startBuilding() const {
  std::string path = (folder_ / "building.XXXXXX").string();
  return ::mkdtemp(path.data()) == nullptr ? fs::path() : fs::path(path);
}

bool IndexPlace::publish(const fs::path& built) const {
  long last = 0;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error); !error && at != fs::directory_iterator(); at.increment(error))
    last = std::max(last, numberOf(at->path().filename().string()));
  const std::string name = std::string(schema::kFormat) + "." + std::to_string(last + 1);
  fs::rename(built, folder_ / name, error);
  if (error || !file::write(folder_ / "current", name, file::Existing::Replace, 0600)) return false;
  removeOthers(folder_ / name);
  return true;
}

void IndexPlace::forget() const {
  std::error_code ignored;
  fs::remove(folder_ / "current", ignored);
}

/// What is open elsewhere stays readable there until it is closed.
void IndexPlace::removeOthers(const fs::path& kept) const {
  std::error_code error;
  std::vector<fs::path> others;
  for (fs::directory_iterator at(folder_, error); !error && at != fs::directory_iterator(); at.increment(error))
    if (at->is_directory(error) && at->path() != kept) others.push_back(at->path());
  for (const fs::path& other : others) fs::remove_all(other, error);
}

}  // namespace myelin::library
