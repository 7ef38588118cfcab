#include "index/check/title_rule.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "index/base/words.h"

namespace myelin::check {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

void checkGlossary(const Folder& folder, Notebook& notebook) {
  const Result<document::Article> glossary = document::parse(folder.glossary, {.citations = false});
  if (!glossary) return notebook.add(kUnreadable, folder.manifest.glossary, 1, glossary.error().sentence);
  std::map<std::string, int> seen;
  for (const document::Block& block : glossary->body.blocks) {
    if (block.kind != document::BlockKind::Heading || block.level != 2) continue;
    const auto [first, isNew] = seen.emplace(lower(block.text.utf8), block.line);
    if (!isNew)
      notebook.add(kDuplicateTerm, folder.manifest.glossary, block.line,
                   fill(_("The term “{1}” is in line {2} already."), {block.text.utf8, std::to_string(first->second)}));
  }
}

}  // namespace

void checkTitles(const Folder& folder, Notebook& notebook) {
  std::map<std::string, const Article*> seen;
  for (const Article& article : folder.articles) {
    const std::string& title = article.read.front.title;
    if (title.empty()) continue;
    const auto [first, isNew] = seen.emplace(lower(title), &article);
    if (!isNew)
      notebook.add(
          kDuplicateTitle, article.path, article.lineOf("title"),
          fill(_("“{1}” is the title of {2}, too. Readers cannot tell them apart."), {title, first->second->path}));
  }
  if (notebook.wants(kDuplicateTerm) && !folder.manifest.glossary.empty()) checkGlossary(folder, notebook);
}

}  // namespace myelin::check
