#include "index/check/folder.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "index/base/file.h"
#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/check/folder_loop.h"
#include "index/check/open_quote.h"
#include "index/library/folder_scan.h"

namespace myelin::check {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kMaxNamesBytes = 1u << 20;
constexpr std::size_t kSoughtBytes = 16u << 10;  // of a paragraph, in which words are looked for

std::vector<std::string> linesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// The first line that is not UTF-8; 0: all are.
int badLine(std::string_view bytes) {
  int line = 1;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    if (!utf8::valid(bytes.substr(0, end))) return line;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line;
  }
  return 0;
}

int lineAt(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// Reads one folder; what goes wrong goes into the notebook.
class Reader {
 public:
  Reader(library::FolderScan scan, Folder& folder, Notebook& notebook)
      : scan_(std::move(scan)), folder_(folder), notebook_(notebook) {}

  void read() {
    tellBroken();
    readNames();
    readReferences();
    checkUtf8(folder_.manifest.glossary, folder_.glossary);
    checkUtf8(folder_.manifest.finder, scan_.finderBytes);
    for (const library::FoundFile& figure : scan_.figures) folder_.figures.add(figure.path);
    library::Naming naming(scan_.manifest, scan_.hasManifest);
    for (const library::FoundFile& file : scan_.articles) readArticle(file, naming);
    for (std::size_t i = 0; i < folder_.articles.size(); ++i) {
      folder_.byName.emplace(folder_.articles[i].name.slug, i);
      folder_.byName.emplace(folder_.articles[i].name.address, i);
    }
  }

 private:
  void tellBroken() {
    for (const library::Broken& broken : scan_.broken) {
      const bool manifest = broken.path == library::kManifestName;
      if (!manifest) notebook_.add(kUnreadable, broken.path, 1, broken.sentence);
    }
    for (const BadLink& link : badLinks(folder_.root, library::kMostFiles)) {
      notebook_.add(kUnreadable, link.path, 1,
                    link.loop ? _("This link leads back to a folder around it, and was not followed. Remove it.")
                              : _("This link leads nowhere. Remove it, or put back what it names."));
    }
  }

  void readNames() {
    if (folder_.settings.names.empty()) return;
    const Result<std::string> bytes = library::readBelow(folder_.root, folder_.settings.names, kMaxNamesBytes);
    if (!bytes) return notebook_.add(kManifest, library::kManifestName, 1, bytes.error().sentence);
    std::vector<SettingProblem> problems;
    folder_.names = NameList(*bytes, problems);
    for (SettingProblem& problem : problems)
      notebook_.add(kManifest, folder_.settings.names, problem.line, std::move(problem.sentence));
  }

  void readReferences() {
    const std::string& path = folder_.manifest.references;
    folder_.hasReferences = !path.empty();
    if (path.empty()) return;
    checkUtf8(path, scan_.references);
    const std::string text = utf8::clean(scan_.references);
    Json list;
    try {
      list = Json::parse(text);
    } catch (const Json::parse_error& error) {
      const std::size_t at = std::min(error.byte > 0 ? error.byte - 1 : 0, text.size());
      notebook_.add(kUnreadable, path, lineAt(text, at),
                    _("This is not JSON from here on, so that no source is known. Look for a missing comma, bracket or "
                      "quotation mark."));
      return;
    } catch (const Json::exception& error) {  // a number that no computer can hold
      return notebook_.add(kUnreadable, path, 1, fill(_("This cannot be read as JSON ({1})."), {error.what()}));
    }
    if (!list.is_array())
      return notebook_.add(kUnreadable, path, 1, _("This is not CSL-JSON: a list of works between [ and ]."));
    for (const Json& item : list) addWork(item, text);
  }

  void addWork(const Json& item, const std::string& text) {
    const auto id = item.is_object() ? item.find("id") : item.end();
    const bool named = item.is_object() && id != item.end() && (id->is_string() || id->is_number_integer());
    if (!named) return;
    const std::string key = id->is_string() ? utf8::forTerminal(id->get<std::string>(), false) : id->dump();
    const std::string written = id->dump(-1, ' ', false, Json::error_handler_t::replace);
    const int line = workLine(written, text);
    if (!folder_.keys.insert(key).second)
      notebook_.add(kUnreadable, folder_.manifest.references, line,
                    fill(_("The key “{1}” is here twice; only the first work is used."), {key}));
    folder_.works.push_back({key, line});
  }

  /// The line of the next `written` in the references; works are asked for in the order of the file.
  int workLine(const std::string& written, const std::string& text) {
    const std::size_t at = lost_ ? std::string::npos : text.find(written, workAt_);
    lost_ = at == std::string::npos;  // spelt with escapes: looked for once, not for each work
    if (lost_) return workLine_;
    const auto from = text.begin() + static_cast<std::ptrdiff_t>(workAt_);
    workLine_ += static_cast<int>(std::count(from, text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    workAt_ = at + 1;
    return workLine_;
  }

  void checkUtf8(const std::string& path, std::string_view bytes) {
    if (const int line = badLine(bytes); line > 0)
      notebook_.add(kBadUtf8, path, line, _("This line holds bytes that are not UTF-8 text. Save the file as UTF-8."));
  }

  void readArticle(const library::FoundFile& file, library::Naming& naming) {
    const Result<std::string> bytes = library::readBelow(folder_.root, file.path, document::kMaxArticleBytes);
    if (!bytes) return notebook_.add(kUnreadable, file.path, 1, bytes.error().sentence);
    checkUtf8(file.path, *bytes);
    const bool sheetFolder = naming.folderShelf(file.path) == library::kSheetShelf;
    Result<document::Article> read = document::parse(*bytes, {.citations = true, .forms = sheetFolder});
    if (!read) return notebook_.add(kUnreadable, file.path, 1, read.error().sentence);
    Article article{.path = file.path, .name = naming.claim(file.path, read->front.shelf)};
    article.read = std::move(*read);
    article.lines = linesOf(utf8::clean(*bytes));
    article.sheet = article.name.shelf == library::kSheetShelf;
    tellProblems(article);
    folder_.articles.push_back(std::move(article));
  }

  void tellProblems(const Article& article) {
    for (const document::Problem& problem : article.read.problems) {
      const bool front = problem.line < article.read.bodyLine;
      notebook_.add(front ? kFrontMatter : kMarkdown, article.path, problem.line, problem.sentence);
    }
    tellUnclosed(article);
    if (!article.name.note.empty()) notebook_.add(kDuplicateName, article.path, 1, article.name.note);
  }

  /// What YAML takes silently, and no author means.
  void tellUnclosed(const Article& article) {
    const std::vector<std::string>& lines = article.lines;
    const auto end = static_cast<std::size_t>(article.read.bodyLine - 1);
    if (end == 0) {
      const bool begun = lines.size() > 1 && lines[0] == "---" && isField(lines[1]);
      if (begun)
        notebook_.add(kFrontMatter, article.path, 1,
                      _("The front matter that begins here is never closed. Put a line `---` behind it."));
    } else if (const int open = openQuoteLine(lines, 1, end - 1); open >= 0) {
      notebook_.add(kFrontMatter, article.path, open + 1,
                    _("A quotation mark in this value is never closed, so that it swallows the lines below."));
    }
  }

  /// "title: Salt"
  static bool isField(const std::string& line) {
    const std::size_t name = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    return name != 0 && name != std::string::npos && line[name] == ':';
  }

  library::FolderScan scan_;
  Folder& folder_;
  Notebook& notebook_;
  std::size_t workAt_ = 0;
  int workLine_ = 1;
  bool lost_ = false;
};

}  // namespace

int Article::lineOf(std::string_view field) const {
  for (const document::Field& known : read.front.fields)
    if (known.name == field) return known.line;
  return 1;
}

int Article::lineOf(std::size_t block, std::string_view what) const {
  const std::vector<document::Block>& blocks = read.body.blocks;
  const int first = std::max(blocks[block].line, 1);
  std::size_t end = lines.size();
  for (std::size_t i = block + 1; i < blocks.size(); ++i) {
    if (blocks[i].line <= first) continue;
    end = std::min(end, static_cast<std::size_t>(blocks[i].line) - 1);
    break;
  }
  std::size_t looked = 0;
  for (auto i = static_cast<std::size_t>(first) - 1; i < end; ++i) {
    looked += lines[i].size();
    if (looked > kSoughtBytes) break;
    if (lines[i].find(what) != std::string::npos) return static_cast<int>(i) + 1;
  }
  return first;
}

int Article::cellLine(std::size_t block, int cell) const {
  const document::Block& table = read.body.blocks[block];
  if (table.kind != document::BlockKind::Table) return table.line;
  const int row = cell / static_cast<int>(table.table.columns());
  return table.line + row + (row > 0 ? 1 : 0);  // the delimiter row is no row
}

const Article* Folder::find(std::string_view slugOrAddress) const {
  const auto found = byName.find(slugOrAddress);
  return found == byName.end() ? nullptr : &articles[found->second];
}

Result<Reading> readFolder(const fs::path& root) {
  std::error_code error;
  const fs::path real = fs::canonical(root, error);
  if (error || !fs::is_directory(real, error))
    return Error{Error::Kind::NotFound,
                 fill(_("{1} is not a folder. Name the folder that holds the articles."), {root.string()})};
  Result<library::FolderScan> scan = library::scanFolder(real);
  if (!scan) return scan.error();
  Reading reading;
  std::vector<SettingProblem> problems;
  reading.folder.settings = readSettings(scan->manifestBytes, problems);
  reading.folder.root = real;
  reading.folder.manifest = scan->manifest;
  reading.folder.hasManifest = scan->hasManifest;
  reading.folder.glossary = scan->glossary;
  reading.folder.finder = scan->finder;
  Notebook notebook(reading.folder.settings);
  if (problems.empty()) {
    for (const library::Broken& broken : scan->broken)
      if (broken.path == library::kManifestName) notebook.add(kManifest, broken.path, 1, broken.sentence);
  }
  for (SettingProblem& problem : problems)
    notebook.add(kManifest, library::kManifestName, problem.line, std::move(problem.sentence));
  Reader(std::move(*scan), reading.folder, notebook).read();
  reading.findings = notebook.take();
  return reading;
}

}  // namespace myelin::check
