#pragma once
#include <memory>
#include <string>
#include <utility>
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
  std::string numbers{};                ///< a PDF of the pages' numbers, to be laid over them; or empty
};

/// A page that was drawn for the screen: everything on it, at any size.
struct Drawing {
  struct Destroy {
    void operator()(cairo_surface_t* surface) const;
  };
  std::unique_ptr<cairo_surface_t, Destroy> surface;
  double width = 0, height = 0;  ///< pt
};

/// Sizes in pt, y downwards. One thread.
class Canvas {
 public:
  enum class Target { Pdf, Screen };
  /// `structure` outlives the canvas.
  Canvas(Structure& structure, Target target);
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

  /// Ends the document. Damaged when Cairo failed. REQUIRES: Target::Pdf.
  Result<DrawnPages> finish();
  /// The pages so far. REQUIRES: Target::Screen.
  std::vector<Drawing> takeDrawings() { return std::move(drawings_); }

 private:
  Structure& structure_;
  Target target_;
  DrawnPages drawn_;
  std::vector<Drawing> drawings_;
  int leaves_ = 0;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
};

}  // namespace myelin::handout
