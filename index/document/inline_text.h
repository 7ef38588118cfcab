#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "index/document/document.h"

namespace myelin::document {

/// Collects the words of one paragraph, heading or cell from left to right, with spans that nest. The text still holds
/// private marks; mark.h turns it into the final Text.
class InlineText {
 public:
  /// Spaces at the start of a line go, as in CommonMark; code keeps its own.
  void append(std::string_view words);
  /// White space from the end of a source line: nothing at the start of a line.
  void appendSpace();
  void breakLine();
  void appendCode(std::string_view code);
  /// Text of raw HTML in a sentence: htmlText() of one tag or comment.
  void appendHtml(std::string_view text);

  /// Spans that would only repeat what is already so (bold in bold, anything in a picture's description) are left out,
  /// so that spans never nest deeper than there are kinds.
  void open(SpanKind kind, std::string target = {});
  void close();

  /// Whether nothing stands here but one picture, which is no link.
  bool onlyImage() const;
  bool empty() const { return text_.utf8.empty(); }

  /// What was collected, without trailing white space, spans in their final order. Leaves this empty.
  Text take();

 private:
  struct Open {
    Span span;
    bool kept = true;
  };
  bool isOpen(SpanKind kind) const;
  void keep(Span span);

  Text text_;
  std::vector<Open> open_;
  std::vector<int> depth_ = std::vector<int>(static_cast<std::size_t>(SpanKind::WriteLine) + 1);
};

/// Sorts by begin, then the longer first; equals keep their order, the outer before the inner.
void sortSpans(std::vector<Span>& spans);

}  // namespace myelin::document
