#pragma once
#include <optional>
#include <vector>

#include "app/typeset/galley.h"

namespace myelin::typeset {

/// The quotes, lists and items that are open where the next block goes: their indents, grounds and marks.
class FrameStack {
 public:
  /// Ends and begins containers so that `block` can be set at galley.y, with the gap before it. Returns the top of the
  /// block, or of the quote that begins with it.
  double enter(Galley& galley, int block);
  /// After the last block.
  void leave(Galley& galley);
  /// Lets the grounds of open quotes reach down to galley.y.
  void stretch(Galley& galley);

  /// Where text goes.
  double left() const;
  double width(const Galley& galley) const;
  bool empty() const { return frames_.empty(); }

 private:
  struct Frame {
    int container = -1;
    double left = 0, width = 0;
    double markLeft = 0, markWidth = 0;  ///< Item: room of its mark
    double indent = 0;                   ///< List: of its items
    std::optional<std::size_t> box;      ///< Quote: its piece
    bool rtl = false;
    double pair = 0;     ///< List: width of one of two items beside each other; 0: they stand below each other
    int items = 0;       ///< List: begun so far
    double pairTop = 0;  ///< List: of the item begun last
  };
  std::size_t commonWith(const std::vector<int>& chain) const;
  double gapBefore(const Galley& galley, const document::Block& block, const std::vector<int>& chain) const;
  void close(Galley& galley, std::size_t keep);
  void open(Galley& galley, int container, int block, std::size_t enteredAt);
  bool besideLast(const std::vector<int>& chain) const;
  void placeInPair(Frame& frame);
  void openQuote(Galley& galley, Frame& frame, int block);
  void openItem(Galley& galley, Frame& frame, int block, std::size_t enteredAt);
  bool makeRoomForMark(Galley& galley, Frame& frame) const;

  std::vector<Frame> frames_;
  int last_ = -1;             ///< the block entered last
  bool closedQuote_ = false;  ///< between that block and the next one
};

}  // namespace myelin::typeset
