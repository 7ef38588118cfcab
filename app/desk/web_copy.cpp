#include "app/desk/web_copy.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <map>

#include "app/desk/address.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

constexpr std::string_view kFirstLine = "<!DOCTYPE NETSCAPE-Bookmark-file-1>";
constexpr std::string_view kSpaces = " \t\n";

/// Text that no reader takes for anything else; spaces at its ends stay, too.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool atEnd = i == 0 || i + 1 == text.size();
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (c == '\n' || c == '\t' || (c == ' ' && atEnd))
      out += "&#" + std::to_string(static_cast<int>(c)) + ";";
    else
      out += c;
  }
  return out;
}

/// The character of "amp", "#10" or "#xA", or nothing.
char32_t characterOf(std::string_view entity) {
  if (entity == "amp") return U'&';
  if (entity == "lt") return U'<';
  if (entity == "gt") return U'>';
  if (entity == "quot") return U'"';
  if (entity == "apos") return U'\'';
  if (!entity.starts_with('#')) return 0;
  entity.remove_prefix(1);
  const bool hex = entity.starts_with('x') || entity.starts_with('X');
  if (hex) entity.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(entity.data(), entity.data() + entity.size(), code, hex ? 16 : 10);
  const bool whole = error == std::errc() && end == entity.data() + entity.size() && !entity.empty();
  return whole && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF) ? code : 0;
}

std::string unescaped(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '&' ? text.substr(i, kLongest).find(';') : std::string_view::npos;
    const char32_t character = end == std::string_view::npos ? 0 : characterOf(text.substr(i + 1, end - 1));
    if (character == 0) {
      out += text[i];
      continue;
    }
    utf8::append(out, character);
    i += end;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// "2026-11-22T10:00:00Z" in seconds since 1970, or empty.
std::string secondsOf(const std::string& iso) {
  std::tm parts{};
  const char* end = strptime(iso.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return end != nullptr && *end == '\0' ? std::to_string(timegm(&parts)) : std::string();
}

std::string isoOf(std::string_view seconds) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
  if (error != std::errc() || end != seconds.data() + seconds.size() || number <= 0 || number > 32503680000) return {};
  const std::time_t time = number;
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::string entry(const Bookmark& bookmark) {
  const std::string& title = bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
  std::string out = "        <DT><A HREF=\"" + escaped(passageAddress(bookmark.passage)) + "\"";
  const auto put = [&out](const char* name, const std::string& value) {
    if (!value.empty()) out += std::string(" ") + name + "=\"" + escaped(value) + "\"";
  };
  put("ADD_DATE", secondsOf(bookmark.created));
  put("data-heading", bookmark.passage.heading);
  put("data-title", bookmark.title);
  if (bookmark.title.empty()) out += " data-title=\"\"";
  put("data-shelf", bookmark.shelf);
  if (bookmark.ask || !bookmark.group.empty()) put("data-group", bookmark.group);
  put("data-colour", std::string(colourName(bookmark.colour)));
  put("data-ask", bookmark.ask ? "yes" : "no");
  put("data-kept", bookmark.created);
  const std::string& exact = bookmark.passage.exact;
  out += ">" + escaped(exact.empty() ? title : fill(_("{1}: {2}"), {title, exact})) + "</A>\n";
  if (!bookmark.note.empty()) out += "        <DD>" + escaped(bookmark.note) + "\n";
  return out;
}

using Attributes = std::map<std::string, std::string>;

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return out;
}

/// What stands between "<" and ">": its name, and attributes in quotation marks.
struct Tag {
  std::string name;
  Attributes attributes;
};

Tag tagOf(std::string_view inside) {
  const std::size_t end = std::min(inside.find_first_of(kSpaces), inside.size());
  Tag tag{lowered(inside.substr(0, end)), {}};
  for (std::size_t at = end; at < inside.size();) {
    const std::size_t name = inside.find_first_not_of(kSpaces, at);
    const std::size_t open = name == std::string_view::npos ? name : inside.find("=\"", name);
    const std::size_t close = open == std::string_view::npos ? open : inside.find('"', open + 2);
    if (close == std::string_view::npos) break;
    tag.attributes[lowered(inside.substr(name, open - name))] = unescaped(inside.substr(open + 2, close - open - 2));
    at = close + 1;
  }
  return tag;
}

/// Reads tag after tag and keeps what the next one needs.
class WebPage {
 public:
  explicit WebPage(Copy& copy) : copy_(copy) {}

  void take(const Tag& tag, std::string_view text) {
    if (tag.name == "h3") folder_ = unescaped(trimmed(text));
    if (tag.name == "/dl") folder_.clear();
    if (tag.name == "dd" && last_) copy_.bookmarks.back().note = unescaped(trimmed(text));
    if (tag.name == "a") takeLink(tag.attributes, unescaped(trimmed(text)));
  }

 private:
  void takeLink(const Attributes& attributes, const std::string& text) {
    const auto value = [&](const char* name) {
      const auto at = attributes.find(name);
      return at == attributes.end() ? std::string() : at->second;
    };
    const auto passage = passageOf(value("href"));
    last_ = passage.has_value();
    if (!passage) {
      ++copy_.unread;
      return;
    }
    const bool ours = attributes.contains("data-ask");  // a browser drops all of these
    Bookmark bookmark{.passage = *passage};
    bookmark.passage.heading = value("data-heading");
    bookmark.title = ours ? value("data-title") : text;
    bookmark.shelf = value("data-shelf");
    bookmark.ask = ours ? value("data-ask") == "yes" : folder_ == _("To ask my team");
    bookmark.group = ours || bookmark.ask || folder_ == _("No group") ? value("data-group") : folder_;
    bookmark.colour = colourByName(value("data-colour"));
    bookmark.created = ours ? value("data-kept") : isoOf(value("add_date"));
    copy_.bookmarks.push_back(std::move(bookmark));
  }

  Copy& copy_;
  std::string folder_;
  bool last_ = false;  ///< the last link was a bookmark, which takes the note below it
};

}  // namespace

