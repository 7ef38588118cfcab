#include "index/check/text_rule.h"

#include <algorithm>
#include <cstdio>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/check/sentence.h"

namespace myelin::check {
namespace {

constexpr double kRoundedAway = 0.0005;   // a share that is shown as 8.0 is not over 8
constexpr std::size_t kSoughtBytes = 12;  // of a sentence's beginning, to find its line

std::string oneDecimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

/// The first words of a sentence, to be found again.
std::string beginning(const std::string& words) {
  std::size_t end = 0;
  for (int count = 0; end < words.size() && count < 5; ++count) end = std::min(words.find(' ', end + 1), words.size());
  return std::string(utf8::prefix(std::string_view(words).substr(0, end), 60));
}

bool tooLong(const Sentence& sentence) {
  return wordsOf(sentence.words).size() > static_cast<std::size_t>(kLongestSentence);
}

void tell(const Article& article, const Sentence& sentence, int line, Notebook& notebook) {
  notebook.add(kLongSentence, article.path, line,
               fill(_("A sentence of {1} words, {2} at most: “{3} …”. Make two of it."),
                    {std::to_string(wordsOf(sentence.words).size()), std::to_string(kLongestSentence),
                     beginning(sentence.words)}));
}

void checkSentences(const Article& article, Notebook& notebook) {
  for (const Sentence& sentence : sentencesOf(article.read.front.summary))
    if (tooLong(sentence)) tell(article, sentence, article.lineOf("summary"), notebook);
  const document::Document& body = article.read.body;
  for (std::size_t i = 0; i < body.blocks.size(); ++i) {
    const document::Block& block = body.blocks[i];
    if (block.kind != document::BlockKind::Paragraph && block.kind != document::BlockKind::Table) continue;
    const bool table = block.kind == document::BlockKind::Table;
    for (int cell = 0; cell < document::textCount(block); ++cell) {
      for (const Sentence& sentence : sentencesOf(document::textAt(body, static_cast<int>(i), cell))) {
        if (!tooLong(sentence)) continue;
        const std::string start = sentence.words.substr(0, sentence.words.find(' ', kSoughtBytes));
        tell(article, sentence, table ? article.cellLine(i, cell) : article.lineOf(i, start), notebook);
      }
    }
  }
}

}  // namespace

Grade checkText(const Article& article, const Folder& folder, Notebook& notebook) {
  if (notebook.wants(kLongSentence)) checkSentences(article, notebook);
  if (!folder.manifest.manifest.language.starts_with("en")) return {};
  const Grade grade = gradeOf(article.read.body, folder.names);
  if (grade.known && grade.value > kHighestGrade)
    notebook.add(kReadingGrade, article.path, 1,
                 fill(_("The reading grade is {1}, {2} at most. Use shorter sentences and shorter words."),
                      {oneDecimal(grade.value), oneDecimal(kHighestGrade)}));
  if (grade.known && grade.named > kMostNamed + kRoundedAway)
    notebook.add(kManyNames, article.path, 1,
                 fill(_("{1} of 100 words are names of conditions, medicines and tests; {2} at most are set aside."),
                      {oneDecimal(grade.named * 100), oneDecimal(kMostNamed * 100)}));
  return grade;
}

}  // namespace myelin::check
