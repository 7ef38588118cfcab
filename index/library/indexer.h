#pragma once
#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "index/document/article.h"
#include "index/document/glossary.h"
#include "index/library/library.h"
#include "index/library/section_table.h"
#include "index/library/synonym_file.h"

namespace myelin::library {

/// How often a word counts that stands once in a field. Numbers from tests/bench/search_unit; see
/// index/search/README.md.
struct FieldWeights {
  unsigned title = 5;
  unsigned everyday = 3;
  unsigned heading = 2;
  unsigned summary = 2;
  unsigned body = 1;

  bool operator==(const FieldWeights&) const = default;
};

/// Turns articles into search documents of a database: which words are counted in which field. One article is one
/// search document (index/search/README.md has the measurements); its data is a section table, from which the search
/// takes the heading a hit opens at. Only the building of a library uses it. One thread. May throw Xapian::Error.
///
/// Every word is a term without prefix, as written (with positions, for phrases) and stemmed (Z), counted by the weight
/// of its field; words of title, everyday terms, headings and summary also stand under their own prefix.
class Indexer {
 public:
  /// `stemmer` as Xapian names it, or "none". The database must outlive the indexer.
  Indexer(Xapian::WritableDatabase& database, const std::string& stemmer, const FieldWeights& weights = {});

  /// Adds the search document of an article (its terms XS, XOF + slug, shelf and audience included) and its spelling
  /// words.
  void add(const ArticleInfo& info, const document::Article& article);

  /// Removes what add() added. REQUIRES: the database has its termlist, as every database open for writing.
  void remove(const std::string& slug);

  /// Writes the synonyms anew, those of the glossary first; called once after the last add() and remove().
  void finish(const std::vector<document::GlossaryEntry>& glossary, const std::vector<SynonymPair>& synonyms = {});

 private:
  void addField(std::string_view text, const char* prefix, unsigned weight);
  void addBody(const document::Article& article);
  void addEveryday(const std::vector<std::string>& terms);
  std::vector<SectionWords> sectionTable(const document::Article& article);
  std::vector<std::string> stems(std::string_view text);
  void addLinks(const document::Article& article);
  void addSynonym(const std::string& from, const std::string& to);

  Xapian::WritableDatabase& database_;
  std::string stemmer_;
  Xapian::Stem stem_;
  FieldWeights weights_;
  Xapian::Document document_;  ///< the one being made
  Xapian::termpos position_ = 0;
};

}  // namespace myelin::library
