#pragma once
#include <xapian.h>

#include <string>

/// The Xapian side of a library, for the rooms `library` and `search` only: no other room includes this header.
namespace myelin::library {

class Database {
 public:
  virtual ~Database() = default;

  /// A new reading handle on the same data, for one thread. May throw Xapian::Error.
  virtual Xapian::Database handle() const = 0;
  /// The stemmer's language, as Xapian names it ("english"), or "none".
  virtual const std::string& stemmer() const = 0;
  /// A reader met data that cannot be right: the index of a folder is built anew when it is opened next.
  virtual void damaged() const {}
};

/// How a library is laid out in a Xapian database. Term prefixes follow Omega's conventions
/// (https://xapian.org/docs/omega/termprefixes.html).
namespace schema {
inline constexpr char kFormat[] = "5";  ///< raised whenever anything below changes; an index of another is rebuilt

// Stored documents, found by their unique term:
inline constexpr char kArticle[] = "Q";  ///< Q + slug: data = JSON {slug, shelf, title}, NUL, Markdown source
inline constexpr char kFigure[] = "XF";  ///< XF + path: data = bytes

// Search documents (see indexer.h) carry these:
inline constexpr char kTitle[] = "S";
inline constexpr char kHeading[] = "XH";
inline constexpr char kSummary[] = "XU";
inline constexpr char kEveryday[] = "K";    ///< everyday words: front matter `terms`, glossary
inline constexpr char kPhrase[] = "XE";     ///< boolean: XE + a whole everyday term, lower case, for suggestions
inline constexpr char kCapitals[] = "XC";   ///< XC + form: a word written in capitals among others that are not: "TENS"
inline constexpr char kKind[] = "XK";       ///< XK + number: what the title answers (kind.h)
inline constexpr char kShelf[] = "XSHELF";  ///< boolean: XSHELF + id
inline constexpr char kAudience[] = "XAUD";  ///< boolean
inline constexpr char kSearchable[] = "XS";  ///< boolean: every search document
inline constexpr char kOf[] = "XOF";         ///< boolean: XOF + slug of the article a search document belongs to

// Values
inline constexpr unsigned kSlugValue = 0;   ///< slug, for collapsing hits to articles
inline constexpr unsigned kLinksValue = 1;  ///< slugs (the last part of an address) it leads to, a newline after each

// Metadata keys: see README.md, "Catalogue".
}  // namespace schema

}  // namespace myelin::library
