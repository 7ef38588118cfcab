#include "index/search/phrase.h"

#include "index/base/utf8.h"
#include "index/library/word.h"
#include "index/search/matcher.h"

namespace myelin::search {
namespace {

constexpr std::size_t kMostBytes = 1024;
constexpr std::size_t kMostWords = 32;
constexpr std::size_t kBeginningBytes = 2;  // fewer begin too many words

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kSpace) - begin + 1));
}

std::vector<Range> findSign(std::string_view text, std::string_view sign) {
  std::vector<Range> found;
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size()))
    found.push_back({at, at + sign.size()});
  return found;
}

}  // namespace

struct Phrase::Parts {
  Matcher matcher;
  std::string sign;  ///< looked for as it is; the matcher has no pattern then
};

Phrase::Phrase(std::string_view words, How how, const std::string& language) : parts_(std::make_unique<Parts>()) {
  const std::string clean = utf8::clean(words.substr(0, utf8::prefix(words, kMostBytes).size()));
  std::vector<std::string> forms = library::forms(clean);
  if (forms.empty()) {
    parts_->sign = trimmed(clean);
    return;
  }
  if (forms.size() > kMostWords) forms.resize(kMostWords);
  const Xapian::Stem stem = how == How::AnyForm ? library::stemmerFor(language) : Xapian::Stem("none");
  Pattern pattern;
  for (const std::string& form : forms) pattern.stems.push_back(stem(form));
  if (how == How::AnyForm && forms.back().size() >= kBeginningBytes) pattern.beginning = forms.back();
  parts_->matcher = Matcher({std::move(pattern)}, stem);
}

Phrase::~Phrase() = default;
Phrase::Phrase(Phrase&&) noexcept = default;

bool Phrase::empty() const {
  return parts_->matcher.patterns().empty() && parts_->sign.empty();
}

std::vector<Range> Phrase::find(std::string_view text) const {
  std::vector<Range> found;
  if (empty()) return found;
  if (!parts_->sign.empty()) return findSign(text, parts_->sign);
  for (const Match& match : parts_->matcher.find(text)) found.push_back(match.range);
  return found;
}

}  // namespace myelin::search
