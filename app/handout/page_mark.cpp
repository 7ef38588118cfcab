#include "app/handout/page_mark.h"

#include "app/handout/canvas.h"

namespace myelin::handout {
namespace {

constexpr std::string_view kSpaces("\0\t\n\f\r ", 6);
constexpr std::string_view kEnds("\0\t\n\f\r ()<>[]{}/%", 16);

/// Behind the string "(...)" that begins at `at`; brackets may stand in it in pairs.
std::size_t behindString(std::string_view content, std::size_t at) {
  int depth = 0;
  for (; at < content.size(); ++at) {
    if (content[at] == '\\')
      ++at;
    else if (content[at] == '(')
      ++depth;
    else if (content[at] == ')' && --depth == 0)
      return at + 1;
  }
  return content.size();
}

/// Behind the token (ISO 32000-1, 7.2) that begins at `at`.
std::size_t behindToken(std::string_view content, std::size_t at) {
  const auto behind = [&](std::size_t found, std::size_t bytes) {
    return found == std::string_view::npos ? content.size() : found + bytes;
  };
  switch (content[at]) {
    case '[':
    case ']':
    case '{':
    case '}':
    case ')':
    case '>':
      return at + 1;
    case '(':
      return behindString(content, at);
    case '<':
      return content.substr(at, 2) == "<<" ? at + 2 : behind(content.find('>', at), 1);
    case '%':
      return behind(content.find_first_of("\r\n", at), 1);
    default:
      return behind(content.find_first_of(kEnds, at + 1), 0);
  }
}

bool isOperator(std::string_view token) {
  const char c = token[0];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '"';
}

class MarkWriter {
 public:
  MarkWriter(const std::vector<int>& marks, const Structure& structure) : marks_(marks), structure_(structure) {}

  bool complete() const { return next_ == marks_.size(); }

  /// What stands instead of the next of Cairo's marks.
  std::string replacement() {
    const int node = next_ < marks_.size() ? marks_[next_] : DrawnPages::kArtifact;
    ++next_;
    if (node == DrawnPages::kArtifact) return "\n/Artifact BMC";
    const std::string& role = structure_.nodes()[static_cast<std::size_t>(node)].role;
    return "\n/" + role + " << /MCID " + std::to_string(leaf_++) + " >> BDC";
  }

 private:
  const std::vector<int>& marks_;
  const Structure& structure_;
  std::size_t next_ = 0;
  int leaf_ = 0;
};

}  // namespace

std::optional<std::string> withOurMarks(std::string_view content, const std::vector<int>& marks,
                                        const Structure& structure) {
  MarkWriter writer(marks, structure);
  std::string out;
  out.reserve(content.size() + 16 * marks.size());
  std::size_t operands = 0;  // of the operator that comes next
  std::size_t at = content.find_first_not_of(kSpaces);
  while (at != std::string_view::npos) {
    const std::size_t end = behindToken(content, at);
    const std::string_view token = content.substr(at, end - at);
    if (isOperator(token)) {
      const std::string_view whole = content.substr(operands, end - operands);
      if (token == "BDC" && whole.find("/MCID") != std::string_view::npos)
        out += writer.replacement();
      else
        out += whole;
      operands = end;
    }
    at = content.find_first_not_of(kSpaces, end);
  }
  out += content.substr(operands);
  return writer.complete() ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace myelin::handout
