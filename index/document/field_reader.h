#pragma once
#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <vector>

#include "index/document/article.h"

namespace myelin::document {

/// Reads the fields of one YAML mapping. A field that is missing or empty leaves its target alone; one of the wrong
/// type does too and is a Problem with its line. Text is made well-formed, on one line, without white space around it.
class FieldReader {
 public:
  /// `firstLine`: the line of the file on which the YAML begins. `problems` must outlive the reader.
  FieldReader(const YAML::Node& map, int firstLine, std::vector<Problem>& problems)
      : map_(map), firstLine_(firstLine), problems_(&problems) {}

  void readText(const char* key, std::string& out);
  void readList(const char* key, std::vector<std::string>& out);
  void readNumber(const char* key, int& out);          ///< a whole number, 1 or more
  void readDate(const char* key, std::string& out);    ///< YYYY-MM-DD, a day that exists
  void readMillimetres(const char* key, double& out);  ///< `18mm` or `18`, 9 to 250

  /// Readers for the mappings in a sequence.
  std::vector<FieldReader> entries(const char* key);
  /// A reader for a mapping; nothing when the field is missing or `false`.
  std::optional<FieldReader> entryUnlessFalse(const char* key);

  void complain(std::string sentence);                     ///< about the whole mapping
  void complainAt(const char* key, std::string sentence);  ///< about one field

 private:
  YAML::Node field(const char* key) const;
  void complainAbout(const YAML::Node& node, std::string sentence);

  YAML::Node map_;
  int firstLine_;
  std::vector<Problem>* problems_;
};

}  // namespace myelin::document
