#include "index/check/edition_record.h"

#include <nlohmann/json.hpp>

#include "index/base/file.h"
#include "index/base/words.h"
#include "index/library/folder_scan.h"
#include "index/library/sha256.h"

namespace myelin::check {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kMaxRecordBytes = 64u << 20;

/// `text` with each run of white space as one space.
std::string oneSpaced(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

Error damaged() {
  return {
      Error::Kind::Damaged,
      fill(_("{1} cannot be understood, so that changed texts cannot be told. Put back an older copy, or delete it."),
           {kRecordName})};
}

}  // namespace

std::string textHash(const Article& article) {
  std::string told = article.read.front.title + "\n" + article.read.front.summary + "\n";
  told += oneSpaced(document::plainText(article.read.body)) + "\n";
  for (const std::string& key : article.read.body.citations) told += key + "\n";
  return library::hex(library::sha256(told));
}

Result<EditionRecord> readRecord(const std::filesystem::path& folder) {
  EditionRecord record;
  const Result<std::string> bytes = library::readBelow(folder, kRecordName, kMaxRecordBytes);
  if (!bytes && bytes.error().kind == Error::Kind::NotFound) return record;
  if (!bytes) return bytes.error();
  const Json all = Json::parse(*bytes, nullptr, false);
  if (!all.is_object()) return damaged();
  for (const auto& [slug, entry] : all.items()) {
    const bool sound = entry.is_object() && entry.contains("edition") && entry["edition"].is_number_integer() &&
                       entry.contains("sha256") && entry["sha256"].is_string();
    if (!sound) return damaged();
    record[slug] = {entry["edition"].get<int>(), entry["sha256"].get<std::string>()};
  }
  return record;
}

Status writeRecord(const std::filesystem::path& folder, const EditionRecord& record) {
  std::string text = "{";
  for (const auto& [slug, entry] : record) {
    const Json line = {{"edition", entry.edition}, {"sha256", entry.sha256}};
    text += (text == "{" ? "\n" : ",\n") + Json(slug).dump() + ": " + line.dump();
  }
  text += "\n}\n";
  return file::write(folder / kRecordName, text, file::Existing::Replace);
}

}  // namespace myelin::check
