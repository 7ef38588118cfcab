#include "app/panels/home_panel.h"

#include <algorithm>

#include "app/panels/finder_panel.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr std::size_t kDoors = 5;
constexpr std::size_t kBookmarksShown = 3;

/// The doors of our own library, by what brings people here.
struct KnownDoor {
  const char* title;
  const char* line;
  std::vector<const char*> shelves;
};

const std::vector<KnownDoor>& knownDoors() {
  static const std::vector<KnownDoor> doors = {
      {N_("I have a symptom"), N_("Spasms, pain, sleep, bladder, walking"), {"symptoms", "spasticity"}},
      {N_("Understand MS"), N_("What it is, tests, relapses, what comes next"), {"ms"}},
      {N_("Eat and drink"), N_("Meals, fluids, vitamins, supplements"), {"diet", "hydration"}},
      {N_("Treatments and therapies"),
       N_("Medicines, movement, massage, and how sure we are"),
       {"treatment", "movement", "therapies"}},
      {N_("Print a handout"), N_("Large print, diaries, checklists"), {"handouts"}}};
  return doors;
}

bool hasShelf(const library::Library& library, std::string_view id) {
  const auto& shelves = library.shelves();
  return std::any_of(shelves.begin(), shelves.end(), [&](const library::Shelf& shelf) { return shelf.id == id; });
}

/// The words that were kept, else the article; long ones end at a word.
std::string nameOf(const desk::Bookmark& bookmark) {
  constexpr std::size_t kMost = 60;
  std::string name = bookmark.passage.exact;
  if (name.empty()) name = bookmark.title.empty() ? bookmark.passage.slug : bookmark.title;
  if (name.size() <= kMost) return name;
  const std::size_t space = name.rfind(' ', kMost);
  if (space == std::string::npos) return bookmark.title;
  return name.substr(0, space) + "…";
}

}  // namespace

std::vector<HomeDoor> homeDoors(const library::Library& library) {
  std::vector<HomeDoor> doors;
  for (const KnownDoor& known : knownDoors()) {
    HomeDoor door;
    for (const char* shelf : known.shelves) {
      if (!hasShelf(library, shelf)) continue;
      door.shelves += (door.shelves.empty() ? "" : ",") + std::string(shelf);
    }
    if (door.shelves.empty()) continue;
    const std::string first = known.shelves.front();
    door.spec = {.title = _(known.title), .line = _(known.line), .icon = look::shelfIcon(first), .shelf = first};
    doors.push_back(std::move(door));
  }
  if (doors.size() >= 3) return doors;
  doors.clear();  // somebody else's library: its own shelves are the doors
  for (const library::Shelf& shelf : library.shelves()) {
    if (doors.size() == kDoors) break;
    const std::string count = plural("{1} article", "{1} articles", static_cast<unsigned long>(shelf.articles));
    doors.push_back(
        {{.title = shelf.name, .line = count, .icon = look::shelfIcon(shelf.id), .shelf = shelf.id}, shelf.id});
  }
  const std::string all = plural("{1} article", "{1} articles", library.articles().size());
  if (doors.empty()) doors.push_back({{.title = _("All articles"), .line = all, .icon = "shelves", .shelf = {}}, ""});
  return doors;
}

float HomePanel::drawDoors(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  ui.open(access::Role::List, "doors", _("Where to begin"), {column.x, y, column.w, column.bottom() - y});
  const std::vector<HomeDoor> doors = homeDoors(*state.library);
  for (std::size_t i = 0; i < doors.size(); ++i) {
    const float h = widgets::doorHeight(ui, doors[i].spec, column.w);
    if (widgets::door(ui, "door" + std::to_string(i), {column.x, y, column.w, h}, doors[i].spec))
      asked.push_back(session::ShowShelf{doors[i].shelves});
    y += h;
    if (i + 1 < doors.size())
      ui.canvas().fill({column.x, y - 1, column.w, std::max(1.0F, ui.gap(1))}, ui.colour(Role::Hairline));
  }
  ui.close();
  return y;
}

