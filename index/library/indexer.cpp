#include "index/library/indexer.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "index/base/utf8.h"
#include "index/library/database.h"
#include "index/library/kind.h"
#include "index/library/section_text.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

constexpr Xapian::termpos kGap = 100;  // between fields and paragraphs, so that no phrase reaches across
constexpr std::size_t kMaxPhraseBytes = 120;
constexpr std::size_t kMostLinks = 64;  // of one article

/// Words worth offering as a correction: letters only, three bytes at least.
bool isSpellingWord(std::string_view term) {
  if (term.size() < 3) return false;
  return std::none_of(term.begin(), term.end(), [](char c) {
    return std::isupper(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c));
  });
}

/// Whether a text is in capitals throughout, so that they mean nothing: "DO NOT STOP BACLOFEN".
bool isShouted(const std::vector<Word>& words) {
  return words.size() > 2 && std::all_of(words.begin(), words.end(),
                                         [](const Word& word) { return word.capitals || word.end - word.begin == 1; });
}

std::vector<Xapian::docid> documentsOf(const Xapian::Database& database, const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

/// `Also:` words for a term, and back; the abbreviation is as good as the term.
std::vector<std::string> names(const document::GlossaryEntry& entry) {
  std::vector<std::string> result{entry.term};
  if (!entry.abbreviation.empty()) result.push_back(entry.abbreviation);
  return result;
}

}  // namespace

Indexer::Indexer(Xapian::WritableDatabase& database, const std::string& stemmer, const FieldWeights& weights)
    : database_(database), stemmer_(stemmer), stem_(stemmerFor(stemmer)), weights_(weights) {}

void Indexer::add(const ArticleInfo& info, const document::Article& article) {
  document_ = Xapian::Document();
  position_ = 0;
  addField(article.front.title.empty() ? info.title : article.front.title, schema::kTitle, weights_.title);
  if (const std::string kind = kindTerm(kindOfHeading(info.title, stemmer_)); !kind.empty()) document_.add_term(kind);
  addEveryday(article.front.terms);
  addField(article.front.summary, schema::kSummary, weights_.summary);
  addBody(article);
  for (auto term = document_.termlist_begin(); term != document_.termlist_end(); ++term) {
    if (isSpellingWord(*term)) database_.add_spelling(*term);
  }
  document_.add_boolean_term(schema::kSearchable);
  document_.add_boolean_term(idTerm(schema::kOf, info.slug));
  if (!info.shelf.empty()) document_.add_boolean_term(idTerm(schema::kShelf, info.shelf));
  for (const std::string& reader : info.audience) document_.add_boolean_term(idTerm(schema::kAudience, reader));
  document_.add_value(schema::kSlugValue, info.slug);
  addLinks(article);
  document_.set_data(packSections(sectionTable(article)));
  database_.add_document(document_);
}

void Indexer::remove(const std::string& slug) {
  for (const Xapian::docid id : documentsOf(database_, idTerm(schema::kOf, slug))) {
    const Xapian::Document document = database_.get_document(id);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      if (isSpellingWord(*term)) database_.remove_spelling(*term);
    }
    database_.delete_document(id);
  }
}

void Indexer::finish(const std::vector<document::GlossaryEntry>& glossary, const std::vector<SynonymPair>& synonyms) {
  const std::vector<std::string> old(database_.synonym_keys_begin(), database_.synonym_keys_end());
  for (const std::string& key : old) database_.clear_synonyms(key);
  for (const document::GlossaryEntry& entry : glossary) {
    for (const std::string& name : names(entry)) {
      for (const std::string& other : names(entry)) addSynonym(name, other);
      for (const std::string& everyday : entry.everyday) {
        addSynonym(name, everyday);
        addSynonym(everyday, name);
      }
    }
  }
  for (const SynonymPair& pair : synonyms) addSynonym(pair.from, pair.to);
}

