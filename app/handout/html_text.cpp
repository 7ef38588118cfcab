#include "app/handout/html_text.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Span;
using document::SpanKind;
using document::Text;

constexpr std::string_view kReplacement = "\uFFFD";

/// A text with its marks.
class TextWriter {
 public:
  TextWriter(const Text& text, const HtmlSurroundings& around) : text_(text), around_(around) {}

  std::string write() {
    std::size_t next = 0;
    for (std::size_t at = 0; at <= text_.utf8.size();) {
      while (!open_.empty() && open_.back().end <= at) close();
      if (next < text_.spans.size() && text_.spans[next].begin <= at) {
        at = begin(text_.spans[next++], at);
        continue;
      }
      if (at == text_.utf8.size()) break;
      const std::size_t stop = nextStop(next);
      words(at, stop);
      at = stop;
    }
    while (!open_.empty()) close();
    return std::move(out_);
  }

 private:
  struct Open {
    std::size_t end = 0;
    std::string closing;
    bool citation = false;
  };

  std::size_t nextStop(std::size_t next) const {
    std::size_t stop = text_.utf8.size();
    if (next < text_.spans.size()) stop = std::min(stop, text_.spans[next].begin);
    if (!open_.empty()) stop = std::min(stop, open_.back().end);
    return stop;
  }

  void close() {
    out_ += open_.back().closing;
    open_.pop_back();
  }

  void words(std::size_t from, std::size_t to) {
    const std::string_view part = std::string_view(text_.utf8).substr(from, to - from);
    if (!open_.empty() && open_.back().citation) return numbers(part);
    for (std::size_t at = 0; at <= part.size();) {
      const std::size_t line = std::min(part.find('\n', at), part.size());
      out_ += htmlEscaped(part.substr(at, line - at));
      if (line < part.size()) out_ += "<br/>";
      at = line + 1;
    }
  }

  /// "[1, 2]": each number leads to its source.
  void numbers(std::string_view part) {
    for (std::size_t at = 0; at < part.size();) {
      std::size_t end = at;
      while (end < part.size() && std::isdigit(static_cast<unsigned char>(part[end]))) ++end;
      if (end == at) {
        out_ += htmlEscaped(part.substr(at++, 1));
        continue;
      }
      reference(std::string(part.substr(at, end - at)));
      at = end;
    }
  }

  void reference(const std::string& number) {
    if (inLink()) {
      out_ += number;
      return;
    }
    out_ += "<a" + htmlAttribute("href", "#" + sourcePlace(around_, number));
    if (around_.cited != nullptr)
      out_ += htmlAttribute("id", citingPlace(around_, number, ++(*around_.cited)[number])) +
              " epub:type=\"noteref\" role=\"doc-noteref\"";
    out_ += ">" + number + "</a>";
  }

  bool inLink() const {
    return std::any_of(open_.begin(), open_.end(), [](const Open& each) { return each.closing == "</a>"; });
  }

  void opened(const Span& span, const std::string& tag, const std::string& attributes = "") {
    out_ += "<" + tag + attributes + ">";
    open_.push_back({span.end, "</" + tag + ">"});
  }

  /// A mark of a form stands for its text. Returns where to go on.
  std::size_t sign(const Span& span, const char* shown, const std::string& said) {
    out_ +=
        std::string("<span class=\"sign\" role=\"img\"") + htmlAttribute("aria-label", said) + ">" + shown + "</span>";
    return span.end;
  }

  std::size_t image(const Span& span) {
    const std::string address = around_.figure(span.target);
    const std::string description = text_.utf8.substr(span.begin, span.end - span.begin);
    if (address.empty())
      out_ += htmlEscaped(description);
    else
      out_ += "<img" + htmlAttribute("src", address) + htmlAttribute("alt", description) + "/>";
    return span.end;
  }

