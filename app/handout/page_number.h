#pragma once
#include <string>

#include "app/typeset/paragraph.h"

typedef struct _cairo cairo_t;

/// "Page 3 of 12" at the foot of a page, and the nerve beside it: a segment for each page. It is drawn with its page,
/// or behind it, when all pages are known.
namespace myelin::handout {

class PageNumber {
 public:
  /// `right` and `top` of the number on the page, pt. The nerve is drawn where both need no more than `room`; 0: never.
  /// The fonts outlive this and its copies.
  PageNumber(const typeset::Fonts& fonts, typeset::TextStyle style, double right, double top, double room);

  /// `page` from 0, of `pages`.
  void draw(cairo_t* to, int page, int pages) const;

  /// What is kept free for the number of a handout that long.
  static double width(const typeset::Fonts& fonts, const typeset::TextStyle& style, int pages);
  /// Between the number and the nerve; and the nerve's own width, at most.
  static const double kGap, kNerve;

 private:
  void drawNerve(cairo_t* to, double right, double middle, int page, int pages) const;

  const typeset::Fonts* fonts_;
  typeset::TextStyle style_;
  double right_, top_, room_;
};

}  // namespace myelin::handout
