#include "app/handout/zip_file.h"

#include <zip.h>

#include <deque>

#include "index/base/late_library.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr zip_uint16_t kMidnight = 0, kFirstDay = 0x0021;  // 1 January 1980, where the time of zip files begins

// Every function that is used, by its own name and type.
#define MYELIN_ZIP(each)                                                                                       \
  each(zip_close) each(zip_discard) each(zip_error_fini) each(zip_error_init) each(zip_error_strerror)         \
      each(zip_file_add) each(zip_file_set_dostime) each(zip_open_from_source) each(zip_set_file_compression)  \
          each(zip_source_buffer) each(zip_source_buffer_create) each(zip_source_close) each(zip_source_error) \
              each(zip_source_free) each(zip_source_keep) each(zip_source_open) each(zip_source_read)          \
                  each(zip_source_stat) each(zip_stat_init) each(zip_strerror)

struct Zip {
  MYELIN_ZIP(MYELIN_LATE_MEMBER)
};

const Zip* loaded() {
  MYELIN_LATE_LOAD(Zip, "libzip.so.4", MYELIN_ZIP);
}

/// Only where it is loaded.
const Zip& zip() {
  return *loaded();
}

struct FreeSource {
  void operator()(zip_source_t* source) const { zip().zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error notMade(const std::string& why) {
  return {Error::Kind::Unavailable,
          fill(_("The book could not be put together ({1}). Close other programs and try again."), {why})};
}

std::string readBack(zip_source_t* source) {
  zip_stat_t facts;
  zip().zip_stat_init(&facts);
  if (zip().zip_source_stat(source, &facts) != 0 || zip().zip_source_open(source) != 0) return "";
  std::string bytes(facts.size, '\0');
  const zip_int64_t got = zip().zip_source_read(source, bytes.data(), bytes.size());
  zip().zip_source_close(source);
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

}  // namespace

struct ZipFile::Parts {
  Source target;
  zip_t* archive = nullptr;
  std::deque<std::string> held;  ///< libzip reads it when the archive is closed
  std::string trouble;

  void add(const std::string& name, std::string bytes, zip_int32_t how) {
    if (archive == nullptr || !trouble.empty()) return;
    held.push_back(std::move(bytes));
    zip_source_t* source = zip().zip_source_buffer(archive, held.back().data(), held.back().size(), 0);
    if (source == nullptr) return note();
    const zip_int64_t index = zip().zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip().zip_source_free(source);
      return note();
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip().zip_set_file_compression(archive, at, how, 0) != 0 ||
        zip().zip_file_set_dostime(archive, at, kMidnight, kFirstDay, 0) != 0)
      note();
  }
  void note() { trouble = zip().zip_strerror(archive); }
};

ZipFile::ZipFile() : parts_(std::make_unique<Parts>()) {
  if (loaded() == nullptr) return;
  zip_error_t error;
  zip().zip_error_init(&error);
  parts_->target.reset(zip().zip_source_buffer_create(nullptr, 0, 0, &error));
  if (parts_->target) {
    zip().zip_source_keep(parts_->target.get());
    parts_->archive = zip().zip_open_from_source(parts_->target.get(), ZIP_TRUNCATE, &error);
    if (parts_->archive == nullptr) zip().zip_source_free(parts_->target.get());
  }
  if (parts_->archive == nullptr) parts_->trouble = zip().zip_error_strerror(&error);
  zip().zip_error_fini(&error);
}

ZipFile::~ZipFile() {
  if (parts_->archive != nullptr) zip().zip_discard(parts_->archive);
}

void ZipFile::add(const std::string& name, std::string bytes) {
  parts_->add(name, std::move(bytes), ZIP_CM_DEFLATE);
}

void ZipFile::addAsItIs(const std::string& name, std::string bytes) {
  parts_->add(name, std::move(bytes), ZIP_CM_STORE);
}

Result<std::string> ZipFile::bytes() {
  if (loaded() == nullptr)
    return Error{Error::Kind::Unavailable, _("Saving for an e-reader needs libzip, which is not installed here. Save a "
                                             "web page or a PDF, or install the package libzip4.")};
  if (!parts_->trouble.empty()) return notMade(parts_->trouble);
  if (zip().zip_close(parts_->archive) != 0) return notMade(zip().zip_strerror(parts_->archive));
  parts_->archive = nullptr;
  parts_->held.clear();
  std::string bytes = readBack(parts_->target.get());
  if (bytes.empty()) return notMade(zip().zip_error_strerror(zip().zip_source_error(parts_->target.get())));
  return bytes;
}

}  // namespace myelin::handout
