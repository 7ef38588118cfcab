#include "index/search/link_map.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "index/library/database.h"

namespace myelin::search {
namespace {

namespace schema = library::schema;

constexpr std::size_t kBest = 3;  // linked documents that count

/// The last part of a slug: links name it so.
std::string_view lastPart(std::string_view slug) {
  const std::size_t slash = slug.rfind('/');
  return slash == std::string_view::npos ? slug : slug.substr(slash + 1);
}

double meanOfBest(const std::vector<Xapian::docid>& linked, const std::unordered_map<Xapian::docid, double>& scores) {
  std::array<double, kBest> best{};  // the least first
  for (const Xapian::docid id : linked) {
    const auto at = scores.find(id);
    if (at == scores.end() || at->second <= best.front()) continue;
    best.front() = at->second;
    std::sort(best.begin(), best.end());
  }
  double sum = 0;
  for (const double score : best) sum += score;
  return sum / static_cast<double>(kBest);
}

}  // namespace

void LinkMap::read(const Xapian::Database& database) {
  nodes_.clear();
  std::unordered_map<std::string, Xapian::docid> bySlug;
  for (auto value = database.valuestream_begin(schema::kSlugValue);
       value != database.valuestream_end(schema::kSlugValue); ++value) {
    nodes_[value.get_docid()].slug = *value;
    bySlug.emplace(lastPart(*value), value.get_docid());
  }
  for (auto value = database.valuestream_begin(schema::kLinksValue);
       value != database.valuestream_end(schema::kLinksValue); ++value) {
    const std::string list = *value;
    for (std::size_t begin = 0, end = 0; (end = list.find('\n', begin)) != std::string::npos; begin = end + 1) {
      const auto to = bySlug.find(list.substr(begin, end - begin));
      if (to == bySlug.end() || to->second == value.get_docid()) continue;
      link(value.get_docid(), to->second);
      link(to->second, value.get_docid());
    }
  }
  isRead_ = true;
}

void LinkMap::link(Xapian::docid from, Xapian::docid to) {
  std::vector<Xapian::docid>& linked = nodes_[from].linked;
  if (std::find(linked.begin(), linked.end(), to) == linked.end()) linked.push_back(to);
}

const std::string& LinkMap::slug(Xapian::docid id) const {
  static const std::string kNone;
  const auto at = nodes_.find(id);
  return at == nodes_.end() ? kNone : at->second.slug;
}

const std::vector<Xapian::docid>& LinkMap::linked(Xapian::docid id) const {
  static const std::vector<Xapian::docid> kNone;
  const auto at = nodes_.find(id);
  return at == nodes_.end() ? kNone : at->second.linked;
}

std::vector<Scored> lean(const std::vector<Scored>& scored, const LinkMap& links, double share, std::size_t most) {
  std::vector<Scored> result = scored;
  if (share <= 0) return result;
  const std::size_t count = std::min(most, scored.size());
  std::unordered_map<Xapian::docid, double> scores;
  for (std::size_t i = 0; i < count; ++i) scores.emplace(scored[i].id, scored[i].score);
  for (std::size_t i = 0; i < count; ++i) result[i].score += share * meanOfBest(links.linked(scored[i].id), scores);
  std::stable_sort(result.begin(), result.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
  return result;
}

}  // namespace myelin::search
