#include "index/library/folder_scan.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <set>

#include "index/base/file.h"
#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/library/finder.h"
#include "index/library/synonym_file.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxManifestBytes = 1u << 20;
constexpr std::uint64_t kMaxGlossaryBytes = 16u << 20;
constexpr std::uint64_t kMaxReferencesBytes = 64u << 20;
constexpr std::int64_t kNanoseconds = 1000000000;
constexpr std::int64_t kUnsettled = 2 * kNanoseconds;  // FAT keeps times to two seconds

std::int64_t now() {
  return std::chrono::nanoseconds(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool isArticle(const std::string& name) {
  return lower(name).ends_with(".md");
}

bool isFigure(const std::string& name) {
  const std::string ending = lower(fs::path(name).extension().string());
  return ending == ".svg" || ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".gif";
}

bool isBelow(const fs::path& root, const fs::path& path) {
  const auto [end, rest] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
  return end == root.end();
}

std::string joined(const std::string& folder, const std::string& name) {
  return folder == "." ? name : folder + "/" + name;
}

/// Walks folders without recursion and sorts what it finds into a FolderScan.
class Walker {
 public:
  Walker(FolderScan& scan, std::size_t most) : scan_(scan), most_(most), start_(now()) {}

  enum Wanted : unsigned { Articles = 1, Figures = 2 };

  Status walk(const std::string& folder, unsigned wanted) {
    wanted_ = wanted;
    entered_.clear();
    waiting_.push_back(folder);
    while (!waiting_.empty() || !links_.empty()) {
      std::vector<std::string>& from = waiting_.empty() ? links_ : waiting_;
      const std::string next = std::move(from.back());
      from.pop_back();
      if (!enter(next)) continue;
      Status listed = list(next);
      if (!listed) return listed;
    }
    return done();
  }

 private:
  Status list(const std::string& folder) {
    std::error_code error;
    fs::directory_iterator at(scan_.root / folder, error);
    if (error) {
      if (folder == ".")
        return Error{Error::Kind::Unreadable,
                     fill(_("{1} cannot be read: {2}."), {scan_.root.string(), error.message()})};
      refuse(folder, fill(_("The folder {1} cannot be read: {2}."), {folder, error.message()}));
    }
    std::vector<std::string> names;
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      if (++seen_ > most_) return tooMany();
      names.push_back(at->path().filename().string());
    }
    std::sort(names.begin(), names.end());  // the order of a folder is another on every disk
    for (const std::string& name : names) visit(folder, name);
    return done();
  }

  void visit(const std::string& folder, const std::string& name) {
    if (name.starts_with(".")) return;
    const std::string path = joined(folder, name);
    struct stat info {};
    if (::lstat((scan_.root / path).c_str(), &info) != 0) return;
    const bool link = S_ISLNK(info.st_mode);
    const bool gone = link && ::stat((scan_.root / path).c_str(), &info) != 0;
    if (gone || !(S_ISDIR(info.st_mode) || (S_ISREG(info.st_mode) && isWanted(name)))) return;
    if (!utf8::valid(name)) {
      const std::string shown = utf8::clean(path);
      return refuse(shown, fill(_("The name of {1} is not UTF-8 text. Rename it to see it here."), {shown}));
    }
    if (link && leadsOutside(path))
      return refuse(path, fill(_("{1} is a link that leads outside the library, and was left out."), {path}));
    if (S_ISDIR(info.st_mode)) {
      (link ? links_ : waiting_).push_back(path);
    } else {
      found(path, name, info);
    }
  }

  bool isWanted(const std::string& name) const {
    return ((wanted_ & Articles) != 0 && isArticle(name)) || ((wanted_ & Figures) != 0 && isFigure(name));
  }

  bool leadsOutside(const std::string& path) const {
    std::error_code error;
    const fs::path real = fs::canonical(scan_.root / path, error);
    return error || !isBelow(scan_.root, real);
  }

  void found(const std::string& path, const std::string& name, const struct stat& info) {
    const std::int64_t mtime = info.st_mtim.tv_sec * kNanoseconds + info.st_mtim.tv_nsec;
    const FoundFile file{path, static_cast<std::uint64_t>(info.st_size), mtime > start_ - kUnsettled ? 0 : mtime};
    if (path == scan_.manifest.glossary) return;
    if (isArticle(name)) {
      scan_.articles.push_back(file);
    } else if (file.size <= kMaxFigureBytes) {
      scan_.figures.push_back(file);
    } else {
      refuse(path, fill(_("The picture {1} is larger than {2} MB and was left out."),
                        {path, std::to_string(kMaxFigureBytes >> 20)}));
    }
  }

  /// Whether the folder was not entered before.
  bool enter(const std::string& folder) {
    struct stat info {};
    return ::stat((scan_.root / folder).c_str(), &info) == 0 && entered_.emplace(info.st_dev, info.st_ino).second;
  }

  void refuse(const std::string& path, std::string sentence) { scan_.broken.push_back({path, std::move(sentence)}); }

  Error tooMany() const {
    return {Error::Kind::TooLarge, fill(_("{1} holds more than {2} files. Choose the folder of the articles alone."),
                                        {scan_.root.string(), std::to_string(most_)})};
  }

  FolderScan& scan_;
  std::size_t most_;
  std::int64_t start_;
  unsigned wanted_ = 0;
  std::size_t seen_ = 0;
  std::vector<std::string> waiting_;
  std::vector<std::string> links_;  ///< to folders: entered after all real ones, so that real paths win
  std::set<std::pair<dev_t, ino_t>> entered_;
};

/// The files by which Xapian knows a stub or a database.
bool holdsXapian(const fs::path& root) {
  for (const char* name : {"XAPIANDB", "iamglass", "iamchert", "iambrass", "iamflint", "iamhoney"}) {
    struct stat info {};
    if (::lstat((root / name).c_str(), &info) == 0) return true;
  }
  return false;
}

/// A file or folder the manifest names, checked to lie inside the library; false: refused and told.
bool staysInside(FolderScan& scan, const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(scan.root / path, error);
  if (error) {
    scan.broken.push_back({path, fill(_("{1} names {2}, which is not there."), {kManifestName, path})});
    return false;
  }
  if (isBelow(scan.root, real)) return true;
  scan.broken.push_back({path, fill(_("{1} is a link that leads outside the library, and was left out."), {path})});
  return false;
}

std::string readPart(FolderScan& scan, std::string& path, std::uint64_t limit) {
  if (path.empty()) return {};
  if (staysInside(scan, path)) {
    Result<std::string> bytes = readBelow(scan.root, path, limit);
    if (bytes) return std::move(*bytes);
    scan.broken.push_back({path, bytes.error().sentence});
  }
  path.clear();
  return {};
}

void readManifestFile(FolderScan& scan) {
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(scan.root / kManifestName, ignored))) return;
  if (!staysInside(scan, kManifestName)) return;
  Result<std::string> bytes = readBelow(scan.root, kManifestName, kMaxManifestBytes);
  if (!bytes) {
    scan.broken.push_back({kManifestName, bytes.error().sentence});
    return;
  }
  scan.manifestBytes = std::move(*bytes);
  scan.manifest = readManifest(scan.manifestBytes, scan.root, scan.broken);
  scan.hasManifest = true;
}

