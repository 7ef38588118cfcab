#include "app/handout/html_writer.h"

#include <algorithm>

#include "app/handout/sheet.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;
using document::Text;

class DocumentWriter {
 public:
  DocumentWriter(const document::Document& document, const HtmlSurroundings& around, const HtmlPart& part)
      : document_(document), around_(around), part_(part) {}

  std::string write() {
    const std::size_t end = std::min(part_.end, document_.blocks.size());
    for (std::size_t i = part_.first; i < end; ++i) {
      stand(document_.blocks[i].container);
      write(document_.blocks[i]);
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
    if (one.kind == ContainerKind::Quote) return "<div class=\"callout\"" + kindOf(one.callout) + ">\n";
    if (one.kind == ContainerKind::List) return one.ordered ? "<ol>\n" : "<ul>\n";
    const std::string number = std::to_string(one.number);
    const bool ordered = one.parent >= 0 && at(one.parent).ordered;
    std::string tag = "<li";
    if (ordered) tag += htmlAttribute("value", number);
    if (ordered && part_.sourceList) tag += htmlAttribute("id", sourcePlace(around_, number));
    tag += ">";
    if (one.check == document::Check::None) return tag;
    return tag + (one.check == document::Check::Done ? "\u2611 " : "\u2610 ");
  }

  std::string kindOf(document::Callout callout) const {
    if (around_.cited == nullptr || callout == document::Callout::None) return "";
    return callout == document::Callout::Important ? " epub:type=\"notice\" role=\"doc-notice\""
                                                   : " epub:type=\"tip\" role=\"doc-tip\"";
  }

  /// From a source to where it is cited.
  std::string backLinks(int container) const {
    if (!part_.sourceList || around_.cited == nullptr || container < 0) return "";
    const std::string number = std::to_string(at(container).number);
    const auto times = around_.cited->find(number);
    std::string out;
    for (int i = 1; times != around_.cited->end() && i <= times->second; ++i) {
      const std::string said = fill(_("Back to place {1} of {2}"), {std::to_string(i), std::to_string(times->second)});
      out += " <a" + htmlAttribute("href", "#" + citingPlace(around_, number, i)) +
             htmlAttribute("aria-label", times->second == 1 ? _("Back to the text") : said) +
             " epub:type=\"backlink\" role=\"doc-backlink\">\u21A9" + (i == 1 ? "" : std::to_string(i)) + "</a>";
    }
    return out;
  }

  std::string words(const Text& text) const { return htmlOf(text, around_); }

  void write(const Block& block) {
    switch (block.kind) {
      case BlockKind::Heading:
        return heading(block);
      case BlockKind::Paragraph:
        out_ += "<p>" + words(block.text) + backLinks(block.container) + "</p>\n";
        return;
      case BlockKind::Code:
        out_ += "<pre><code>" + htmlEscaped(block.text.utf8) + "</code></pre>\n";
        return;
      case BlockKind::Rule:
        out_ += "<hr/>\n";
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
    if (!block.target.empty()) out_ += htmlAttribute("id", headingPlace(around_, block.target));
    out_ += ">" + words(block.text) + "</" + tag + ">\n";
  }

  void figure(const Block& block) {
    const std::string address = around_.figure(block.target);
    const std::string& description = block.text.utf8;
    if (!address.empty())
      out_ += std::string(block.target == kLogoPath ? "<figure class=\"logo\"><img" : "<figure><img") +
              htmlAttribute("src", address) + htmlAttribute("alt", description) + "/></figure>\n";
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
  HtmlPart part_;
  int level_ = 1;
  std::vector<int> inside_;  ///< open containers, the outermost first
  std::string out_;
};

}  // namespace

std::string headingPlace(const HtmlSurroundings& around, const std::string& anchor) {
  return around.prefix + "-" + htmlName(anchor);
}

std::string htmlOf(const document::Document& document, const HtmlSurroundings& around, const HtmlPart& part) {
  return DocumentWriter(document, around, part).write();
}

}  // namespace myelin::handout
