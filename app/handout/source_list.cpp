#include "app/handout/source_list.h"

#include <algorithm>
#include <set>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::ContainerKind;
using document::Span;
using document::SpanKind;
using document::Text;

void collectKeys(const Text& text, std::set<std::string>& keys) {
  for (const Span& span : text.spans) {
    if (span.kind != SpanKind::Citation) continue;
    for (std::size_t begin = 0; begin <= span.target.size();) {
      const std::size_t end = std::min(span.target.find(';', begin), span.target.size());
      keys.insert(span.target.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

std::set<std::string> citedIn(const document::Document& body) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < body.blocks.size(); ++i)
    for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell)
      collectKeys(document::textAt(body, static_cast<int>(i), cell), keys);
  return keys;
}

/// Bytes of a text that go, from left to right, and how many went before each.
class Cuts {
 public:
  explicit Cuts(const Text& text) {
    for (const Span& span : text.spans) {
      if (span.kind != SpanKind::Citation || span.begin < last_) continue;
      const bool space = span.begin > last_ && text.utf8[span.begin - 1] == ' ';
      cuts_.push_back({span.begin - (space ? 1 : 0), span.end, gone_});
      last_ = span.end;
      gone_ += last_ - cuts_.back().begin;
    }
  }
  bool none() const { return cuts_.empty(); }

  /// Where a byte of the whole text stands afterwards.
  std::size_t after(std::size_t at) const {
    auto cut =
        std::upper_bound(cuts_.begin(), cuts_.end(), at, [](std::size_t a, const Cut& c) { return a < c.begin; });
    if (cut == cuts_.begin()) return at;
    --cut;
    return at - cut->before - (std::min(at, cut->end) - cut->begin);
  }

  std::string rest(const std::string& utf8) const {
    std::string kept;
    std::size_t from = 0;
    for (const Cut& cut : cuts_) {
      kept.append(utf8, from, cut.begin - from);
      from = cut.end;
    }
    return kept.append(utf8, from);
  }

 private:
  struct Cut {
    std::size_t begin, end, before;
  };
  std::vector<Cut> cuts_;
  std::size_t last_ = 0, gone_ = 0;
};

void removeFrom(Text& text) {
  const Cuts cuts(text);
  if (cuts.none()) return;
  Text kept{cuts.rest(text.utf8), {}};
  for (Span span : text.spans) {
    span.begin = cuts.after(span.begin);
    span.end = cuts.after(span.end);
    if (span.begin < span.end) kept.spans.push_back(std::move(span));
  }
  text = std::move(kept);
}

std::string sentenceOf(const library::Library& library, const std::string& key) {
  const library::Reference* reference = library.reference(key);
  return reference != nullptr ? reference->sentence : key;
}

void addOne(Draft& to, int list, std::size_t number, const std::string& sentence) {
  const int item = to.container(ContainerKind::Item, list);
  to.containerAt(item).number = static_cast<int>(number);
  to.paragraph(Wording().plain(sentence).text(), item);
}

}  // namespace

std::string shortReference(const std::string& sentence) {
  const std::size_t first = sentence.find(". ");
  if (first == std::string::npos) return sentence;
  std::size_t end = sentence.size();
  while (end > 0 && sentence[end - 1] == '.') --end;
  const std::size_t last = sentence.rfind(". ", end);
  return sentence.substr(0, first) + ", " + sentence.substr(last + 2, end - last - 2);
}

void addSources(Draft& to, const library::Library& library, const std::vector<std::string>& citations,
                const document::Document& body, Sources how) {
  if (how == Sources::None) return;
  const std::set<std::string> cited = citedIn(body);
  if (cited.empty()) return;
  to.heading(2, _("Sources"));
  const int list = how == Sources::Full ? to.container(ContainerKind::List) : -1;
  if (list >= 0) to.containerAt(list).ordered = true;
  std::string line;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (!cited.contains(citations[i])) continue;
    const std::string sentence = sentenceOf(library, citations[i]);
    if (list >= 0)
      addOne(to, list, i + 1, sentence);
    else
      line += (line.empty() ? "[" : "; [") + std::to_string(i + 1) + "] " + shortReference(sentence);
  }
  if (!line.empty()) to.paragraph(Wording().plain(line + ".").text());
}

void removeCitations(document::Document& body) {
  for (document::Block& block : body.blocks) {
    removeFrom(block.text);
    for (auto& row : block.table.rows)
      for (Text& cell : row) removeFrom(cell);
  }
}

}  // namespace myelin::handout
