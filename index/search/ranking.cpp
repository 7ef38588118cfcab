#include "index/search/ranking.h"

#include <algorithm>

#include "index/library/database.h"

namespace myelin::search {
namespace {

namespace schema = library::schema;
using Op = Xapian::Query;

constexpr Xapian::termcount kExpansions = 50;  // words a star may stand for

Xapian::Query scaled(const Xapian::Query& query, double weight) {
  if (weight <= 0 || query.empty()) return Xapian::Query();
  return Xapian::Query(Op::OP_SCALE_WEIGHT, query, weight);
}

Xapian::Query combined(Xapian::Query::op how, std::vector<Xapian::Query> parts) {
  std::erase_if(parts, [](const Xapian::Query& part) { return part.empty(); });
  return Xapian::Query(how, parts.begin(), parts.end());
}

bool isCounted(const Clause& clause) {
  return !clause.stop;
}

}  // namespace

Xapian::Query Ranking::word(const std::string& form) const {
  const std::string stem = stem_(form);
  const auto in = [&](const char* prefix, double weight) {
    return scaled(Xapian::Query(std::string("Z") + prefix + stem), weight);
  };
  return combined(Op::OP_OR, {Xapian::Query("Z" + stem), scaled(Xapian::Query(form), weights_.exact),
                              in(schema::kTitle, weights_.title), in(schema::kEveryday, weights_.everyday),
                              in(schema::kHeading, weights_.heading), in(schema::kSummary, weights_.summary)});
}

Xapian::Query Ranking::goingOn(const std::string& form) const {
  const auto wildcard = [](const std::string& start) {
    return Xapian::Query(Op::OP_WILDCARD, start, kExpansions, Op::WILDCARD_LIMIT_MOST_FREQUENT, Op::OP_SYNONYM);
  };
  const Xapian::Query title = scaled(wildcard(schema::kTitle + form), weights_.title);
  return scaled(combined(Op::OP_OR, {wildcard(form), title}), weights_.prefix);
}

Xapian::Query Ranking::inTitle(const Item& item) const {
  std::vector<Xapian::Query> words;
  for (const std::string& form : item.forms) words.emplace_back(std::string("Z") + schema::kTitle + stem_(form));
  if (item.prefix) {
    const Xapian::Query start(Op::OP_WILDCARD, schema::kTitle + item.forms.back(), kExpansions,
                              Op::WILDCARD_LIMIT_MOST_FREQUENT, Op::OP_SYNONYM);
    words.back() = Xapian::Query(Op::OP_OR, words.back(), start);
  }
  return combined(Op::OP_AND, std::move(words));
}

Xapian::Query Ranking::item(const Item& item) const {
  if (item.title) return inTitle(item);
  if (item.forms.size() > 1) return Xapian::Query(Op::OP_PHRASE, item.forms.begin(), item.forms.end());
  if (item.quoted) return Xapian::Query(item.forms.front());
  if (!item.prefix) return word(item.forms.front());
  return combined(Op::OP_OR, {word(item.forms.front()), goingOn(item.forms.front())});
}

Xapian::Query Ranking::clause(const Clause& clause) const {
  std::vector<Xapian::Query> parts;
  for (const Item& each : clause.any) parts.push_back(item(each));
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::synonyms(const Group& group) const {
  std::vector<Xapian::Query> parts;
  for (const std::vector<std::string>& forms : group.synonyms) {
    if (forms.size() == 1) {
      parts.push_back(word(forms.front()));
    } else if (!forms.empty()) {
      parts.emplace_back(Op::OP_AND, forms.begin(), forms.end());
    }
  }
  // Not OP_MAX: Xapian 1.4.22 reads freed memory where it stands over positional queries.
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::group(const Group& group) const {
  const bool onlyStops = std::none_of(group.clauses.begin(), group.clauses.end(), isCounted);
  std::vector<Xapian::Query> own;
  for (const Clause& each : group.clauses) {
    if (isCounted(each)) own.push_back(clause(each));
  }
  const Xapian::Query other = scaled(synonyms(group), weights_.synonym);
  if (onlyStops) return other;
  return combined(Op::OP_OR, {combined(Op::OP_OR, std::move(own)), other});
}

Xapian::Query Ranking::near(const std::string& first, const std::string& second, unsigned apart) {
  const std::vector<std::string> both{first, second};
  return Xapian::Query(Op::OP_NEAR, both.begin(), both.end(), apart + 1);
}

Xapian::Query Ranking::pairs(const std::vector<Group>& groups) const {
  std::vector<Xapian::Query> parts;
  const std::string* last = nullptr;
  unsigned apart = 1;
  for (const Group& each : groups) {
    for (const Clause& part : each.clauses) {
      const Item& only = part.any.front();
      const bool plain = part.any.size() == 1 && only.forms.size() == 1 && !only.title && !only.prefix;
      if (part.stop) {
        ++apart;
        continue;
      }
      if (plain && last && *last != only.forms.front()) parts.push_back(near(*last, only.forms.front(), apart + 1));
      last = plain ? &only.forms.front() : nullptr;
      apart = 1;
    }
  }
  return combined(Op::OP_OR, std::move(parts));
}

Xapian::Query Ranking::required(const Query& query) const {
  std::vector<Xapian::Query> parts;
  for (const Clause& each : query.clauses) {
    if (each.need == Need::Must) parts.push_back(clause(each));
  }
  return combined(Op::OP_AND, std::move(parts));
}

Xapian::Query Ranking::without(const Query& query, const Xapian::Query& wanted) const {
  std::vector<Xapian::Query> parts;
  for (const Clause& each : query.clauses) {
    if (each.need == Need::Not) parts.push_back(clause(each));
  }
  if (parts.empty()) return wanted;
  return Xapian::Query(Op::OP_AND_NOT, wanted, combined(Op::OP_OR, std::move(parts)));
}

Xapian::Query Ranking::scored(const Query& query, const std::vector<Group>& groups) const {
  std::vector<Xapian::Query> parts;
  for (const Group& each : groups) parts.push_back(group(each));
  Xapian::Query wanted = combined(Op::OP_OR, std::move(parts));
  if (groups.empty()) wanted = Xapian::Query(schema::kSearchable);
  std::vector<Xapian::Query> bonus{scaled(pairs(groups), weights_.pair)};
  if (groups.size() > 1) bonus.push_back(scaled(allWords(query, groups), weights_.allWords));
  const Xapian::Query more = combined(Op::OP_OR, std::move(bonus));
  if (!more.empty()) wanted = Xapian::Query(Op::OP_AND_MAYBE, wanted, more);
  const Xapian::Query filter = required(query);
  if (!filter.empty()) wanted = Xapian::Query(Op::OP_FILTER, wanted, filter);
  return without(query, wanted);
}

Xapian::Query Ranking::allWords(const Query& query, const std::vector<Group>& groups) const {
  std::vector<Xapian::Query> parts;
  for (const Group& each : groups) {
    std::vector<Xapian::Query> own;
    for (const Clause& part : each.clauses) {
      if (isCounted(part)) own.push_back(clause(part));
    }
    parts.push_back(combined(Op::OP_OR, {combined(Op::OP_AND, std::move(own)), synonyms(each)}));
  }
  return without(query, combined(Op::OP_AND, std::move(parts)));
}

}  // namespace myelin::search
