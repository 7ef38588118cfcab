#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/handout/order.h"
#include "index/base/file.h"
#include "index/base/result.h"
#include "index/library/library.h"

/// What to print -> pages -> PDF -> printer. Black on white, for reading at arm's length.
namespace myelin::handout {

/// The finished document: bytes of a tagged PDF and how many pages it has. Equal orders over equal libraries give equal
/// bytes.
struct Pdf {
  std::string bytes;
  int pages = 0;
};

/// Whether so many items are drawn one by one, so that a whole library is never held at once; the numbers of their
/// pages follow when all are drawn. Fewer are set, and held, before the first is drawn. Page numbers run through
/// either.
bool isBook(std::size_t items);

/// How a long job is followed, ended and kept from harm.
struct Watch {
  std::function<void(int done, int all)> progress = {};  ///< articles, from the calling thread
  const std::atomic<bool>* cancel = nullptr;
  bool stopped() const { return cancel != nullptr && *cancel; }
  /// Whether a figure can be decoded without harm; asked once for each, before it is drawn in this process. One that
  /// cannot is described in words. Empty: all count as harmless.
  std::function<bool(const std::string& bytes)> harmless = {};
};

/// What making or saving says when Watch::cancel ended it.
Error stoppedError();

/// For Watch::harmless in the program itself: decodes a figure in the fenced-in process of app/picture first.
bool triedBehindFence(const std::string& bytes);

/// Begins to fetch what every PDF needs, in the background, while a library is opened.
void readAhead();

/// Sets the pages and the structure: every word of the articles once, in reading order; running lines, page numbers and
/// repeated table headers are artifacts. A sheet to fill in is spread out to fill its pages. Fails with NotFound (a
/// slug or section that is not here), Usage (nothing to print, a size nobody offers), Damaged or, when stopped,
/// Unavailable. Any thread; makes fonts of its own.
Result<Pdf> make(const library::Library& library, const Order& order, const Watch& watch = {});

/// The code on each page of an article's handout: Crockford base32 (https://www.crockford.com/base32.html) of the
/// article's slug hash, edition, month and size, and a check character that shows every single wrong character and
/// every swap of neighbours: "08WY-22KM".
std::string code(const std::string& slug, int edition, const std::string& isoDate, double sizePt);

/// What a code says. The edition counts modulo 32, the month from January 2026 for 21 years, the size in steps of 2 pt.
struct CodeFields {
  std::uint32_t slugHash = 0;
  int edition = 0;
  int year = 0;
  int month = 0;  ///< 1 to 12
  int sizePt = 0;
};

/// Reads a code as people type it: any case, with or without hyphen and spaces, O for 0, I and L for 1. Nothing when it
/// is no code or its check character does not fit.
std::optional<CodeFields> readCode(std::string_view typed);

/// Whether a code may belong to the article `slug` (two of a few hundred articles may share a hash).
bool isCodeOf(const CodeFields& fields, std::string_view slug);

/// make() and file::write(). With Existing::Keep an existing file is refused (Kind::Exists).
Result<int> save(const library::Library& library, const Order& order, const std::filesystem::path& to,
                 file::Existing existing, const Watch& watch = {});

/// startJob() of printer.h with nothing special: to `printer`, or to the default one when it is empty.
Status print(const std::filesystem::path& pdf, const std::string& printer, const std::string& title);

/// The default printer's name, or empty. Runs `lpstat`; takes a moment.
std::string defaultPrinter();

}  // namespace myelin::handout
