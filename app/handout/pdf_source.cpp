#include "app/handout/pdf_source.h"

#include <cstdlib>

#include "index/base/late_library.h"

namespace myelin::handout {
namespace {

// Every function that is used, by its own name and type.
#define MYELIN_QPDF(each)                                                                                              \
  each(qpdf_init) each(qpdf_cleanup) each(qpdf_silence_errors) each(qpdf_set_suppress_warnings) each(qpdf_read_memory) \
      each(qpdf_has_error) each(qpdf_get_error) each(qpdf_get_error_full_text) each(qpdf_more_warnings)                \
          each(qpdf_get_num_pages) each(qpdf_get_page_n) each(qpdf_oh_release) each(qpdf_oh_is_array)                  \
              each(qpdf_oh_is_dictionary) each(qpdf_oh_is_stream) each(qpdf_oh_is_indirect)                            \
                  each(qpdf_oh_get_object_id) each(qpdf_oh_get_generation) each(qpdf_oh_get_array_n_items)             \
                      each(qpdf_oh_get_array_item) each(qpdf_oh_begin_dict_key_iter) each(qpdf_oh_dict_more_keys)      \
                          each(qpdf_oh_dict_next_key) each(qpdf_oh_get_key) each(qpdf_oh_get_dict)                     \
                              each(qpdf_oh_get_stream_data) each(qpdf_oh_get_page_content_data)                        \
                                  each(qpdf_oh_get_numeric_value) each(qpdf_oh_unparse) each(qpdf_oh_unparse_resolved) \
                                      each(qpdf_oh_new_unicode_string) each(qpdf_oh_new_real_from_double)

struct Qpdf {
  MYELIN_QPDF(MYELIN_LATE_MEMBER)
};

const Qpdf* loaded() {
  MYELIN_LATE_LOAD(Qpdf, "libqpdf.so.29", MYELIN_QPDF);
}

/// Only where it is loaded.
const Qpdf& qpdf() {
  return *loaded();
}

qpdf_data newFile() {
  const qpdf_data file = qpdf().qpdf_init();
  qpdf().qpdf_silence_errors(file);
  qpdf().qpdf_set_suppress_warnings(file, QPDF_TRUE);
  return file;
}

void check(qpdf_data file) {
  if (!qpdf().qpdf_has_error(file)) return;
  throw PdfTrouble(qpdf().qpdf_get_error_full_text(file, qpdf().qpdf_get_error(file)));
}

template <typename Value>
Value checked(qpdf_data file, Value value) {
  check(file);
  return value;
}

std::string owned(qpdf_data file, unsigned char* bytes, std::size_t size) {
  const std::unique_ptr<unsigned char, decltype(&std::free)> freed(bytes, &std::free);
  check(file);
  return {reinterpret_cast<const char*>(bytes), size};
}

struct CloseFile {
  void operator()(_qpdf_data* file) const { qpdf().qpdf_cleanup(&file); }
};

/// What libqpdf writes for a value that is in no file. `make` gives its handle.
template <typename Make>
std::string written(Make make) {
  static thread_local const std::unique_ptr<_qpdf_data, CloseFile> kNoFile(newFile());
  const PdfObject value(kNoFile.get(), make(kNoFile.get()));
  return value.text();
}

}  // namespace

bool loadPdfLibrary() {
  return loaded() != nullptr;
}

void PdfObject::release() {
  if (handle_ != 0) qpdf().qpdf_oh_release(file_, handle_);
}

PdfObject& PdfObject::operator=(PdfObject&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(handle_, other.handle_);
  return *this;
}

bool PdfObject::isArray() const {
  return checked(file_, qpdf().qpdf_oh_is_array(file_, handle_)) != QPDF_FALSE;
}

bool PdfObject::isDictionary() const {
  return checked(file_, qpdf().qpdf_oh_is_dictionary(file_, handle_)) != QPDF_FALSE;
}

bool PdfObject::isStream() const {
  return checked(file_, qpdf().qpdf_oh_is_stream(file_, handle_)) != QPDF_FALSE;
}

bool PdfObject::isIndirect() const {
  return checked(file_, qpdf().qpdf_oh_is_indirect(file_, handle_)) != QPDF_FALSE;
}

std::pair<int, int> PdfObject::id() const {
  const int number = qpdf().qpdf_oh_get_object_id(file_, handle_);
  return {number, checked(file_, qpdf().qpdf_oh_get_generation(file_, handle_))};
}

std::vector<PdfObject> PdfObject::items() const {
  std::vector<PdfObject> items;
  const int count = checked(file_, qpdf().qpdf_oh_get_array_n_items(file_, handle_));
  for (int i = 0; i < count; ++i) items.emplace_back(file_, qpdf().qpdf_oh_get_array_item(file_, handle_, i));
  check(file_);
  return items;
}

std::vector<std::pair<std::string, PdfObject>> PdfObject::entries() const {
  std::vector<std::string> keys;  // first: a file goes through one dictionary at a time
  qpdf().qpdf_oh_begin_dict_key_iter(file_, handle_);
  while (qpdf().qpdf_oh_dict_more_keys(file_)) keys.emplace_back(qpdf().qpdf_oh_dict_next_key(file_));
  std::vector<std::pair<std::string, PdfObject>> entries;
  for (const std::string& key : keys) entries.emplace_back(key, at(key));
  check(file_);
  return entries;
}

PdfObject PdfObject::at(const std::string& key) const {
  return checked(file_, PdfObject(file_, qpdf().qpdf_oh_get_key(file_, handle_, key.c_str())));
}

std::vector<std::pair<std::string, PdfObject>> PdfObject::streamEntries() const {
  return PdfObject(file_, qpdf().qpdf_oh_get_dict(file_, handle_)).entries();
}

std::string PdfObject::streamBytes() const {
  unsigned char* bytes = nullptr;
  std::size_t size = 0;
  QPDF_BOOL filtered = QPDF_FALSE;
  qpdf().qpdf_oh_get_stream_data(file_, handle_, qpdf_dl_none, &filtered, &bytes, &size);
  return owned(file_, bytes, size);
}

std::string PdfObject::pageContent() const {
  unsigned char* bytes = nullptr;
  std::size_t size = 0;
  qpdf().qpdf_oh_get_page_content_data(file_, handle_, &bytes, &size);
  return owned(file_, bytes, size);
}

double PdfObject::number() const {
  return checked(file_, qpdf().qpdf_oh_get_numeric_value(file_, handle_));
}

std::string PdfObject::text() const {
  return checked(file_, std::string(qpdf().qpdf_oh_unparse(file_, handle_)));
}

std::string PdfObject::value() const {
  return checked(file_, std::string(qpdf().qpdf_oh_unparse_resolved(file_, handle_)));
}

PdfSource::PdfSource(std::string_view bytes) : file_(newFile()) {
  qpdf().qpdf_read_memory(file_, "handout", bytes.data(), bytes.size(), nullptr);
  if (!qpdf().qpdf_has_error(file_)) return;
  const std::string why = qpdf().qpdf_get_error_full_text(file_, qpdf().qpdf_get_error(file_));
  qpdf().qpdf_cleanup(&file_);
  throw PdfTrouble(why);
}

PdfSource::~PdfSource() {
  qpdf().qpdf_cleanup(&file_);
}

std::vector<PdfObject> PdfSource::pages() {
  std::vector<PdfObject> pages;
  const int count = checked(file_, qpdf().qpdf_get_num_pages(file_));
  for (int i = 0; i < count; ++i) pages.emplace_back(file_, qpdf().qpdf_get_page_n(file_, static_cast<std::size_t>(i)));
  check(file_);
  return pages;
}

bool PdfSource::isSound() {
  check(file_);
  return qpdf().qpdf_more_warnings(file_) == QPDF_FALSE;
}

std::string pdfText(const std::string& utf8) {
  return written([&](qpdf_data file) { return qpdf().qpdf_oh_new_unicode_string(file, utf8.c_str()); });
}

std::string pdfNumber(double value) {
  return written([&](qpdf_data file) { return qpdf().qpdf_oh_new_real_from_double(file, value, 2); });
}

}  // namespace myelin::handout
