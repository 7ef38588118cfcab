#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A PDF file (ISO 32000-1, 7.5) being written: bytes grow at the end, and of what is written only its place is kept,
/// so that a book needs little more memory than its bytes. Objects that are no streams are packed, some hundred
/// together, in compressed object streams. Equal calls give equal bytes.
namespace myelin::handout {

class PdfFile {
 public:
  PdfFile();

  /// A number for an object, which is added once, in any order.
  int reserve();
  /// `text` is an object in PDF's own syntax: "<< /S /P >>".
  void add(int number, std::string_view text);
  /// `bytes` as its filters made them; `entries` of its dictionary, but for the length: "/Filter /FlateDecode".
  void addStream(int number, std::string_view entries, std::string_view bytes);
  /// A stream that is compressed here.
  void addPlainStream(int number, std::string_view entries, std::string_view bytes);

  /// The whole file. Called once, last; every number has its object.
  std::string finish(int root, int info);

 private:
  struct Place {
    std::uint8_t kind = 0;    ///< as in the file: 0 none, 1 a place in the file, 2 in an object stream
    std::uint32_t where = 0;  ///< byte of the file, or number of the object stream
    std::uint16_t index = 0;  ///< in the object stream
  };
  Place& placeOf(int number) { return places_[static_cast<std::size_t>(number)]; }
  void pack();
  std::string table() const;

  std::string bytes_;
  std::vector<Place> places_;
  std::string packedNumbers_, packed_;  ///< the object stream being filled
  std::vector<int> packedWhich_;
};

/// "12 0 R"
std::string reference(int number);

}  // namespace myelin::handout
