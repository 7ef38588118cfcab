#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

/// Where the index of a folder lies on disk. Paths in here are all made by us, in folders that are ours, so that they
/// may be handed to Xapian.
namespace myelin::library {

/// A new folder for this user alone, under the system's folder for temporary files; removed with the object.
class TemporaryFolder {
 public:
  /// nullptr when none can be made.
  static std::unique_ptr<TemporaryFolder> make();
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Held while an index is changed; other processes wait. Ends with the object, or with the process.
class IndexLock {
 public:
  explicit IndexLock(int fd) : fd_(fd) {}
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;
  ~IndexLock();

 private:
  int fd_;
};

/// One library's place in the cache: CACHE/libraries/HASH/, where HASH is that of the library's canonical path.
///
///     lock               locked (flock) by the process that changes the index
///     current            the name of the database in use, replaced by rename
///     FORMAT.NUMBER/     a database; NUMBER grows with each one built
///     building.XXXXXX/   one that is being built
class IndexPlace {
 public:
  /// Makes the folders that are missing. nullopt when the place is not ours alone: a link, another user's, writable by
  /// others, or on a disk that cannot be written.
  static std::optional<IndexPlace> at(const std::filesystem::path& cache, const std::filesystem::path& library);

  /// The database in use, or an empty path. Its format is that of this program.
  std::filesystem::path current() const;

  /// nullptr when another process held the lock all the time, or nothing can be written here.
  std::unique_ptr<IndexLock> lock(int milliseconds) const;

  /// A new folder to build in. Empty when nothing can be written. REQUIRES: the lock is held.
  std::filesystem::path startBuilding() const;

  /// Makes a finished database the one in use, and removes the older ones. False when the disk does not let us.
  /// REQUIRES: the lock is held.
  bool publish(const std::filesystem::path& built) const;

  /// The database in use is damaged: the next opening builds another.
  void forget() const;

 private:
  explicit IndexPlace(std::filesystem::path folder) : folder_(std::move(folder)) {}
  void removeOthers(const std::filesystem::path& kept) const;

  std::filesystem::path folder_;
};

}  // namespace myelin::library
