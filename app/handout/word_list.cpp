#include "app/handout/word_list.h"

#include <set>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

std::set<std::string> termsIn(const document::Document& body) {
  std::set<std::string> terms;
  for (std::size_t i = 0; i < body.blocks.size(); ++i)
    for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell)
      for (const document::Span& span : document::textAt(body, static_cast<int>(i), cell).spans)
        if (span.kind == document::SpanKind::Term) terms.insert(span.target);
  return terms;
}

}  // namespace

void addGlossary(Draft& to, const library::Library& library, const document::Document& body) {
  const std::set<std::string> used = termsIn(body);
  bool first = true;
  for (const document::GlossaryEntry& entry : library.glossary()) {
    if (!used.contains(entry.term)) continue;
    if (first) to.heading(2, _("What the words mean"));
    first = false;
    std::string term = entry.term;
    if (!entry.abbreviation.empty()) term += " (" + entry.abbreviation + ")";
    Wording line;
    line.marked(document::SpanKind::Strong, term).plain(": " + entry.meaning);
    to.paragraph(line.text());
  }
}

}  // namespace myelin::handout
