#pragma once
#include <qpdf/qpdf-c.h>

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// PDF files that are read, by libqpdf, and its way to write text and numbers. libqpdf brings TLS with it and is loaded
/// when it is first needed; only its C interface can be. For this room's .cpp files only. One thread at a time.
namespace myelin::handout {

/// False when libqpdf is not installed; then nothing below may be called. Any thread.
bool loadPdfLibrary();

/// Why a PDF cannot be read or a value not be written, in libqpdf's words.
class PdfTrouble : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An object of a PDF (ISO 32000-1, 7.3). Lives no longer than its PdfSource. Every member throws PdfTrouble.
class PdfObject {
 public:
  PdfObject(qpdf_data file, qpdf_oh handle) : file_(file), handle_(handle) {}
  PdfObject(PdfObject&& other) noexcept : file_(other.file_), handle_(std::exchange(other.handle_, 0)) {}
  PdfObject& operator=(PdfObject&& other) noexcept;
  ~PdfObject() { release(); }

  bool isArray() const;
  bool isDictionary() const;
  bool isStream() const;
  /// It is a reference, or came from one: others may refer to it too.
  bool isIndirect() const;
  /// Number and generation of an indirect object.
  std::pair<int, int> id() const;

  std::vector<PdfObject> items() const;                            ///< of an array
  std::vector<std::pair<std::string, PdfObject>> entries() const;  ///< of a dictionary, sorted
  PdfObject at(const std::string& key) const;                      ///< of a dictionary; "/Resources"
  std::vector<std::pair<std::string, PdfObject>> streamEntries() const;
  std::string streamBytes() const;  ///< as its filters made them
  std::string pageContent() const;  ///< of a page: what it draws, without filters

  double number() const;
  std::string text() const;   ///< in PDF's own syntax; of an indirect object the reference
  std::string value() const;  ///< the same, of an indirect object what is referred to

 private:
  void release();

  qpdf_data file_;
  qpdf_oh handle_;  ///< 0: moved from
};

class PdfSource {
 public:
  /// `bytes` must outlive it. Throws PdfTrouble when they are no PDF; a blemish in them is no reason.
  explicit PdfSource(std::string_view bytes);
  ~PdfSource();
  PdfSource(const PdfSource&) = delete;
  PdfSource& operator=(const PdfSource&) = delete;

  std::vector<PdfObject> pages();
  /// Whether nothing about the file had to be put up with, until now.
  bool isSound();

 private:
  qpdf_data file_;
};

/// Text as a string of PDF, whatever its letters.
std::string pdfText(const std::string& utf8);

/// "12.35"
std::string pdfNumber(double value);

}  // namespace myelin::handout
