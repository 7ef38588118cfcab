#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/picture/picture.h"
#include "app/widgets/texture.h"
#include "app/widgets/ui.h"

namespace myelin::widgets {

/// A figure as far as it is known.
struct FigureView {
  picture::Extent extent;
  std::shared_ptr<const picture::Pixels> pixels;  ///< empty: not decoded yet
  bool broken = false;                            ///< its description stands for it
};

/// A figure that can be seen and is not there in this size, px.
struct WantedFigure {
  std::string path;
  int width = 0, height = 0;
};

/// Draws the figures of a document and keeps their textures while they are seen.
class FigurePainter {
 public:
  /// `figure`: nothing when it is missing; then, and when it is broken, its description stands in its place. Gives what
  /// is still to be decoded.
  std::optional<WantedFigure> draw(Ui& ui, const std::string& path, const std::string& description,
                                   const std::optional<FigureView>& figure, const Rect& rect);
  /// Lets go of what was not drawn since `frame`.
  void evict(std::uint64_t frame);
  void clear() { painted_.clear(); }

 private:
  struct Painted {
    std::shared_ptr<const picture::Pixels> pixels;
    Texture texture;
    Colour paper = 0;        ///< that it was painted for
    std::uint64_t seen = 0;  ///< frame
  };
  std::map<std::string, Painted> painted_;  ///< by path
};

}  // namespace myelin::widgets
