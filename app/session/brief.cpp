#include "app/session/brief.h"

#include <vector>

namespace myelin::session {
namespace {

std::vector<std::size_t> briefSections(const std::vector<document::Section>& sections) {
  std::vector<std::size_t> brief;
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (sections[i].anchor == "key-points" || sections[i].anchor == "when-to-get-help") brief.push_back(i);
  if (brief.empty() && !sections.empty()) brief.push_back(0);
  return brief;
}

}  // namespace

document::Document briefOf(const document::Document& body) {
  return document::excerpt(body, briefSections(document::sections(body)));
}

document::Position wholePlaceOf(const document::Document& body, document::Position inBrief) {
  const std::vector<document::Section> sections = document::sections(body);
  auto left = static_cast<std::size_t>(inBrief.block);
  for (const std::size_t index : briefSections(sections)) {
    const document::Section& section = sections[index];
    const std::size_t blocks = section.end - section.first;
    if (left < blocks) return {static_cast<int>(section.first + left), inBrief.cell, inBrief.byte};
    left -= blocks;
  }
  return {};
}

}  // namespace myelin::session
