#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/handout/order.h"
#include "index/library/library.h"

/// An order as a text that is kept: a saved set, or what was given. It says what is printed and how, and which edition
/// each article had; not for whom, not from whom, not when. One line for each thing, its words kept apart by tabs:
///
///     size	18
///     paper	A4
///     for	person
///     sources	short
///     with	names	notes	glossary
///     item	night-spasms	3	full	Spasms at night
///     item	water	1	full	Drinking water	key-points	how-much
namespace myelin::handout {

struct KeptItem {
  Item item;
  int edition = 0;    ///< that the article had; 0: it had none
  std::string title;  ///< then
};
struct KeptOrder {
  Order look;  ///< without items
  std::vector<KeptItem> items;
};

/// REQUIRES: the items are in the library; one that is not is left out.
std::string keptText(const Order& order, const library::Library& library);

/// What a log says of an order that was given: neither for whom nor by whom.
struct LogLine {
  std::string title;     ///< "Spasms at night", "Spasms at night and more"
  std::string editions;  ///< "3" or "3, 1"
  std::string size;      ///< "18"
  std::string codes;     ///< with a space between
  std::string order;     ///< keptText()
};
LogLine logLineOf(const Order& order, const library::Library& library);

/// Nothing when it is no such text; a line that is not understood is passed over.
std::optional<KeptOrder> readKept(const std::string& text);

/// The sentence that names articles with a newer edition and articles that are gone; empty: nothing has changed.
std::string changedSince(const KeptOrder& kept, const library::Library& library);

}  // namespace myelin::handout