std::string webPageOf(const std::vector<Bookmark>& bookmarks) {
  std::string out =
      std::string(kFirstLine) +
      "\n<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=UTF-8\">\n<TITLE>Myelin</TITLE>\n" +
      "<H1>Myelin</H1>\n<DL><p>\n";
  std::vector<std::string> groups;
  for (const Bookmark& each : bookmarks)
    if (!each.ask && std::find(groups.begin(), groups.end(), each.group) == groups.end()) groups.push_back(each.group);
  const auto folder = [&](const std::string& heading, const auto& belongs) {
    std::string inside;
    for (const Bookmark& each : bookmarks)
      if (belongs(each)) inside += entry(each);
    if (!inside.empty()) out += "    <DT><H3>" + escaped(heading) + "</H3>\n    <DL><p>\n" + inside + "    </DL><p>\n";
  };
  folder(_("To ask my team"), [](const Bookmark& each) { return each.ask; });
  for (const std::string& group : groups)
    folder(group.empty() ? _("No group") : group,
           [&group](const Bookmark& each) { return !each.ask && each.group == group; });
  return out + "</DL><p>\n";
}

bool readWebPage(std::string_view text, Copy& copy) {
  if (!trimmed(text).starts_with(kFirstLine)) return false;
  WebPage page(copy);
  for (std::size_t open = text.find('<'); open != std::string_view::npos;) {
    const std::size_t close = text.find('>', open);
    if (close == std::string_view::npos) break;
    const std::size_t next = text.find('<', close);
    page.take(tagOf(text.substr(open + 1, close - open - 1)), text.substr(close + 1, next - close - 1));
    open = next;
  }
  return true;
}

}  // namespace myelin::desk