  std::size_t box(const Span& span) {
    const std::string in = text_.utf8.substr(span.begin, span.end - span.begin);
    if (in.find_first_not_of(' ') == std::string::npos) return sign(span, "\u2610", _("box to fill in"));
    opened(span, "span", " class=\"box\"");
    return span.begin;
  }

  std::size_t begin(const Span& span, std::size_t at) {
    switch (span.kind) {
      case SpanKind::Strong:
        opened(span, "strong");
        break;
      case SpanKind::Emphasis:
        opened(span, "em");
        break;
      case SpanKind::Strike:
        opened(span, "s");
        break;
      case SpanKind::Code:
        opened(span, "code");
        break;
      case SpanKind::Ring:
        opened(span, "span", " class=\"ring\"");
        break;
      case SpanKind::Link:
        if (const std::string address = around_.link(span.target); !address.empty() && !inLink())
          opened(span, "a", htmlAttribute("href", address));
        break;
      case SpanKind::Citation:
        if (around_.sources) open_.push_back({span.end, "", true});
        break;
      case SpanKind::Term:
        break;
      case SpanKind::Image:
        return image(span);
      case SpanKind::WriteLine:
        if (text_.utf8.find_first_not_of('_', span.begin) < span.end) break;  // words stand on the line
        return sign(span, "", _("line to write on"));
      case SpanKind::Box:
        return box(span);
    }
    return at;
  }

  const Text& text_;
  const HtmlSurroundings& around_;
  std::vector<Open> open_;
  std::string out_;
};

/// Control characters and the two that are no characters, which XML forbids.
bool forbidden(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
  return c == 0xEF && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF");
}

bool isHex(std::string_view text, std::size_t at) {
  return at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])) != 0;
}

/// What may stand in an address as it is (RFC 3986); a second "#" may not.
bool standsInAddress(std::string_view target, std::size_t at) {
  const auto c = static_cast<unsigned char>(target[at]);
  if (c == '%') return isHex(target, at + 1) && isHex(target, at + 2);
  if (c == '#') return target.find('#') == at;
  return c > 0x20 && c != 0x7F && std::string_view("\"<>\\^`{|}[]").find(target[at]) == std::string_view::npos;
}

void appendHex(std::string& to, char mark, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  to += mark;
  to += kDigits[static_cast<unsigned char>(c) >> 4];
  to += kDigits[static_cast<unsigned char>(c) & 15];
}

}  // namespace

std::string htmlEscaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (forbidden(text, i)) {
      out += kReplacement;
      if (static_cast<unsigned char>(c) >= 0x20) i += 2;
    } else {
      out += c;
    }
  }
  return out;
}

std::string htmlAttribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + htmlEscaped(value) + "\"";
}

std::string htmlName(std::string_view anchor) {
  std::string name;
  for (const char c : anchor) {
    if (c == '-' || (static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) != 0))
      name += c;
    else
      appendHex(name, '_', c);
  }
  return name;
}

std::string outsideAddress(std::string_view target) {
  static constexpr std::array<std::string_view, 3> kKinds = {"https://", "http://", "mailto:"};
  const auto* const kind =
      std::find_if(kKinds.begin(), kKinds.end(), [&](std::string_view each) { return target.starts_with(each); });
  if (kind == kKinds.end() || kind->size() == target.size()) return "";
  if (std::isalnum(static_cast<unsigned char>(target[kind->size()])) == 0) return "";
  std::string address;
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (standsInAddress(target, i))
      address += target[i];
    else
      appendHex(address, '%', target[i]);
  }
  return address;
}

std::string sourcePlace(const HtmlSurroundings& around, const std::string& number) {
  return around.prefix + ".source-" + number;
}

std::string citingPlace(const HtmlSurroundings& around, const std::string& number, int time) {
  return around.prefix + ".cited-" + number + "-" + std::to_string(time);
}

std::string htmlOf(const Text& text, const HtmlSurroundings& around) {
  return TextWriter(text, around).write();
}

}  // namespace myelin::handout
