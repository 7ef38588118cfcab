#include "app/handout/audience.h"

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

const char* const kParts =
    "## Key points\n\n- One.\n\n## What is it?\n\nIt is this.\n\n## What can a helper do?\n\nHold the arm.\n\n"
    "## What we do not know\n\nMuch. [@one]\n\n## When to get help\n\nCall.\n";

class Audience : public HandoutTest {
 protected:
  Audience() {
    add("care/parts", "An article", "summary: In two words.\naudience: [person, carer]\nedition: 1\n", kParts);
    add("care/carers", "For carers", "summary: Words.\naudience: [carer]\nedition: 1\n", kParts);
    add("care/staff", "For staff", "summary: Words.\naudience: [person, clinician]\nedition: 1\n", kParts);
    add("handouts/diary", "A diary", "audience: [person]\nedition: 1\n", "When | What\n--- | ---\n | \n");
  }
  Order orderFor(Reader reader, Depth depth = Depth::Full, const std::string& slug = "parts") {
    Order made = order(slug);
    made.items[0].depth = depth;
    made.reader = reader;
    return made;
  }
  /// Headings of level 2 but "Sources", in the order read.
  std::string headings(const Order& order) {
    std::string all;
    for (const test::PdfElement& element : read(order).elements)
      if (element.role == "H2" && element.text != "Sources") all += element.text + "|";
    return all;
  }
  bool says(const Order& order, const std::string& words) {
    std::string text;
    for (const std::string& word : handout::words(read(order).text())) text += word + " ";
    return text.find(words) != std::string::npos;
  }
};

TEST_F(Audience, PersonGetsTheOrderOfTheArticle) {
  EXPECT_EQ(headings(orderFor(Reader::Person)),
            "Key points|What is it?|What can a helper do?|What we do not know|When to get help|");
  EXPECT_EQ(headings(orderFor(Reader::Person, Depth::Short)), "Key points|When to get help|");
}

TEST_F(Audience, CarerGetsHelpAndThePartsForHelpersFirst) {
  EXPECT_EQ(headings(orderFor(Reader::Carer)),
            "Key points|When to get help|What can a helper do?|What is it?|What we do not know|");
  EXPECT_EQ(headings(orderFor(Reader::Carer, Depth::Short)), "Key points|When to get help|What can a helper do?|");
  EXPECT_TRUE(says(orderFor(Reader::Carer), "For the person who cares for"));
  EXPECT_TRUE(says(orderFor(Reader::Carer), "“You” on these pages is the person you care for"));
}

TEST_F(Audience, ClinicianGetsWhatIsNotKnownInTheShortFormToo) {
  EXPECT_EQ(headings(orderFor(Reader::Clinician, Depth::Short)), "Key points|What we do not know|When to get help|");
  EXPECT_TRUE(says(orderFor(Reader::Clinician), "About"));
  EXPECT_TRUE(says(orderFor(Reader::Clinician), "Copy for a clinician. Written in plain words for people who live"));
  EXPECT_TRUE(says(orderFor(Reader::Clinician), "All sources stand at the end."));
}

TEST_F(Audience, LinesSayOnlyWhatIsTrueOfTheArticle) {
  EXPECT_TRUE(says(orderFor(Reader::Person, Depth::Full, "carers"), "Written for people who care for somebody."));
  EXPECT_FALSE(says(orderFor(Reader::Carer, Depth::Full, "carers"), "“You” on these pages"));
  EXPECT_FALSE(says(orderFor(Reader::Clinician, Depth::Full, "staff"), "people who live with this"));
  Order without = orderFor(Reader::Clinician);
  without.sources = Sources::Short;
  EXPECT_FALSE(says(without, "All sources"));
}

TEST_F(Audience, ChosenPartsFollowTheReadersOrderToo) {
  Order chosen = orderFor(Reader::Carer);
  chosen.items[0].sections = {"what-is-it", "when-to-get-help"};
  EXPECT_EQ(headings(chosen), "When to get help|What is it?|");
}

TEST_F(Audience, SheetToFillInIsTheSameForAll) {
  const Result<Pdf> person = make(library(), orderFor(Reader::Person, Depth::Full, "diary"));
  const Result<Pdf> clinician = make(library(), orderFor(Reader::Clinician, Depth::Full, "diary"));
  EXPECT_TRUE(person->bytes == clinician->bytes);
}

TEST(HelperHeading, IsKnownByItsWords) {
  const std::vector<document::Section> all = {{"Is it in the family?", "a", 0, 1},
                                              {"If you are helping me", "b", 1, 2},
                                              {"Partner or carer?", "c", 2, 3},
                                              {"For family and friends", "d", 3, 4}};
  std::string order;
  for (const document::Section& section : inOrderFor(Reader::Carer, {"helping", "Family and"}, all))
    order += section.anchor;
  EXPECT_EQ(order, "bdac");
}

TEST(HelperHeading, CaseAndAccentsOfAnotherLanguageDoNotMatter) {
  const std::vector<document::Section> all = {{"Was ist das?", "a", 0, 1}, {"F\u00DCR ANGEH\u00D6RIGE", "b", 1, 2}};
  const auto ordered = inOrderFor(Reader::Carer, {"fu\u0308r angeh\u00F6rige"}, all);
  EXPECT_EQ(ordered.front().anchor, "b");
}

TEST_F(Audience, LibraryWithoutTheListHasNoPartsForHelpers) {
  scratch_.write("library/myelin.yaml", "title: Ohne\narticles: articles\n");
  add("care/parts", "An article", "summary: In two words.\naudience: [person, carer]\nedition: 1\n", kParts);
  EXPECT_EQ(headings(orderFor(Reader::Carer)),
            "Key points|When to get help|What is it?|What can a helper do?|What we do not know|");
  EXPECT_EQ(headings(orderFor(Reader::Carer, Depth::Short)), "Key points|When to get help|");
}

}  // namespace
}  // namespace myelin::handout
