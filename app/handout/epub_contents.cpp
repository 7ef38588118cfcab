#include "app/handout/epub_contents.h"

#include <algorithm>

#include "app/handout/html_text.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

std::string link(const std::string& address, const std::string& words, const char* kind = "") {
  return "<li><a" + htmlAttribute("href", address) + (*kind != '\0' ? htmlAttribute("epub:type", kind) : "") + ">" +
         htmlEscaped(words) + "</a>";
}

/// Lists within items within lists; the depth counts the open ones.
std::string tree(const std::vector<EpubHeading>& headings) {
  std::string out;
  int depth = 0;
  for (const EpubHeading& heading : headings) {
    const int wanted = std::clamp(heading.level, 1, depth + 1);
    if (wanted > depth) {
      out += depth == 0 ? "<ol>\n" : "\n<ol>\n";
      ++depth;
    } else {
      for (out += "</li>\n"; depth > wanted; --depth) out += "</ol>\n</li>\n";
    }
    out += link(heading.address, heading.words);
  }
  for (; depth > 0; --depth) out += "</li>\n</ol>\n";
  return out;
}

}  // namespace

std::string epubContents(const EpubBook& book) {
  std::string body = "<nav epub:type=\"toc\" role=\"doc-toc\"" + htmlAttribute("aria-label", _("Contents")) +
                     ">\n<h1>" + htmlEscaped(_("Contents")) + "</h1>\n" + tree(book.headings) + "</nav>\n";
  body += "<nav epub:type=\"landmarks\" hidden=\"hidden\"" + htmlAttribute("aria-label", _("Landmarks")) + ">\n<ol>\n" +
          link(book.pages.front().path, _("Title page"), "titlepage") + "</li>\n" +
          link(kEpubContents, _("Contents"), "toc") + "</li>\n";
  if (book.pages.size() > 1) body += link(book.pages[1].path, _("Beginning of the text"), "bodymatter") + "</li>\n";
  return epubPage(book, _("Contents"), "", body + "</ol>\n</nav>\n");
}

}  // namespace myelin::handout
