#include "index/library/naming.h"

#include <algorithm>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::library {
namespace {

std::string_view withoutEnding(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool ending = dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash);
  return ending ? path.substr(0, dot) : path;
}

std::string_view firstFolder(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// A shelf id is one part of an address.
std::string shelfId(std::string_view shelf) {
  std::string id = utf8::forTerminal(shelf, false);
  std::replace(id.begin(), id.end(), '/', '-');
  return id;
}

std::string joined(const std::string& shelf, std::string_view slug) {
  return shelf.empty() ? std::string(slug) : shelf + "/" + std::string(slug);
}

}  // namespace

std::string_view stemOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return withoutEnding(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

Naming::Naming(const ManifestFile& manifest, bool hasManifest)
    : articles_(manifest.articles == "." ? "" : manifest.articles + "/"), hasManifest_(hasManifest) {}

std::string_view Naming::below(std::string_view path) const {
  return path.starts_with(articles_) ? path.substr(articles_.size()) : path;
}

std::string_view Naming::folderShelf(std::string_view path) const {
  return firstFolder(below(path));
}

Name Naming::plainName(std::string_view below, std::string_view shelf) {
  Name name;
  name.shelf = shelfId(shelf.empty() ? firstFolder(below) : shelf);
  name.slug = hasManifest_ ? stemOf(below) : withoutEnding(below);
  name.address = hasManifest_ ? joined(name.shelf, name.slug) : name.slug;
  return name;
}

Name Naming::claim(std::string_view path, std::string_view shelf) {
  const std::string_view whole = withoutEnding(below(path));
  Name name = plainName(below(path), shelf);
  if (!free(name.slug) || !free(name.address)) {
    const std::string wanted = name.slug;
    name.slug = joined(name.shelf, stemOf(below(path)));
    if (!free(name.slug)) name.slug = whole;
    for (int n = 2; !free(name.slug); ++n) name.slug = std::string(whole) + "-" + std::to_string(n);
    name.address = name.slug;
    name.note =
        fill(_("Another article is already called \"{1}\", so that {2} became \"{3}\". Rename one of the files."),
             {wanted, std::string(path), name.slug});
  }
  taken_.insert(name.slug);
  taken_.insert(name.address);
  return name;
}

}  // namespace myelin::library
