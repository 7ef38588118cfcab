#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/look/look.h"
#include "tests/support/folder.h"

/// Every theme against the rule that tokens.json states itself.
namespace myelin::look {
namespace {

using nlohmann::ordered_json;

const ordered_json& file() {
  static const ordered_json json =
      ordered_json::parse(std::ifstream(std::string(kSourceFolder) + "/app/look/tokens.json"));
  return json;
}

Rgb rgb(const std::string& hex) {
  const auto part = [&](std::size_t at) {
    return static_cast<std::uint8_t>(std::stoul(hex.substr(at, 2), nullptr, 16));
  };
  return {part(1), part(3), part(5)};
}

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(Rgb c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

double contrast(Rgb a, Rgb b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// Lowest contrast of a role on all surfaces it may stand on; "WASH" is every shelf's wash.
double lowest(const ordered_json& theme, const std::string& role) {
  const Rgb ink = rgb(theme.at("colour").at(role));
  double least = 21;
  for (const std::string surface : file().at("contrast").at("surfaces").at(role)) {
    if (surface != "WASH") {
      least = std::min(least, contrast(ink, rgb(theme.at("colour").at(surface))));
      continue;
    }
    for (const auto& [shelf, wash] : theme.at("wash").items()) least = std::min(least, contrast(ink, rgb(wash)));
  }
  return least;
}

TEST(Contrast, BlackOnWhiteIsTwentyOne) {
  EXPECT_DOUBLE_EQ(contrast({0, 0, 0}, {255, 255, 255}), 21);
  EXPECT_NEAR(contrast({0x77, 0x77, 0x77}, {255, 255, 255}), 4.48, 0.005);
}

TEST(Contrast, EveryThemeKeepsTheRuleForTextAndControls) {
  const auto& rules = file().at("contrast");
  for (const auto& [name, theme] : file().at("themes").items()) {
    for (const char* const kind : {"text", "control"}) {
      ASSERT_FALSE(rules.at(kind).empty());
      for (const std::string role : rules.at(kind))
        EXPECT_GE(lowest(theme, role), rules.at("rule").at(kind).get<double>()) << name << " " << role;
    }
  }
}

TEST(Contrast, FiguresInTheFileAreTrue) {
  for (const auto& [name, theme] : file().at("themes").items())
    for (const auto& [role, said] : file().at("contrast").at("lowest").at(name).items())
      EXPECT_NEAR(lowest(theme, role), said.get<double>(), 0.02) << name << " " << role;
}

TEST(Contrast, RoleWithARuleHasSurfacesAndTheOtherWayRound) {
  const auto& rules = file().at("contrast");
  std::vector<std::string> ruled = rules.at("text");
  for (const std::string role : rules.at("control")) ruled.push_back(role);
  EXPECT_EQ(rules.at("surfaces").size(), ruled.size());
  for (const std::string& role : ruled) EXPECT_TRUE(rules.at("surfaces").contains(role)) << role;
}

TEST(Contrast, DrawingOfAShelfIsSeenOnPageGroundAndItsWash) {
  for (const auto& [name, theme] : file().at("themes").items()) {
    for (const auto& [shelf, hex] : theme.at("shelf").items()) {
      const Rgb drawing = rgb(hex);
      for (const char* surface : {"page", "ground"})
        EXPECT_GE(contrast(drawing, rgb(theme.at("colour").at(surface))), 3) << name << " " << shelf;
      EXPECT_GE(contrast(drawing, rgb(theme.at("wash").at(shelf))), 3) << name << " " << shelf;
    }
  }
}

/// The notice band is the one place where the page's colour is ink; its buttons turn to ink2 under the pointer.
TEST(Contrast, WordsOnTheNoticeBandKeepTheRule) {
  for (std::size_t i = 0; i < kThemes; ++i) {
    const auto theme = static_cast<ThemeId>(i);
    EXPECT_GE(contrast(colour(theme, Role::Page), colour(theme, Role::Ink)), 7);
    EXPECT_GE(contrast(colour(theme, Role::Page), colour(theme, Role::Ink2)), 7);
  }
}

TEST(Tokens, ProgramSeesTheColoursOfTheFileInItsOrder) {
  std::size_t theme = 0;
  for (const auto& [name, values] : file().at("themes").items()) {
    const auto id = static_cast<ThemeId>(theme++);
    EXPECT_EQ(themeName(id), name);
    EXPECT_EQ(themeByName(name), id);
    ASSERT_EQ(values.at("colour").size(), static_cast<std::size_t>(Role::Count));
    std::size_t role = 0;
    for (const auto& [key, hex] : values.at("colour").items())
      EXPECT_EQ(colour(id, static_cast<Role>(role++)), rgb(hex)) << name << " " << key;
    for (const auto& [shelf, hex] : values.at("shelf").items()) EXPECT_EQ(shelfColour(id, shelf), rgb(hex));
    for (const auto& [shelf, hex] : values.at("wash").items()) EXPECT_EQ(washColour(id, shelf), rgb(hex));
  }
  EXPECT_EQ(theme, kThemes);
}

TEST(Tokens, ProgramSeesTheTypesOfTheFile) {
  const auto& styles = file().at("type").at("style");
  ASSERT_EQ(styles.size(), static_cast<std::size_t>(Type::Count));
  std::size_t at = 0;
  for (const auto& [name, style] : styles.items()) {
    const TypeStyle& read = type(static_cast<Type>(at++));
    EXPECT_EQ(read.size, style.at("size").get<double>()) << name;
    EXPECT_EQ(read.line, style.at("line").get<double>()) << name;
    EXPECT_EQ(read.weight, style.at("weight").get<int>()) << name;
    EXPECT_EQ(read.display, style.at("face") == "display") << name;
    EXPECT_GE(read.size, file().at("type").at("smallest").get<double>()) << name;
  }
  EXPECT_EQ(tokens().scaleSteps, file().at("scale").at("steps").get<std::vector<double>>());
  EXPECT_EQ(tokens().family, "Inter");
}

}  // namespace
}  // namespace myelin::look
