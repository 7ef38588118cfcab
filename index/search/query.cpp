#include "index/search/query.h"

#include <algorithm>
#include <set>

#include "index/base/utf8.h"
#include "index/library/word.h"

namespace myelin::search {
namespace {

/// A piece between white space, or between quotes.
struct Token {
  std::string text;
  std::string field;  ///< "title" or "shelf", or empty
  bool quoted = false;
  bool excluded = false;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return text;
}

/// Takes "title:" or "shelf:" from the front of `rest`.
std::string takeField(std::string_view& rest) {
  for (const std::string_view field : {"title", "shelf"}) {
    if (rest.size() > field.size() && rest[field.size()] == ':' && lower(std::string(rest.substr(0, 5))) == field) {
      rest.remove_prefix(field.size() + 1);
      return std::string(field);
    }
  }
  return {};
}

/// The token at the front of `rest`, which does not begin with a space.
Token takeToken(std::string_view& rest) {
  Token token;
  if (rest.size() > 1 && rest[0] == '-' && rest[1] != ' ' && rest[1] != '-') {
    token.excluded = true;
    rest.remove_prefix(1);
  }
  token.field = takeField(rest);
  token.quoted = rest.starts_with('"');
  if (token.quoted) rest.remove_prefix(1);
  const std::size_t end = std::min(rest.find_first_of(token.quoted ? "\"" : " \""), rest.size());
  token.text = rest.substr(0, end);
  rest.remove_prefix(token.quoted ? std::min(end + 1, rest.size()) : end);
  return token;
}

std::vector<Token> tokens(std::string_view rest) {
  std::vector<Token> result;
  while (!rest.empty()) {
    if (rest.front() == ' ') {
      rest.remove_prefix(1);
    } else {
      result.push_back(takeToken(rest));
    }
  }
  return result;
}

/// Straight quotes for curly ones, so that what a phone types works as well.
std::string straightQuotes(std::string text) {
  for (const std::string_view quote : {"\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB"}) {
    for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at)) {
      text.replace(at, quote.size(), "\"");
    }
  }
  return text;
}

/// Builds a Query token by token.
class Builder {
 public:
  explicit Builder(Query& query) : query_(query) {}

  void add(const Token& token) {
    if (!token.quoted && token.field.empty() && takeOperator(token)) return;
    if (token.field == "shelf") {
      query_.shelf = lower(token.text);
      return;
    }
    addWords(token);
    joinNext_ = negateNext_ = requireNext_ = false;
  }

 private:
  bool takeOperator(const Token& token) {
    if (token.text == "AND") {
      if (!query_.clauses.empty() && query_.clauses.back().need == Need::Should)
        query_.clauses.back().need = Need::Must;
      requireNext_ = !query_.clauses.empty();
    } else if (token.text == "OR") {
      joinNext_ = !query_.clauses.empty();
    } else if (token.text == "NOT") {
      negateNext_ = true;
    } else {
      return false;
    }
    return true;
  }

  void addWords(const Token& token) {
    std::vector<std::string> forms = allowed(library::forms(token.text));
    if (forms.empty()) return;
    const bool star = token.text.ends_with('*') && !token.quoted && takeWildcard();
    if (token.quoted && (forms.size() == 1 || takePhrase())) {
      if (forms.size() > kMaxInPhrase) {
        forms.resize(kMaxInPhrase);
        query_.leftOut.phraseWords = true;
      }
      addItem({.forms = std::move(forms), .quoted = true, .prefix = false, .title = !token.field.empty()}, token);
      return;
    }
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const bool last = i + 1 == forms.size();
      addItem({.forms = {forms[i]},
               .quoted = false,
               .prefix = star && last,
               .title = !token.field.empty(),
               .star = star && last},
              token);
    }
  }

  void addItem(Item item, const Token& token) {
    if (joinNext_) {
      query_.clauses.back().any.push_back(std::move(item));
      joinNext_ = false;
      return;
    }
    const bool must = requireNext_ || item.quoted || item.title || item.prefix;
    const Need need = token.excluded || negateNext_ ? Need::Not : must ? Need::Must : Need::Should;
    query_.clauses.push_back({.any = {std::move(item)}, .need = need});
  }

  bool takeWildcard() {
    if (wildcards_ < kMaxWildcards) return ++wildcards_, true;
    query_.leftOut.stars = true;
    return false;
  }

  bool takePhrase() {
    if (phrases_ < kMaxPhrases) return ++phrases_, true;
    query_.leftOut.phrases = true;
    return false;
  }

  /// The forms that still count under kMaxWords.
  std::vector<std::string> allowed(std::vector<std::string> forms) {
    std::erase_if(forms, [this](const std::string& form) {
      if (seen_.contains(form)) return false;
      if (seen_.size() >= kMaxWords) return query_.leftOut.words = true;
      return seen_.insert(form), false;
    });
    return forms;
  }

  Query& query_;
  std::set<std::string> seen_;
  std::size_t wildcards_ = 0;
  std::size_t phrases_ = 0;
  bool joinNext_ = false;
  bool negateNext_ = false;
  bool requireNext_ = false;
};

/// What tells items apart.
std::string keyOf(const Item& item) {
  const char marks[] = {item.quoted ? 'q' : '-', item.prefix ? 'p' : '-', item.title ? 't' : '-', ' ', '\0'};
  return marks + library::join(item.forms);
}

/// What is repeated adds nothing: "pain pain pain" is "pain", and so is "pain OR pain".
void dropRepeated(Query& query) {
  std::set<std::string> seen;
  std::erase_if(query.clauses, [&](Clause& clause) {
    std::set<std::string> items;
    std::erase_if(clause.any, [&](const Item& item) { return !items.insert(keyOf(item)).second; });
    std::string key = std::to_string(static_cast<int>(clause.need));
    for (const std::string& item : items) key += ' ' + item;
    return !seen.insert(key).second;
  });
}

}  // namespace

std::string normalised(std::string_view typed) {
  const std::string clean = utf8::forTerminal(utf8::clean(utf8::prefix(typed, kMaxTyped)), false);
  std::string result;
  for (const char c : clean) {
    if (c != ' ') {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

Query parse(std::string_view typed, bool typing) {
  Query query;
  query.leftOut.letters = typed.size() > kMaxTyped;
  const std::vector<Token> pieces = tokens(straightQuotes(normalised(typed)));
  Builder builder(query);
  for (const Token& token : pieces) builder.add(token);
  dropRepeated(query);
  if (typing && !query.clauses.empty() && !pieces.back().quoted && !typed.ends_with(' ')) {
    Item& last = query.clauses.back().any.back();
    query.typing = query.clauses.back().need != Need::Not;
    last.prefix = last.prefix || query.typing;
  }
  return query;
}

Query relaxed(const Query& query) {
  Query result{.clauses = {}, .shelf = {}, .leftOut = query.leftOut, .typing = query.typing};
  for (const Clause& clause : query.clauses) {
    if (clause.need == Need::Not) {
      result.clauses.push_back(clause);
      continue;
    }
    for (const Item& item : clause.any) {
      for (const std::string& form : item.forms) {
        const bool prefix = item.prefix && &form == &item.forms.back();
        result.clauses.push_back({.any = {{.forms = {form}, .prefix = prefix}}, .need = Need::Should});
      }
    }
  }
  return result;
}

std::vector<std::string> plainWords(const Query& query) {
  std::vector<std::string> words;
  for (const Clause& clause : query.clauses) {
    if (clause.need == Need::Not) continue;
    for (const Item& item : clause.any) words.insert(words.end(), item.forms.begin(), item.forms.end());
  }
  return words;
}

}  // namespace myelin::search
