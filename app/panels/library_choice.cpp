#include "app/panels/library_choice.h"

#include "app/panels/button_flow.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::Rect;
using widgets::Ui;

float LibraryChoice::draw(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "trouble", {column.x, y}, _("The library did not open"),
                      {.type = Type::Title, .width = column.w}, Role::Ink, access::Role::Heading, 1);
  y += ui.gap(12);
  y += widgets::words(ui, "opening", {column.x, y}, state.libraryTrouble, {.type = Type::Lead, .width = column.w},
                      Role::Ink, access::Role::StatusBar);
  y += ui.gap(8);
  y += widgets::words(ui, "safe", {column.x, y}, _("Your bookmarks and notes are safe."),
                      {.type = Type::Lead, .width = column.w}, Role::Ink2, access::Role::Paragraph);
  y = drawWays(ui, state, column, y + ui.gap(20), true, asked) + (choosing_ ? ui.gap(24) : 0);
  return y + widgets::words(ui, "when to get help", {column.x, y}, emergencyWords(),
                            {.type = Type::Lead, .weight = 600, .width = column.w}, Role::Help);
}

float LibraryChoice::drawSetting(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (!state.library) return y;
  y += widgets::words(ui, "library", {column.x, y}, _("Library"), {.type = Type::UiStrong, .width = column.w},
                      Role::Ink, access::Role::Heading, 2);
  y += ui.gap(2);
  const std::string name = state.ownLibrary ? _("The one that came with Myelin") : state.library->manifest().title;
  y += widgets::words(ui, "open library is", {column.x, y}, name, {.type = Type::Small, .width = column.w}, Role::Ink2);
  return drawWays(ui, state, column, y + ui.gap(8), false, asked) + (choosing_ ? ui.gap(20) : 0);
}

/// `first`: nothing else is to be done here.
float LibraryChoice::drawWays(Ui& ui, const session::State& state, const Rect& column, float y, bool first,
                              Asked& asked) {
  ButtonFlow flow(ui, column, y);
  const bool own = state.library && state.ownLibrary;
  if (!own && flow.put("own library", {.words = _("Open Myelin’s library"),
                                       .name = _("Open Myelin’s library, the one that came with it"),
                                       .icon = "shelves",
                                       .kind = choosing_ || !first ? ButtonKind::Plain : ButtonKind::Primary}))
    asked.push_back(session::OpenLibrary{});
  if (flow.put("another library", {.words = first ? _("Choose another library…") : _("Another library…"),
                                   .icon = "search",
                                   .chosen = choosing_,
                                   .stays = widgets::Stays::Open})) {
    choosing_ = !choosing_;
    if (choosing_) field_.takeFocus();
  }
  y = flow.bottom() + ui.gap(24);
  return choosing_ ? drawOthers(ui, state, column, y, asked) : y;
}

/// Those that were found, and a field for any other.
float LibraryChoice::drawOthers(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  if (!state.nearLibraries.empty()) {
    ui.open(access::Role::List, "near", _("Libraries found on this computer"), {column.x, y, column.w, 1});
    for (const std::filesystem::path& file : state.nearLibraries) {
      const widgets::RowSpec row{
          .words = file.filename().string(), .icon = "shelves", .iconColour = ui.colour(Role::Ink2)};
      if (widgets::row(ui, file.string(), {column.x - ui.gap(12), y, column.w + ui.gap(12), ui.target()}, row))
        asked.push_back(session::OpenLibrary{file.string()});
      y += ui.target();
    }
    ui.close();
    y += ui.gap(16);
  }
  const std::string name = _("Folder or file of the library");
  y += widgets::words(ui, "name of library", {column.x, y}, name, {.type = Type::UiStrong, .width = column.w},
                      Role::Ink);
  y += ui.gap(4);
  const float h = ui.target() + ui.gap(4);
  const auto typed = field_.draw(ui, "library file", {column.x, y, column.w, h},
                                 {.name = name, .hint = _("For example: ~/clinic.myelin"), .unfolded = true});
  ButtonFlow flow(ui, column, y + h + ui.gap(12));
  const bool empty = field_.text().find_first_not_of(' ') == std::string::npos;
  const bool pressed = flow.put(
      "open library",
      {.words = _("Open it"), .icon = "check", .disabled = empty ? _("Type the name of the library first.") : ""});
  if ((pressed || typed.entered) && !empty) asked.push_back(session::OpenLibrary{field_.text()});
  return flow.end();
}

}  // namespace myelin::panels
