#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/access/node.h"
#include "app/access/text.h"
#include "app/typeset/paragraph.h"
#include "app/widgets/geometry.h"

namespace myelin::widgets {

/// A text of the open article that the caret can stand in, as it was drawn.
struct CaretText {
  access::NodeId id = 0;
  std::shared_ptr<const typeset::Paragraph> text;
  Point at;     ///< top left, window px
  Rect seen{};  ///< the part of it that can be seen; empty when none
  bool heading = false;
  access::NodeId list = 0;  ///< the outermost list or table it stands in; 0: none
  access::NodeId table = 0;
  std::vector<std::size_t> links;  ///< bytes where links begin, sorted
};

enum class CaretMove {
  Left,
  Right,
  WordLeft,
  WordRight,
  LineStart,
  LineEnd,
  Up,
  Down,
  PageUp,
  PageDown,
  Start,
  End,
  NextHeading,
  PreviousHeading,
  NextLink,
  PreviousLink,
  NextList,
  PreviousList,
  NextTable,
  PreviousTable
};

/// A caret in the texts of a page, and what is selected between it and where the selection began. No drawing, no
/// window: it is given the texts of the last frame in reading order. Offsets are UTF-8 bytes.
class TextCaret {
 public:
  struct Place {
    access::NodeId id = 0;
    std::size_t byte = 0;
    bool operator==(const Place&) const = default;
  };
  using Texts = std::vector<CaretText>;

  const Place& place() const { return place_; }
  bool hasSelection() const { return anchor_ != place_; }
  /// Puts it somewhere; nothing is selected then, or from the anchor on.
  void put(Place place, bool select = false);
  void select(access::NodeId id, std::size_t begin, std::size_t end);
  /// From one place to another; the caret stands at the second.
  void select(Place from, Place to);

  /// Where a pointer in the window points: in the text that lies nearest. Nothing when there are no texts.
  static std::optional<Place> placeAt(const Texts& texts, Point at);
  /// Word, sentence or paragraph around a place, as bytes of its text; nothing when its text is not there.
  static std::optional<std::pair<std::size_t, std::size_t>> around(const Texts& texts, Place place, access::Unit unit);
  /// Whether both ends of the selection are among the texts.
  bool selectionLives(const Texts& texts) const;
  /// Whether the first place comes before the second in reading order.
  static bool before(const Texts& texts, const Place& first, const Place& second);

  /// Moves it; moves to a heading, link, list or table go round at the end of the page. False when there is nowhere to
  /// go. `page` is the height of a screenful. When its text is gone it begins at the first text that can be seen.
  bool move(CaretMove move, bool select, const Texts& texts, float page = 600);

  /// What of a text is selected: [begin, end), or nothing.
  std::optional<std::pair<std::size_t, std::size_t>> selectedIn(const Texts& texts, access::NodeId id) const;
  /// The selected words, texts separated by line feeds.
  std::string selected(const Texts& texts) const;

 private:
  using Index = std::size_t;
  static std::optional<Index> indexOf(const Texts& texts, access::NodeId id);
  bool moveInText(CaretMove move, const Texts& texts, Index at);
  bool moveByLine(const Texts& texts, Index at, int lines);
  bool moveByPage(const Texts& texts, Index at, float by);
  bool jump(CaretMove move, const Texts& texts, Index at);
  void putOnLine(const CaretText& text, std::size_t line);

  Place place_, anchor_;
  std::optional<double> wantedX_;  ///< window px; kept while it moves up and down
};

}  // namespace myelin::widgets
