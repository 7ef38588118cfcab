#include <xapian.h>

#include "tests/bench/relevance/peer.h"

namespace myelin::bench {
namespace {

class PlainXapian : public Peer {
 public:
  PlainXapian(const std::vector<File>& files, const std::filesystem::path& folder) {
    Xapian::WritableDatabase out(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("english"));
    generator.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
    for (const File& file : files) {
      Xapian::Document document;
      generator.set_document(document);
      generator.index_text(file.bytes);
      document.set_data(file.slug);
      out.add_document(document);
    }
    out.commit();
    database_ = Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS);
  }

  std::string name() const override { return "plain Xapian, OR"; }

  Slugs ask(const std::string& words, bool typing, std::size_t most) override {
    Xapian::QueryParser parser;
    parser.set_database(database_);
    parser.set_stemmer(Xapian::Stem("english"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_default_op(Xapian::Query::OP_OR);
    std::string joined;
    for (const std::string& word : plainWordsOf(words)) joined += word + " ";
    if (!joined.empty()) joined.pop_back();
    const unsigned flags = typing ? Xapian::QueryParser::FLAG_PARTIAL : 0;
    Xapian::Enquire enquire(database_);
    enquire.set_query(parser.parse_query(joined, flags));
    Slugs slugs;
    const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
    for (auto hit = set.begin(); hit != set.end(); ++hit) slugs.push_back(hit.get_document().get_data());
    return slugs;
  }

 private:
  Xapian::Database database_;
};

}  // namespace

std::vector<std::string> plainWordsOf(std::string_view words) {
  std::vector<std::string> result;
  bool inWord = false;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = byte >= 0x80 || std::isalnum(byte) || (c == '\'' && inWord);
    if (letter && !inWord) result.emplace_back();
    if (letter) result.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : c);
    inWord = letter;
  }
  return result;
}

std::unique_ptr<Peer> plainXapian(const std::vector<File>& files, const std::filesystem::path& folder) {
  return std::make_unique<PlainXapian>(files, folder);
}

}  // namespace myelin::bench
