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

void checkTerms(const document::Document& glossary, const std::string& path, Notebook& notebook) {
  std::map<std::string, int> seen;
  const document::Block* open = nullptr;  // a term whose meaning has not come yet
  const auto finish = [&] {
    if (open != nullptr)
      notebook.add(kGlossaryEntry, path, open->line,
                   fill(_("The term “{1}” has no meaning below it, and is passed over."), {open->text.utf8}));
    open = nullptr;
  };
  for (const document::Block& block : glossary.blocks) {
    if (block.kind == document::BlockKind::Paragraph && !block.text.utf8.starts_with("Also:")) open = nullptr;
    if (block.kind != document::BlockKind::Heading) continue;
    finish();
    if (block.level != 2) continue;
    open = &block;
    const auto [first, isNew] = seen.emplace(lower(block.text.utf8), block.line);
    if (!isNew)
      notebook.add(kDuplicateTerm, path, block.line,
                   fill(_("The term “{1}” is in line {2} already."), {block.text.utf8, std::to_string(first->second)}));
  }
  finish();
}

void checkGlossary(const Folder& folder, Notebook& notebook) {
  const std::string& path = folder.manifest.glossary;
  const Result<document::Article> glossary = document::parse(folder.glossary, {.citations = false});
  if (!glossary) return notebook.add(kUnreadable, path, 1, glossary.error().sentence);
  checkTerms(glossary->body, path, notebook);
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
  if (!folder.manifest.glossary.empty()) checkGlossary(folder, notebook);
}

}  // namespace myelin::check
