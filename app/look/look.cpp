#include "app/look/look.h"

#include <cassert>
#include <cstring>
#include <nlohmann/json.hpp>

extern "C" {
/// Written by .cmake/embed.cmake: {name, begin, end} of each file, ending in nulls.
extern const char* const myelin_embedded[];
}

namespace myelin::look {
namespace {

constexpr std::array kThemeNames = {"light", "sepia", "dark", "contrast"};
constexpr std::array kRoleNames = {
    "ground",      "page",  "raised",    "tint",        "hover",       "press",      "ink",        "ink2",
    "hairline",    "edge",  "accent",    "accentHover", "accentPress", "onAccent",   "accentTint", "focusLine",
    "focusGlow",   "hit",   "hitNow",    "hitLine",     "spoken",      "spokenLine", "select",     "note",
    "noteLine",    "ruler", "rulerLine", "help",        "helpTint",    "helpEdge",   "onHelp",     "caution",
    "cautionTint", "ok",    "okTint",    "markInk",     "hitNowInk"};
constexpr std::array kTypeNames = {"display", "title",    "pageTitle", "h2",      "h3", "h4",       "lead", "body",
                                   "table",   "citation", "result",    "snippet", "ui", "uiStrong", "small"};
static_assert(kRoleNames.size() == static_cast<std::size_t>(Role::Count));
static_assert(kTypeNames.size() == static_cast<std::size_t>(Type::Count));

std::string_view embedded(const std::string& name) {
  for (const char* const* entry = myelin_embedded; entry[0] != nullptr; entry += 3)
    if (name == entry[0]) return {entry[1], static_cast<std::size_t>(entry[2] - entry[1])};
  return {};
}

Rgb parseRgb(const std::string& hex) {
  const auto value = std::stoul(hex.substr(1), nullptr, 16);
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value)};
}

std::vector<std::pair<std::string, Rgb>> parseNamed(const nlohmann::json& object) {
  std::vector<std::pair<std::string, Rgb>> named;
  for (const auto& [key, value] : object.items()) named.emplace_back(key, parseRgb(value.get<std::string>()));
  return named;
}

TypeStyle parseType(const nlohmann::json& style) {
  return {.display = style.at("face") == "display",
          .size = style.at("size"),
          .line = style.at("line"),
          .weight = style.at("weight"),
          .tracking = style.value("tracking", 0.0),
          .before = style.value("before", 0.0),
          .after = style.value("after", 0.0)};
}

Tokens parseTokens() {
  const auto json = nlohmann::json::parse(embedded("tokens.json"));
  Tokens tokens;
  for (std::size_t theme = 0; theme < kThemes; ++theme) {
    const auto& from = json.at("themes").at(kThemeNames[theme]);
    for (std::size_t role = 0; role < kRoleNames.size(); ++role)
      tokens.colour[theme][role] = parseRgb(from.at("colour").at(kRoleNames[role]).get<std::string>());
    tokens.shelf[theme] = parseNamed(from.at("shelf"));
    tokens.wash[theme] = parseNamed(from.at("wash"));
  }
  const auto& type = json.at("type");
  for (std::size_t i = 0; i < kTypeNames.size(); ++i) tokens.type[i] = parseType(type.at("style").at(kTypeNames[i]));
  tokens.family = type.at("family");
  tokens.displayFamily = type.at("display");
  tokens.scaleSteps = json.at("scale").at("steps").get<std::vector<double>>();
  return tokens;
}

Rgb named(const std::vector<std::pair<std::string, Rgb>>& list, std::string_view name, Rgb otherwise) {
  for (const auto& [key, value] : list)
    if (key == name) return value;
  return otherwise;
}

}  // namespace

const Tokens& tokens() {
  static const Tokens tokens = parseTokens();
  return tokens;
}

Rgb colour(ThemeId theme, Role role) {
  return tokens().colour[static_cast<std::size_t>(theme)][static_cast<std::size_t>(role)];
}

Rgb shelfColour(ThemeId theme, std::string_view shelf) {
  return named(tokens().shelf[static_cast<std::size_t>(theme)], shelf, colour(theme, Role::Ink2));
}

Rgb washColour(ThemeId theme, std::string_view shelf) {
  return named(tokens().wash[static_cast<std::size_t>(theme)], shelf, colour(theme, Role::Tint));
}

const TypeStyle& type(Type type) {
  return tokens().type[static_cast<std::size_t>(type)];
}

ThemeId themeByName(std::string_view name) {
  for (std::size_t i = 0; i < kThemes; ++i)
    if (name == kThemeNames[i]) return static_cast<ThemeId>(i);
  return ThemeId::Light;
}

std::string_view themeName(ThemeId theme) {
  return kThemeNames[static_cast<std::size_t>(theme)];
}

std::string_view icon(std::string_view name) {
  return embedded("icons/" + std::string(name) + ".svg");
}

const std::vector<std::string>& iconNames() {
  static const std::vector<std::string> names = [] {
    constexpr std::string_view kFolder = "icons/", kEnding = ".svg";
    std::vector<std::string> all;
    for (const char* const* entry = myelin_embedded; entry[0] != nullptr; entry += 3) {
      const std::string_view file = entry[0];
      if (file.starts_with(kFolder) && file.ends_with(kEnding))
        all.emplace_back(file.substr(kFolder.size(), file.size() - kFolder.size() - kEnding.size()));
    }
    return all;
  }();
  return names;
}

std::string shelfIcon(std::string_view shelf) {
  const std::string name = "shelf-" + std::string(shelf);
  return icon(name).empty() ? "shelves" : name;
}

double Scale::text(Type style) const {
  const double body = look::type(Type::Body).size;
  const double ratio = look::type(style).size / body;
  if (ratio <= 1.1) return type(look::type(style).size);
  return type(body) * (1 + (ratio - 1) * (1 - 0.3 * (s - 1)));
}

double Scale::line(Type style) const {
  const TypeStyle& at100 = look::type(style);
  const double ratio = at100.line / at100.size;
  if (style != Type::Body && style != Type::Lead && style != Type::Snippet) return text(style) * ratio;
  const double tightened = s <= 2 ? ratio : ratio - (ratio - 1.45) * (s - 2) / 2;
  return text(style) * tightened;
}

}  // namespace myelin::look
