#include "app/handout/zip_file.h"

#include <zip.h>

#include <deque>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr zip_uint16_t kMidnight = 0, kFirstDay = 0x0021;  // 1 January 1980, where the time of zip files begins

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error notMade(const std::string& why) {
  return {Error::Kind::Unavailable,
          fill(_("The book could not be put together ({1}). Close other programs and try again."), {why})};
}

std::string readBack(zip_source_t* source) {
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) return "";
  std::string bytes(facts.size, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
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
    zip_source_t* source = zip_source_buffer(archive, held.back().data(), held.back().size(), 0);
    if (source == nullptr) return note();
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      return note();
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, at, how, 0) != 0 ||
        zip_file_set_dostime(archive, at, kMidnight, kFirstDay, 0) != 0)
      note();
  }
  void note() { trouble = zip_strerror(archive); }
};

ZipFile::ZipFile() : parts_(std::make_unique<Parts>()) {
  zip_error_t error;
  zip_error_init(&error);
  parts_->target.reset(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (parts_->target) {
    zip_source_keep(parts_->target.get());
    parts_->archive = zip_open_from_source(parts_->target.get(), ZIP_TRUNCATE, &error);
    if (parts_->archive == nullptr) zip_source_free(parts_->target.get());
  }
  if (parts_->archive == nullptr) parts_->trouble = zip_error_strerror(&error);
  zip_error_fini(&error);
}

ZipFile::~ZipFile() {
  if (parts_->archive != nullptr) zip_discard(parts_->archive);
}

void ZipFile::add(const std::string& name, std::string bytes) {
  parts_->add(name, std::move(bytes), ZIP_CM_DEFLATE);
}

void ZipFile::addAsItIs(const std::string& name, std::string bytes) {
  parts_->add(name, std::move(bytes), ZIP_CM_STORE);
}

Result<std::string> ZipFile::bytes() {
  if (!parts_->trouble.empty()) return notMade(parts_->trouble);
  if (zip_close(parts_->archive) != 0) return notMade(zip_strerror(parts_->archive));
  parts_->archive = nullptr;
  parts_->held.clear();
  std::string bytes = readBack(parts_->target.get());
  if (bytes.empty()) return notMade(zip_error_strerror(zip_source_error(parts_->target.get())));
  return bytes;
}

}  // namespace myelin::handout
