#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The design language as values: colours, type, spaces and icons, read from tokens.json and icons/*.svg, which are
/// inside the program. Sizes are logical pixels at 100 %. No state; safe on any thread.
namespace myelin::look {

enum class ThemeId : std::uint8_t { Light, Sepia, Dark, Contrast };
inline constexpr std::size_t kThemes = 4;

/// Colours by what they are for, in the order of tokens.json.
enum class Role : std::uint8_t {
  Ground,
  Page,
  Raised,
  Tint,
  Hover,
  Press,
  Ink,
  Ink2,
  Hairline,
  Edge,
  Accent,
  AccentHover,
  AccentPress,
  OnAccent,
  AccentTint,
  FocusLine,
  FocusGlow,
  Hit,
  HitNow,
  HitLine,
  Spoken,
  SpokenLine,
  Select,
  Note,
  NoteLine,
  Ruler,
  RulerLine,
  Help,
  HelpTint,
  HelpEdge,
  OnHelp,
  Caution,
  CautionTint,
  Ok,
  OkTint,
  MarkInk,
  HitNowInk,
  Count
};

struct Rgb {
  std::uint8_t r = 0, g = 0, b = 0;
  bool operator==(const Rgb&) const = default;
};

enum class Type : std::uint8_t {
  Display,
  Title,
  PageTitle,
  H2,
  H3,
  H4,
  Lead,
  Body,
  Table,
  Citation,
  Result,
  Snippet,
  Ui,
  UiStrong,
  Small,
  Count
};

/// A text style at 100 %: `size`, `line`, `before`, `after` and `tracking` in px.
struct TypeStyle {
  bool display = false;  ///< the display cut of the family
  double size = 0, line = 0;
  int weight = 400;
  double tracking = 0, before = 0, after = 0;
};

/// Everything in tokens.json that the program uses.
struct Tokens {
  std::array<std::array<Rgb, static_cast<std::size_t>(Role::Count)>, kThemes> colour;
  std::array<std::vector<std::pair<std::string, Rgb>>, kThemes> shelf;
  std::array<std::vector<std::pair<std::string, Rgb>>, kThemes> wash;
  std::array<TypeStyle, static_cast<std::size_t>(Type::Count)> type;
  std::string family, displayFamily;
  std::vector<double> scaleSteps;
};

/// The tokens, read once. REQUIRES nothing: the file is part of the program, a bad one is a bug.
const Tokens& tokens();

Rgb colour(ThemeId theme, Role role);
/// The colour of a shelf's drawing, and its wash; a shelf that is not ours gets quiet ink and tint.
Rgb shelfColour(ThemeId theme, std::string_view shelf);
Rgb washColour(ThemeId theme, std::string_view shelf);
const TypeStyle& type(Type type);
ThemeId themeByName(std::string_view name);  ///< "light", "sepia", "dark", "contrast"; anything else: Light
std::string_view themeName(ThemeId theme);

/// The SVG of an icon by its file name without ending ("bookmark-filled"), or empty. Shelves that are not ours: see
/// shelfIcon().
std::string_view icon(std::string_view name);
const std::vector<std::string>& iconNames();
std::string shelfIcon(std::string_view shelf);  ///< "shelf-ms"; "shelves" for a shelf that is not ours

/// How sizes grow with the reader's choice `s` (1 to 4): type fully, icons to 3.7, gaps and lines to 2, headings less
/// than type. `dpi` is the desktop's own factor (1 at 96 dpi) and multiplies everything.
struct Scale {
  double s = 1;
  double dpi = 1;
  double type(double px) const { return px * s * dpi; }
  double icon(double px) const { return px * (s < 3.7 ? s : 3.7) * dpi; }
  double space(double px) const { return px * (s < 2 ? s : 2) * dpi; }
  /// Height of a control: 44 px growing fully to 200 %, then with its words only.
  double target() const { return (s < 2 ? 44 * s : 88 + 12 * (s - 2)) * dpi; }
  /// A size given as `style` at 100 %: headings and titles grow by body * (1 + (ratio - 1) * (1 - 0.3 * (s - 1))).
  double text(Type style) const;
  double line(Type style) const;
};

}  // namespace myelin::look
