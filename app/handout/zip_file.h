#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "index/base/result.h"

/// A zip archive being put together in memory, by libzip, which is loaded when the first is (it brings OpenSSL with
/// it). Equal files in equal order give equal bytes: no file has a time of its own.
namespace myelin::handout {

class ZipFile {
 public:
  ZipFile();
  ~ZipFile();
  ZipFile(const ZipFile&) = delete;
  ZipFile& operator=(const ZipFile&) = delete;

  /// `name` in UTF-8, with "/" between folders, each once.
  void add(const std::string& name, std::string bytes);
  /// The same, not made smaller.
  void addAsItIs(const std::string& name, std::string bytes);

  /// The archive. Called once, last. Fails with Unavailable when there is not enough memory, or no libzip.
  Result<std::string> bytes();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::handout
