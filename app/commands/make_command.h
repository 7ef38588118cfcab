#pragma once
#include <string>
#include <vector>

namespace myelin::commands {

/// The commands that make or check files: handout, pack and verify. Each returns the exit code.
struct HandoutOrder {
  std::string library;
  std::vector<std::string> slugs;  ///< "night-spasms" or "night-spasms#key-points,what-can-you-do"
  std::string output;
  double sizePt = 14;
  std::string paper = "A4";       ///< or "Letter", "A5"
  std::string reader = "person";  ///< or "carer", "clinician"
  std::string format = "pdf";     ///< or "html" or "epub"
  std::string printer;            ///< also prints there
  bool force = false;             ///< replaces an existing file
  bool brief = false;
  std::string sources = "full";  ///< or "short", "none"
  bool glossary = false;
  bool notes = false;
  bool withoutNames = false;
  std::string from, phone, emergency;
  std::string logo;      ///< a file
  std::string initials;  ///< of who gives it, for the log
};
int handout(const HandoutOrder& order);

int pack(const std::string& folder, const std::string& output, bool force);
int verify(const std::string& file);

}  // namespace myelin::commands
