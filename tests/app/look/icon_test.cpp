#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "app/look/look.h"
#include "tests/support/folder.h"

namespace myelin::look {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

bool isName(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Strings between `from` and the next comma or semicolon outside of them.
void collect(const std::string& code, std::size_t from, std::set<std::string>& names) {
  for (std::size_t i = from; i < code.size() && code[i] != ',' && code[i] != ';'; ++i) {
    if (code[i] != '"') continue;
    const std::size_t end = code.find('"', i + 1);
    if (end == std::string::npos) return;
    if (end > i + 1) names.insert(code.substr(i + 1, end - i - 1));
    i = end;
  }
}

/// What is given as `icon = ...` or `icon(...)`.
std::set<std::string> iconsIn(const std::string& code) {
  std::set<std::string> names;
  constexpr std::string_view kWord = "icon";
  for (std::size_t at = code.find(kWord); at != std::string::npos; at = code.find(kWord, at + 1)) {
    if (at > 0 && isName(code[at - 1])) continue;
    std::size_t next = at + kWord.size();
    while (next < code.size() && code[next] == ' ') ++next;
    if (next < code.size() && (code[next] == '=' || code[next] == '(')) collect(code, next + 1, names);
  }
  return names;
}

TEST(Icons, EveryIconNamedInCodeExists) {
  std::set<std::string> named;
  for (const char* room : {"widgets", "panels", "shell"})
    for (const auto& entry : fs::directory_iterator(fs::path(kSourceFolder) / "app" / room))
      if (entry.path().extension() == ".cpp") named.merge(iconsIn(read(entry.path())));
  EXPECT_GT(named.size(), 15u);
  for (const std::string& name : named) EXPECT_FALSE(icon(name).empty()) << name;
}

TEST(Icons, EveryFileIsInTheProgramByteForByte) {
  int count = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(kSourceFolder) / "app/look/icons")) {
    EXPECT_EQ(icon(entry.path().stem().string()), read(entry.path())) << entry.path();
    ++count;
  }
  EXPECT_GT(count, 50);
}

TEST(Icons, UnknownIconIsEmpty) {
  EXPECT_TRUE(icon("").empty());
  EXPECT_TRUE(icon("no such icon").empty());
  EXPECT_TRUE(icon("../tokens").empty());
}

TEST(Icons, ShelfOfOursHasItsDrawingAndAForeignOneThePlainOne) {
  const auto json = nlohmann::json::parse(read(fs::path(kSourceFolder) / "app/look/tokens.json"));
  for (const auto& shelf : json.at("shelves"))
    EXPECT_EQ(shelfIcon(shelf.at("id").get<std::string>()), shelf.at("icon").get<std::string>());
  EXPECT_EQ(shelfIcon("gardening"), "shelves");
  EXPECT_EQ(shelfIcon(""), "shelves");
  EXPECT_FALSE(icon("shelves").empty());
}

TEST(Icons, ForeignShelfHasQuietColours) {
  EXPECT_EQ(shelfColour(ThemeId::Dark, "gardening"), colour(ThemeId::Dark, Role::Ink2));
  EXPECT_EQ(washColour(ThemeId::Sepia, "gardening"), colour(ThemeId::Sepia, Role::Tint));
}

}  // namespace
}  // namespace myelin::look
