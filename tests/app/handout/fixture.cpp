#include "tests/app/handout/fixture.h"

#include <sys/wait.h>
#include <cstdio>

#include "app/handout/day.h"

/// fontconfig keeps what it read until the program ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\n";
}

namespace myelin::handout {

const char* const kFront =
    "summary: \"Two short sentences. They say all.\"\nreviewed: 2026-11-22\nedition: 3\n"
    "audience: [person]\n";

const char* const kBody =
    "## Key points\n\n- First point is **strong**.\n- Second point goes on so long that it has to be broken into lines "
    "at every size of print that there is, from the smallest to the largest.\n\n"
    "## What is it?\n\nSome words with a [link](other), a claim [@one] and a pair [@two; @one]. Caf\xC3\xA9, "
    "na\xC3\xAFve, \xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x80\x94 fine office difficult fluffy offline, 20\xC2\xA0mm, "
    "5 \xC2\xB5g, 1/2 \xC2\xBD.\n\n"
    "1. Step one\n2. Step two\n   - inner thing\n\n     and its second paragraph\n\n"
    "> **Important.** Never stop it suddenly. [@two]\n\n"
    "| Medicine | What it does | Watch for |\n| --- | --- | ---: |\n| Baclofen | Calms reflexes | Sleep |\n"
    "| Tizanidine |  | Dry mouth [@one] |\n\n"
    "![A nerve with three segments](figures/nerve.svg)\n\n"
    "### Smaller heading\n\nWords `in code` and ~~struck~~.\n\n    a line of code\n\n---\n\n- [ ] to do\n- [x] is "
    "done\n\n"
    "## When to get help\n\nCall your local emergency number (999, 112 or 911).\n";

namespace {

constexpr const char* kNerve =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 80'>"
    "<rect x='5' y='20' width='80' height='40' rx='20' fill='#1B4C7C'/>"
    "<rect x='105' y='20' width='80' height='40' rx='20' fill='#1B4C7C' opacity='.5'/></svg>";

void append(std::vector<std::string>& to, const std::string& text) {
  for (std::string& word : words(text)) to.push_back(std::move(word));
}

void appendBody(std::vector<std::string>& to, const document::Document& body) {
  for (std::size_t i = 0; i < body.blocks.size(); ++i)
    for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell)
      append(to, document::textAt(body, static_cast<int>(i), cell).utf8);
}

void appendSources(std::vector<std::string>& to, const library::Library& library, const document::Document& body) {
  if (!body.citations.empty()) append(to, "Sources");
  for (const std::string& key : body.citations) {
    const library::Reference* reference = library.reference(key);
    append(to, reference != nullptr ? reference->sentence : key);
  }
}

std::string clinicOf(const Order& order) {
  if (order.clinic.name.empty()) return "";
  return "From: " + order.clinic.name + ". Phone: " + order.clinic.phone +
         ". In an emergency: " + order.clinic.emergency;
}

}  // namespace

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found;
  std::istringstream stream(text);
  for (std::string word; stream >> word;)
    if (word.find_first_not_of('_') != std::string::npos) found.push_back(word);
  return found;
}

int runProgram(const std::string& command, std::string* output) {
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return -1;
  char buffer[4096];
  while (const std::size_t got = fread(buffer, 1, sizeof buffer, pipe))
    if (output != nullptr) output->append(buffer, got);
  const int status = pclose(pipe);
  return WIFEXITED(status) && WEXITSTATUS(status) != 127 ? WEXITSTATUS(status) : -1;
}

bool installed(const std::string& program) {
  return runProgram("command -v " + program) == 0;
}

HandoutTest::HandoutTest() {
  scratch_.write(
      "library/myelin.yaml",
      "title: Test library\nlanguage: en-GB\nlicence: CC BY-SA 4.0\narticles: articles\nfigures: figures\n"
      "references: references.json\nhelper_headings: [helper]\nshelves:\n  - {id: care, name: Care and comfort}\n"
      "  - {id: handouts, name: Printable sheets}\n");
  scratch_.write("library/references.json",
                 "[{\"id\": \"one\", \"type\": \"article-journal\", \"title\": \"A trial\", \"author\": [{\"family\": "
                 "\"Miller\", \"given\": \"Kevin\"}], \"issued\": {\"date-parts\": [[2021]]}},\n"
                 "{\"id\": \"two\", \"type\": \"webpage\", \"title\": \"A page\", \"URL\": \"https://a.example/\"}]\n");
  addFigure("nerve.svg", kNerve);
}

void HandoutTest::add(const std::string& address, const std::string& title, const std::string& front,
                      const std::string& body) {
  scratch_.write("library/articles/" + address + ".md", "---\ntitle: " + title + "\n" + front + "---\n\n" + body);
  library_.reset();
}

void HandoutTest::addFigure(const std::string& name, const std::string& bytes) {
  scratch_.write("library/figures/" + name, bytes);
  library_.reset();
}

const library::Library& HandoutTest::library() {
  if (!library_) {
    auto opened = library::Library::open(scratch_.path("library"), {.cache = scratch_.path("cache")});
    if (!opened) throw std::runtime_error(opened.error().sentence);
    library_ = *opened;
  }
  return *library_;
}

Order HandoutTest::order(const std::string& slug, double sizePt) const {
  Order order;
  order.items = {{slug}};
  order.sizePt = sizePt;
  order.today = "2026-11-22";
  return order;
}

test::PdfReading HandoutTest::read(const Order& order) {
  const Result<Pdf> pdf = make(library(), order);
  if (!pdf) throw std::runtime_error(pdf.error().sentence);
  test::PdfReading reading = test::readPdf(pdf->bytes);
  EXPECT_EQ(reading.error, "");
  EXPECT_EQ(reading.pages, pdf->pages);
  EXPECT_EQ(reading.unmarked, 0);
  EXPECT_EQ(reading.orphans, 0);
  return reading;
}

std::vector<std::string> expectedWords(const library::Library& library, const Order& order) {
  std::vector<std::string> all;
  for (const Item& item : order.items) {
    const std::string& slug = item.slug;
    const library::ArticleInfo& info = *library.find(slug);
    const document::Article article = *library.article(slug);
    const bool sheet = info.shelf == "handouts";
    append(all, article.front.title);
    const bool forCarers = article.front.audience == std::vector<std::string>{"carer"};
    const std::string reader = forCarers ? " Written for people who care for somebody." : "";
    if (!sheet)
      append(all,
             "For " + order.recipient + " Date " + clinicOf(order) + reader + " In short " + article.front.summary);
    appendBody(all, article.body);
    appendSources(all, library, article.body);
    if (sheet) continue;
    append(all, "Edition " + std::to_string(info.edition) + ", reviewed " + dayInWords(article.front.reviewed) +
                    ". Not yet checked by a clinician. Licence: CC BY-SA 4.0.");
  }
  return all;
}

}  // namespace myelin::handout
