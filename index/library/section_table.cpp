#include "index/library/section_table.h"

#include <algorithm>

namespace myelin::library {
namespace {

constexpr char kUnitSeparator = '\x1F';

std::string oneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t' || c == kUnitSeparator; }, ' ');
  return text;
}

/// What stands before the next `mark`, which is taken away with it.
std::string_view take(std::string_view& rest, char mark) {
  const std::size_t at = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

}  // namespace

std::string packSections(const std::vector<SectionWords>& sections) {
  std::string data;
  for (const SectionWords& section : sections) {
    data += oneLine(section.heading) + '\t' + oneLine(section.anchor) + '\t' + oneLine(section.stems) + '\t';
    for (const std::string& text : section.texts) data += oneLine(text) + kUnitSeparator;
    data += '\n';
  }
  return data;
}

std::vector<SectionWords> unpackSections(std::string_view data) {
  std::vector<SectionWords> sections;
  while (!data.empty()) {
    std::string_view line = take(data, '\n');
    SectionWords section;
    section.heading = take(line, '\t');
    section.anchor = take(line, '\t');
    section.stems = take(line, '\t');
    while (!line.empty()) section.texts.emplace_back(take(line, kUnitSeparator));
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace myelin::library
