#include "app/handout/pdf_file.h"

#include <zlib.h>

#include <cassert>
#include <new>

#include "index/library/sha256.h"

namespace myelin::handout {
namespace {

constexpr std::size_t kPackedTogether = 200;
constexpr const char* kCompressed = "/Filter /FlateDecode";

std::string compressed(std::string_view bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  uLongf size = out.size();
  const int done =
      compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
  if (done != Z_OK) throw std::bad_alloc();  // the one thing that can be wrong: `out` is large enough
  out.resize(size);
  return out;
}

void addBigEndian(std::string& to, std::uint32_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 0xFF);
}

}  // namespace

PdfFile::PdfFile() : bytes_("%PDF-1.7\n%\xBF\xF7\xA2\xFE\n"), places_(1) {}

int PdfFile::reserve() {
  places_.emplace_back();
  return static_cast<int>(places_.size()) - 1;
}

void PdfFile::add(int number, std::string_view text) {
  assert(placeOf(number).kind == 0);
  packedNumbers_ += std::to_string(number) + ' ' + std::to_string(packed_.size()) + ' ';
  packed_ += text;
  packed_ += '\n';
  packedWhich_.push_back(number);
  if (packedWhich_.size() == kPackedTogether) pack();
}

void PdfFile::pack() {
  if (packedWhich_.empty()) return;
  const int stream = reserve();
  for (std::size_t i = 0; i < packedWhich_.size(); ++i)
    placeOf(packedWhich_[i]) = {2, static_cast<std::uint32_t>(stream), static_cast<std::uint16_t>(i)};
  const std::string entries =
      "/Type /ObjStm /N " + std::to_string(packedWhich_.size()) + " /First " + std::to_string(packedNumbers_.size());
  addPlainStream(stream, entries, packedNumbers_ + packed_);
  packedNumbers_.clear();
  packed_.clear();
  packedWhich_.clear();
}

void PdfFile::addStream(int number, std::string_view entries, std::string_view bytes) {
  assert(placeOf(number).kind == 0);
  placeOf(number) = {1, static_cast<std::uint32_t>(bytes_.size()), 0};
  bytes_ += std::to_string(number) + " 0 obj\n<< ";
  bytes_ += entries;
  bytes_ += " /Length " + std::to_string(bytes.size()) + " >>\nstream\n";
  bytes_ += bytes;
  bytes_ += "\nendstream\nendobj\n";
}

void PdfFile::addPlainStream(int number, std::string_view entries, std::string_view bytes) {
  addStream(number, std::string(entries) + ' ' + kCompressed, compressed(bytes));
}

/// The cross-reference table, seven bytes an object.
std::string PdfFile::table() const {
  std::string table;
  table.reserve(places_.size() * 7);
  addBigEndian(table, 0, 5);
  addBigEndian(table, 0xFFFF, 2);
  for (std::size_t i = 1; i < places_.size(); ++i) {
    addBigEndian(table, places_[i].kind, 1);
    addBigEndian(table, places_[i].where, 4);
    addBigEndian(table, places_[i].index, 2);
  }
  return table;
}

std::string PdfFile::finish(int root, int info) {
  pack();
  const std::string id = '<' + library::fingerprint(bytes_) + '>';
  const int number = reserve();
  const std::size_t start = bytes_.size();
  placeOf(number) = {1, static_cast<std::uint32_t>(start), 0};
  const std::string bytes = compressed(table());
  placeOf(number) = {};
  addStream(number,
            "/Type /XRef /Size " + std::to_string(places_.size()) + " /W [ 1 4 2 ] /Root " + reference(root) +
                " /Info " + reference(info) + " /ID [ " + id + ' ' + id + " ] " + kCompressed,
            bytes);
  bytes_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
  return std::move(bytes_);
}

std::string reference(int number) {
  return std::to_string(number) + " 0 R";
}

}  // namespace myelin::handout
