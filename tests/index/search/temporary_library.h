#pragma once
#include <filesystem>
#include <memory>
#include <string>

#include "index/library/library.h"

namespace myelin::search {

/// A folder of Markdown with an index beside it, gone when the test ends.
class TemporaryLibrary {
 public:
  TemporaryLibrary();
  ~TemporaryLibrary();
  TemporaryLibrary(const TemporaryLibrary&) = delete;

  /// Writes an article; `terms` is a YAML list without brackets.
  void write(const std::string& shelf, const std::string& slug, const std::string& title, const std::string& terms,
             const std::string& body);
  void writeFile(const std::string& path, const std::string& text);
  void remove(const std::string& path);

  /// Opens the folder, building or refreshing its index. Fails the test when that fails.
  std::shared_ptr<const library::Library> open() const;

  /// Packs the folder and opens the packed file.
  std::shared_ptr<const library::Library> openPacked() const;

 private:
  std::filesystem::path folder_;
};

/// Eight small articles on three shelves, and a glossary.
void writeSmallLibrary(TemporaryLibrary& library);

}  // namespace myelin::search
