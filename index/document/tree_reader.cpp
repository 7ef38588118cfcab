#include "index/document/tree_reader.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <cassert>
#include <cctype>

#include "index/document/guard.h"
#include "index/document/html.h"
#include "index/document/private_mark.h"

namespace myelin::document {
namespace {

std::string_view viewOf(const char* text) {
  return text == nullptr ? std::string_view{} : std::string_view(text);
}
std::string_view literalOf(cmark_node* node) {
  return viewOf(cmark_node_get_literal(node));
}
std::string_view typeOf(cmark_node* node) {
  return viewOf(cmark_node_get_type_string(node));
}
std::string addressOf(cmark_node* node) {
  return restored(viewOf(cmark_node_get_url(node)));
}

bool isQuoteCallout(std::string_view bold, char after, std::string_view word) {
  const std::size_t size = word.size();
  if (bold.size() < size || !std::equal(word.begin(), word.end(), bold.begin(), [](char a, char b) {
        return a == std::tolower(static_cast<unsigned char>(b));
      }))
    return false;
  const std::string_view ending = bold.substr(size);
  const bool inside = ending == "." || ending == ":" || ending == "!";
  return inside || (ending.empty() && (after == '.' || after == ':' || after == '!'));
}

/// How a quote asks to be shown whose first paragraph is `text`.
Callout calloutOf(const Text& text) {
  if (text.spans.empty() || text.spans[0].kind != SpanKind::Strong || text.spans[0].begin != 0) return Callout::None;
  const std::string_view bold = std::string_view(text.utf8).substr(0, text.spans[0].end);
  const char after = text.spans[0].end < text.utf8.size() ? text.utf8[text.spans[0].end] : '\n';
  if (isQuoteCallout(bold, after, "important")) return Callout::Important;
  if (isQuoteCallout(bold, after, "try this")) return Callout::TryThis;
  return Callout::None;
}

bool isImage(const Span& span) {
  return span.kind == SpanKind::Image;
}

Align alignOf(std::uint8_t letter) {
  return letter == 'r' ? Align::End : letter == 'c' ? Align::Middle : Align::Start;
}

}  // namespace

Block& TreeReader::add(BlockKind kind) {
  document_.blocks.push_back(
      {.kind = kind, .container = container(), .line = line_, .text = {}, .target = {}, .table = {}});
  return document_.blocks.back();
}

bool TreeReader::enterInline(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
      return inline_.append(literalOf(node)), true;
    case CMARK_NODE_SOFTBREAK:
      return inline_.appendSpace(), true;
    case CMARK_NODE_LINEBREAK:
      return inline_.breakLine(), true;
    case CMARK_NODE_CODE:
      return inline_.appendCode(literalOf(node)), true;
    case CMARK_NODE_HTML_INLINE:
      return inline_.appendHtml(htmlText(literalOf(node))), true;
    case CMARK_NODE_EMPH:
      return inline_.open(SpanKind::Emphasis), true;
    case CMARK_NODE_STRONG:
      return inline_.open(SpanKind::Strong), true;
    case CMARK_NODE_LINK:
      return inline_.open(SpanKind::Link, addressOf(node)), true;
    case CMARK_NODE_IMAGE:
      return inline_.open(SpanKind::Image, addressOf(node)), true;
    default:
      return false;
  }
}

void TreeReader::enter(cmark_node* node) {
  if (enterInline(node)) return;
  startLine(node);
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
      return enterContainer(ContainerKind::Quote, node);
    case CMARK_NODE_LIST:
      return enterContainer(ContainerKind::List, node);
    case CMARK_NODE_ITEM:
      return enterContainer(ContainerKind::Item, node);
    case CMARK_NODE_CODE_BLOCK:
      return addCode(node);
    case CMARK_NODE_HTML_BLOCK:
      return addHtml(node);
    case CMARK_NODE_THEMATIC_BREAK:
      add(BlockKind::Rule);
      return;
    default:
      return enterExtension(node);
  }
}

void TreeReader::enterExtension(cmark_node* node) {
  const std::string_view type = typeOf(node);
  if (type == "strikethrough") return inline_.open(SpanKind::Strike);
  if (type == "table") return enterTable(node);
  if (type == "table_row" || type == "table_header") table_.rows.emplace_back();
}

/// Of blocks only; a table is where its header row is. A paragraph right before a table loses its line to it, and the
/// table's is known from the first row below the delimiter row.
void TreeReader::startLine(cmark_node* node) {
  const std::string_view type = typeOf(node);
  if (type == "strikethrough" || type == "table_header" || type == "table_cell") return;
  const int line = cmark_node_get_start_line(node);
  if (type == "table_row") {
    if (table_.rows.size() == 1 && line > 2) line_ = line - 2;
    return;
  }
  cmark_node* next = line > 0 ? nullptr : cmark_node_next(node);
  line_ = next == nullptr ? line : cmark_node_get_start_line(next);
}

