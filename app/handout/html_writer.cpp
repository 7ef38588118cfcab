#include "app/handout/html_writer.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "app/handout/sheet.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;
using document::Span;
using document::SpanKind;
using document::Text;

std::string attribute(const char* name, const std::string& value) {
  return std::string(" ") + name + "=\"" + htmlEscaped(value) + "\"";
}

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
    for (const char c : part) out_ += c == '\n' ? "<br>" : htmlEscaped(std::string_view(&c, 1));
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
      const std::string number(part.substr(at, end - at));
      out_ += "<a" + attribute("href", "#" + around_.prefix + "-source-" + number) + ">" + number + "</a>";
      at = end;
    }
  }

  void opened(const Span& span, const std::string& tag, const std::string& attributes = "") {
    out_ += "<" + tag + attributes + ">";
    open_.push_back({span.end, "</" + tag + ">"});
  }

  /// A mark of a form stands for its text. Returns where to go on.
  std::size_t sign(const Span& span, const char* shown, const std::string& said) {
    out_ += std::string("<span class=\"sign\" role=\"img\"") + attribute("aria-label", said) + ">" + shown + "</span>";
    return span.end;
  }

  std::size_t image(const Span& span) {
    const std::string address = around_.figure(span.target);
    const std::string description = text_.utf8.substr(span.begin, span.end - span.begin);
    if (address.empty())
      out_ += htmlEscaped(description);
    else
      out_ += "<img" + attribute("src", address) + attribute("alt", description) + ">";
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
        if (const std::string address = around_.link(span.target); !address.empty())
          opened(span, "a", attribute("href", address));
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

class DocumentWriter {
 public:
  DocumentWriter(const document::Document& document, const HtmlSurroundings& around, bool sourceList)
      : document_(document), around_(around), sourceList_(sourceList) {}

  std::string write() {
    for (const Block& block : document_.blocks) {
      stand(block.container);
      write(block);
    }
    stand(-1);
    return std::move(out_);
  }

 private:
  const Container& at(int container) const { return document_.containers[static_cast<std::size_t>(container)]; }

  /// Closes and opens lists and quotes until `container` is the innermost.
  void stand(int container) {
    std::vector<int> chain;
    for (int each = container; each >= 0; each = at(each).parent) chain.push_back(each);
    std::reverse(chain.begin(), chain.end());
    const auto differs = std::mismatch(inside_.begin(), inside_.end(), chain.begin(), chain.end());
    for (auto left = inside_.end() - differs.first; left > 0; --left) {
      out_ += closing(inside_.back());
      inside_.pop_back();
    }
    for (auto next = differs.second; next != chain.end(); ++next) {
      out_ += opening(*next);
      inside_.push_back(*next);
    }
  }

  std::string closing(int container) const {
    switch (at(container).kind) {
      case ContainerKind::Quote:
        return "</div>\n";
      case ContainerKind::List:
        return at(container).ordered ? "</ol>\n" : "</ul>\n";
      case ContainerKind::Item:
        return "</li>\n";
    }
    return "";
  }

  std::string opening(int container) const {
    const Container& one = at(container);
    if (one.kind == ContainerKind::Quote) return "<div class=\"callout\">\n";
    if (one.kind == ContainerKind::List) return one.ordered ? "<ol>\n" : "<ul>\n";
    const std::string number = std::to_string(one.number);
    const bool ordered = one.parent >= 0 && at(one.parent).ordered;
    std::string tag = "<li";
    if (ordered) tag += attribute("value", number);
    if (ordered && sourceList_) tag += attribute("id", around_.prefix + "-source-" + number);
    tag += ">";
    if (one.check == document::Check::None) return tag;
    return tag + (one.check == document::Check::Done ? "\u2611 " : "\u2610 ");
  }

  std::string words(const Text& text) const { return TextWriter(text, around_).write(); }

  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::Heading:
        return heading(block);
      case BlockKind::Paragraph:
        out_ += "<p>" + words(block.text) + "</p>\n";
        return;
      case BlockKind::Code:
        out_ += "<pre><code>" + htmlEscaped(block.text.utf8) + "</code></pre>\n";
        return;
      case BlockKind::Rule:
        out_ += "<hr>\n";
        return;
      case BlockKind::Figure:
        return figure(block);
      case BlockKind::Table:
        return table(block.table);
    }
  }

  /// No level is left out on the way down.
  void heading(const Block& block) {
    level_ = std::clamp(block.level, 1, level_ + 1);
    const std::string tag = "h" + std::to_string(level_);
    out_ += "<" + tag;
    if (!block.target.empty()) out_ += attribute("id", around_.prefix + "-" + block.target);
    out_ += ">" + words(block.text) + "</" + tag + ">\n";
  }

  void figure(const Block& block) {
    const std::string address = around_.figure(block.target);
    const std::string& description = block.text.utf8;
    if (!address.empty())
      out_ += std::string(block.target == kLogoPath ? "<figure class=\"logo\"><img" : "<figure><img") +
              attribute("src", address) + attribute("alt", description) + "></figure>\n";
    else if (description.empty())
      out_ += "<p>" + htmlEscaped(_("A picture is missing here.")) + "</p>\n";
    else
      out_ += "<p>" + htmlEscaped(_("A picture is missing here. Its description:")) + " " + htmlEscaped(description) +
              "</p>\n";
  }

  void row(const std::vector<Text>& cells, const char* opening, const char* closing) {
    out_ += "<tr>";
    for (const Text& cell : cells) out_ += opening + words(cell) + closing;
    out_ += "</tr>\n";
  }

  void table(const document::Table& table) {
    if (table.rows.empty()) return;
    const auto blank = [](const Text& cell) { return cell.utf8.empty(); };
    out_ += "<table>\n";
    const bool head = !std::all_of(table.rows[0].begin(), table.rows[0].end(), blank);
    if (head) {
      out_ += "<thead>\n";
      row(table.rows[0], "<th scope=\"col\">", "</th>");
      out_ += "</thead>\n";
    }
    out_ += "<tbody>\n";
    for (std::size_t i = 1; i < table.rows.size(); ++i) row(table.rows[i], "<td>", "</td>");
    out_ += "</tbody>\n</table>\n";
  }

  const document::Document& document_;
  const HtmlSurroundings& around_;
  bool sourceList_;
  int level_ = 1;
  std::vector<int> inside_;  ///< open containers, the outermost first
  std::string out_;
};

}  // namespace

std::string htmlEscaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string htmlOf(const document::Document& document, const HtmlSurroundings& around, bool sourceList) {
  return DocumentWriter(document, around, sourceList).write();
}

}  // namespace myelin::handout
