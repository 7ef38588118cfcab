#include "app/handout/code_answer.h"

#include <algorithm>
#include <cctype>

#include "app/handout/day.h"
#include "app/handout/handout.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr int kEditions = 32;  // a code counts them modulo this
constexpr int kFarAhead = kEditions / 2;

/// How many editions the article is ahead of the paper, from 1 - kFarAhead to kFarAhead.
int ahead(int article, int paper) {
  const int steps = ((article - paper) % kEditions + kEditions) % kEditions;
  return steps > kFarAhead ? steps - kEditions : steps;
}

/// Two articles may share a hash: the one whose edition is nearest.
const library::ArticleInfo* articleOf(const library::Library& library, const CodeFields& fields) {
  const library::ArticleInfo* found = nullptr;
  const auto distance = [&](const library::ArticleInfo& info) { return std::abs(ahead(info.edition, fields.edition)); };
  for (const library::ArticleInfo& info : library.articles())
    if (isCodeOf(fields, info.slug) && (found == nullptr || distance(info) < distance(*found))) found = &info;
  return found;
}

std::vector<std::string> changedSince(const library::Library& library, const library::ArticleInfo& info, int edition) {
  std::vector<std::string> sections;
  const Result<document::Article> article = library.article(info.slug);
  if (!article) return sections;
  for (const document::Change& change : article->front.changes) {
    if (change.edition <= edition) continue;
    for (const std::string& section : change.sections)
      if (std::find(sections.begin(), sections.end(), section) == sections.end()) sections.push_back(section);
  }
  return sections;
}

std::string newerSentence(const CodeAnswer& answer) {
  std::string named;
  for (const std::string& section : answer.sections) named += (named.empty() ? "" : ", ") + fill(_("“{1}”"), {section});
  const std::string edition = std::to_string(answer.edition);
  if (named.empty()) return fill(_("“{1}”: there is a newer edition, number {2}."), {answer.title, edition});
  return fill(_("“{1}”: newer edition, number {2}. Changed: {3}."), {answer.title, edition, named});
}

}  // namespace

bool looksLikeCode(std::string_view typed) {
  int letters = 0, digits = 0;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte) == 0) return false;
    ++letters;
    if (std::isdigit(byte) != 0) ++digits;
  }
  return letters == 8 && digits > 0;
}

CodeAnswer lookUp(const library::Library& library, std::string_view typed) {
  CodeAnswer answer;
  const std::optional<CodeFields> fields = readCode(typed);
  if (!fields) return answer;
  answer.year = fields->year;
  answer.month = fields->month;
  const library::ArticleInfo* info = articleOf(library, *fields);
  answer.how = CodeAnswer::How::Unknown;
  if (info == nullptr) return answer;
  answer.slug = info->slug;
  answer.title = info->title;
  answer.edition = info->edition;
  const int steps = ahead(info->edition, fields->edition);
  answer.how = steps == 0 ? CodeAnswer::How::Current : steps > 0 ? CodeAnswer::How::Newer : CodeAnswer::How::Older;
  if (steps > 0) answer.sections = changedSince(library, *info, info->edition - steps);
  return answer;
}

std::string sentenceOf(const CodeAnswer& answer) {
  const std::string edition = std::to_string(answer.edition);
  switch (answer.how) {
    case CodeAnswer::How::NoCode:
      return _("This is not a handout code: one letter or more is wrong. Compare it with the paper.");
    case CodeAnswer::How::Unknown:
      return _("This code is not known here.");
    case CodeAnswer::How::Current:
      return fill(_("Current. “{1}”, edition {2}."), {answer.title, edition});
    case CodeAnswer::How::Newer:
      return newerSentence(answer);
    case CodeAnswer::How::Older:
      return fill(_("“{1}”: the paper is newer than this library, which has edition {2}."), {answer.title, edition});
  }
  return {};
}

}  // namespace myelin::handout
