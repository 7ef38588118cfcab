#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/handout/order.h"
#include "app/picture/picture.h"

/// The handout being put together, as the composer shows it.
namespace myelin::session {

/// An item of the order.
struct HandoutPart {
  std::string slug, title, shelf;
  bool form = false;  ///< a sheet to fill in
  struct Section {
    std::string heading, anchor;
  };
  std::vector<Section> sections;
  int pages = 0;               ///< 0: not laid out yet
  std::vector<double> ratios;  ///< height of each page for one unit of width
  std::string trouble;         ///< why it cannot be laid out
};

/// A page of the preview.
struct HandoutPage {
  int width = 0;                                  ///< px, of the newest request
  std::shared_ptr<const picture::Pixels> pixels;  ///< empty until they are painted
};

struct Composing {
  handout::Order order;
  std::vector<HandoutPart> parts;    ///< one for each item of the order
  std::map<int, HandoutPage> shown;  ///< by page of the whole, from 0
  bool keepClinic = false;           ///< who gives it is kept for next time
  std::string logoTrouble;           ///< why the clinic's logo is not printed; or empty
  std::string initials;              ///< of who gives it, for the log
  std::uint64_t generation = 0;      ///< changes with everything that changes pages

  int pages() const;                            ///< laid out so far
  bool laidOut() const;                         ///< every part has its pages
  std::pair<int, int> placeOf(int page) const;  ///< part and page within it. REQUIRES: 0 <= page < pages()
};

}  // namespace myelin::session
