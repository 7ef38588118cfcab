#include "index/document/anchor.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "index/base/utf8.h"

namespace myelin::document {
namespace {

/// Lower case of the scripts that have it and are likely here: Latin, Greek, Cyrillic.
char32_t lower(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) return c + 32;
  const bool evenUpper = (c >= 0x100 && c <= 0x137 && c != 0x130) || (c >= 0x14A && c <= 0x177) ||
                         (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x1E00 && c <= 0x1EFF);
  if (evenUpper) return c | 1;
  const bool oddUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (oddUpper) return c + (c & 1);
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

bool isSpace(char32_t c) {
  return c == ' ' || c == '\n' || c == '\t' || c == 0xA0;
}

bool staysInAnchor(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
  const bool latinSign = c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA;
  const bool punctuation = (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3020);
  const bool unusable = c == 0xFFFD || c == 0xFEFF || c == 0xD7 || c == 0xF7 || (c >= 0xFE00 && c <= 0xFE0F);
  const bool picture = (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
  return !latinSign && !punctuation && !unusable && !picture;
}

std::string slugOf(const Text& heading) {
  std::string words = heading.utf8;
  for (auto span = heading.spans.rbegin(); span != heading.spans.rend(); ++span) {
    const bool noWord =
        span->kind == SpanKind::Citation || span->kind == SpanKind::Box || span->kind == SpanKind::WriteLine;
    if (noWord) words.erase(span->begin, span->end - span->begin);
  }
  while (!words.empty() && isSpace(static_cast<unsigned char>(words.back()))) words.pop_back();
  std::string slug;
  for (std::size_t i = 0; i < words.size(); i = utf8::next(words, i)) {
    const char32_t c = lower(utf8::at(words, i));
    if (isSpace(c))
      slug += '-';
    else if (staysInAnchor(c))
      utf8::append(slug, c);
  }
  return slug.find_first_not_of('-') == std::string::npos ? "section" : slug;
}

}  // namespace

void setAnchors(Document& document) {
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> repeats;
  for (Block& block : document.blocks) {
    if (block.kind != BlockKind::Heading) continue;
    const std::string slug = slugOf(block.text);
    block.target = slug;
    while (!taken.insert(block.target).second) block.target = slug + "-" + std::to_string(++repeats[slug]);
  }
}

}  // namespace myelin::document
