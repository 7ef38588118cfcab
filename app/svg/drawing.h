#pragma once
#include <cairo.h>

#include <memory>
#include <optional>
#include <string_view>

/// Pictures made of lines (SVG), drawn by librsvg. It brings an XML parser and tables of all alphabets with it, so it
/// is loaded when the first drawing is read, and never unloaded: whoever asks only for words does not pay for it.
namespace myelin::svg {

/// One SVG file, parsed. Nothing outside its bytes is ever loaded. Copies share what was parsed; one thread at a time.
class Drawing {
 public:
  struct Size {
    double w = 0;
    double h = 0;
  };

  /// nullopt when the bytes are no SVG, or librsvg is not installed.
  static std::optional<Drawing> read(std::string_view bytes);

  /// In its own units (CSS px): of the file, or of its view box. nullopt when it says neither.
  std::optional<Size> size() const;

  /// Fits it into a box of `w` times `h` at (x, y). False when it could not be drawn whole.
  bool draw(cairo_t* to, double x, double y, double w, double h) const;

 private:
  explicit Drawing(std::shared_ptr<void> handle) : handle_(std::move(handle)) {}
  std::shared_ptr<void> handle_;  ///< RsvgHandle
};

/// Loads librsvg, if that has not been done; false when it is not installed. Any thread.
bool load();

}  // namespace myelin::svg
