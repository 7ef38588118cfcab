#include "index/document/article.h"

#include <algorithm>
#include <cctype>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/document/anchor.h"
#include "index/document/front_matter.h"
#include "index/document/guard.h"
#include "index/document/tree.h"

namespace myelin::document {
namespace {

/// The words of a heading on one line, citations left out.
std::string titleOf(const Text& heading) {
  std::string words = heading.utf8;
  for (auto span = heading.spans.rbegin(); span != heading.spans.rend(); ++span) {
    if (span->kind == SpanKind::Citation) words.erase(span->begin, span->end - span->begin);
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

bool sameWords(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
  });
}

/// The title rule of article.h.
void takeTitle(FrontMatter& front, Document& body) {
  if (body.blocks.empty()) return;
  const Block& first = body.blocks.front();
  if (first.kind != BlockKind::Heading || first.level != 1 || first.container >= 0) return;
  std::string title = titleOf(first.text);
  if (title.empty()) return;
  if (front.title.empty())
    front.title = std::move(title);
  else if (!sameWords(front.title, title))
    return;
  body.blocks.erase(body.blocks.begin());
}

/// Front matter that is no YAML: its lines, as they are, before everything else.
void showLines(Document& body, std::string_view lines) {
  lines.remove_prefix(std::min(lines.find_first_not_of('\n'), lines.size()));
  const std::size_t last = lines.find_last_not_of(" \n\t");
  if (last == std::string_view::npos) return;
  Block block{.kind = BlockKind::Paragraph, .text = {}, .target = {}, .table = {}};
  block.text.utf8 = lines.substr(0, last + 1);
  body.blocks.insert(body.blocks.begin(), std::move(block));
}

}  // namespace

Result<Article> parse(std::string_view bytes, const ParseOptions& options) {
  if (bytes.size() > kMaxArticleBytes)
    return Error{Error::Kind::TooLarge,
                 _("This article is larger than 16 MB and was left out. Split it into smaller articles.")};
  const std::string source = utf8::clean(bytes);
  FrontMatterPart part = readFrontMatter(source);
  const MarkOptions marks{options.citations, options.forms || part.front.shelf == "handouts"};
  const Guarded guarded = guard(std::string_view(source).substr(part.bodyAt), marks.forms);

  Article article;
  article.front = std::move(part.front);
  article.bodyLine = part.linesBefore + 1;
  article.problems = std::move(part.problems);
  for (const Problem& problem : guarded.problems) {
    article.problems.push_back({problem.line + part.linesBefore, problem.sentence});
  }
  std::stable_sort(article.problems.begin(), article.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  article.body = readTree(guarded.markdown, guarded.tail, marks);
  for (Block& block : article.body.blocks) block.line += block.line > 0 ? part.linesBefore : 0;
  takeTitle(article.front, article.body);
  setAnchors(article.body);
  showLines(article.body, part.shown);
  return article;
}

}  // namespace myelin::document
