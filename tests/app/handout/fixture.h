#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/handout/handout.h"
#include "tests/index/library/scratch.h"
#include "tests/support/pdf_structure.h"

/// A library in a temporary folder, and handouts made of it.
namespace myelin::handout {

/// What the sheets of an order must say, in order: the words of the articles, and the few around them.
std::vector<std::string> expectedWords(const library::Library& library, const Order& order);

class HandoutTest : public testing::Test {
 protected:
  HandoutTest();

  /// Adds an article: `front` are lines of front matter beside the title, `body` Markdown.
  void add(const std::string& address, const std::string& title, const std::string& front, const std::string& body);
  void addFigure(const std::string& name, const std::string& bytes);
  /// The library of all that was added so far.
  const library::Library& library();

  /// make() of one article, checked: a sound, fully marked PDF.
  test::PdfReading read(const Order& order);
  Order order(const std::string& slug, double sizePt = 14) const;
  std::vector<std::string> expectedWords(const Order& order) { return handout::expectedWords(library(), order); }

  Scratch scratch_;

 private:
  std::shared_ptr<const library::Library> library_;
};

/// A rich article: lists, callouts, a table, citations, a figure, odd letters.
extern const char* const kFront;
extern const char* const kBody;

std::vector<std::string> words(const std::string& text);
/// Exit code and output of a program; -1 when it is not installed.
int runProgram(const std::string& command, std::string* output = nullptr);
bool installed(const std::string& program);

}  // namespace myelin::handout
