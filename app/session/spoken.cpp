#include "app/session/spoken.h"

#include <algorithm>
#include <set>

#include "index/base/words.h"
#include "index/document/sentence.h"

namespace myelin::session {
namespace {

using document::Span;
using document::SpanKind;

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

/// "MS" -> "M S", so that no engine reads it as a word.
std::string letters(const std::string& abbreviation) {
  std::string spelled;
  for (const char c : abbreviation) {
    if (!spelled.empty()) spelled += ' ';
    spelled += c;
  }
  return spelled;
}

class Page {
 public:
  explicit Page(const SpokenPage& page) : page_(page) {}

  std::vector<Spoken> read() {
    add(Spoken::kTitle, 0, {page_.title, {}}, "");
    if (!page_.summary.empty()) add(Spoken::kInShort, 0, {page_.summary, {}}, _("In short.") + std::string(" "));
    const auto& blocks = page_.document->blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) addBlock(static_cast<int>(i), blocks[i]);
    return std::move(said_);
  }

 private:
  void addBlock(int index, const document::Block& block) {
    switch (block.kind) {
      case document::BlockKind::Rule:
      case document::BlockKind::Code:
        return;
      case document::BlockKind::Figure:
        return add(index, 0, block.text, _("Picture:") + std::string(" "));
      case document::BlockKind::Table:
        return addTable(index, block.table);
      case document::BlockKind::Heading:
      case document::BlockKind::Paragraph:
        return add(index, 0, block.text, "");
    }
  }

  void addTable(int index, const document::Table& table) {
    const std::size_t columns = table.columns();
    for (std::size_t r = 1; r < table.rows.size(); ++r) {
      for (std::size_t c = 0; c < columns; ++c) {
        const std::string heading = words(table.rows[0][c], 0, table.rows[0][c].utf8.size());
        add(index, static_cast<int>(r * columns + c), table.rows[r][c], heading.empty() ? "" : heading + ": ");
      }
    }
  }

  void add(int block, int cell, const document::Text& text, const std::string& before) {
    bool first = true;
    for (const document::Sentence& sentence : document::sentences(text)) {
      std::string said = words(text, sentence.begin, sentence.end);
      if (said.find_first_not_of(" \t\n_") == std::string::npos) continue;
      said_.push_back({block, cell, sentence.begin, sentence.end, (first ? before : "") + said});
      first = false;
    }
  }

  /// Bytes [begin, end) as they are said.
  std::string words(const document::Text& text, std::size_t begin, std::size_t end) {
    std::string plain;
    for (std::size_t at = begin; at < end;) {
      const auto silent = std::find_if(text.spans.begin(), text.spans.end(), [at](const Span& span) {
        const bool quiet = span.kind == SpanKind::Citation || span.kind == SpanKind::Box ||
                           span.kind == SpanKind::Ring || span.kind == SpanKind::WriteLine;
        return quiet && span.begin <= at && at < span.end;
      });
      if (silent != text.spans.end()) {
        at = silent->end;
        continue;
      }
      plain += text.utf8[at++];
    }
    while (plain.ends_with(' ')) plain.pop_back();
    return spelledOut(plain);
  }

  std::string spelledOut(std::string said) {
    for (const document::GlossaryEntry& entry : *page_.glossary) {
      if (entry.abbreviation.size() < 2) continue;
      for (std::size_t at = said.find(entry.abbreviation); at != std::string::npos;
           at = said.find(entry.abbreviation, at)) {
        const std::size_t behind = at + entry.abbreviation.size();
        const bool whole =
            (at == 0 || !isWordCharacter(said[at - 1])) && (behind == said.size() || !isWordCharacter(said[behind]));
        const std::string full = whole ? spelling(entry) : entry.abbreviation;
        said.replace(at, entry.abbreviation.size(), full);
        at += full.size();
      }
    }
    return said;
  }

  std::string spelling(const document::GlossaryEntry& entry) {
    return known_.insert(entry.abbreviation).second ? entry.term : letters(entry.abbreviation);
  }

  const SpokenPage& page_;
  std::set<std::string> known_;  ///< abbreviations that were said in full
  std::vector<Spoken> said_;
};

}  // namespace

std::vector<Spoken> spokenOf(const SpokenPage& page) {
  return Page(page).read();
}

std::vector<Spoken> spokenOf(const document::GlossaryEntry& entry,
                             const std::vector<document::GlossaryEntry>& glossary) {
  document::Document card;
  card.blocks.push_back({.kind = document::BlockKind::Paragraph, .text = {entry.meaning, {}}});
  const std::string spelled = entry.abbreviation.empty() ? "" : ", " + letters(entry.abbreviation);
  SpokenPage page{.title = entry.term + spelled, .summary = {}, .document = &card, .glossary = &glossary};
  if (!entry.everyday.empty()) {
    std::string also;
    for (const std::string& each : entry.everyday) also += (also.empty() ? "" : ", ") + each;
    const std::string words = fill(_("People also say: {1}"), {also});
    card.blocks.push_back({.kind = document::BlockKind::Paragraph, .text = {words, {}}});
  }
  std::vector<Spoken> said = spokenOf(page);
  for (Spoken& sentence : said) sentence.block = Spoken::kWord;
  return said;
}

std::size_t spokenAt(const std::vector<Spoken>& sentences, const document::Position& place) {
  if (place == document::Position{} || sentences.empty()) return 0;
  const auto at = std::find_if(sentences.begin(), sentences.end(), [&](const Spoken& sentence) {
    return document::Position{sentence.block, sentence.cell, sentence.end} > place && sentence.block >= 0;
  });
  return static_cast<std::size_t>(at - sentences.begin()) - (at == sentences.end() ? 1 : 0);
}

}  // namespace myelin::session
