#include "app/widgets/label.h"

#include <algorithm>
#include <type_traits>

#include "app/typeset/long_text.h"

namespace myelin::widgets {
namespace {

/// The value's own bytes: a page has hundreds of labels, and writing numbers out cost more than finding them.
template <class T>
void append(std::string& key, T value) {
  static_assert(std::is_arithmetic_v<T>);
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

std::string keyOf(const document::Text& text, const LabelStyle& style) {
  std::string key;
  key.reserve(64 + text.utf8.size());
  append(key, static_cast<int>(style.type));
  append(key, style.weight);
  append(key, style.width);
  append(key, style.lines);
  append(key, style.tabular);
  append(key, style.plainGaps);
  append(key, text.spans.size());
  for (const document::Span& span : text.spans) {
    append(key, static_cast<int>(span.kind));
    append(key, span.begin);
    append(key, span.end);
  }
  return key += text.utf8;
}

}  // namespace

typeset::TextStyle textStyle(look::Type type, const look::Scale& scale, const Appearance& appearance) {
  const std::string& family = appearance.family;
  const look::Spacing& gaps = appearance.spacing;
  const look::TypeStyle& at100 = look::type(type);
  typeset::TextStyle style;
  style.family = !family.empty() ? family : at100.display ? look::tokens().displayFamily : look::tokens().family;
  style.size = scale.text(type);
  style.line = scale.line(type);
  style.weight = at100.weight;
  style.tracking = at100.tracking * style.size / at100.size + gaps.letter * style.size;
  style.wordGap = gaps.word * style.size;
  const bool read = type == look::Type::Lead || type == look::Type::Snippet || type == look::Type::Small;
  if (gaps.line > 0) style.line = std::max(style.line, (read ? gaps.line : std::min(gaps.line, 1.5)) * style.size);
  return style;
}

PaintedText& LabelCache::get(std::string_view words, const LabelStyle& style, std::uint64_t frame) {
  return get(document::Text{std::string(words), {}}, style, frame);
}

/// A text that was measured on one line and fits into the width looks the same there, if it begins at the left.
LabelCache::Entry* LabelCache::measured(const document::Text& text, const LabelStyle& style) {
  if (style.width < 0) return nullptr;
  LabelStyle oneLine = style;
  oneLine.width = -1;
  oneLine.lines = 0;
  const auto at = labels_.find(keyOf(text, oneLine));
  if (at == labels_.end()) return nullptr;
  const typeset::Paragraph& set = at->second.text.paragraph();
  const bool fits = set.lines().size() == 1 && set.width() <= static_cast<double>(style.width);
  return fits && !typeset::rightToLeft(text.utf8) ? &at->second : nullptr;
}

PaintedText& LabelCache::get(const document::Text& text, const LabelStyle& style, std::uint64_t frame) {
  std::string key = keyOf(text, style);
  auto at = labels_.find(key);
  if (at == labels_.end()) {
    if (Entry* known = measured(text, style)) {
      known->seen = frame;
      return known->text;
    }
    Appearance plain = appearance_;
    if (style.plainGaps) plain.spacing.letter = plain.spacing.word = 0;
    typeset::TextStyle set = textStyle(style.type, scale_, plain);
    if (style.weight != 0) set.weight = style.weight;
    set.tabular = style.tabular;
    typeset::ParagraphOptions options;
    options.width = style.width;
    options.ellipsis = style.lines > 0;
    options.maxLines = style.lines > 0 ? style.lines : 1;
    auto paragraph = std::make_shared<typeset::Paragraph>(fonts_, text, set, options);
    at = labels_.emplace(std::move(key), Entry{PaintedText(std::move(paragraph)), frame}).first;
  }
  at->second.seen = frame;
  return at->second.text;
}

void LabelCache::readAhead() {
  if (typesRead_ == static_cast<std::size_t>(look::Type::Count)) return;
  const typeset::TextStyle style = textStyle(static_cast<look::Type>(typesRead_++), scale_, appearance_);
  const typeset::Paragraph letters(fonts_, document::Text{"Abc", {}}, style);
  typeset::paintMask(letters, 0, letters.lines().size(), static_cast<int>(letters.width()) + 1, 0);
}

void LabelCache::clear() {
  labels_.clear();
  typesRead_ = 0;
}

void LabelCache::evict(std::uint64_t frame) {
  std::erase_if(labels_, [&](const auto& entry) { return entry.second.seen < frame; });
}

std::size_t LabelCache::textureBytes() const {
  std::size_t bytes = 0;
  for (const auto& [key, entry] : labels_) bytes += entry.text.textureBytes();
  return bytes;
}

}  // namespace myelin::widgets
