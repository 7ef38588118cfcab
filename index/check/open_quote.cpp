#include "index/check/open_quote.h"

namespace myelin::check {
namespace {

/// Reads YAML line by line, far enough to know where quoted values begin and end.
class Reader {
 public:
  void read(const std::string& line, int number) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (quote_ == 0 && block_ && (indent == std::string::npos || indent > 0)) return;
    block_ = false;
    before_ = quote_ == 0 ? ':' : before_;  // a value may begin on a line of its own
    for (std::size_t at = 0; at < line.size(); ++at) at = step(line, at, number);
    const bool folded = line.ends_with("|") || line.ends_with(">") || line.ends_with("|-") || line.ends_with(">-");
    block_ = quote_ == 0 && folded;
  }
  int openLine() const { return quote_ == 0 ? -1 : opened_; }

 private:
  /// Returns the last byte that was read.
  std::size_t step(const std::string& line, std::size_t at, int number) {
    const char c = line[at];
    if (quote_ != 0) {
      if (quote_ == '"' && c == '\\') return at + 1;
      if (c != quote_) return at;
      if (quote_ == '\'' && line.substr(at + 1, 1) == "'") return at + 1;
      quote_ = 0;
      before_ = c;
      return at;
    }
    if (c == '#' && (at == 0 || line[at - 1] == ' ')) return line.size();
    const bool begins = before_ == ':' || before_ == '-' || before_ == '[' || before_ == ',' || before_ == '{';
    if ((c == '"' || c == '\'') && begins) {
      quote_ = c;
      opened_ = number;
    }
    if (c != ' ' && c != '\t') before_ = c;
    return at;
  }

  char quote_ = 0;     ///< the mark of the value that is open
  char before_ = ':';  ///< the last character that is no space
  int opened_ = -1;
  bool block_ = false;  ///< in the lines of a `|` or `>` value
};

}  // namespace

int openQuoteLine(const std::vector<std::string>& lines, std::size_t first, std::size_t end) {
  Reader reader;
  for (std::size_t i = first; i < end && i < lines.size(); ++i) reader.read(lines[i], static_cast<int>(i));
  return reader.openLine();
}

}  // namespace myelin::check
