#pragma once
#include <xapian.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace myelin::search {

/// Which search documents link to each other, in either direction, and what articles they belong to. Read from the
/// database at once; one thread.
class LinkMap {
 public:
  /// May throw Xapian::Error.
  void read(const Xapian::Database& database);
  void forget() { isRead_ = false; }
  bool isRead() const { return isRead_; }

  /// Empty when the document is not known.
  const std::string& slug(Xapian::docid id) const;
  const std::vector<Xapian::docid>& linked(Xapian::docid id) const;

 private:
  struct Node {
    std::string slug;
    std::vector<Xapian::docid> linked;
  };
  void link(Xapian::docid from, Xapian::docid to);

  std::unordered_map<Xapian::docid, Node> nodes_;
  bool isRead_ = false;
};

/// A search document and its score.
struct Scored {
  Xapian::docid id = 0;
  double score = 0;
};

/// Scores that lean on those of linked articles: what people who wrote the articles sent their readers to is likely to
/// help as well. Each of the first `most` gains `share` times the mean of the best three scores among its linked
/// documents (score regularisation: Diaz, "Regularizing ad hoc retrieval scores", CIKM 2005, with authors' links in the
/// place of similarity). `scored` is sorted, the best first; so is the result. No document is added.
std::vector<Scored> lean(const std::vector<Scored>& scored, const LinkMap& links, double share, std::size_t most);

}  // namespace myelin::search
