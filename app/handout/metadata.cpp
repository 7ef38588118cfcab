#include "app/handout/metadata.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include "app/handout/day.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using Object = QPDFObjectHandle;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (static_cast<unsigned char>(c) >= ' ')
      out += c;
    else
      out += ' ';
  }
  return out;
}

/// XMP (ISO 16684-1) with the identifier of ISO 14289-1, 5.
std::string xmp(const PdfMeta& meta, const std::string& day) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
      "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
      "    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  out += "   <pdfuaid:part>1</pdfuaid:part>\n";
  out += fill("   <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:title>\n",
              {escaped(meta.title)});
  if (!meta.author.empty())
    out += fill("   <dc:creator><rdf:Seq><rdf:li>{1}</rdf:li></rdf:Seq></dc:creator>\n", {escaped(meta.author)});
  out += fill("   <dc:language><rdf:Bag><rdf:li>{1}</rdf:li></rdf:Bag></dc:language>\n", {escaped(meta.language)});
  if (!meta.rights.empty())
    out += fill("   <dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:rights>\n",
                {escaped(meta.rights)});
  out += fill("   <xmp:CreateDate>{1}T00:00:00Z</xmp:CreateDate>\n   <xmp:ModifyDate>{1}T00:00:00Z</xmp:ModifyDate>\n",
              {day});
  out += "   <xmp:CreatorTool>Myelin</xmp:CreatorTool>\n   <pdf:Producer>Myelin</pdf:Producer>\n";
  return out + "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

std::string digitsOf(const std::string& isoDay) {
  return isoDay.substr(0, 4) + isoDay.substr(5, 2) + isoDay.substr(8, 2);
}

double heightOf(Object page) {
  return QPDFPageObjectHelper(page).getMediaBox().getArrayAsRectangle().ury;
}

/// Items on one level of the outline, joined as they are added.
struct Level {
  Object parent;
  Object last = Object::newNull();
  int count = 0;

  void add(Object item) {
    item.replaceKey("/Parent", parent);
    if (last.isNull()) {
      parent.replaceKey("/First", item);
    } else {
      last.replaceKey("/Next", item);
      item.replaceKey("/Prev", last);
    }
    parent.replaceKey("/Last", item);
    parent.replaceKey("/Count", Object::newInteger(++count));
    last = item;
  }
};

Object destination(Object page, double y) {
  Object place = Object::newArray();
  place.appendItem(page);
  place.appendItem(Object::newName("/XYZ"));
  place.appendItem(Object::newNull());
  place.appendItem(Object::newReal(heightOf(page) - y, 2));
  place.appendItem(Object::newNull());
  return place;
}

}  // namespace

void addMetadata(QPDF& pdf, const PdfMeta& meta) {
  const std::string day = parseDay(meta.day) ? meta.day : "2000-01-01";
  Object root = pdf.getRoot();
  root.replaceKey("/Lang", Object::newUnicodeString(meta.language));
  root.replaceKey("/ViewerPreferences", Object::parse("<< /DisplayDocTitle true >>"));
  Object packet = Object::newStream(&pdf, xmp(meta, day));
  packet.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  packet.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  root.replaceKey("/Metadata", packet);
  Object info = Object::newDictionary();
  info.replaceKey("/Title", Object::newUnicodeString(meta.title));
  info.replaceKey("/Author", Object::newUnicodeString(meta.author));
  info.replaceKey("/Creator", Object::newString("Myelin"));
  info.replaceKey("/Producer", Object::newString("Myelin"));
  info.replaceKey("/CreationDate", Object::newString("D:" + digitsOf(day) + "000000Z"));
  info.replaceKey("/ModDate", Object::newString("D:" + digitsOf(day) + "000000Z"));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

void addOutline(QPDF& pdf, const std::vector<Bookmark>& bookmarks) {
  if (bookmarks.empty()) return;
  const std::vector<Object> pages = pdf.getAllPages();
  Level articles{pdf.makeIndirectObject(Object::parse("<< /Type /Outlines >>"))};
  Level headings{articles.parent};
  for (const Bookmark& bookmark : bookmarks) {
    Object item = pdf.makeIndirectObject(Object::newDictionary());
    item.replaceKey("/Title", Object::newUnicodeString(bookmark.title));
    item.replaceKey("/Dest", destination(pages[static_cast<std::size_t>(bookmark.page)], bookmark.y));
    if (bookmark.level == 1) {
      articles.add(item);
      headings = Level{item};
    } else {
      headings.add(item);
    }
  }
  pdf.getRoot().replaceKey("/Outlines", articles.parent);
  pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

}  // namespace myelin::handout
