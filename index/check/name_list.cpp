#include "index/check/name_list.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/check/sentence.h"

namespace myelin::check {
namespace {

constexpr std::size_t kMostNames = 1000;  // each word of a text is held against those that begin like it

int lineOf(const YAML::Mark& mark) {
  return mark.is_null() ? 1 : mark.line + 1;
}

/// The form in which words are compared: small letters, hyphens and apostrophes gone.
std::string plain(std::string_view word) {
  std::string out;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) out += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
  }
  if (const std::size_t curly = out.find("\xE2\x80\x99"); curly != std::string::npos) out.erase(curly, 3);
  return out;
}

std::string withSpaces(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '-', ' ');
  return out;
}

bool sameWord(const std::string& word, const std::string& name) {
  return word == name || (word.size() == name.size() + 1 && word.back() == 's' && word.starts_with(name));
}

}  // namespace

NameList::NameList(std::string_view yaml, std::vector<SettingProblem>& problems) {
  try {
    const YAML::Node root = YAML::Load(utf8::clean(yaml));
    if (root.IsNull()) return;
    for (const auto& entry : root) {
      const std::string kind = root.IsMap() && entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      const bool known = kind == "conditions" || kind == "medicines" || kind == "tests";
      if (!known || !entry.second.IsSequence()) {
        problems.push_back({lineOf(root.IsMap() ? entry.first.Mark() : root.Mark()),
                            _("Names are lists called `conditions`, `medicines` and `tests`. This was passed over.")});
        continue;
      }
      for (const YAML::Node& name : entry.second) {
        if (name.IsScalar() && count_++ < kMostNames) add(name.Scalar());
      }
    }
    sort();
    if (count_ > kMostNames)
      problems.push_back(
          {1, fill(_("There are more than {1} names; the others are passed over."), {std::to_string(kMostNames)})});
  } catch (const YAML::Exception& error) {
    problems.push_back({lineOf(error.mark), fill(_("The list of names cannot be read here ({1})."), {error.msg})});
  } catch (const std::exception& error) {
    problems.push_back({1, fill(_("The list of names cannot be read ({1})."), {error.what()})});
  }
}

void NameList::add(std::string_view name) {
  for (const std::string& written : {std::string(name), withSpaces(name)}) {
    std::vector<std::string> words;
    for (const std::string_view word : wordsOf(written)) words.push_back(plain(word));
    if (words.empty()) continue;
    auto& list = byFirstWord_[words.front()];
    list.push_back(std::move(words));
  }
}

void NameList::sort() {
  for (auto& [first, names] : byFirstWord_)
    std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::vector<bool> NameList::named(const std::vector<std::string_view>& words) const {
  std::vector<std::string> forms;
  for (const std::string_view word : words) forms.push_back(plain(word));
  std::vector<bool> out(words.size());
  const auto startsAt = [&](std::size_t at, const std::vector<std::string>& name) {
    if (at + name.size() > forms.size()) return false;
    return std::equal(name.begin(), name.end(), forms.begin() + static_cast<std::ptrdiff_t>(at),
                      [](const std::string& part, const std::string& word) { return sameWord(word, part); });
  };
  for (std::size_t at = 0; at < forms.size();) {
    std::size_t length = 0;
    std::string first = forms[at];
    for (int attempt = 0; attempt < 2 && length == 0; ++attempt) {
      if (const auto found = byFirstWord_.find(first); found != byFirstWord_.end()) {
        const auto name = std::find_if(found->second.begin(), found->second.end(),
                                       [&](const auto& candidate) { return startsAt(at, candidate); });
        if (name != found->second.end()) length = name->size();
      }
      if (!first.ends_with('s')) break;
      first.pop_back();
    }
    for (std::size_t i = 0; i < length; ++i) out[at + i] = true;
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace myelin::check
