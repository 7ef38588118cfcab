#include "app/commands/find_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/commands/output.h"
#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/search/search.h"

namespace myelin::commands {
namespace {

using Json = nlohmann::ordered_json;

std::string clean(const std::string& text) {
  return utf8::forTerminal(text, false);
}

Json jsonOf(const search::Hit& hit, const search::Snippet& snippet) {
  return {{"slug", hit.article->address}, {"title", clean(hit.article->title)}, {"heading", clean(hit.heading)},
          {"anchor", hit.anchor},         {"snippet", clean(snippet.text)},     {"score", hit.score}};
}

void printJson(const search::Answer& answer, search::Searcher& searcher) {
  Json hits = Json::array();
  if (answer.total > 0) {  // the articles of a nearest shelf are no hits
    for (const search::Hit& hit : answer.hits) hits.push_back(jsonOf(hit, searcher.snippet(hit)));
  }
  Json out = {{"query", answer.words}, {"corrected", nullptr}, {"total", answer.total}, {"hits", hits}};
  if (answer.corrected) out["corrected"] = *answer.corrected;
  print(out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

/// Where to look when nothing matched.
std::string nearest(const search::Answer& answer, const library::Library& library) {
  for (const library::Shelf& shelf : library.shelves()) {
    if (answer.hits.empty() || answer.hits.front().article->shelf != shelf.id) continue;
    return fill(_("Nothing has these words. The nearest shelf is “{1}”; “myelin list” names its articles."),
                {clean(shelf.name)});
  }
  return _("Nothing has these words. “myelin list” names every article.");
}

void printText(const search::Answer& answer, search::Searcher& searcher, const library::Library& library) {
  if (answer.corrected) print(fill(_("Showing results for “{1}”."), {*answer.corrected}) + "\n");
  if (answer.how == search::How::AnyWord)
    print(std::string(_("No article has all of these words. These have some.")) + "\n");
  if (answer.how == search::How::NearestShelf) print(nearest(answer, library) + "\n");
  print(plural("{1} place to read", "{1} places to read", static_cast<unsigned long>(answer.total)) + "\n");
  if (answer.total == 0) return;
  for (const search::Hit& hit : answer.hits) {
    const std::string place = hit.heading.empty() ? "" : ", " + hit.heading;
    print("\n" + clean(hit.article->title + place) + "\n  " + clean(hit.article->address) + "\n");
    if (const std::string snippet = clean(searcher.snippet(hit).text); !snippet.empty()) print("  " + snippet + "\n");
  }
}

}  // namespace

int search(const SearchOrder& order) {
  const auto opened = openLibrary(order.library);
  if (!opened) return fail(opened.error());
  search::Question question;
  for (const std::string& word : order.words) question.words += (question.words.empty() ? "" : " ") + word;
  question.words = utf8::clean(question.words);
  question.most = static_cast<std::size_t>(std::max(0, order.limit));
  search::Searcher searcher(*opened);
  const search::Answer answer = searcher.ask(question);
  if (order.json)
    printJson(answer, searcher);
  else
    printText(answer, searcher, **opened);
  return kDone;
}

int show(const std::string& library, const std::string& slug) {
  const auto opened = openLibrary(library);
  if (!opened) return fail(opened.error());
  const library::ArticleInfo* info = (*opened)->find(slug);
  if (info == nullptr)
    return fail({Error::Kind::NotFound, fill(_("“{1}” is not in this library. “myelin list” names what is."), {slug})});
  const auto article = (*opened)->article(slug);
  if (!article) return fail(article.error());
  print(clean(info->title) + "\n\n");
  if (!info->summary.empty()) print(clean(info->summary) + "\n\n");
  print(document::plainText(article->body) + "\n");
  if (!article->body.citations.empty()) print(std::string("\n") + _("Sources") + "\n");
  for (std::size_t i = 0; i < article->body.citations.size(); ++i) {
    const library::Reference* reference = (*opened)->reference(article->body.citations[i]);
    const std::string sentence = reference != nullptr ? reference->sentence : article->body.citations[i];
    print("[" + std::to_string(i + 1) + "] " + sentence + "\n");
  }
  return kDone;
}

int list(const std::string& library, bool json) {
  const auto opened = openLibrary(library);
  if (!opened) return fail(opened.error());
  Json rows = Json::array();
  for (const library::ArticleInfo& article : (*opened)->articles()) {
    if (json)
      rows.push_back({{"slug", article.address}, {"title", clean(article.title)}, {"shelf", article.shelf}});
    else
      print(clean(article.address) + "\t" + clean(article.title) + "\n");
  }
  if (json) print(rows.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  return kDone;
}

}  // namespace myelin::commands
