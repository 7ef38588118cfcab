#include "index/library/reference.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::library {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kNamedAuthors = 3;

/// The value of `key` as one line of text; numbers as they are written; anything else is empty.
std::string text(const Json& item, const char* key) {
  const auto at = item.find(key);
  if (at == item.end()) return {};
  if (at->is_number_integer()) return at->dump();
  return at->is_string() ? utf8::forTerminal(at->get<std::string>(), false) : std::string();
}

/// "Mary Jane" -> "MJ", as bibliographies in medicine shorten given names.
std::string initials(std::string_view given) {
  std::string out;
  bool start = true;
  for (std::size_t i = 0; i < given.size(); i = utf8::next(given, i)) {
    const bool parting = given[i] == ' ' || given[i] == '-' || given[i] == '.';
    if (start && !parting) utf8::append(out, utf8::at(given, i));
    start = parting;
  }
  return out;
}

std::string personName(const Json& person) {
  if (!person.is_object()) return {};
  if (std::string literal = text(person, "literal"); !literal.empty()) return literal;
  std::string name = text(person, "family");
  if (const std::string particle = text(person, "non-dropping-particle"); !particle.empty())
    name = particle + " " + name;
  const std::string given = initials(text(person, "given"));
  if (name.empty()) return text(person, "given");
  return given.empty() ? name : name + " " + given;
}

std::string authors(const Json& item) {
  std::string out;
  std::size_t named = 0;
  const auto list = item.find("author");
  if (list == item.end() || !list->is_array()) return out;
  for (const Json& person : *list) {
    const std::string name = personName(person);
    if (name.empty()) continue;
    if (named == kNamedAuthors) return fill(_("{1} and others"), {out});
    if (named++ > 0) out += ", ";
    out += name;
  }
  return out;
}

std::string year(const Json& item) {
  const auto issued = item.find("issued");
  if (issued == item.end() || !issued->is_object()) return {};
  const auto parts = issued->find("date-parts");
  const bool given = parts != issued->end() && parts->is_array() && !parts->empty() && parts->front().is_array() &&
                     !parts->front().empty();
  if (!given) return text(*issued, issued->contains("literal") ? "literal" : "raw");
  const Json& first = parts->front().front();
  if (first.is_string()) return utf8::forTerminal(first.get<std::string>(), false);
  return first.is_number_integer() ? first.dump() : std::string();
}

/// Joins sentence parts, each closed by one full stop (or its own mark).
void append(std::string& sentence, const std::string& part) {
  if (part.empty()) return;
  if (!sentence.empty()) sentence += ' ';
  sentence += part;
  if (std::string_view(".?!").find(part.back()) == std::string_view::npos) sentence += '.';
}

std::string address(const Json& item) {
  const std::string url = text(item, "URL");
  if (url.starts_with("https://") || url.starts_with("http://")) return url;
  const std::string doi = text(item, "DOI");
  return doi.starts_with("10.") ? "https://doi.org/" + doi : std::string();
}

Reference reference(const Json& item) {
  Reference made{text(item, "id"), "", address(item)};
  append(made.sentence, authors(item));
  append(made.sentence, text(item, "title"));
  const std::string container = text(item, "container-title");
  append(made.sentence, container.empty() ? text(item, "publisher") : container);
  append(made.sentence, year(item));
  if (made.sentence.empty()) append(made.sentence, made.key);
  return made;
}

}  // namespace

std::vector<Reference> readReferences(std::string_view json, std::string_view path, std::vector<Broken>& broken) {
  std::vector<Reference> references;
  const Json list = Json::parse(utf8::clean(json), nullptr, false);
  if (!list.is_array()) {
    broken.push_back({std::string(path), fill(_("{1} is not CSL-JSON, so that sources cannot be shown. "
                                                "Export the references again as CSL-JSON."),
                                              {std::string(path)})});
    return references;
  }
  for (const Json& item : list)
    if (item.is_object() && !text(item, "id").empty()) references.push_back(reference(item));
  const auto byKey = [](const Reference& a, const Reference& b) { return a.key < b.key; };
  std::stable_sort(references.begin(), references.end(), byKey);
  const auto same = [](const Reference& a, const Reference& b) { return a.key == b.key; };
  references.erase(std::unique(references.begin(), references.end(), same), references.end());
  return references;
}

}  // namespace myelin::library