Status walkFolders(FolderScan& scan, std::size_t most) {
  ManifestFile& manifest = scan.manifest;
  if (manifest.articles != "." && !staysInside(scan, manifest.articles)) manifest.articles = ".";
  if (manifest.figures != "." && !staysInside(scan, manifest.figures)) manifest.figures = manifest.articles;
  Walker walker(scan, most);
  if (manifest.figures == manifest.articles) return walker.walk(manifest.articles, Walker::Articles | Walker::Figures);
  Status articles = walker.walk(manifest.articles, Walker::Articles);
  return articles ? walker.walk(manifest.figures, Walker::Figures) : articles;
}

}  // namespace

Result<std::string> readBelow(const fs::path& root, const std::string& path, std::uint64_t limit) {
  Result<std::string> bytes = file::read(root / path, limit);
  if (bytes) return bytes;
  Error error = bytes.error();
  const std::string whole = (root / path).string();
  if (const std::size_t at = error.sentence.find(whole); at != std::string::npos)
    error.sentence.replace(at, whole.size(), path);
  return error;
}

Result<FolderScan> scanFolder(const fs::path& root, std::size_t most) {
  FolderScan scan;
  scan.root = root;
  if (holdsXapian(root))
    return Error{
        Error::Kind::Foreign,
        fill(_("{1} is a database of another program, not a Myelin library. Choose a folder of Markdown files."),
             {root.string()})};
  readManifestFile(scan);
  scan.glossary = readPart(scan, scan.manifest.glossary, kMaxGlossaryBytes);
  scan.references = readPart(scan, scan.manifest.references, kMaxReferencesBytes);
  scan.synonyms = readPart(scan, scan.manifest.synonyms, kMostSynonymBytes);
  scan.finderBytes = readPart(scan, scan.manifest.finder, kMostFinderBytes);
  scan.finder = readFinder(scan.finderBytes, scan.manifest.finder, scan.broken);
  Status walked = walkFolders(scan, most);
  if (!walked) return walked.error();
  const auto byPath = [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; };
  std::sort(scan.articles.begin(), scan.articles.end(), byPath);
  std::sort(scan.figures.begin(), scan.figures.end(), byPath);
  std::sort(scan.broken.begin(), scan.broken.end(), [](const Broken& a, const Broken& b) {
    return std::tie(a.path, a.sentence) < std::tie(b.path, b.sentence);
  });
  return scan;
}

}  // namespace myelin::library
