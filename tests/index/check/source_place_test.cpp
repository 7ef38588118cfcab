#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "index/check/claim.h"
#include "index/check/section_rule.h"
#include "index/check/sentence.h"
#include "index/document/article.h"
#include "tests/index/check/claim_word.h"
#include "tests/support/folder.h"

/// How many works the articles cite that the library does not ship without, and where the sources of all stand. A claim
/// is a sentence with a number, an effect, a comparison or advice (claim_word.h); running text is a paragraph, an item
/// of a list behind the sentence that leads it in, or a row of a table between the sentences around it.
namespace myelin::check {
namespace {

using document::Block;
using document::BlockKind;
using document::Text;

constexpr std::size_t kNear = 2;  // sentences

/// Running text: what is said in one breath, in sentences.
struct Passage {
  std::vector<Sentence> sentences;
  std::size_t lead = 0;  ///< of them, sentences that lead in and are judged where they stand
  std::size_t tail = 0;  ///< of them, sentences after a table: judged where they stand, too
  int line = 0;
  bool leads = false;       ///< into the list or table below
  bool help = false;        ///< says when to get help: durations are thresholds there
  bool bareSource = false;  ///< a source, and no sentence that it could stand in
};

std::vector<std::string> starred() {
  std::ifstream file(std::filesystem::path(kSourceFolder) / "tests/data/starred.txt");
  return {std::istream_iterator<std::string>(file), {}};
}
/// Of a shelf whose articles rest on experience, or are sheets to fill in.
bool needsTwoWorks(std::string_view address) {
  return !address.starts_with("handouts/") && !address.starts_with("living/");
}

const std::filesystem::path kArticles = std::filesystem::path(kSourceFolder) / "content/articles";

/// Starred or not.
std::vector<std::string> allButSheets() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kArticles)) {
    const std::string shelf = entry.path().parent_path().filename();
    if (entry.path().extension() == ".md" && shelf != "handouts")
      all.push_back(shelf + "/" + entry.path().stem().string());
  }
  std::sort(all.begin(), all.end());
  return all;
}