void TreeReader::leave(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      return inline_.close();
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
      return leaveContainer();
    case CMARK_NODE_PARAGRAPH:
      return addParagraph();
    case CMARK_NODE_HEADING:
      return addHeading(cmark_node_get_heading_level(node));
    default:
      return leaveExtension(node);
  }
}

void TreeReader::leaveExtension(cmark_node* node) {
  const std::string_view type = typeOf(node);
  if (type == "strikethrough") return inline_.close();
  if (type == "table_cell") return table_.rows.back().push_back(takeText());
  if (type == "table") leaveTable();
}

void TreeReader::enterContainer(ContainerKind kind, cmark_node* node) {
  if (open_.size() >= static_cast<std::size_t>(kMaxNesting)) {
    ++flattened_;
    return;
  }
  Container entry{.kind = kind, .parent = container()};
  int next = 0;
  if (kind == ContainerKind::List) {
    entry.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    next = cmark_node_get_list_start(node);
  }
  if (kind == ContainerKind::Item && entry.parent >= 0) {
    const auto list = static_cast<std::size_t>(entry.parent);
    if (document_.containers[list].ordered) entry.number = nextNumber_[list]++;
    const bool task = typeOf(node) == "tasklist";
    if (task) entry.check = cmark_gfm_extensions_get_tasklist_item_checked(node) ? Check::Done : Check::Open;
  }
  open_.push_back(static_cast<int>(document_.containers.size()));
  document_.containers.push_back(entry);
  nextNumber_.push_back(next);
  blocksBefore_.push_back(document_.blocks.size());
}

void TreeReader::leaveContainer() {
  if (flattened_ > 0) {
    --flattened_;
    return;
  }
  const auto leaving = static_cast<std::size_t>(open_.back());
  const bool emptyItem =
      document_.containers[leaving].kind == ContainerKind::Item && blocksBefore_[leaving] == document_.blocks.size();
  if (emptyItem) add(BlockKind::Paragraph);  // its mark is shown all the same
  open_.pop_back();
}

void TreeReader::addParagraph() {
  const bool figure = inline_.onlyImage();
  Text text = figure ? inline_.take() : takeText();
  if (text.utf8.empty()) return;
  if (figure) {
    Block& block = add(BlockKind::Figure);
    block.target = std::find_if(text.spans.begin(), text.spans.end(), isImage)->target;
    block.text.utf8 = restored(text.utf8);
    return;
  }
  const int around = container();
  const bool opensQuote = around >= 0 && static_cast<std::size_t>(around) + 1 == document_.containers.size() &&
                          blocksBefore_.back() == document_.blocks.size() &&
                          document_.containers.back().kind == ContainerKind::Quote;
  if (opensQuote) document_.containers.back().callout = calloutOf(text);
  add(BlockKind::Paragraph).text = std::move(text);
}

void TreeReader::addHeading(int level) {
  Text text = takeText();
  if (text.utf8.empty()) return;
  Block& block = add(BlockKind::Heading);
  block.level = level;
  block.text = std::move(text);
}

void TreeReader::addCode(cmark_node* node) {
  std::string code = restored(literalOf(node));
  if (code.ends_with('\n')) code.pop_back();
  const std::string language = restored(viewOf(cmark_node_get_fence_info(node)));
  if (code.empty() && language.empty()) return;
  Block& block = add(BlockKind::Code);
  block.text.utf8 = std::move(code);
  block.target = language.substr(0, language.find_first_of(" \t"));
}

void TreeReader::addHtml(cmark_node* node) {
  const std::string text = htmlText(literalOf(node));
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t word = text.find_first_not_of(" \t", at);
    if (word < end) {
      if (!inline_.empty()) inline_.breakLine();
      inline_.append(std::string_view(text).substr(word, end - word));
    }
    at = end + 1;
  }
  addParagraph();
}

void TreeReader::addPlain(std::string_view words) {
  const std::size_t begin = words.find_first_not_of(" \n\t");
  if (begin == std::string_view::npos) return;
  add(BlockKind::Paragraph).text.utf8 = words.substr(begin, words.find_last_not_of(" \n\t") - begin + 1);
}

void TreeReader::enterTable(cmark_node* node) {
  table_ = {};
  const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(node);
  const std::uint8_t* letters = cmark_gfm_extensions_get_table_alignments(node);
  for (std::uint16_t i = 0; i < columns; ++i) table_.align.push_back(alignOf(letters == nullptr ? 0 : letters[i]));
}

void TreeReader::leaveTable() {
  for (std::vector<Text>& row : table_.rows) row.resize(table_.align.size());
  if (table_.rows.empty() || table_.align.empty()) return;
  add(BlockKind::Table).table = std::move(table_);
}

Document TreeReader::take() {
  document_.citations = numbers_.takeKeys();
  return std::move(document_);
}

}  // namespace myelin::document
