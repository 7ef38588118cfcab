#include "app/handout/order_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <sstream>

#include "app/handout/handout.h"
#include "app/handout/paper.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr std::array kSources = {"none", "short", "full"};
constexpr std::array kReaders = {"person", "carer", "clinician"};

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> words;
  std::istringstream from(line);
  for (std::string word; std::getline(from, word, '\t');) words.push_back(word);
  return words;
}

std::string plain(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string itemLine(const Item& item, const library::ArticleInfo& info) {
  std::string line = "item\t" + plain(info.slug) + "\t" + std::to_string(info.edition);
  line += item.depth == Depth::Short ? "\tshort\t" : "\tfull\t";
  line += plain(info.title);
  for (const std::string& section : item.sections) line += "\t" + plain(section);
  return line + "\n";
}

void readItem(const std::vector<std::string>& words, KeptOrder& kept) {
  if (words.size() < 5 || words[1].empty()) return;
  KeptItem one;
  one.item.slug = words[1];
  one.edition = std::atoi(words[2].c_str());
  one.item.depth = words[3] == "short" ? Depth::Short : Depth::Full;
  one.title = words[4];
  one.item.sections.assign(words.begin() + 5, words.end());
  kept.items.push_back(std::move(one));
}

void readLine(const std::vector<std::string>& words, KeptOrder& kept) {
  Order& look = kept.look;
  const auto has = [&](const char* word) { return std::find(words.begin(), words.end(), word) != words.end(); };
  if (words[0] == "item") return readItem(words, kept);
  if (words[0] == "with") {
    look.nameLines = has("names");
    look.noteLines = has("notes");
    look.glossary = has("glossary");
  }
  if (words.size() < 2) return;
  if (words[0] == "size")
    if (const double size = std::strtod(words[1].c_str(), nullptr); size >= 12 && size <= 22) look.sizePt = size;
  if (words[0] == "paper") look.paper = paperNamed(words[1]);
  if (words[0] == "for")
    for (std::size_t i = 0; i < kReaders.size(); ++i)
      if (words[1] == kReaders[i]) look.reader = static_cast<Reader>(i);
  if (words[0] != "sources") return;
  for (std::size_t i = 0; i < kSources.size(); ++i)
    if (words[1] == kSources[i]) look.sources = static_cast<Sources>(i);
}

std::string listOf(const std::vector<std::string>& titles) {
  std::string list;
  for (const std::string& title : titles) list += (list.empty() ? "" : ", ") + fill(_("“{1}”"), {title});
  return list;
}

}  // namespace

std::string keptText(const Order& order, const library::Library& library) {
  std::ostringstream text;
  text << "size\t" << order.sizePt << "\npaper\t" << factsOf(order.paper).name << "\nfor\t"
       << kReaders[static_cast<std::size_t>(order.reader)] << "\nsources\t"
       << kSources[static_cast<std::size_t>(order.sources)] << "\nwith";
  if (order.nameLines) text << "\tnames";
  if (order.noteLines) text << "\tnotes";
  if (order.glossary) text << "\tglossary";
  text << "\n";
  for (const Item& item : order.items)
    if (const library::ArticleInfo* info = library.find(item.slug)) text << itemLine(item, *info);
  return text.str();
}

LogLine logLineOf(const Order& order, const library::Library& library) {
  LogLine line;
  line.size = std::to_string(static_cast<int>(order.sizePt + 0.5));
  line.order = keptText(order, library);
  for (const Item& item : order.items) {
    const library::ArticleInfo* info = library.find(item.slug);
    if (info == nullptr) continue;
    line.codes += (line.codes.empty() ? "" : " ") + code(info->slug, info->edition, order.today, order.sizePt);
    if (info->edition > 0) line.editions += (line.editions.empty() ? "" : ", ") + std::to_string(info->edition);
    if (line.title.empty()) line.title = info->title;
  }
  if (order.items.size() > 1) line.title = fill(_("{1} and more"), {line.title});
  return line;
}

std::optional<KeptOrder> readKept(const std::string& text) {
  KeptOrder kept;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (const auto words = split(line); !words.empty()) readLine(words, kept);
  if (kept.items.empty()) return std::nullopt;
  return kept;
}

std::string changedSince(const KeptOrder& kept, const library::Library& library) {
  std::vector<std::string> newer, gone;
  for (const KeptItem& each : kept.items) {
    const library::ArticleInfo* info = library.find(each.item.slug);
    if (info == nullptr)
      gone.push_back(each.title);
    else if (info->edition != each.edition)
      newer.push_back(info->title);
  }
  std::string sentence;
  if (!newer.empty()) sentence = fill(_("Newer edition: {1}."), {listOf(newer)});
  if (!gone.empty()) sentence += (sentence.empty() ? "" : " ") + fill(_("Not in this library: {1}."), {listOf(gone)});
  return sentence;
}

}  // namespace myelin::handout
