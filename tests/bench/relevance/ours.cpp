#include "tests/bench/relevance/ours.h"

#include "index/base/file.h"
#include "index/search/search.h"

namespace myelin::bench {
namespace {

constexpr std::size_t kMost = 10;

class Shipped : public Peer {
 public:
  explicit Shipped(std::shared_ptr<const library::Library> library) : searcher_(std::move(library)) {}
  std::string name() const override { return "Myelin"; }

  Slugs ask(const std::string& words, bool typing, std::size_t most) override {
    Slugs slugs;
    for (const search::Hit& hit : searcher_.ask({.words = words, .typing = typing, .most = most}).hits)
      slugs.push_back(hit.article->slug);
    return slugs;
  }

 private:
  search::Searcher searcher_;
};

}  // namespace

Ours::Ours(const library::Library& library, std::filesystem::path folder)
    : library_(library), folder_(std::move(folder)) {
  if (const Result<std::string> bytes = file::read(library.path() / "synonyms.txt", library::kMostSynonymBytes))
    synonyms_ = library::readSynonyms(*bytes);
  for (const library::ArticleInfo& info : library.articles()) articles_.push_back(library.article(info.slug).value());
}

void Ours::index(const library::FieldWeights& weights) {
  if (weights == indexed_) return;
  path_ = (folder_ / ("ours" + std::to_string(++built_))).string();
  Xapian::WritableDatabase database(path_, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
  library::Indexer indexer(database, library_.manifest().language, weights);
  for (std::size_t i = 0; i < articles_.size(); ++i) indexer.add(library_.articles()[i], articles_[i]);
  indexer.finish(library_.glossary(), synonyms_);
  database.commit();
  indexed_ = weights;
}

std::vector<Slugs> Ours::askAll(const std::vector<Judged>& queries, const Weights& weights) {
  index(weights.field);
  search::Engine engine([this] { return Xapian::Database(path_, Xapian::DB_BACKEND_GLASS); },
                        library_.manifest().language, weights.rank);
  std::vector<Slugs> answers;
  for (const Judged& judged : queries) {
    const search::Outcome outcome = engine.find({.words = search::normalised(judged.query),
                                                 .query = search::parse(judged.query, judged.kind == "partial"),
                                                 .shelf = {},
                                                 .audience = {}});
    Slugs& slugs = answers.emplace_back();
    for (const search::Found& found : outcome.found) {
      if (slugs.size() == kMost) break;
      slugs.push_back(found.slug);
    }
  }
  return answers;
}

std::unique_ptr<Peer> shipped(std::shared_ptr<const library::Library> library) {
  return std::make_unique<Shipped>(std::move(library));
}

}  // namespace myelin::bench
