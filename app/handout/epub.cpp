#include "app/handout/epub.h"

#include <algorithm>
#include <cctype>

#include "app/handout/day.h"
#include "app/handout/epub_article.h"
#include "app/handout/epub_contents.h"
#include "app/handout/epub_link.h"
#include "app/handout/epub_package.h"
#include "app/handout/order_text.h"
#include "app/handout/press.h"
#include "app/handout/zip_file.h"
#include "index/base/words.h"
#include "index/library/sha256.h"

namespace myelin::handout {
namespace {

constexpr std::size_t kTitlesNamed = 5;
constexpr const char* kNoDay = "2026-01-01";  // for articles without a date, made on no day

/// A tag of BCP 47 as far as its letters say; "und" for what is none.
std::string languageOf(const std::string& tag) {
  const auto fits = [](unsigned char c) { return c == '-' || (c < 0x80 && std::isalnum(c) != 0); };
  const bool sound = tag.size() >= 2 && tag.size() <= 35 && std::isalpha(static_cast<unsigned char>(tag[0])) != 0 &&
                     tag.back() != '-' && tag.find("--") == std::string::npos &&
                     std::all_of(tag.begin(), tag.end(), fits);
  return sound ? tag : "und";
}

std::string titleOf(const library::Library& library, const Order& order) {
  std::string title;
  if (order.items.size() <= kTitlesNamed)
    for (const Item& item : order.items)
      if (const library::ArticleInfo* info = library.find(item.slug))
        title += (title.empty() ? "" : "; ") + info->title;
  if (title.empty()) title = library.manifest().title;
  return title.empty() ? _("Handout") : title;
}

/// The day of the newest review.
std::string dayOf(const library::Library& library, const Order& order) {
  std::string newest;
  for (const Item& item : order.items)
    if (const library::ArticleInfo* info = library.find(item.slug); info != nullptr && parseDay(info->reviewed))
      newest = std::max(newest, info->reviewed);
  if (newest.empty() && parseDay(order.today)) newest = order.today;
  return newest.empty() ? kNoDay : newest;
}

/// A UUID of version 8 (RFC 9562) from what was ordered: articles with their editions, codes and look.
std::string identifierOf(const library::Library& library, const Order& order) {
  const LogLine line = logLineOf(order, library);
  const library::Manifest& manifest = library.manifest();
  std::string hex = library::hex(
      library::sha256(manifest.title + "\n" + manifest.language + "\n" + line.codes + "\n" + line.order), 16);
  hex[12] = '8';
  hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) % 4];
  for (const std::size_t hyphen : {20, 16, 12, 8}) hex.insert(hyphen, "-");
  return "urn:uuid:" + hex;
}

Result<std::string> zipped(EpubBook book) {
  const std::string folder = kEpubFolder;
  ZipFile zip;
  zip.addAsItIs("mimetype", kEpubMedia);
  zip.add("META-INF/container.xml", epubContainer());
  zip.add(folder + kEpubPackage, epubPackage(book));
  zip.add(folder + kEpubContents, epubContents(book));
  zip.add(folder + kEpubStyle, epubStyle());
  for (std::vector<EpubFile>* files : {&book.pages, &book.figures})
    for (EpubFile& file : *files) zip.add(folder + file.path, std::move(file.bytes));
  return zip.bytes();
}

}  // namespace

Result<std::string> makeEpub(const library::Library& library, const Order& wanted, const Watch& watch) {
  if (const Status sound = soundOrder(wanted); !sound) return sound.error();
  Order order = wanted;
  order.nameLines = order.noteLines = false;
  EpubBook book{.title = titleOf(library, order),
                .language = languageOf(library.manifest().language),
                .identifier = identifierOf(library, order),
                .modified = dayOf(library, order),
                .publisher = library.manifest().title,
                .rights = library.manifest().licence};
  EpubArticles articles(library, order, watch, book);
  const int all = static_cast<int>(order.items.size());
  for (int i = 0; i < all; ++i) {
    if (watch.stopped()) return stoppedError();
    if (const Status added = articles.add(order.items[static_cast<std::size_t>(i)]); !added) return added.error();
    if (watch.progress) watch.progress(i + 1, all);
  }
  articles.addTitlePage();
  mendLinks(book);
  if (watch.stopped()) return stoppedError();
  return zipped(std::move(book));
}

Result<std::size_t> saveEpub(const library::Library& library, const Order& order, const std::filesystem::path& to,
                             file::Existing existing, const Watch& watch) {
  const Result<std::string> book = makeEpub(library, order, watch);
  if (!book) return book.error();
  if (const Status written = file::write(to, *book, existing); !written) return written.error();
  return order.items.size();
}

}  // namespace myelin::handout
