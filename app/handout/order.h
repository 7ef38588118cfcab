#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/picture/picture.h"

/// What is to be printed and how. Plain values: the window, the command line and tests make them alike.
namespace myelin::handout {

enum class Paper { A4, Letter, A5 };

/// Whom the handout is for; see audience.h for what it changes. The words of an article are the same for all.
enum class Reader { Person, Carer, Clinician };

/// What a handout is saved as: pages to print, one page for a web browser, or a book for a reading device.
enum class Format { Pdf, Html, Epub };

/// Short: summary, key points and "When to get help" only. A sheet to fill in has no short form.
enum class Depth { Short, Full };

/// Full: a numbered list. Short: who and when, one after another. None: neither list nor numbers in the text.
enum class Sources { None, Short, Full };

/// One thing to print.
struct Item {
  std::string slug;                        ///< or "shelf/slug"
  std::vector<std::string> sections = {};  ///< by the anchors of their headings; empty: what the depth gives
  Depth depth = Depth::Full;
  bool operator==(const Item&) const = default;
};

/// Who gives the handout; empty parts are left out.
struct Clinic {
  std::string name;                               ///< "The MS nurses, Hill Clinic"
  std::string phone;                              ///< as it is to be read
  std::string emergency;                          ///< the local emergency number
  std::string logoFile{};                         ///< as it was chosen
  std::shared_ptr<const picture::Pixels> logo{};  ///< what is printed of it (see logo.h)
  bool operator==(const Clinic&) const = default;
};

/// The clinic's own check of one edition of an article.
struct Check {
  int edition = 0;
  std::string name;
  std::string role;  ///< or empty
  std::string day;   ///< ISO 8601
  bool operator==(const Check&) const = default;
};

struct Order {
  std::vector<Item> items;  ///< in this order; each starts on a new page
  Reader reader = Reader::Person;
  double sizePt = 14;  ///< body: 12 to 22
  Paper paper = Paper::A4;
  Sources sources = Sources::Full;
  bool glossary = false;   ///< also what the words used here mean
  bool nameLines = true;   ///< lines for a name and the date
  bool noteLines = false;  ///< lines to write on behind each article
  std::string recipient;   ///< for the name line, often empty: a line to write on
  Clinic clinic;
  /// By slug. One of the edition that is printed stands on the pages in the place of "Not yet checked by a clinician";
  /// one of another edition does not count.
  std::map<std::string, Check> checks;
  std::string today;  ///< ISO 8601, for the PDF's date and the code's month
  bool operator==(const Order&) const = default;
};

}  // namespace myelin::handout
