#include "index/check/table_rule.h"

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::check {
namespace {

constexpr double kPtPerMm = 72 / 25.4;
constexpr double kSizePt = 18;
constexpr double kCharacterEm = 0.6;  // Inter's letters are 0.55 em wide on average, in words with m and w more
constexpr double kCardPadPt = 18;     // on each side of a card
constexpr double kMarginMm = 20;

std::size_t charactersOn(double paperMm) {
  const double width = (paperMm - 2 * kMarginMm) * kPtPerMm - 2 * kCardPadPt;
  return static_cast<std::size_t>(width / (kSizePt * kCharacterEm));
}

bool breaksBehind(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '-' || c == '/' || c == 0x2013 || c == 0x2014 || c == 0x200B;
}

}  // namespace

std::string longestPiece(const std::string& text) {
  std::string longest;
  std::size_t most = 0;
  std::size_t begin = 0;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::at(text, at);
    at = utf8::next(text, at);
    const bool space = c == ' ' || c == '\n' || c == '\t';
    length += space ? 0 : 1;
    if (length > most) {
      most = length;
      longest = text.substr(begin, at - begin);
    }
    if (!breaksBehind(c)) continue;
    begin = at;
    length = 0;
  }
  return longest;
}

void checkTables(const Article& article, Notebook& notebook) {
  if (!notebook.wants(kWideTable)) return;
  const std::size_t most = charactersOn(article.read.front.landscape ? 297 : 210);
  const document::Document& body = article.read.body;
  for (std::size_t i = 0; i < body.blocks.size(); ++i) {
    if (body.blocks[i].kind != document::BlockKind::Table) continue;
    for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell) {
      const std::string piece = longestPiece(document::textAt(body, static_cast<int>(i), cell).utf8);
      if (utf8::length(piece) > most)
        notebook.add(
            kWideTable, article.path, article.cellLine(i, cell),
            fill(_("“{1}” does not fit on a line in large print, so that this table cannot be set. Use shorter "
                   "words, or part them with a hyphen."),
                 {std::string(utf8::prefix(piece, 60))}));
    }
  }
}

}  // namespace myelin::check
