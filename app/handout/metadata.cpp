#include "app/handout/metadata.h"

#include "app/handout/day.h"
#include "app/handout/pdf_source.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

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

std::string dateOf(const std::string& isoDay) {
  return "(D:" + isoDay.substr(0, 4) + isoDay.substr(5, 2) + isoDay.substr(8, 2) + "000000Z)";
}

/// When nothing is known, a day that is always the same: equal orders give equal bytes.
std::string dayOf(const PdfMeta& meta) {
  return parseDay(meta.day) ? meta.day : "2000-01-01";
}

/// An item of the outline, and the items below it.
struct Entry {
  int number = 0;
  const Bookmark* bookmark = nullptr;  ///< none: the outline itself
  std::size_t parent = 0;
  int previous = 0, next = 0;  ///< numbers; 0: none
  int first = 0, last = 0;
  int count = 0;
};

/// In order; the outline itself first. Headings before the first article stand beside it.
std::vector<Entry> entriesOf(PdfFile& file, const std::vector<Bookmark>& bookmarks) {
  std::vector<Entry> entries{{.number = file.reserve()}};
  std::vector<std::size_t> lastBelow{0};  // of each entry, the index of its last child
  std::size_t article = 0;
  for (const Bookmark& bookmark : bookmarks) {
    const std::size_t at = entries.size();
    const std::size_t parent = bookmark.level == 1 ? 0 : article;
    if (bookmark.level == 1) article = at;
    entries.push_back({.number = file.reserve(), .bookmark = &bookmark, .parent = parent});
    lastBelow.push_back(0);
    Entry& above = entries[parent];
    if (above.count++ == 0) {
      above.first = entries[at].number;
    } else {
      entries[at].previous = above.last;
      entries[lastBelow[parent]].next = entries[at].number;
    }
    above.last = entries[at].number;
    lastBelow[parent] = at;
  }
  return entries;
}

std::string placeOf(const Bookmark& bookmark, const std::vector<PageInFile>& pages) {
  const PageInFile& page = pages[static_cast<std::size_t>(bookmark.page)];
  return "[ " + reference(page.number) + " /XYZ null " + pdfNumber(page.height - bookmark.y) + " null ]";
}

}  // namespace

int addInfo(PdfFile& file, const PdfMeta& meta) {
  const int number = file.reserve();
  const std::string date = dateOf(dayOf(meta));
  file.add(number, "<< /Title " + pdfText(meta.title) + " /Author " + pdfText(meta.author) +
                       " /Creator (Myelin) /Producer (Myelin) /CreationDate " + date + " /ModDate " + date + " >>");
  return number;
}

std::string addMetadata(PdfFile& file, const PdfMeta& meta) {
  const int packet = file.reserve();
  file.addPlainStream(packet, "/Type /Metadata /Subtype /XML", xmp(meta, dayOf(meta)));
  return " /Lang " + pdfText(meta.language) + " /ViewerPreferences << /DisplayDocTitle true >> /Metadata " +
         reference(packet);
}

std::string addOutline(PdfFile& file, const std::vector<PageInFile>& pages, const std::vector<Bookmark>& bookmarks) {
  if (bookmarks.empty()) return "";
  const std::vector<Entry> entries = entriesOf(file, bookmarks);
  for (const Entry& entry : entries) {
    std::string text = entry.bookmark == nullptr ? "<< /Type /Outlines" : "<<";
    if (entry.bookmark != nullptr)
      text += " /Title " + pdfText(entry.bookmark->title) + " /Parent " + reference(entries[entry.parent].number) +
              " /Dest " + placeOf(*entry.bookmark, pages);
    if (entry.previous > 0) text += " /Prev " + reference(entry.previous);
    if (entry.next > 0) text += " /Next " + reference(entry.next);
    if (entry.count > 0)
      text += " /First " + reference(entry.first) + " /Last " + reference(entry.last) + " /Count " +
              std::to_string(entry.count);
    file.add(entry.number, text + " >>");
  }
  return " /Outlines " + reference(entries[0].number) + " /PageMode /UseOutlines";
}

}  // namespace myelin::handout
