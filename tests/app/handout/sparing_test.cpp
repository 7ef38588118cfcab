#include <algorithm>

#include "tests/app/handout/fixture.h"

/// Paper that is not wasted: the last page of an article, and figures that nothing is written in.
namespace myelin::handout {
namespace {

class Sparing : public HandoutTest {
 protected:
  /// An article of so many short paragraphs, without sources.
  void addParagraphs(int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body += "Paragraph " + std::to_string(i) + ".\n\n";
    add("care/long" + std::to_string(count), "Long " + std::to_string(count), kFront, body);
  }

  /// An article of steps, each with a tall drawing.
  void addSteps(const std::string& slug, const std::string& inDrawing) {
    addFigure(slug + ".svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">)"
                             R"(<circle cx="200" cy="200" r="190"/>)" +
                                 inDrawing + "</svg>");
    std::string body;
    for (int i = 0; i < 6; ++i) body += "Step " + std::to_string(i) + ".\n\n![A step](figures/" + slug + ".svg)\n\n";
    add("care/" + slug, slug, kFront, body);
  }

  static int onPage(const test::PdfReading& reading, int page) {
    return static_cast<int>(std::count_if(reading.elements.begin(), reading.elements.end(), [&](const auto& element) {
      return element.role == "P" && element.page == page;
    }));
  }
};

TEST_F(Sparing, LastPageHoldsMoreThanALineOrTwo) {
  for (int count = 40; count < 70; ++count) addParagraphs(count);
  int turned = 0;
  int before = 0;
  for (int count = 40; count < 70; ++count) {
    const test::PdfReading reading = read(order("long" + std::to_string(count)));
    if (before != 0 && reading.pages > before) {
      ++turned;
      EXPECT_GE(onPage(reading, reading.pages - 1), 4) << count;
    }
    before = reading.pages;
  }
  EXPECT_GE(turned, 1);
}

TEST_F(Sparing, FiguresWithoutWordsGetSmallerWhereThatSavesPages) {
  addSteps("plain", "");
  addSteps("written", R"(<text x="10" y="30">leg</text>)");
  EXPECT_LT(read(order("plain", 22)).pages, read(order("written", 22)).pages);
}

}  // namespace
}  // namespace myelin::handout