document::Article read(const std::string& address) {
  std::ifstream file(kArticles / (address + ".md"), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  Result<document::Article> article = document::parse(bytes);
  return article ? std::move(*article) : document::Article{};
}

bool cites(const Text& text) {
  return std::any_of(text.spans.begin(), text.spans.end(),
                     [](const document::Span& span) { return span.kind == document::SpanKind::Citation; });
}

/// What a row of a table says.
Sentence rowOf(const document::Table& table, std::size_t row) {
  Sentence all;
  for (const Text& cell : table.rows[row]) {
    for (const Sentence& sentence : sentencesOf(cell)) {
      all.words += sentence.words + "; ";
      all.cited = all.cited || sentence.cited;
    }
  }
  return all;
}

/// Reads an article's body, key points aside: they carry no sources by rule.
class PassageReader {
 public:
  explicit PassageReader(const document::Document& body) : body_(body) {}

  std::vector<Passage> read() {
    for (const document::Section& section : document::sections(body_)) {
      if (isKeyPoints(section.heading)) continue;
      help_ = isHelp(section.heading);
      lead_.clear();
      for (std::size_t i = section.first; i < section.end; ++i) add(i);
    }
    return std::move(passages_);
  }

 private:
  bool isItem(std::size_t i) const {
    if (i >= body_.blocks.size() || body_.blocks[i].container < 0) return false;
    return body_.containers[static_cast<std::size_t>(body_.blocks[i].container)].kind == document::ContainerKind::Item;
  }
  bool isTable(std::size_t i) const { return i < body_.blocks.size() && body_.blocks[i].kind == BlockKind::Table; }

  void add(std::size_t i) {
    const Block& block = body_.blocks[i];
    if (block.kind == BlockKind::Heading) lead_.clear();
    if (block.kind == BlockKind::Paragraph && isItem(i)) addLed(block, sentencesOf(block.text));
    if (block.kind == BlockKind::Paragraph && !isItem(i)) {
      const std::vector<Sentence> sentences = sentencesOf(block.text);
      lead_.assign(sentences.end() - (sentences.empty() ? 0 : 1), sentences.end());
      passages_.push_back({.sentences = sentences,
                           .line = block.line,
                           .leads = isItem(i + 1) || isTable(i + 1),
                           .help = help_,
                           .bareSource = sentences.empty() && cites(block.text)});
    }
    for (std::size_t row = 1; isTable(i) && row < block.table.rows.size(); ++row) {
      addLed(block, {rowOf(block.table, row)});
      addTail(i + 1);
    }
  }

  void addLed(const Block& block, const std::vector<Sentence>& sentences) {
    Passage passage{.sentences = lead_, .lead = lead_.size(), .line = block.line, .help = help_};
    passage.sentences.insert(passage.sentences.end(), sentences.begin(), sentences.end());
    passage.bareSource = sentences.empty() && cites(block.text);
    passages_.push_back(std::move(passage));
  }

  /// The first sentence behind a table.
  void addTail(std::size_t next) {
    if (next >= body_.blocks.size() || body_.blocks[next].kind != BlockKind::Paragraph || isItem(next)) return;
    const std::vector<Sentence> sentences = sentencesOf(body_.blocks[next].text);
    if (sentences.empty()) return;
    passages_.back().sentences.push_back(sentences.front());
    passages_.back().tail = 1;
  }

  const document::Document& body_;
  bool help_ = false;
  std::vector<Sentence> lead_;  ///< the sentence before the list or table
  std::vector<Passage> passages_;
};

std::vector<Passage> passagesOf(const document::Document& body) {
  return PassageReader(body).read();
}

/// Whether what `holds` asks for is in sentence `at` or at most two away, before or after.
template <typename Holds>
bool isNear(const Passage& passage, std::size_t at, std::size_t after, Holds holds) {
  const std::size_t first = at > kNear ? at - kNear : 0;
  const std::size_t end = std::min(at + after + 1, passage.sentences.size());
  return std::any_of(passage.sentences.begin() + static_cast<std::ptrdiff_t>(first),
                     passage.sentences.begin() + static_cast<std::ptrdiff_t>(end), holds);
}

/// Sources that no claim stands before: "line: sentence".
std::vector<std::string> idleSources(const document::Document& body) {
  std::vector<std::string> idle;
  for (const Passage& passage : passagesOf(body)) {
    if (passage.bareSource) idle.push_back(std::to_string(passage.line) + ": no words");
    for (std::size_t i = passage.lead; i + passage.tail < passage.sentences.size(); ++i) {
      const bool led = passage.leads && i + 1 == passage.sentences.size();  // the claim is what follows
      if (!passage.sentences[i].cited || led) continue;
      if (!isNear(passage, i, 0, [](const Sentence& s) { return saysClaim(s.words); }))
        idle.push_back(std::to_string(passage.line) + ": " + passage.sentences[i].words);
    }
  }
  return idle;
}

bool asksForSource(const Passage& passage, const std::string& sentence) {
  const std::optional<Claim> figure = claimIn(sentence);
  const bool threshold = figure && figure->kind == ClaimKind::Duration && (passage.help || isCallForHelp(sentence));
  return (figure && !threshold) || saysFinding(sentence);
}

/// Figures and findings without a source at most two sentences away.
std::vector<std::string> bareClaims(const document::Document& body) {
  std::vector<std::string> bare;
  for (const Passage& passage : passagesOf(body))
    for (std::size_t i = passage.lead; i + passage.tail < passage.sentences.size(); ++i) {
      const std::string& words = passage.sentences[i].words;
      if (!asksForSource(passage, words)) continue;
      if (!isNear(passage, i, kNear, [](const Sentence& s) { return s.cited; }))
        bare.push_back(std::to_string(passage.line) + ": " + words);
    }
  return bare;
}

document::Document bodyOf(const std::string& markdown) {
  return document::parse(markdown)->body;
}

TEST(SourcePlace, OfWordsThatClaimNothingIsFound) {
  EXPECT_EQ(idleSources(bodyOf("Milk. [@a]\n")).size(), 1u);
  EXPECT_EQ(idleSources(bodyOf("It eased pain.\n\n[@a]\n")).size(), 1u);
  EXPECT_EQ(idleSources(bodyOf("It eased pain. Milk. Bread. Tea. [@a]\n")).size(), 1u);
  EXPECT_EQ(idleSources(bodyOf("It eased pain. So it was. [@a]\n")).size(), 0u);
  EXPECT_EQ(idleSources(bodyOf("It can help:\n\n- milk [@a]\n- bread [@b]\n")).size(), 0u);
}

TEST(SourcePlace, ThreeSentencesFromItsFindingIsFound) {
  EXPECT_EQ(bareClaims(bodyOf("A trial found less pain. It did. So it was. Here it ended. [@a]\n")).size(), 1u);
  EXPECT_EQ(bareClaims(bodyOf("A trial found less pain. It did. So it was. [@a]\n")).size(), 0u);
  EXPECT_EQ(bareClaims(bodyOf("A trial found less pain.\n\nIt did. [@a]\n")).size(), 1u);
  EXPECT_EQ(bareClaims(bodyOf("No trial found less pain. Ask whether a trial showed it.\n")).size(), 0u);
}

TEST(StarredArticle, IsThere) {
  const std::vector<std::string> all = starred();
  EXPECT_EQ(all.size(), 107u);
  for (const std::string& address : all) EXPECT_FALSE(read(address).body.blocks.empty()) << address;
}

TEST(StarredArticle, CitesTwoWorksOrMore) {
  for (const std::string& address : starred()) {
    const std::size_t works = read(address).body.citations.size();
    EXPECT_TRUE(works >= 2 || !needsTwoWorks(address)) << address << ": " << works;
  }
}

TEST(EveryArticle, HasEachSourceWithinTwoSentencesOfItsClaim) {
  for (const std::string& address : allButSheets()) {
    for (const std::string& idle : idleSources(read(address).body)) ADD_FAILURE() << address << ".md:" << idle;
  }
}

TEST(EveryArticle, HasASourceWithinTwoSentencesOfEachFinding) {
  for (const std::string& address : allButSheets()) {
    for (const std::string& bare : bareClaims(read(address).body)) ADD_FAILURE() << address << ".md:" << bare;
  }
}

}  // namespace
}  // namespace myelin::check
