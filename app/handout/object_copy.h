#pragma once
#include <map>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

#include "app/handout/pdf_file.h"

/// Objects of a file that libqpdf reads, copied into one being written: only those that are asked for and what they
/// refer to. For this room's .cpp files only. Throws what libqpdf throws.
namespace myelin::handout {

class ObjectCopy {
 public:
  explicit ObjectCopy(PdfFile& to) : to_(to) {}

  /// An object as text for the new file. What it refers to is copied by finish().
  std::string textOf(QPDFObjectHandle object);
  void finish();

 private:
  int numberOf(const QPDFObjectHandle& object);
  void copy(QPDFObjectHandle object, int number);

  PdfFile& to_;
  std::map<QPDFObjGen, int> numbers_;
  std::vector<QPDFObjectHandle> waiting_;
};

}  // namespace myelin::handout
