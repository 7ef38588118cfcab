#include "app/handout/epub_book.h"

#include "app/handout/html_text.h"

namespace myelin::handout {

std::string epubPage(const EpubBook& book, const std::string& title, const std::string& kind, const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
         "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"" +
         htmlAttribute("lang", book.language) + htmlAttribute("xml:lang", book.language) +
         ">\n<head>\n<meta charset=\"utf-8\"/>\n<title>" + htmlEscaped(title) +
         "</title>\n<link rel=\"stylesheet\" type=\"text/css\"" + htmlAttribute("href", kEpubStyle) +
         "/>\n</head>\n<body" + (kind.empty() ? "" : htmlAttribute("epub:type", kind)) + ">\n" + body +
         "</body>\n</html>\n";
}

std::string epubStyle() {
  return "h1,h2,h3,h4{break-after:avoid}\nli{margin:.35em 0}\n.meta{border-bottom:1px solid;padding-bottom:.3em}\n"
         ".callout{border:2px solid;border-radius:.6em;padding:.2em 1em;margin:1em 0;break-inside:avoid}\n"
         ".box,.ring{border:2px solid;padding:0 .4em}\n.ring{border-radius:1em}\n"
         ".sign:empty{display:inline-block;min-width:9em;border-bottom:1px solid}\n"
         "figure{margin:1.2em 0;text-align:center;break-inside:avoid}\nimg{max-width:100%;height:auto}\n"
         ".logo{text-align:left}\n.logo img{max-height:4em;width:auto}\n"
         "table{border-collapse:collapse;width:100%}\n"
         "th,td{border:1px solid;padding:.4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}\n"
         "tr{break-inside:avoid}\npre{white-space:pre-wrap}\n.end{border-top:1px solid}\n";
}

}  // namespace myelin::handout