void HomePanel::draw(Ui& ui, const session::State& state, const Rect& sheet, BarPanel& bar, Asked& asked) {
  widgets::ScrollArea area(ui, "home", _("Home"), sheet, scroll_, true);
  const float pad = ui.gap(42);
  const float width = std::min(sheet.w - 2 * pad, ui.size(704));
  const Rect column{sheet.x + std::max(pad, (sheet.w - width) / 2), area.top(), width, sheet.h};
  float y = area.top() + ui.gap(41);
  if (!state.library && !state.libraryTrouble.empty())  // there is nothing to search in
    return area.contentEndsAt(library_.draw(ui, state, column, y, asked) + ui.gap(32));
  const std::string question = _("What is troubling you?");
  y += widgets::words(ui, "question", {column.x, y}, question, {.type = Type::Display, .width = width}, Role::Ink,
                      access::Role::Heading, 1);
  y += ui.gap(20);
  const float h = ui.gap(24) + ui.target();
  bar.drawField(ui, state, {column.x, y, width, h}, true, asked);
  y += h;
  const std::string finder = finderLink(state);
  Size used{0, ui.gap(40)};
  if (!finder.empty() &&
      widgets::link(ui, "finder", {column.x, y + ui.gap(6)}, fill(_("No word for it? {1}"), {finder}), width, &used))
    asked.push_back(session::ShowFinder{});
  y += used.h + (finder.empty() ? 0 : ui.gap(14));
  if (state.library) {
    y = drawDoors(ui, state, column, y, asked);
  } else if (state.toIndex > 0) {
    y += widgets::words(ui, "opening", {column.x, y},
                        fill(_("Reading the library: {1} of {2} articles"),
                             {std::to_string(state.indexed), std::to_string(state.toIndex)}),
                        {.type = Type::Lead, .width = width}, Role::Ink, access::Role::StatusBar);
  }
  area.contentEndsAt(y + ui.gap(32));
}

