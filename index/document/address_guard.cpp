#include "index/document/address_guard.h"

#include <algorithm>

#include "index/document/line.h"
#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

constexpr std::size_t kLongRun = 500;                // bytes without white space
constexpr std::size_t kLongDefinition = 1024;        // bytes
constexpr std::size_t kMostCopiedInLine = 1u << 20;  // bytes copied for the e-mail addresses of one line
constexpr std::size_t kMostCopied = 64u << 20;       // bytes copied for those of an article

/// Appends `run` with kStop inside everything that could begin a bare address.
void appendStopped(std::string& out, std::string_view run) {
  for (std::size_t i = 0; i < run.size(); ++i) {
    const bool at = run[i] == '@';
    if (at) out += kStop;
    out += run[i];
    const bool scheme = run[i] == ':' && i + 1 < run.size() && run[i + 1] == '/';
    const bool host = (run[i] == 'w' || run[i] == 'W') && i + 1 < run.size() && run[i + 1] == '.';
    if (at || scheme || host) out += kStop;
  }
}

/// Appends `line`, its long runs (or all of it) with bare addresses stopped.
void appendLine(std::string& out, std::string_view line, bool everywhere) {
  constexpr std::string_view kSpace = " \t";
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = std::min(line.find_first_not_of(kSpace, at), line.size());
    const std::size_t end = std::min(line.find_first_of(kSpace, begin), line.size());
    out += line.substr(at, begin - at);
    const std::string_view run = line.substr(begin, end - begin);
    if (everywhere || run.size() > kLongRun) {
      appendStopped(out, run);
    } else {
      out += run;
    }
    at = end;
  }
}

bool opensTitle(std::string_view text) {
  return !text.empty() && (text.front() == '"' || text.front() == '\'' || text.front() == '(');
}

/// Whether a title that `text` begins with goes on after the line.
bool titleGoesOn(std::string_view text) {
  if (!opensTitle(text)) return false;
  const std::size_t last = text.find_last_not_of(" \t");
  return last == 0 || text[last] != (text.front() == '(' ? ')' : text.front());
}

/// Follows reference definitions (`[label]: address "title"`) from line to line and says where to stop one that is
/// long, so that each copy of it is small.
class DefinitionWatch {
 public:
  /// Offset in `line` at which kStop must stand; npos: nowhere.
  std::size_t stopAt(std::string_view line) {
    const std::size_t begin = prefixOf(line).bytes;
    const std::string_view text = line.substr(begin);
    const std::size_t colon = text.starts_with('[') ? text.find("]:") : std::string_view::npos;
    const bool follows = linesSince_ < 2;
    ++linesSince_;
    if (colon == std::string_view::npos) {
      return follows && (titleGoesOn(text) || text.size() > kLongDefinition) ? begin : std::string_view::npos;
    }
    linesSince_ = 0;
    const std::string_view after = text.substr(colon + 2);
    return after.size() > kLongDefinition || hasOpenTitle(after) ? begin + colon + 1 : std::string_view::npos;
  }

 private:
  static bool hasOpenTitle(std::string_view after) {
    for (std::size_t i = 1; i < after.size(); ++i) {
      if ((after[i - 1] == ' ' || after[i - 1] == '\t') && opensTitle(after.substr(i)))
        return titleGoesOn(after.substr(i));
    }
    return false;
  }

  int linesSince_ = 2;
};

}  // namespace

std::string guardAddresses(std::string_view source) {
  std::string out;
  out.reserve(source.size());
  DefinitionWatch watch;
  std::size_t copiedInAll = 0;
  for (std::string_view line : linesOf(source)) {
    const std::size_t stop = watch.stopAt(line);
    const auto addresses = static_cast<std::size_t>(std::count(line.begin(), line.end(), '@'));
    const std::size_t copied = addresses * line.size();
    const bool everywhere = copied > kMostCopiedInLine || copiedInAll + copied > kMostCopied;
    if (!everywhere) copiedInAll += copied;
    if (stop != std::string_view::npos) {
      appendLine(out, line.substr(0, stop), everywhere);
      out += kStop;
      line.remove_prefix(stop);
    }
    appendLine(out, line, everywhere);
    out += '\n';
  }
  return out;
}

}  // namespace myelin::document
