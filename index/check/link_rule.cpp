#include "index/check/link_rule.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "index/base/words.h"

namespace myelin::check {
namespace {

namespace fs = std::filesystem;
using document::Block;
using document::BlockKind;
using document::Span;
using document::SpanKind;

/// "https:", "mailto:": a scheme before any slash.
bool isOutside(std::string_view target) {
  const std::size_t colon = target.find(':');
  return (colon != std::string_view::npos && colon < target.find('/')) || target.starts_with("//");
}

std::string withoutEnding(std::string path) {
  if (path.ends_with(".md")) path.resize(path.size() - 3);
  return path;
}

/// What the reader sees instead of a description: the file name without folders and ending.
std::string stemOf(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') == std::string_view::npos ? 0 : path.find_last_of('/') + 1);
  return std::string(path.substr(0, path.find_last_of('.')));
}

bool hasAnchor(const Article& article, std::string_view anchor) {
  const auto& blocks = article.read.body.blocks;
  return anchor.empty() || std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
           return block.kind == BlockKind::Heading && block.target == anchor;
         });
}

class LinkCheck {
 public:
  LinkCheck(const Article& article, const Folder& folder, Notebook& notebook)
      : article_(article), folder_(folder), notebook_(notebook) {}

  void run() {
    const document::Document& body = article_.read.body;
    for (std::size_t i = 0; i < body.blocks.size(); ++i) {
      if (body.blocks[i].kind == BlockKind::Figure) checkFigure(i, body.blocks[i].target, body.blocks[i].text.utf8);
      for (int cell = 0; cell < document::textCount(body.blocks[i]); ++cell)
        checkText(i, cell, document::textAt(body, static_cast<int>(i), cell));
    }
    for (const std::string& slug : article_.read.front.seeAlso) {
      if (folder_.find(slug) == nullptr)
        notebook_.add(kDeadLink, article_.path, article_.lineOf("see_also"),
                      fill(_("`see_also` names “{1}”, which is not an article here."), {slug}));
    }
  }

 private:
  void checkText(std::size_t block, int cell, const document::Text& text) {
    for (const Span& span : text.spans) {
      if (span.kind == SpanKind::Link) checkLink(block, cell, span.target);
      if (span.kind == SpanKind::Image)
        checkFigure(block, span.target, text.utf8.substr(span.begin, span.end - span.begin));
    }
  }

  void checkLink(std::size_t block, int cell, const std::string& target) {
    if (isOutside(target)) return;
    const std::size_t hash = std::min(target.find('#'), target.size());
    const std::string name = target.substr(0, hash);
    const std::string anchor = hash < target.size() ? target.substr(hash + 1) : std::string();
    const Article* to = name.empty() ? &article_ : articleAt(name);
    if (to == nullptr && isFile(name)) return;
    const int line = lineOf(block, cell, target);
    if (to == nullptr)
      notebook_.add(kDeadLink, article_.path, line, fill(_("The link to “{1}” leads nowhere."), {target}));
    else if (!hasAnchor(*to, anchor))
      notebook_.add(kDeadAnchor, article_.path, line,
                    fill(_("The link to “{1}” leads to no heading of {2}."), {target, to->path}));
  }

  /// By slug, address, or path from this file: as the reader follows it (library::resolveLinks).
  const Article* articleAt(const std::string& name) const {
    const auto beside = (fs::path(article_.path).parent_path() / name).lexically_normal().generic_string();
    for (const std::string& candidate : {name, withoutEnding(name), withoutEnding(beside)})
      if (const Article* found = folder_.find(candidate)) return found;
    return nullptr;
  }

  /// A file or folder of another kind: "form.pdf". Absolute paths lead out of the library.
  bool isFile(const std::string& name) const {
    const fs::path path = (fs::path(article_.path).parent_path() / name).lexically_normal();
    std::error_code ignored;
    const bool inside = !path.is_absolute() && !path.empty() && *path.begin() != "..";
    return inside && fs::exists(folder_.root / path, ignored);
  }

  void checkFigure(std::size_t block, const std::string& target, const std::string& description) {
    if (isOutside(target)) return;
    if (!folder_.figures.find(target) && !isFile(target))
      notebook_.add(kMissingFigure, article_.path, article_.lineOf(block, target),
                    fill(_("The figure “{1}” is not here."), {target}));
    if (description.empty() || description == stemOf(target))
      notebook_.add(kAltText, article_.path, article_.lineOf(block, target),
                    fill(_("The figure “{1}” has no words for readers who cannot see it. Say what it shows, between "
                           "the square brackets."),
                         {target}));
  }

  int lineOf(std::size_t block, int cell, const std::string& what) const {
    const bool table = article_.read.body.blocks[block].kind == BlockKind::Table;
    return table ? article_.cellLine(block, cell) : article_.lineOf(block, what);
  }

  const Article& article_;
  const Folder& folder_;
  Notebook& notebook_;
};

}  // namespace

void checkLinks(const Article& article, const Folder& folder, Notebook& notebook) {
  LinkCheck(article, folder, notebook).run();
}

void checkFinder(const Folder& folder, Notebook& notebook) {
  const std::string& path = folder.manifest.finder;
  for (const library::FinderGroup& group : folder.finder.groups) {
    std::set<std::string_view> names;
    for (const library::FinderChoice& choice : group.choices) {
      if (!names.insert(choice.name).second)
        notebook.add(kDuplicateName, path, choice.articles.front().line,
                     fill(_("“{1}” is here twice. Put its articles under one of them."), {choice.name}));
      for (const library::FinderTarget& target : choice.articles) {
        const Article* article = folder.find(target.slug);
        if (article == nullptr)
          notebook.add(kDeadLink, path, target.line,
                       fill(_("“{1}” names “{2}”, which is not an article here."), {choice.name, target.slug}));
        else if (!hasAnchor(*article, target.anchor))
          notebook.add(
              kDeadAnchor, path, target.line,
              fill(_("“{1}” names “{2}”, which is no heading of {3}."), {choice.name, target.anchor, article->path}));
      }
    }
  }
}

void checkChoices(const Folder& folder, Notebook& notebook) {
  for (const Choice* choice : {&folder.settings.help, &folder.settings.evidence}) {
    for (const std::vector<std::string>* slugs : {&choice->also, &choice->except}) {
      for (const std::string& slug : *slugs) {
        if (folder.find(slug) == nullptr)
          notebook.add(kDeadLink, library::kManifestName, choice->line,
                       fill(_("`check` names “{1}”, which is not an article here."), {slug}));
      }
    }
  }
}

}  // namespace myelin::check
