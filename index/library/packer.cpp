#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include "index/base/file.h"
#include "index/base/words.h"
#include "index/library/builder.h"
#include "index/library/descriptor.h"
#include "index/library/folder_scan.h"
#include "index/library/index_place.h"
#include "index/library/trailer.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGlassMagic = "\x0f\x0dXapian Glass";
constexpr std::size_t kUuidAt = 16;  // after the magic and two bytes of Glass's own format number
constexpr std::size_t kUuidBytes = 16;
constexpr int kBlockBytes = 8192;

std::string uuidText(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    const auto byte = static_cast<unsigned char>(bytes[i]);
    text += "0123456789abcdef"[byte >> 4];
    text += "0123456789abcdef"[byte & 15];
  }
  return text;
}

/// Replaces the random UUID by a hash of everything else; false when this Xapian keeps it elsewhere. `uuid` is what
/// Xapian says it is.
bool sealUuid(std::string& database, const std::string& uuid) {
  const std::string_view view = database;
  if (!view.starts_with(kGlassMagic) || view.size() < kUuidAt + kUuidBytes) return false;
  if (uuidText(view.substr(kUuidAt, kUuidBytes)) != uuid) return false;
  const auto at = database.begin() + kUuidAt;
  std::fill_n(at, kUuidBytes, '\0');
  const Digest digest = sha256(database);
  std::copy_n(digest.begin(), kUuidBytes, at);
  return true;
}

/// Builds and compacts the database in `folder`; the path of the single file.
Result<fs::path> buildCompact(const fs::path& folder, const FolderScan& scan, const PackOptions& options) {
  Xapian::WritableDatabase database((folder / "database").string(), Xapian::DB_CREATE_OR_OVERWRITE |
                                                                        Xapian::DB_BACKEND_GLASS |
                                                                        Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC);
  const BuildOptions build{true, options.progress, nullptr};
  Result<Catalog> catalog = Builder(database, scan, build).build();
  if (!catalog) return catalog.error();
  database.commit();
  const fs::path one = folder / "one";
  // Never FULLER: Xapian 1.4.22 then writes outside its block buffer (seen with AddressSanitizer; openzim/libzim#1033).
  database.compact(one.string(), Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULL, kBlockBytes);
  return one;
}

/// The bytes of a whole packed library.
Result<std::string> packedBytes(const FolderScan& scan, const PackOptions& options) {
  const std::unique_ptr<TemporaryFolder> folder = TemporaryFolder::make();
  if (!folder) return Error{Error::Kind::Unwritable, _("There is no folder for temporary files. Free some space.")};
  const Result<fs::path> one = buildCompact(folder->path(), scan, options);
  if (!one) return one.error();
  Result<Descriptor> fd = openFile(*one);
  Result<std::string> bytes = file::read(*one, ~std::uint64_t{0} >> 1);
  if (!fd || !bytes) return fd ? bytes.error() : fd.error();
  const Xapian::Database database(::dup(fd->get()), Xapian::DB_BACKEND_GLASS);  // which closes the copy
  if (!sealUuid(*bytes, database.get_uuid()))
    return Error{Error::Kind::Unavailable, _("This version of Xapian writes databases that Myelin cannot pack.")};
  bytes->append(trailerFor(*bytes, contentsDigest(database)));
  return bytes;
}

Result<FolderScan> scanToPack(const fs::path& folder) {
  std::error_code error;
  const fs::path root = fs::canonical(folder, error);
  if (error || !fs::is_directory(root))
    return Error{Error::Kind::NotFound, fill(_("{1} is not a folder. Check the name."), {folder.string()})};
  Result<FolderScan> scan = scanFolder(root);
  if (scan && scan->articles.empty())
    return Error{Error::Kind::Foreign, fill(_("{1} holds no Markdown files (.md) to pack."), {folder.string()})};
  return scan;
}

}  // namespace

Status pack(const fs::path& folder, const fs::path& to, const PackOptions& options) {
  std::error_code error;
  if (!options.replace && fs::exists(fs::symlink_status(to, error)))
    return Error{Error::Kind::Exists, fill(_("{1} is already there. Choose another name."), {to.string()})};
  const Result<FolderScan> scan = scanToPack(folder);
  if (!scan) return scan.error();
  try {
    const Result<std::string> bytes = packedBytes(*scan, options);
    if (!bytes) return bytes.error();
    return file::write(to, *bytes, options.replace ? file::Existing::Replace : file::Existing::Keep);
  } catch (const Xapian::Error& e) {
    return Error{Error::Kind::Unwritable, fill(_("{1} was not written: {2}."), {to.string(), e.get_msg()})};
  } catch (const std::exception& e) {
    return Error{Error::Kind::Unwritable, fill(_("{1} was not written: {2}."), {to.string(), e.what()})};
  }
}

}  // namespace myelin::library
