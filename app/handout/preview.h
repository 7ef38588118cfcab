#pragma once
#include <memory>
#include <vector>

#include "app/handout/handout.h"
#include "app/picture/picture.h"

/// An item of an order as it will be printed: the same pages from the same code, as pixels.
namespace myelin::handout {

/// Made and painted on any thread, one at a time.
class Preview {
 public:
  /// Only the order's look counts, not its items. Fails like make().
  static Result<std::shared_ptr<const Preview>> make(const library::Library& library, const Order& order,
                                                     const Item& item, const Watch& watch = {});
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  int pages() const;
  /// Height of a page for one unit of width. `page` from 0.
  double ratio(int page) const;
  /// A page on white, `width` px wide (1 to 8,192). It is page `first` + `page` of `all` pages of the handout; without
  /// `all` it has no number.
  picture::Pixels paint(int page, int width, int first, int all) const;

 private:
  struct Parts;
  explicit Preview(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace myelin::handout
