#include "app/handout/epub_package.h"

#include "app/handout/html_text.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr const char* kPageMedia = "application/xhtml+xml";

std::string element(const std::string& name, const std::string& attributes, const std::string& words) {
  return words.empty()
             ? ""
             : "<" + name + attributes + ">" + htmlEscaped(words) + "</" + name.substr(0, name.find(' ')) + ">\n";
}

std::string property(const std::string& name, const std::string& value) {
  return element("meta", htmlAttribute("property", name), value);
}

std::string accessibility(const EpubBook& book) {
  const bool pictures = !book.figures.empty();
  std::string out = property("schema:accessMode", "textual");
  if (pictures) out += property("schema:accessMode", "visual");
  out += property("schema:accessModeSufficient", "textual");
  for (const char* feature : {"structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"})
    out += property("schema:accessibilityFeature", feature);
  if (pictures) out += property("schema:accessibilityFeature", "alternativeText");
  out += property("schema:accessibilityHazard", "none");
  std::string summary =
      _("Words in reading order, with headings, lists, tables with headers and a table of contents. "
        "Size, letters and colours are those of the reading program.");
  if (pictures) summary += std::string(" ") + _("Every picture is described in words.");
  return out + property("schema:accessibilitySummary", summary);
}

std::string metadata(const EpubBook& book) {
  return "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n" +
         element("dc:identifier", " id=\"identifier\"", book.identifier) + element("dc:title", "", book.title) +
         element("dc:language", "", book.language) + element("dc:publisher", "", book.publisher) +
         element("dc:rights", "", book.rights) + property("dcterms:modified", book.modified + "T00:00:00Z") +
         accessibility(book) + "</metadata>\n";
}

std::string item(const EpubFile& file, const std::string& properties = "") {
  return "<item" + htmlAttribute("id", file.id) + htmlAttribute("href", file.path) +
         htmlAttribute("media-type", file.media) + (properties.empty() ? "" : htmlAttribute("properties", properties)) +
         "/>\n";
}

std::string manifest(const EpubBook& book) {
  std::string out = "<manifest>\n" + item({"contents", kEpubContents, kPageMedia, ""}, "nav") +
                    item({"style", kEpubStyle, "text/css", ""});
  for (const EpubFile& page : book.pages) out += item(page);
  for (const EpubFile& figure : book.figures) out += item(figure);
  return out + "</manifest>\n";
}

/// The title page, the contents and the articles.
std::string spine(const EpubBook& book) {
  std::string out = "<spine>\n";
  for (std::size_t i = 0; i < book.pages.size(); ++i) {
    out += "<itemref" + htmlAttribute("idref", book.pages[i].id) + "/>\n";
    if (i == 0) out += "<itemref idref=\"contents\"/>\n";
  }
  return out + "</spine>\n";
}

}  // namespace

std::string epubContainer() {
  return std::string(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" "
             "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n<rootfile") +
         htmlAttribute("full-path", std::string(kEpubFolder) + kEpubPackage) +
         " media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";
}

std::string epubPackage(const EpubBook& book) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
         "unique-identifier=\"identifier\"" +
         htmlAttribute("xml:lang", book.language) + ">\n" + metadata(book) + manifest(book) + spine(book) +
         "</package>\n";
}

}  // namespace myelin::handout
