#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/picture/picture.h"
#include "app/typeset/paragraph.h"
#include "index/base/result.h"

/// The figures of articles, drawn by librsvg as lines into the page. What is no SVG, is too large or draws nothing
/// counts as missing, and its description is printed in words. A clinic's logo comes as pixels. One thread.
namespace myelin::handout {

/// A figure of more bytes is not drawn.
inline constexpr std::size_t kMostFigureBytes = 2u << 20;

class Pictures {
 public:
  /// `bytes` gives a figure by its path; asked once for each.
  using Bytes = std::function<Result<std::string>(const std::string& path)>;
  /// `harmless` as in Watch.
  explicit Pictures(Bytes bytes, std::function<bool(const std::string&)> harmless = {});
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  /// A picture that is decoded already. It is drawn at the left of its box, as large as that allows.
  void add(const std::string& path, std::shared_ptr<const picture::Pixels> pixels);

  /// In its own units (CSS px), or nothing.
  std::optional<typeset::Point> size(const std::string& path);
  /// Whether no text is in it, so that it loses no words when it is drawn small; letters drawn as lines are not known
  /// as such. False when it is missing or no SVG.
  bool wordless(const std::string& path);
  /// REQUIRES: size() gave one.
  void draw(cairo_t* to, const std::string& path, const typeset::Rect& box);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::handout
