#include "app/desk/markdown_copy.h"

#include <algorithm>
#include <array>

#include "index/base/words.h"

namespace myelin::desk {
namespace {

constexpr std::string_view kFirstLine = "# Myelin bookmarks";  // not shown: every language reads the same files
constexpr std::string_view kArticle = "- Article: ";

std::string inQuotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

/// Hand-written values need no quotation marks.
std::string withoutQuotes(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size();
    if (escaped) ++i;
    out += escaped && text[i] == 'n' ? '\n' : text[i];
  }
  return out;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string oneLine(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

std::string entry(const Bookmark& bookmark) {
  const Passage& passage = bookmark.passage;
  std::string out = "### " + oneLine(bookmark.title.empty() ? passage.slug : bookmark.title) + "\n\n";
  if (!passage.exact.empty()) {
    for (const std::string_view line : linesOf(passage.exact)) out.append("> ").append(line) += '\n';
    out += '\n';
  }
  if (!bookmark.note.empty()) {
    constexpr std::string_view kLooksLikeOurs = "#>-\\ \t";
    const auto lines = linesOf(bookmark.note);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool atEdge = i == 0 || i + 1 == lines.size();
      const bool guarded = lines[i].empty() ? atEdge : kLooksLikeOurs.find(lines[i].front()) != std::string_view::npos;
      if (guarded) out += '\\';
      out.append(lines[i]) += '\n';
    }
    out += '\n';
  }
  out.append(kArticle) += inQuotes(passage.slug) + "\n";
  const auto line = [&out](std::string_view name, const std::string& value) {
    if (!value.empty()) out.append("- ").append(name).append(": ").append(value) += '\n';
  };
  const auto text = [&line](std::string_view name, const std::string& value) {
    if (!value.empty()) line(name, inQuotes(value));
  };
  text("Title", bookmark.title);                             // not shown: every language reads the same files
  text("Shelf", bookmark.shelf);                             // not shown: as above
  text("Heading", passage.heading);                          // not shown: as above
  text("Before", passage.prefix);                            // not shown: as above
  text("After", passage.suffix);                             // not shown: as above
  text("Group", bookmark.group);                             // not shown: as above
  line("Colour", std::string(colourName(bookmark.colour)));  // not shown: as above
  line("Ask", bookmark.ask ? "yes" : "");                    // not shown: as above
  text("Kept", bookmark.created);                            // not shown: as above
  return out + "\n";
}

/// The value of a line `- Name: value`, or null.
bool take(std::string_view line, std::string_view name, std::string& value) {
  if (!line.starts_with("- ") || !line.substr(2).starts_with(name)) return false;
  line.remove_prefix(2 + name.size());
  if (!line.starts_with(": ")) return false;
  value = withoutQuotes(line.substr(2));
  return true;
}

void takeField(std::string_view line, Bookmark& bookmark) {
  std::string value;
  for (const auto& [name, field] :
       std::initializer_list<std::pair<std::string_view, std::string*>>{{"Article", &bookmark.passage.slug},
                                                                        {"Title", &bookmark.title},
                                                                        {"Shelf", &bookmark.shelf},
                                                                        {"Heading", &bookmark.passage.heading},
                                                                        {"Before", &bookmark.passage.prefix},
                                                                        {"After", &bookmark.passage.suffix},
                                                                        {"Group", &bookmark.group},
                                                                        {"Kept", &bookmark.created}})
    if (take(line, name, value)) *field = value;
  if (take(line, "Colour", value)) bookmark.colour = colourByName(value);
  if (take(line, "Ask", value)) bookmark.ask = value == "yes";
}

/// Lines [begin, end) between two headings of level 3.
bool readEntry(const std::vector<std::string_view>& lines, std::size_t begin, std::size_t end, Bookmark& bookmark) {
  std::size_t fields = begin;
  while (fields < end && !lines[fields].starts_with(kArticle)) ++fields;
  if (fields == end) return false;
  std::size_t at = begin;
  const auto skipEmpty = [&] {
    while (at < fields && lines[at].empty()) ++at;
  };
  skipEmpty();
  bool first = true;
  for (; at < fields && lines[at].starts_with(">"); ++at, first = false) {
    const std::string_view line = lines[at];
    if (!first) bookmark.passage.exact += '\n';
    bookmark.passage.exact += line.substr(line.starts_with("> ") ? 2 : 1);
  }
  skipEmpty();
  std::size_t noteEnd = fields;
  while (noteEnd > at && lines[noteEnd - 1].empty()) --noteEnd;
  for (first = true; at < noteEnd; ++at, first = false) {
    std::string_view line = lines[at];
    if (line.starts_with("\\")) line.remove_prefix(1);
    if (!first) bookmark.note += '\n';
    bookmark.note += line;
  }
  for (at = fields; at < end; ++at) takeField(lines[at], bookmark);
  return !bookmark.passage.slug.empty();
}

}  // namespace

std::string markdownOf(const std::vector<Bookmark>& bookmarks) {
  std::vector<std::string> groups;
  for (const Bookmark& each : bookmarks)
    if (!each.ask && std::find(groups.begin(), groups.end(), each.group) == groups.end()) groups.push_back(each.group);
  std::string out = std::string(kFirstLine) + "\n\n";
  const auto section = [&](const std::string& heading, const auto& belongs) {
    bool begun = false;
    for (const Bookmark& each : bookmarks) {
      if (!belongs(each)) continue;
      if (!begun && !heading.empty()) out += "## " + oneLine(heading) + "\n\n";
      begun = true;
      out += entry(each);
    }
  };
  section(_("To ask my team"), [](const Bookmark& each) { return each.ask; });
  for (const std::string& group : groups)
    section(group.empty() ? _("No group") : group,
            [&group](const Bookmark& each) { return !each.ask && each.group == group; });
  return out;
}

bool readMarkdown(std::string_view text, Copy& copy) {
  const std::vector<std::string_view> lines = linesOf(text);
  const bool ours = std::any_of(lines.begin(), lines.end(), [](std::string_view line) { return line == kFirstLine; });
  if (!ours) return false;
  std::size_t at = 0;
  while (at < lines.size() && !lines[at].starts_with("### ")) ++at;
  while (at < lines.size()) {
    std::size_t end = at + 1;
    while (end < lines.size() && !lines[end].starts_with("### ") && !lines[end].starts_with("## ")) ++end;
    Bookmark bookmark;
    if (readEntry(lines, at + 1, end, bookmark))
      copy.bookmarks.push_back(std::move(bookmark));
    else
      ++copy.unread;
    for (at = end; at < lines.size() && !lines[at].starts_with("### ");) ++at;
  }
  return true;
}

}  // namespace myelin::desk
