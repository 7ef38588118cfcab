#pragma once
#include <map>
#include <string>
#include <vector>

#include "app/handout/epub_book.h"
#include "app/handout/handout.h"
#include "app/handout/html_text.h"
#include "app/handout/sheet.h"

/// The articles of an order as pages of a book.
namespace myelin::handout {

class EpubArticles {
 public:
  /// All outlive it.
  EpubArticles(const library::Library& library, const Order& order, const Watch& watch, EpubBook& book);

  /// Adds an article, its headings and its figures to the book. Nothing of the article is kept beside them. Fails with
  /// NotFound and Damaged.
  Status add(const Item& item);

  /// Puts the title page before the others: what every page of a handout says. Called once, last.
  void addTitlePage();

 private:
  /// What the title page says of one article.
  struct Facts {
    std::string title, edition, code, checked, path;
  };
  std::string body(const Sheet& sheet, const std::string& slug, const std::string& path);
  std::string endOf(const Sheet& sheet, const HtmlSurroundings& around) const;
  std::string figure(const std::string& path);
  std::string link(const std::string& slug, const std::string& path, const std::string& target) const;
  void addHeadings(const Sheet& sheet, const std::string& path);
  std::string factsOfAll() const;

  const library::Library& library_;
  const Order& order_;
  const Watch& watch_;
  EpubBook& book_;
  std::map<std::string, std::string> paths_;    ///< of slugs: their first page
  std::map<std::string, std::string> figures_;  ///< their files; empty: cannot be shown
  std::vector<Facts> facts_;
};

}  // namespace myelin::handout
