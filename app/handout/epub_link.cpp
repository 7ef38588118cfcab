#include "app/handout/epub_link.h"

#include <set>
#include <string_view>

namespace myelin::handout {
namespace {

constexpr std::string_view kId = " id=\"", kHref = " href=\"";

/// Calls `each` with where the value of every such attribute begins and ends. A quotation mark in the text is escaped,
/// so that none of it looks like an attribute.
template <typename Each>
void forEachValue(std::string_view page, std::string_view attribute, const Each& each) {
  for (std::size_t at = page.find(attribute); at != std::string_view::npos; at = page.find(attribute, at)) {
    at += attribute.size();
    const std::size_t end = page.find('"', at);
    each(at, end);
    at = end;
  }
}

/// "article-001.xhtml#part-key-points" of every place there is.
std::set<std::string> places(const EpubBook& book) {
  std::set<std::string> all;
  for (const EpubFile& page : book.pages)
    forEachValue(page.bytes, kId, [&](std::size_t begin, std::size_t end) {
      all.insert(page.path + "#" + page.bytes.substr(begin, end - begin));
    });
  return all;
}

}  // namespace

void mendLinks(EpubBook& book) {
  const std::set<std::string> known = places(book);
  std::set<std::string> paths;
  for (const EpubFile& page : book.pages) paths.insert(page.path);
  for (EpubFile& page : book.pages) {
    std::string mended;
    std::size_t copied = 0;
    forEachValue(page.bytes, kHref, [&](std::size_t begin, std::size_t end) {
      const std::string target = page.bytes.substr(begin, end - begin);
      const std::size_t mark = target.find('#');
      if (mark == std::string::npos || !paths.contains(target.substr(0, mark)) || known.contains(target)) return;
      mended.append(page.bytes, copied, begin + mark - copied);
      copied = end;
    });
    mended.append(page.bytes, copied);
    page.bytes = std::move(mended);
  }
}

}  // namespace myelin::handout
