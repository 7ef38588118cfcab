#include "index/library/packed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <mutex>

#include "index/base/words.h"
#include "index/library/builder.h"
#include "index/library/descriptor.h"
#include "index/library/trailer.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

Error damagedFile(const fs::path& file) {
  return {Error::Kind::Damaged, fill(_("{1} is damaged. Get the file again."), {file.string()})};
}

class PackedDatabase : public Database {
 public:
  explicit PackedDatabase(Descriptor fd) : fd_(std::move(fd)) {}

  Xapian::Database handle() const override {
    const std::lock_guard lock(mutex_);  // copies of a descriptor share the place where Xapian begins to read
    const int copy = ::fcntl(fd_.get(), F_DUPFD_CLOEXEC, 3);
    if (copy < 0 || ::lseek(copy, 0, SEEK_SET) != 0) throw Xapian::DatabaseOpeningError("no descriptor is free");
    return Xapian::Database(copy, Xapian::DB_BACKEND_GLASS);  // which closes it
  }
  const std::string& stemmer() const override { return stemmer_; }
  void setStemmer(std::string stemmer) { stemmer_ = std::move(stemmer); }

 private:
  Descriptor fd_;
  mutable std::mutex mutex_;
  std::string stemmer_ = "none";
};

}  // namespace

Result<OpenIndex> openPacked(const fs::path& file) {
  Result<Descriptor> fd = openFile(file);
  if (!fd) return fd.error();
  const Result<Trailer> trailer = readTrailer(fd->get(), file);
  if (!trailer) return trailer.error();
  const Status root = checkChunk(fd->get(), *trailer, 0, file);
  if (!root) return root.error();
  try {
    auto database = std::make_unique<PackedDatabase>(std::move(*fd));
    Digest contents{};
    const Xapian::Database handle = database->handle();
    const std::string format = handle.get_metadata("format");
    std::optional<Catalog> catalog = readCatalog(handle, &contents);
    if (!catalog && !format.empty() && format != schema::kFormat)
      return Error{Error::Kind::Foreign,
                   fill(_("{1} was packed by another version of Myelin. Get the file that fits this version."),
                        {file.string()})};
    if (!catalog || contents != trailer->contents) return damagedFile(file);
    database->setStemmer(stemmerName(catalog->manifest.language));
    return OpenIndex{std::move(database), std::move(*catalog)};
  } catch (const Xapian::Error&) {
  } catch (const std::exception&) {
  }
  return damagedFile(file);
}

Status verify(const fs::path& file) {
  const Result<Descriptor> fd = openFile(file);
  if (!fd) return fd.error();
  const Result<Trailer> trailer = readTrailer(fd->get(), file);
  if (!trailer) return trailer.error();
  for (std::size_t i = 0; i < trailer->chunks.size(); ++i) {
    Status intact = checkChunk(fd->get(), *trailer, i, file);
    if (!intact) return intact;
  }
  return done();
}

}  // namespace myelin::library
