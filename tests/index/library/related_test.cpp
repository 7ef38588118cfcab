#include "index/library/related.h"

#include <gtest/gtest.h>

namespace myelin::library {
namespace {

struct Shelf3 {
  std::vector<std::vector<std::string>> words;
  std::vector<std::vector<std::string>> seeAlso;
  std::vector<std::string> slugs;

  std::vector<std::vector<int>> related() {
    std::vector<Subject> subjects;
    for (std::size_t i = 0; i < words.size(); ++i) subjects.push_back({&words[i], &seeAlso[i], &slugs[i], &slugs[i]});
    return relatedArticles(subjects);
  }
};

TEST(Related, SharedRareWordsComeFirst) {
  Shelf3 shelf{{{"spasm", "night"}, {"water"}, {"night", "spasm", "leg"}, {"night", "water"}},
               {{}, {}, {}, {}},
               {"a", "b", "c", "d"}};
  const auto related = shelf.related();
  EXPECT_EQ(related[0], (std::vector<int>{2, 3}));
  EXPECT_EQ(related[1], (std::vector<int>{3}));
}

TEST(Related, SeeAlsoComesBeforeWords) {
  Shelf3 shelf{{{"x"}, {"x"}, {"y"}}, {{"c", "nowhere", "a", "c"}, {}, {}}, {"a", "b", "c"}};
  EXPECT_EQ(shelf.related()[0], (std::vector<int>{2, 1}));
}

TEST(Related, AtMostEightAndNeverItself) {
  Shelf3 shelf;
  for (int i = 0; i < 30; ++i) {
    shelf.words.push_back({"same"});
    shelf.seeAlso.emplace_back();
    shelf.slugs.push_back(std::to_string(i));
  }
  const auto related = shelf.related();
  for (int i = 0; i < 30; ++i) {
    const std::vector<int>& others = related[static_cast<std::size_t>(i)];
    EXPECT_EQ(others.size(), kMostRelated);
    EXPECT_EQ(std::count(others.begin(), others.end(), i), 0);
  }
}

TEST(Related, SubjectWordsAreStemsOfTitleTermsAndHeadings) {
  document::Article article;
  article.front.title = "Spasms at night";
  article.front.terms = {"jumping legs"};
  article.body.blocks.push_back({.kind = document::BlockKind::Heading, .level = 2, .text = {"Causes", {}}});
  article.body.blocks.push_back({.kind = document::BlockKind::Paragraph, .text = {"Body words", {}}});
  EXPECT_EQ(subjectWords(article, "english"), (std::vector<std::string>{"caus", "jump", "leg", "night", "spasm"}));
}

}  // namespace
}  // namespace myelin::library