float HomePanel::drawCarryOn(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const desk::Place* place = nullptr;
  const library::ArticleInfo* info = nullptr;
  for (const desk::Place& each : state.lastPlaces) {
    info = state.library->find(each.slug);
    place = &each;
    if (info != nullptr) break;
  }
  if (info == nullptr) return y;
  y += widgets::words(ui, "carry on", {column.x, y}, _("Carry on reading"), {.type = Type::UiStrong}, Role::Ink,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const float pad = ui.gap(20);
  const float inner = column.w - 2 * pad;
  const LabelStyle title{.type = Type::Result, .width = inner};
  const LabelStyle small{.type = Type::Small, .width = inner, .lines = 1};
  const Size titleSize = ui.measure(info->title, title);
  const int minutes = library::readingMinutes(info->words);
  const int sections = std::max(1, place->sections);
  const int left = std::max(1, minutes - minutes * place->sectionsRead / sections);
  const std::string time = plural("{1} minute left", "{1} minutes left", static_cast<unsigned long>(left));
  const widgets::ButtonSpec spec{.words = _("Carry on"), .kind = widgets::ButtonKind::Primary};
  const Size button = widgets::buttonSize(ui, spec);
  const LabelStyle timeStyle{.type = Type::Small};
  const Size timeSize = ui.measure(time, timeStyle);
  const float smallLine = timeSize.h;
  const bool beneath = timeSize.w + ui.gap(12) + button.w > inner;
  const float foot = beneath ? smallLine + ui.gap(8) + button.h : button.h;
  const float h = pad + titleSize.h + ui.gap(6) + smallLine + ui.gap(38) + foot + pad;
  const Rect card{column.x, y, column.w, h};
  widgets::card(ui, card, ui.colour(Role::Raised));
  ui.canvas().outline(card, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(18));
  float at = y + pad;
  at += widgets::words(ui, "article", {column.x + pad, at}, info->title, title, Role::Ink) + ui.gap(6);
  widgets::words(ui, "shelf", {column.x + pad, at}, shelfName(*state.library, info->shelf), small, Role::Ink2);
  at += smallLine + ui.gap(12);
  std::vector<widgets::NervePart> parts;
  for (int i = 0; i < sections; ++i)
    parts.push_back({1, i < place->sectionsRead ? widgets::Segment::Read : widgets::Segment::Unread});
  widgets::nerveAcross(ui, {column.x + pad, at, inner, ui.gap(13)}, parts);
  at += ui.gap(26);
  const float timeY = beneath ? at : at + (button.h - smallLine) / 2;
  widgets::words(ui, "left", {column.x + pad, timeY}, time, timeStyle, Role::Ink2);
  const float buttonX = beneath ? column.x + pad : card.right() - pad - button.w;
  if (widgets::button(ui, "go on", {buttonX, at + foot - button.h, std::min(button.w, inner), button.h}, spec))
    asked.push_back(session::OpenArticle{.slug = info->slug, .resume = true});
  return card.bottom() + ui.gap(28);
}

float HomePanel::drawBookmarks(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (state.bookmarks.empty()) return y;
  y += widgets::words(ui, "last bookmarks", {column.x, y}, _("Last bookmarks"), {.type = Type::UiStrong}, Role::Ink,
                      access::Role::Heading, 2);
  y += ui.gap(8);
  const std::size_t count = std::min(kBookmarksShown, state.bookmarks.size());
  for (std::size_t i = 0; i < count; ++i) {
    const desk::Bookmark& bookmark = state.bookmarks[state.bookmarks.size() - 1 - i];
    const std::string name = nameOf(bookmark);
    const float icon = ui.iconSize(24);
    Size used;
    const float x = column.x + icon + ui.gap(10);
    if (widgets::link(ui, "bookmark" + std::to_string(bookmark.id), {x, y}, name, column.right() - x, &used))
      asked.push_back(session::OpenBookmark{bookmark.id});
    ui.icon("bookmark-filled", {column.x, y + (ui.target() - icon) / 2}, icon, ui.shelfColour(bookmark.shelf));
    y += used.h;
  }
  return y + ui.gap(28);
}

float HomePanel::drawHelp(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::OpenArticle help = helpArticle(state);
  if (help.slug.empty()) return y;
  const float pad = ui.gap(20);
  const float inner = column.w - 2 * pad;
  const LabelStyle text{.type = Type::Ui, .weight = 400, .width = inner};
  const std::string words = emergencyWords();
  const float icon = ui.iconSize(24);
  const float line = static_cast<float>(ui.scale().line(Type::UiStrong));
  const float target = ui.target();
  const float h = pad + std::max(icon, line) + ui.gap(6) + ui.measure(words, text).h + target + ui.gap(12);
  y = std::max(y, column.bottom() - h - ui.gap(20));
  const Rect card{column.x, y, column.w, h};
  widgets::card(ui, card, ui.colour(Role::HelpTint));
  if (ui.highContrast()) ui.canvas().outline(card, ui.colour(Role::HelpEdge), ui.gap(2), ui.gap(18));
  float at = y + pad;
  ui.icon("help-now", {card.x + pad, at + (line - icon) / 2}, icon, ui.colour(Role::Help));
  widgets::words(ui, "help heading", {card.x + pad + icon + ui.gap(10), at}, _("When to get help"),
                 {.type = Type::UiStrong}, Role::Help, access::Role::Heading, 2);
  at += std::max(icon, line) + ui.gap(6);
  at += widgets::words(ui, "help words", {card.x + pad, at}, words, text, Role::Ink);
  if (widgets::link(ui, "all signs", {card.x + pad, at + ui.gap(4)}, _("All warning signs"), inner, nullptr,
                    Role::Help))
    asked.push_back(help);
  return card.bottom() + ui.gap(20);
}

void HomePanel::drawRail(Ui& ui, const session::State& state, const Rect& rail, Asked& asked) {
  if (!state.library) return;
  widgets::ScrollArea area(ui, "rail", _("Carry on and help"), rail, railScroll_);
  const Rect column{rail.x + ui.gap(24), rail.y, rail.w - ui.gap(44), rail.h};
  float y = area.top() + ui.gap(20);
  y = drawCarryOn(ui, state, column, y, asked);
  y = drawBookmarks(ui, state, column, y, asked);
  y = drawHelp(ui, state, column, y, asked);
  area.contentEndsAt(y);
}

}  // namespace myelin::panels
