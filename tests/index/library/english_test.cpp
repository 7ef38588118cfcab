#include "index/library/english.h"

#include <gtest/gtest.h>

#include "index/library/word.h"

namespace myelin::library {
namespace {

TEST(PlainEnglish, BothSpellingsHaveOneStem) {
  const Xapian::Stem stem = stemmerFor("en");
  const std::vector<std::pair<std::string, std::string>> pairs = {{"anaemia", "anemia"},
                                                                  {"haemorrhage", "hemorrhage"},
                                                                  {"oedema", "edema"},
                                                                  {"diarrhoea", "diarrhea"},
                                                                  {"paraesthesia", "paresthesia"},
                                                                  {"colour", "color"},
                                                                  {"behaviours", "behaviors"},
                                                                  {"tumour", "tumor"},
                                                                  {"organised", "organized"},
                                                                  {"stabilisation", "stabilization"},
                                                                  {"paralysed", "paralyzed"},
                                                                  {"travelling", "traveling"},
                                                                  {"fibre", "fiber"},
                                                                  {"centres", "centers"},
                                                                  {"faeces", "feces"},
                                                                  {"neurones", "neurons"},
                                                                  {"practise", "practice"},
                                                                  {"apnoea", "apnea"},
                                                                  {"grey", "gray"}};
  for (const auto& [british, american] : pairs) EXPECT_EQ(stem(british), stem(american)) << british;
}

TEST(PlainEnglish, IrregularFormsHaveTheStemOfTheirWord) {
  const Xapian::Stem stem = stemmerFor("en");
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"fell", "falls"},    {"woken", "waking"},   {"feet", "foot"},    {"swollen", "swelling"}, {"asleep", "sleeping"},
      {"shook", "shaking"}, {"children", "child"}, {"felt", "feeling"}, {"cannot", "cant"},      {"calves", "calf"},
      {"stiffer", "stiff"}, {"heaviest", "heavy"}, {"hotter", "hot"}};
  for (const auto& [irregular, regular] : pairs) EXPECT_EQ(stem(irregular), stem(regular)) << irregular;
}

TEST(PlainEnglish, OtherWordsStay) {
  for (const std::string word :
       {"exercise", "hour", "four", "noise", "rise", "wise", "precise", "muscle", "ms", "left"})
    EXPECT_EQ(plainEnglish(word), word);
}

TEST(SplitWords, ShortVerbsAreLeftOut) {
  EXPECT_EQ(forms("poo'd she'll we're I've can't"), (std::vector<std::string>{"poo", "she", "we", "i", "cant"}));
}

}  // namespace
}  // namespace myelin::library
