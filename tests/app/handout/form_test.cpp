#include <algorithm>

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

using test::PdfElement;
using test::PdfReading;

constexpr const char* kDiary =
    "Name ____ Week starting ____\n\nOnce a day.\n\n"
    "| Day | Spasms<br>ring one | Score | Notes |\n| --- | --- | --- | --- |\n"
    "| **Example** | (0) (1) **(2)** (3) | [6] | Woken \\_\\_2\\_\\_ times |\n"
    "| **Monday** | (0) (1) (2) (3) | [ ] | Woken ____ times |\n"
    "| Tuesday | (0) (1) (2) (3) |  |  |\n\n"
    "> **Call** (1) today or write: ____\n";

class FormSheet : public HandoutTest {
 protected:
  FormSheet() {
    add("handouts/diary", "A diary", "shelf: handouts\nsummary: \"Not printed.\"\nrows: 18mm\nedition: 1\n", kDiary);
  }
};

int countFields(const PdfReading& reading, const std::string& attributes) {
  return static_cast<int>(std::count_if(reading.elements.begin(), reading.elements.end(), [&](const PdfElement& e) {
    return e.role == "Form" && e.attributes.find(attributes) != std::string::npos;
  }));
}

TEST_F(FormSheet, EveryWordIsReadOnceAndInOrder) {
  for (const double size : {12.0, 14.0, 18.0, 22.0})
    EXPECT_EQ(words(read(order("diary", size)).text()), expectedWords(order("diary", size))) << size;
}

TEST_F(FormSheet, MarksAreFieldsToFillIn) {
  const PdfReading reading = read(order("diary"));
  EXPECT_EQ(countFields(reading, "/Role /rb"), 13);
  EXPECT_EQ(countFields(reading, "/Role /cb"), 2);
  EXPECT_EQ(countFields(reading, "/Role /tv"), 4);
  EXPECT_EQ(countFields(reading, "/checked /on"), 2);  // the example: ring 2, box 6
}

TEST_F(FormSheet, EmptyCellsStayInTheTable) {
  const PdfReading reading = read(order("diary"));
  EXPECT_EQ(reading.count("TH"), 4);
  EXPECT_EQ(reading.count("TD"), 12);
}

TEST_F(FormSheet, FillsOnePage) {
  const PdfReading reading = read(order("diary"));
  EXPECT_EQ(reading.pages, 1);
  EXPECT_NE(reading.artifacts.find("A diary. Edition 1"), std::string::npos);
  EXPECT_NE(reading.artifacts.find("Not yet checked by a clinician. CC BY-SA 4.0"), std::string::npos);
}

TEST_F(FormSheet, LiesDownWhereLargePrintLeavesARibbonToWriteIn) {
  std::string rows = "| **Example** | (0) (1) (2) (3) (4) | [6] | Woken ____ times<br>Cold room. Socks helped. |\n";
  for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
    rows += std::string("| **") + day + "** | (0) (1) (2) (3) (4) | [ ] | Woken ____ times |\n";
  add("handouts/week", "A week", "rows: 15mm\nedition: 1\n",
      "Name ____\n\n| Day | Spasms<br>ring one | Stiffness<br>0 to 10 | Nights and notes<br>cause, what helped |\n"
      "| --- | --- | --- | --- |\n" +
          rows);
  const auto boxOf = [this](double size) {
    const auto to = scratch_.path("week.pdf");
    EXPECT_TRUE(save(library(), order("week", size), to, file::Existing::Replace));
    std::string said;
    EXPECT_EQ(runProgram("pdfinfo " + to.string(), &said), 0);
    return said.substr(said.find("Page size:"), said.find("pts") - said.find("Page size:"));
  };
  ASSERT_TRUE(installed("pdfinfo"));
  EXPECT_LT(boxOf(12).find("595.2"), boxOf(12).find("841.8"));
  EXPECT_LT(boxOf(22).find("841.8"), boxOf(22).find("595.2"));
}

TEST_F(FormSheet, ThematicBreakBeginsAPage) {
  add("handouts/parts", "Parts", "edition: 1\n", "One.\n\n---\n\n## Over\n\nTwo.\n\n> a\n>\n> ---\n>\n> b\n\n---\n");
  const PdfReading reading = read(order("parts"));
  EXPECT_EQ(reading.pages, 2);
  EXPECT_EQ(words(reading.text()), expectedWords(order("parts")));
  ASSERT_EQ(reading.count("H2"), 1);
  for (const PdfElement& element : reading.elements) EXPECT_TRUE(element.role != "H2" || element.page == 1);
}

TEST_F(FormSheet, PictureInACellHasItsDescription) {
  add("handouts/pictures", "Pictures", "rows: 30mm\n",
      "| What | How |\n| --- | --- |\n| ![A nerve](figures/nerve.svg) | Slowly |\n| ![Gone](figures/no.svg) | Once "
      "|\n");
  const PdfReading reading = read(order("pictures"));
  EXPECT_EQ(words(reading.text()), expectedWords(order("pictures")));
  ASSERT_EQ(reading.count("Figure"), 1);
  EXPECT_EQ(reading.count("TD"), 4);
  for (const PdfElement& element : reading.elements)
    EXPECT_TRUE(element.role != "Figure" || element.alternative == "A nerve");
}

TEST_F(FormSheet, SpreadNeverNeedsAPageMore) {
  const std::string row = "| Tuesday | (0) (1) |  |\n";
  for (int rows = 1; rows < 40; rows += 3) {
    std::string body = "| Day | Ring | Notes |\n| --- | --- | --- |\n";
    for (int i = 0; i < rows; ++i) body += row;
    add("handouts/long", "Long", "rows: 18mm\n", body + "\nLast line. [@one]\n");
    const PdfReading reading = read(order("long"));
    EXPECT_LE(reading.pages, 1 + rows / 11) << rows;
    EXPECT_EQ(words(reading.text()), expectedWords(order("long"))) << rows;
  }
}

TEST_F(FormSheet, LandscapeTurnsThePage) {
  add("handouts/wide", "A wide diary", "page: landscape\n", kDiary);
  Order what = order("wide");
  what.items.push_back({"diary"});
  const PdfReading reading = read(what);
  EXPECT_GT(reading.sizes.front().first, reading.sizes.front().second);
  EXPECT_LT(reading.sizes.back().first, reading.sizes.back().second);
}

TEST_F(FormSheet, RowsAreAsHighAsAsked) {
  const std::string front = "shelf: handouts\nedition: 1\nrows: ";
  add("handouts/low", "Low", front + "9mm\n", kDiary);
  add("handouts/high", "High", front + "100mm\n", kDiary);
  EXPECT_EQ(read(order("low")).pages, 1);
  EXPECT_GE(read(order("high")).pages, 2);
}

}  // namespace
}  // namespace myelin::handout