void Indexer::addField(std::string_view text, const char* prefix, unsigned weight) {
  const std::vector<Word> words = splitWords(text);
  const bool shouts = isShouted(words);
  for (const Word& word : words) {
    const std::string stem = stem_(word.form);
    document_.add_posting(word.form, ++position_, weight);
    document_.add_term("Z" + stem, weight);
    if (word.capitals && !shouts) document_.add_term(schema::kCapitals + word.form, weight);
    if (!prefix) continue;
    document_.add_term(prefix + word.form);
    document_.add_term(std::string("Z") + prefix + stem);
  }
  position_ += kGap;
}

void Indexer::addBody(const document::Article& article) {
  for (const document::Block& block : article.body.blocks) {
    const bool heading = block.kind == document::BlockKind::Heading;
    addField(block.text.utf8, heading ? schema::kHeading : nullptr, heading ? weights_.heading : weights_.body);
    for (const auto& row : block.table.rows) {
      for (const document::Text& cell : row) addField(cell.utf8, nullptr, weights_.body);
    }
  }
}

void Indexer::addEveryday(const std::vector<std::string>& terms) {
  for (const std::string& term : terms) {
    addField(term, schema::kEveryday, weights_.everyday);
    const std::string phrase = Xapian::Unicode::tolower(utf8::forTerminal(term, false));
    if (!phrase.empty() && phrase.size() <= kMaxPhraseBytes) document_.add_boolean_term(schema::kPhrase + phrase);
  }
}

/// Where the article sends its readers: the see-also list, then the links of the text.
void Indexer::addLinks(const document::Article& article) {
  std::vector<std::string> slugs;
  const auto add = [&](std::string_view target) {
    const std::size_t slash = target.rfind('/');
    if (slash != std::string_view::npos) target.remove_prefix(slash + 1);
    std::string slug(target.substr(0, target.find('#')));
    if (slug.ends_with(".md")) slug.resize(slug.size() - 3);
    const bool known = std::find(slugs.begin(), slugs.end(), slug) != slugs.end();
    if (!known && !slug.empty() && slug.size() < kMaxPhraseBytes && slugs.size() < kMostLinks)
      slugs.push_back(std::move(slug));
  };
  const auto addAll = [&](const document::Text& text) {
    for (const document::Span& span : text.spans) {
      const bool inside = span.kind == document::SpanKind::Link && span.target.find(':') == std::string::npos;
      if (inside) add(span.target);
    }
  };
  for (const std::string& slug : article.front.seeAlso) add(slug);
  for (const document::Block& block : article.body.blocks) {
    addAll(block.text);
    for (const auto& row : block.table.rows) {
      for (const document::Text& cell : row) addAll(cell);
    }
  }
  std::string joined;
  for (const std::string& slug : slugs) joined += slug + '\n';
  document_.add_value(schema::kLinksValue, joined);
}

std::vector<SectionWords> Indexer::sectionTable(const document::Article& article) {
  const std::string top = join(stems(article.front.title + "\n" + article.front.summary));
  std::vector<SectionWords> table{{.heading = {}, .anchor = {}, .stems = top}};
  if (!article.front.summary.empty()) table.front().texts.push_back(article.front.summary);
  for (const document::Section& section : document::sections(article.body)) {
    const std::string words = join(stems(document::plainText(article.body, section.first, section.end)));
    std::vector<std::string> texts = spokenTexts(article.body, section.first, section.end);
    if (section.anchor.empty()) {
      table.front().stems += ' ' + words;
      std::move(texts.begin(), texts.end(), std::back_inserter(table.front().texts));
    } else {
      table.push_back(
          {.heading = section.heading, .anchor = section.anchor, .stems = words, .texts = std::move(texts)});
    }
  }
  return table;
}

std::vector<std::string> Indexer::stems(std::string_view text) {
  std::vector<std::string> result = forms(text);
  for (std::string& form : result) form = stem_(form);
  return result;
}

void Indexer::addSynonym(const std::string& from, const std::string& to) {
  const std::string key = join(stems(from));
  const std::string words = join(forms(to));
  if (key.empty() || words.empty() || key == join(stems(to))) return;
  if (key.size() <= kMaxPhraseBytes && words.size() <= kMaxPhraseBytes) database_.add_synonym(key, words);
}

}  // namespace myelin::library
