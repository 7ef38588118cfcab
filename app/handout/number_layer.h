#pragma once
#include <string>
#include <vector>

#include "app/handout/page_number.h"
#include "index/base/result.h"

/// The numbers of a book's pages, made when the book is: its articles are drawn one after another and let go, so that
/// nobody knows how many pages there are before the last is drawn. tagging.h lays these over the others.
namespace myelin::handout {

class NumberLayer {
 public:
  /// The next pages, each `width` x `height` pt.
  void add(const PageNumber& number, int pages, double width, double height) {
    parts_.push_back({number, pages, width, height});
    all_ += pages;
  }

  /// A PDF of as many pages, with nothing but the numbers on them; empty when there are none. Damaged when Cairo
  /// failed.
  Result<std::string> pdf() const;

 private:
  struct Part {
    PageNumber number;
    int pages = 0;
    double width = 0, height = 0;
  };
  std::vector<Part> parts_;
  int all_ = 0;
};

}  // namespace myelin::handout
