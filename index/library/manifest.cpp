#include "index/library/manifest.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHelpers = "helper_headings";

std::string line(const YAML::Node& node) {
  return node.IsScalar() ? utf8::forTerminal(utf8::clean(node.Scalar()), false) : std::string();
}

/// A path that stays below the library's folder as far as its words say; links are judged when it is opened.
bool staysInside(const fs::path& path) {
  if (path.empty() || path.is_absolute()) return false;
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

class Reader {
 public:
  Reader(const fs::path& root, std::vector<Broken>& broken) : root_(root), broken_(broken) {}

  ManifestFile read(const YAML::Node& node) {
    ManifestFile file;
    text(node["title"], file.manifest.title);
    text(node["language"], file.manifest.language);
    text(node["edition"], file.manifest.edition);
    text(node["licence"], file.manifest.licence);
    text(node["licence_url"], file.manifest.licenceUrl);
    file.articles = place(node["articles"], "articles", ".");
    file.figures = place(node["figures"], "figures", file.articles);
    file.glossary = place(node["glossary"], "glossary.md", "");
    file.references = place(node["references"], "references.json", "");
    file.synonyms = place(node["synonyms"], "synonyms.txt", "");
    file.finder = place(node["finder"], "finder.yaml", "");
    if (node["shelves"] && node["shelves"].IsSequence()) shelves(node["shelves"], file.shelves);
    if (node[kHelpers]) helpers(node[kHelpers], file.manifest.helperHeadings);
    return file;
  }

 private:
  static void text(const YAML::Node& node, std::string& value) {
    if (node && !line(node).empty()) value = line(node);
  }

  std::string place(const YAML::Node& node, const char* usual, const std::string& otherwise) {
    if (node && node.IsScalar()) {
      const fs::path path = fs::path(node.Scalar()).lexically_normal();
      if (staysInside(path) && utf8::valid(node.Scalar())) return path.has_filename() ? path : path.parent_path();
      broken_.push_back({kManifestName, fill(_("{1} names a place outside the library ({2}). It was left out."),
                                             {kManifestName, line(node)})});
    }
    std::error_code ignored;
    return fs::exists(root_ / usual, ignored) ? usual : otherwise;
  }

  static void shelves(const YAML::Node& list, std::vector<Shelf>& shelves) {
    for (const YAML::Node& entry : list) {
      if (!entry.IsMap() || !entry["id"]) continue;
      Shelf shelf{line(entry["id"]), entry["name"] ? line(entry["name"]) : std::string(), 0};
      if (shelf.id.empty()) continue;
      if (shelf.name.empty()) shelf.name = readableName(shelf.id);
      shelves.push_back(std::move(shelf));
    }
  }

  void helpers(const YAML::Node& list, std::vector<std::string>& words) {
    bool sound = list.IsSequence() || list.IsNull();
    for (const YAML::Node& entry : list.IsSequence() ? list : YAML::Node(YAML::NodeType::Sequence)) {
      if (line(entry).empty())
        sound = false;
      else
        words.push_back(line(entry));
    }
    if (!sound)
      broken_.push_back({kManifestName, fill(_("{1} in {2} must be a list of words, for example [helper, \"caring "
                                               "for\"]. What is no word was left out."),
                                             {kHelpers, kManifestName})});
  }

  const fs::path& root_;
  std::vector<Broken>& broken_;
};

}  // namespace

ManifestFile readManifest(std::string_view yaml, const fs::path& root, std::vector<Broken>& broken) {
  try {
    const YAML::Node node = YAML::Load(utf8::clean(yaml));
    if (node.IsMap() || node.IsNull()) return Reader(root, broken).read(node.IsMap() ? node : YAML::Load("{}"));
    broken.push_back({kManifestName, fill(_("{1} is not a list of keys and values, so that it was "
                                            "passed over. Mend it."),
                                          {kManifestName})});
  } catch (const std::exception& e) {
    broken.push_back({kManifestName, fill(_("{1} cannot be understood ({2}), so that it was passed over. Mend it."),
                                          {kManifestName, utf8::forTerminal(utf8::clean(e.what()), false)})});
  }
  return Reader(root, broken).read(YAML::Load("{}"));
}

std::string readableName(std::string_view name) {
  std::string out(name);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

}  // namespace myelin::library
