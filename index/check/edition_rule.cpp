#include "index/check/edition_rule.h"

#include <algorithm>
#include <set>

#include "index/base/words.h"

namespace myelin::check {
namespace {

void checkChange(const Article& article, const document::Change& change, const std::string& today, Notebook& notebook) {
  const auto tell = [&](std::string sentence) {
    notebook.add(kChanges, article.path, article.lineOf("changes"), std::move(sentence));
  };
  const std::string number = std::to_string(change.edition);
  if (change.edition < 2 || change.edition > article.read.front.edition)
    tell(fill(_("`changes` has an entry for edition {1}; the edition is {2}."),
              {number, std::to_string(article.read.front.edition)}));
  if (change.date.empty() || change.what.empty())
    tell(fill(_("The change of edition {1} needs a `date` and one sentence in `what`."), {number}));
  if (change.date > today)
    tell(fill(_("The change of edition {1} is dated {2}, which has not come yet."), {number, change.date}));
}

}  // namespace

void checkEdition(const Article& article, const EditionRecord& record, const std::string& today, Notebook& notebook) {
  const document::FrontMatter& front = article.read.front;
  std::set<int> told;
  for (const document::Change& change : front.changes) {
    checkChange(article, change, today, notebook);
    told.insert(change.edition);
  }
  if (front.edition > 1 && !told.contains(front.edition))
    notebook.add(
        kChanges, article.path, article.lineOf("edition"),
        fill(_("This is edition {1}, and `changes` does not say what is new in it."), {std::to_string(front.edition)}));
  const auto recorded = record.find(article.name.slug);
  if (recorded == record.end()) return;
  if (front.edition < recorded->second.edition)
    notebook.add(kChangedText, article.path, article.lineOf("edition"),
                 fill(_("This is edition {1}, but edition {2} was recorded before it."),
                      {std::to_string(front.edition), std::to_string(recorded->second.edition)}));
  else if (front.edition == recorded->second.edition && textHash(article) != recorded->second.sha256)
    notebook.add(
        kChangedText, article.path, article.lineOf("edition"),
        fill(_("The text of edition {1} was changed. Add one to `edition` and say in `changes` what is new; if "
               "only spelling was mended, record it with --spelling {2}."),
             {std::to_string(front.edition), article.name.slug}));
}

}  // namespace myelin::check
