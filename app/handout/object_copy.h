#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/handout/pdf_file.h"
#include "app/handout/pdf_source.h"

/// Objects of a file that is read, copied into one being written: only those that are asked for and what they
/// refer to. For this room's .cpp files only. Throws PdfTrouble.
namespace myelin::handout {

class ObjectCopy {
 public:
  explicit ObjectCopy(PdfFile& to) : to_(to) {}

  /// An object as text for the new file. What it refers to is copied by finish().
  std::string textOf(PdfObject object);
  void finish();

 private:
  using Entries = std::vector<std::pair<std::string, PdfObject>>;
  int numberOf(PdfObject object);
  void copy(const PdfObject& object, int number);
  std::string listOf(std::vector<PdfObject> items);
  std::string dictionaryOf(Entries entries);

  PdfFile& to_;
  std::map<std::pair<int, int>, int> numbers_;  ///< of an object's id, that of its copy
  std::vector<PdfObject> waiting_;
};

}  // namespace myelin::handout
