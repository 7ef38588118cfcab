#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/widgets/button.h"
#include "app/widgets/ui.h"

/// The controls. Each registers its node, paints itself by its state and says whether it was pressed. `key` is stable
/// and unique among its siblings; visible words come translated.
namespace myelin::widgets {

/// Why a button cannot be pressed, as a quiet line beneath it, or beneath all that share it. Returns the height it took
/// with the gap above it; nothing is drawn and 0 returned when `why` is empty.
float reason(Ui& ui, std::string_view key, Point at, float width, const std::string& why);
/// The height reason() takes: kept free where the reason comes and goes while somebody types or waits.
float reasonHeight(Ui& ui, float width, const std::string& why);

/// Underlined words. Returns whether it was pressed; `used` (if given) takes the space it took: its target is 44 high,
/// its words stand in the middle of that.
bool link(Ui& ui, std::string_view key, Point at, const std::string& words, float width, Size* used = nullptr,
          look::Role ink = look::Role::Accent);

/// A line of a list that can be chosen: the shelves at the left, the filters at the right.
struct RowSpec {
  std::string words;
  std::string icon = {};
  Colour iconColour = 0;
  std::string count = {};  ///< at the right edge
  bool chosen = false;
  Colour bar = 0;           ///< at the left of the chosen row; 0: none
  bool wordsUnder = false;  ///< folded: words under the icon
  std::string keys = {};    ///< that do the same; shown as a cap at the right, told to screen readers
};
/// A target; more where the key has to stand below the words.
float rowHeight(Ui& ui, const RowSpec& spec, float width);
bool row(Ui& ui, std::string_view key, const Rect& rect, const RowSpec& spec);

/// A door: icon on its wash, title, one line beneath, an arrow. Home and shelves.
struct DoorSpec {
  std::string title;
  std::string line;
  std::string icon;
  std::string shelf;  ///< whose colours the icon takes
};
float doorHeight(Ui& ui, const DoorSpec& spec, float width);
bool door(Ui& ui, std::string_view key, const Rect& rect, const DoorSpec& spec);

/// The nerve: segments as long as their parts; filled is read, wide is here, hollow is to come.
enum class Segment { Read, Now, Unread };
struct NervePart {
  float length = 1;  ///< relative
  Segment state = Segment::Unread;
};
void nerveAcross(Ui& ui, const Rect& rect, const std::vector<NervePart>& parts);
/// One vertical segment with its axon above and below, for lists that draw their own rows.
void nerveDown(Ui& ui, const Rect& segment, Segment state, bool axonAbove, bool axonBelow);

/// A card: raised ground, hairline, radius 18; in high contrast an outline.
void card(Ui& ui, const Rect& rect, Colour ground);

/// Words that are a node of their own; returns the height they took.
float words(Ui& ui, std::string_view key, Point at, std::string_view text, const LabelStyle& style, look::Role ink,
            access::Role role = access::Role::Label, int level = 0);

}  // namespace myelin::widgets
