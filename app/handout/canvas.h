#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/handout/structure.h"
#include "index/base/result.h"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;

/// Pages drawn by Cairo into a PDF in memory. Everything drawn stands in a mark: content of a node, or an artifact
/// (running lines, rules, repeated headers: what readers skip). Cairo keeps text only in leaves of its own structure
/// tree, so it is given nothing but leaves, and tagging.h builds the tree.
namespace myelin::handout {

/// What Cairo made, and which node each mark on each page belongs to, in the order drawn.
struct DrawnPages {
  static constexpr int kArtifact = -1;
  std::string pdf;
  std::vector<std::vector<int>> marks;  ///< a node of the Structure, or kArtifact
};

/// Sizes in pt, y downwards. One thread.
class Canvas {
 public:
  /// `structure` outlives the canvas.
  explicit Canvas(Structure& structure);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void startPage(double width, double height);
  void endPage();
  int page() const { return static_cast<int>(drawn_.marks.size()) - 1; }
  cairo_t* cairo() const { return cairo_; }

  /// What is drawn while a Mark lives belongs to it. Marks do not nest.
  class [[nodiscard]] Mark {
   public:
    ~Mark();
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

   private:
    friend class Canvas;
    Mark(cairo_t* cairo, const char* tag);
    cairo_t* cairo_;
    const char* tag_;
  };
  /// `node` of the Structure, or DrawnPages::kArtifact.
  Mark mark(int node);

  /// Ends the document. Damaged when Cairo failed.
  Result<DrawnPages> finish();

 private:
  Structure& structure_;
  DrawnPages drawn_;
  int leaves_ = 0;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
};

}  // namespace myelin::handout
