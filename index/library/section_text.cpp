#include "index/library/section_text.h"

#include <algorithm>

#include "index/document/sentence.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

using document::Span;
using document::SpanKind;
using document::Text;

constexpr std::size_t kFewWords = 3;  // beside a link: "See", "Read more about", "More:"

/// Bytes [begin, end) of a text.
using Part = document::Sentence;

bool isLeftOut(SpanKind kind) {
  return kind == SpanKind::Citation || kind == SpanKind::Box || kind == SpanKind::Ring || kind == SpanKind::WriteLine;
}

/// The words of a part without what `isOut` names; white space and control characters as one space each.
template <class Is>
std::string without(const Text& text, const Part& part, Is isOut) {
  std::string result;
  std::size_t copied = part.begin;
  for (const Span& span : text.spans) {
    if (!isOut(span.kind) || span.begin < copied || span.end > part.end) continue;
    result += text.utf8.substr(copied, span.begin - copied);
    if (result.ends_with(' ')) result.pop_back();
    copied = span.end;
  }
  result += text.utf8.substr(copied, part.end - copied);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return result;
}

/// Whether a sentence is a link and hardly a word beside it.
bool onlyLeadsOn(const Text& text, const Part& part) {
  const bool linked = std::any_of(text.spans.begin(), text.spans.end(), [&](const Span& span) {
    return span.kind == SpanKind::Link && span.begin >= part.begin && span.end <= part.end;
  });
  if (!linked) return false;
  const auto isOut = [](SpanKind kind) { return kind == SpanKind::Link || isLeftOut(kind); };
  return forms(without(text, part, isOut)).size() <= kFewWords;
}

/// The sentences of a text that tell something.
std::string spoken(const Text& text) {
  std::string result;
  std::size_t kept = 0;
  const std::vector<Part> sentences = document::sentences(text);
  const bool leadsOn =
      std::any_of(sentences.begin(), sentences.end(), [&](const Part& part) { return onlyLeadsOn(text, part); });
  if (!leadsOn) return without(text, {0, text.utf8.size()}, isLeftOut);
  for (const Part& part : sentences) {
    if (onlyLeadsOn(text, part)) continue;
    result += (kept++ > 0 ? " " : "") + without(text, part, isLeftOut);
  }
  return result;
}

std::string spokenRow(const std::vector<Text>& row) {
  std::string result;
  for (const Text& cell : row) {
    const std::string words = without(cell, {0, cell.utf8.size()}, isLeftOut);
    if (words.find_first_not_of(' ') == std::string::npos) continue;
    if (!result.empty()) result += result.find(": ") == std::string::npos ? ": " : ", ";
    result += words;
  }
  return result;
}

}  // namespace

std::vector<std::string> spokenTexts(const document::Document& document, std::size_t first, std::size_t end) {
  std::vector<std::string> texts;
  const auto add = [&](std::string words) {
    if (words.find_first_not_of(' ') != std::string::npos) texts.push_back(std::move(words));
  };
  for (std::size_t i = first; i < end; ++i) {
    const document::Block& block = document.blocks[i];
    for (const auto& row : block.table.rows) add(spokenRow(row));
    const bool text = block.kind == document::BlockKind::Paragraph || block.kind == document::BlockKind::Figure;
    if (text) add(spoken(block.text));
  }
  return texts;
}

}  // namespace myelin::library
