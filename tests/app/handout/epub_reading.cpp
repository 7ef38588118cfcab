#include "tests/app/handout/epub_reading.h"

#include <glib.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>
#include <set>

namespace myelin::test {
namespace {

/// What the parser carries along.
struct Reader {
  XmlReading reading;
  std::vector<bool> silent;  ///< for each open element: nothing in it is said
  bool quiet() const { return std::find(silent.begin(), silent.end(), true) != silent.end(); }
};

bool inWord(const std::string& name) {
  static const std::set<std::string> kInWord = {"a", "strong", "em", "s", "code"};
  return kInWord.contains(name);
}

void opened(GMarkupParseContext*, const gchar* name, const gchar** names, const gchar** values, gpointer to, GError**) {
  auto& reader = *static_cast<Reader*>(to);
  XmlElement element{name, {}};
  for (; *names != nullptr; ++names, ++values) element.attributes[*names] = *values;
  const std::string role = element.attributes["role"];
  reader.silent.push_back(element.name == "head" || role == "doc-backlink");
  if (element.attributes.contains("alt")) reader.reading.text += " " + element.attributes["alt"] + " ";
  if (!inWord(element.name)) reader.reading.text += ' ';
  reader.reading.elements.push_back(std::move(element));
}

void closed(GMarkupParseContext*, const gchar* name, gpointer to, GError**) {
  auto& reader = *static_cast<Reader*>(to);
  reader.silent.pop_back();
  if (!inWord(name)) reader.reading.text += ' ';
}

void said(GMarkupParseContext*, const gchar* text, gsize bytes, gpointer to, GError**) {
  auto& reader = *static_cast<Reader*>(to);
  if (!reader.quiet()) reader.reading.text.append(text, bytes);
}

std::string readEntry(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
  std::string bytes(size, '\0');
  zip_file_t* file = zip_fopen_index(archive, index, 0);
  if (file == nullptr) return "";
  const zip_int64_t got = zip_fread(file, bytes.data(), size);
  zip_fclose(file);
  return got == static_cast<zip_int64_t>(size) ? bytes : "";
}

}  // namespace

std::vector<std::string> XmlReading::values(const std::string& name, const std::string& attribute) const {
  std::vector<std::string> found;
  for (const XmlElement& element : elements)
    if ((name == "*" || element.name == name) && element.attributes.contains(attribute))
      found.push_back(element.attributes.at(attribute));
  return found;
}

XmlReading readXml(const std::string& bytes) {
  Reader reader;
  const GMarkupParser parser{opened, closed, said, nullptr, nullptr};
  GMarkupParseContext* context = g_markup_parse_context_new(&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, nullptr);
  GError* error = nullptr;
  if (!g_markup_parse_context_parse(context, bytes.data(), static_cast<gssize>(bytes.size()), &error) ||
      !g_markup_parse_context_end_parse(context, &error)) {
    reader.reading.error = error->message;
    g_error_free(error);
  }
  g_markup_parse_context_free(context);
  for (const char* sign : {"\u2610", "\u2611"})
    for (std::size_t at = 0; (at = reader.reading.text.find(sign)) != std::string::npos;)
      reader.reading.text.replace(at, 3, " ");
  return std::move(reader.reading);
}

const std::string& EpubReading::bytes(const std::string& name) const {
  static const std::string kNone;
  for (const EpubEntry& entry : entries)
    if (entry.name == name) return entry.bytes;
  return kNone;
}

std::vector<std::string> EpubReading::spine() const {
  const XmlReading package = readXml(bytes("EPUB/package.opf"));
  std::map<std::string, std::string> paths;
  for (const XmlElement& element : package.elements)
    if (element.name == "item") paths[element.attributes.at("id")] = element.attributes.at("href");
  std::vector<std::string> all;
  for (const std::string& id : package.values("itemref", "idref")) all.push_back(paths[id]);
  return all;
}

std::string EpubReading::text() const {
  std::string all;
  for (const std::string& path : spine())
    if (path.starts_with("article-")) all += readXml(bytes("EPUB/" + path)).text + " ";
  return all;
}

EpubReading readEpub(const std::string& bytes) {
  EpubReading reading;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    reading.error = zip_error_strerror(&error);
    zip_source_free(source);
    return reading;
  }
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
    zip_stat_t facts;
    zip_stat_index(archive, i, 0, &facts);
    reading.entries.push_back({facts.name, readEntry(archive, i, facts.size), facts.comp_method == ZIP_CM_STORE});
  }
  zip_discard(archive);
  return reading;
}

namespace {

bool isXml(const std::string& name) {
  return name != "mimetype" && !name.ends_with(".css") && !name.ends_with(".png");
}

/// Ids of every file; each parses, and has each id once.
std::map<std::string, std::set<std::string>> idsOf(const EpubReading& book) {
  std::map<std::string, std::set<std::string>> ids;
  for (const EpubEntry& entry : book.entries) {
    if (!isXml(entry.name)) continue;
    const XmlReading reading = readXml(entry.bytes);
    EXPECT_EQ(reading.error, "") << entry.name;
    for (const std::string& id : reading.values("*", "id"))
      EXPECT_TRUE(ids[entry.name].insert(id).second) << id << " twice in " << entry.name;
  }
  return ids;
}

std::set<std::string> expectListed(const EpubReading& book) {
  std::set<std::string> inZip, inManifest;
  for (const EpubEntry& entry : book.entries)
    if (entry.name.starts_with("EPUB/") && entry.name != "EPUB/package.opf") inZip.insert(entry.name);
  for (const std::string& href : readXml(book.bytes("EPUB/package.opf")).values("item", "href"))
    EXPECT_TRUE(inManifest.insert("EPUB/" + href).second) << href;
  EXPECT_EQ(inZip, inManifest);
  return inZip;
}

}  // namespace

void expectSound(const EpubReading& book) {
  ASSERT_EQ(book.error, "");
  ASSERT_GT(book.entries.size(), 5u);
  EXPECT_EQ(book.entries[0].name, "mimetype");
  EXPECT_TRUE(book.entries[0].stored);
  EXPECT_EQ(book.entries[0].bytes, "application/epub+zip");
  auto ids = idsOf(book);
  const std::set<std::string> files = expectListed(book);
  for (const EpubEntry& entry : book.entries) {
    if (!entry.name.ends_with(".xhtml")) continue;
    const XmlReading page = readXml(entry.bytes);
    std::vector<std::string> targets = page.values("*", "href");
    for (const std::string& source : page.values("img", "src")) targets.push_back(source);
    for (const std::string& target : targets) {
      if (target.starts_with("http") || target.starts_with("mailto:")) continue;
      const std::size_t mark = std::min(target.find('#'), target.size());
      const std::string file = mark == 0 ? entry.name : "EPUB/" + target.substr(0, mark);
      const bool there = files.contains(file) && (mark == target.size() || ids[file].contains(target.substr(mark + 1)));
      EXPECT_TRUE(there) << target << " in " << entry.name;
    }
  }
}

}  // namespace myelin::test
