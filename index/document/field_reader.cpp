#include "index/document/field_reader.h"

#include <charconv>
#include <chrono>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::document {
namespace {

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

std::string oneLine(const std::string& scalar) {
  std::string out;
  for (const char c : utf8::clean(scalar)) {
    if (!isSpace(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::optional<int> wholeNumber(std::string_view text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

bool isDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = wholeNumber(text.substr(0, 4));
  const auto month = wholeNumber(text.substr(5, 2));
  const auto day = wholeNumber(text.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *day < 1) return false;
  return std::chrono::year_month_day{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                     std::chrono::day{static_cast<unsigned>(*day)}}
      .ok();
}

std::string misfit(const char* pattern, const char* key) {
  return fill(pattern, {key});
}

}  // namespace

YAML::Node FieldReader::field(const char* key) const {
  const YAML::Node& map = map_;  // the other operator[] would add the key
  const YAML::Node found = map[key];
  return found.IsDefined() && !found.IsNull() ? found : YAML::Node(YAML::NodeType::Undefined);
}

void FieldReader::complainAbout(const YAML::Node& node, std::string sentence) {
  const YAML::Mark mark = node.Mark();
  problems_->push_back({firstLine_ + (mark.is_null() ? 0 : mark.line), std::move(sentence)});
}

void FieldReader::complain(std::string sentence) {
  complainAbout(map_, std::move(sentence));
}

void FieldReader::complainAt(const char* key, std::string sentence) {
  const YAML::Node& map = map_;
  complainAbout(map[key], std::move(sentence));
}

void FieldReader::readText(const char* key, std::string& out) {
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return;
  if (!node.IsScalar()) return complainAbout(node, misfit(_("`{1}` must be one text, not a list."), key));
  out = oneLine(node.Scalar());
}

void FieldReader::readList(const char* key, std::vector<std::string>& out) {
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return;
  if (!node.IsSequence()) return complainAbout(node, misfit(_("`{1}` must be a list: `{1}: [one, two]`."), key));
  for (const YAML::Node& item : node) {
    if (!item.IsScalar()) {
      complainAbout(item, misfit(_("Each entry of `{1}` must be one text. This one is left out."), key));
      continue;
    }
    if (std::string text = oneLine(item.Scalar()); !text.empty()) out.push_back(std::move(text));
  }
}

void FieldReader::readNumber(const char* key, int& out) {
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return;
  const std::optional<int> number = node.IsScalar() ? wholeNumber(node.Scalar()) : std::nullopt;
  if (!number || *number < 1) return complainAbout(node, misfit(_("`{1}` must be a whole number, 1 or more."), key));
  out = *number;
}

void FieldReader::readDate(const char* key, std::string& out) {
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return;
  if (!node.IsScalar() || !isDate(node.Scalar()))
    return complainAbout(node, misfit(_("`{1}` must be a date like 2026-11-22."), key));
  out = node.Scalar();
}

void FieldReader::readMillimetres(const char* key, double& out) {
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return;
  std::string_view text = node.IsScalar() ? std::string_view(node.Scalar()) : std::string_view{};
  if (text.ends_with("mm")) text.remove_suffix(2);
  while (text.ends_with(' ')) text.remove_suffix(1);
  double length = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), length);
  const bool number = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
  if (!number || !(length >= 9 && length <= 250))
    return complainAbout(node, misfit(_("`{1}` must be a height from 9mm to 250mm, for example 18mm."), key));
  out = length;
}

std::vector<FieldReader> FieldReader::entries(const char* key) {
  std::vector<FieldReader> out;
  const YAML::Node node = field(key);
  if (!node.IsDefined()) return out;
  if (!node.IsSequence()) {
    complainAbout(node, misfit(_("`{1}` must be a list of entries, or `[]`."), key));
    return out;
  }
  for (const YAML::Node& item : node) {
    if (item.IsMap())
      out.emplace_back(item, firstLine_, *problems_);
    else
      complainAbout(item, misfit(_("An entry of `{1}` is not of the form `name: value`. It is left out."), key));
  }
  return out;
}

std::optional<FieldReader> FieldReader::entryUnlessFalse(const char* key) {
  const YAML::Node node = field(key);
  if (!node.IsDefined() || (node.IsScalar() && (node.Scalar() == "false" || node.Scalar() == "no")))
    return std::nullopt;
  if (node.IsMap()) return FieldReader(node, firstLine_, *problems_);
  complainAbout(node, misfit(_("`{1}` must be `false`, or a name and a date: `{name: ..., date: ...}`."), key));
  return std::nullopt;
}

}  // namespace myelin::document
