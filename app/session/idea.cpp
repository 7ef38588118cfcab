#include "app/session/idea.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "index/document/sentence.h"

namespace myelin::session {
namespace {

using document::Block;
using document::BlockKind;
using document::Container;
using document::ContainerKind;
using document::Document;
using document::Text;

constexpr std::size_t kTogether = 150;  ///< bytes that two sentences, or words and their items, may have
constexpr std::size_t kShortItem = 40;
constexpr std::size_t kItemsTogether = 4;

/// Bytes [begin, end) with the spans that stand in them whole.
Text part(const Text& text, std::size_t begin, std::size_t end) {
  Text cut{text.utf8.substr(begin, end - begin), {}};
  for (document::Span span : text.spans) {
    if (span.begin < begin || span.end > end) continue;
    span.begin -= begin;
    span.end -= begin;
    cut.spans.push_back(std::move(span));
  }
  return cut;
}

/// Numbers of sources are for another day.
Text withoutCitations(Text text) {
  for (std::size_t i = text.spans.size(); i-- > 0;) {
    if (text.spans[i].kind != document::SpanKind::Citation) continue;
    std::size_t begin = text.spans[i].begin;
    const std::size_t end = text.spans[i].end;
    while (begin > 0 && text.utf8[begin - 1] == ' ') --begin;
    text.utf8.erase(begin, end - begin);
    text.spans.erase(text.spans.begin() + static_cast<std::ptrdiff_t>(i));
    for (document::Span& other : text.spans)
      for (std::size_t* at : {&other.begin, &other.end})
        if (*at > begin) *at = *at >= end ? *at - (end - begin) : begin;
  }
  return text;
}

/// Sentences, two short ones together.
std::vector<Text> portions(const Text& text) {
  std::vector<Text> all;
  const std::vector<document::Sentence> sentences = document::sentences(text);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const std::size_t begin = sentences[i].begin;
    if (i + 1 < sentences.size() && sentences[i + 1].end - begin <= kTogether) ++i;
    all.push_back(part(text, begin, sentences[i].end));
  }
  return all;
}

/// "Monday: 2 cups." of a row.
std::string rowWords(const document::Table& table, std::size_t row) {
  std::string words;
  for (std::size_t c = 0; c < table.columns(); ++c) {
    const std::string& cell = table.rows[row][c].utf8;
    if (cell.find_first_not_of(" _") == std::string::npos) continue;
    const std::string& heading = table.rows[0][c].utf8;
    if (!words.empty()) words += ". ";
    words += heading.empty() || c == 0 ? cell : heading + ": " + cell;
  }
  return words;
}

class Cutter {
 public:
  explicit Cutter(const Document& body) : body_(body) {}

  std::vector<Idea> cut(const std::string& summary) {
    for (const Text& text : portions({summary, {}})) addText(text);
    for (const Block& block : body_.blocks) add(block);
    finish();
    return std::move(ideas_);
  }

 private:
  void add(const Block& block) {
    if (block.kind == BlockKind::Heading) {
      finish();
      lead_.reset();
      heading_ = block.text.utf8;
    } else if (block.kind == BlockKind::Table) {
      for (std::size_t row = 1; row < block.table.rows.size(); ++row)
        if (const std::string words = rowWords(block.table, row); !words.empty()) addText({words, {}});
    } else if (block.kind == BlockKind::Paragraph) {
      const Text words = withoutCitations(block.text);
      if (words.utf8.empty()) return;
      if (const int item = itemOf(block); item >= 0)
        addItem(words, body_.containers[static_cast<std::size_t>(item)]);
      else
        for (const Text& text : portions(words)) addText(text);
    }
  }

  int itemOf(const Block& block) const {
    const bool item =
        block.container >= 0 && body_.containers[static_cast<std::size_t>(block.container)].kind == ContainerKind::Item;
    return item ? block.container : -1;
  }

  void addText(const Text& text) {
    finish();
    put(text, -1);
    lead_.reset();
    if (text.utf8.ends_with(':'))
      lead_ = text;  // its items belong to it
    else
      finish();
  }

  void addItem(const Text& text, const Container& item) {
    const bool small = text.utf8.size() <= kShortItem;
    const bool fits = items_ < kItemsTogether && bytes_ + text.utf8.size() <= kTogether;
    const bool first = open_.blocks.empty() || (items_ == 0 && lead_);  // nothing, or only the words before it
    if (!first && (!fits || (items_ > 0 && !(small && smallOnly_)))) finish();
    if (open_.blocks.empty() && lead_) put(*lead_, -1);  // "Call 999 for:" is said with each of its signs
    if (open_.containers.empty()) open_.containers.push_back({.kind = ContainerKind::List, .ordered = item.number > 0});
    Container copy = item;
    copy.parent = 0;
    open_.containers.push_back(copy);
    const std::vector<Text> all = small ? std::vector<Text>{text} : portions(text);
    smallOnly_ = small;
    ++items_;
    for (const Text& each : all) {
      put(each, open_.containers.empty() ? -1 : static_cast<int>(open_.containers.size()) - 1);
      if (!small) finish();
    }
  }

  void put(const Text& text, int container) {
    open_.blocks.push_back({.kind = BlockKind::Paragraph, .container = container, .text = text});
    bytes_ += text.utf8.size();
  }

  void finish() {
    if (!open_.blocks.empty()) {
      open_.citations = body_.citations;
      ideas_.push_back({heading_, std::make_shared<const Document>(std::exchange(open_, {}))});
    }
    open_ = {};
    bytes_ = 0;
    items_ = 0;
    smallOnly_ = true;
  }

  const Document& body_;
  std::optional<Text> lead_;  ///< the words before the items that come now
  std::string heading_;
  std::vector<Idea> ideas_;
  Document open_;  ///< the idea being made
  std::size_t bytes_ = 0, items_ = 0;
  bool smallOnly_ = true;
};

}  // namespace

std::vector<Idea> ideasOf(const std::string& summary, const Document& body) {
  return Cutter(body).cut(summary);
}

}  // namespace myelin::session
