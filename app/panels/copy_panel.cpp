#include "app/panels/copy_panel.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "app/panels/bookmark_words.h"
#include "app/panels/button_flow.h"
#include "app/panels/shelf_panel.h"
#include "app/widgets/choice.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::LabelStyle;
using widgets::Rect;
using widgets::Ui;

namespace {

constexpr std::size_t kNewShown = 6;

struct Form {
  const char* name;
  const char* ending;
  const char* what;
};
constexpr std::array kForms = {
    Form{N_("To read"), ".md", N_("Plain text that any editor shows. Myelin reads it again without loss.")},
    Form{N_("For other programs"), ".jsonld",
         N_("W3C Web Annotations, for programs that work with notes. Myelin reads it again without loss.")},
    Form{N_("For a web browser"), ".html",
         N_("A file of bookmarks that every browser brings in: folders, titles and notes.")}};

float heading(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  y += widgets::words(ui, key, {column.x, y}, words, {.type = Type::H3, .width = column.w}, Role::Ink,
                      access::Role::Heading, 2);
  return y + ui.gap(6);
}

float quiet(Ui& ui, const char* key, const std::string& words, const Rect& column, float y) {
  return y + widgets::words(ui, key, {column.x, y}, words, {.type = Type::Small, .width = column.w}, Role::Ink2);
}

/// "12 new, 1 changed, 3 known"
std::string countOf(const desk::Merged& would) {
  const auto number = [](std::size_t count) { return std::to_string(count); };
  return fill(_("{1} new, {2} changed, {3} known."),
              {number(would.added.size()), number(would.joined.size()), number(would.same)});
}

std::string wordsOf(const desk::Bookmark& bookmark) {
  const std::string& exact = bookmark.passage.exact;
  return exact.empty() ? nameOf(bookmark) : fill(_("{1}: {2}"), {nameOf(bookmark), exact});
}

/// What the copy would do, before it does.
float drawFound(Ui& ui, const session::FoundCopy& found, const Rect& column, float y, Asked& asked) {
  y += ui.gap(18);
  ui.open(access::Role::List, "found", found.file.filename().string(), {column.x, y, column.w, 1});
  y += widgets::words(ui, "file", {column.x, y}, found.file.filename().string(),
                      {.type = Type::UiStrong, .width = column.w}, Role::Ink, access::Role::Heading, 3);
  y += widgets::words(ui, "count", {column.x, y}, countOf(found.would), {.type = Type::Lead, .width = column.w},
                      Role::Ink);
  const std::size_t shown = std::min(kNewShown, found.would.added.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const LabelStyle style{.type = Type::Small, .width = column.w, .lines = 2};
    y += widgets::words(ui, "new" + std::to_string(i), {column.x, y},
                        fill(_("New: {1}"), {wordsOf(found.would.added[i])}), style, Role::Ink2);
  }
  if (const std::size_t more = found.would.added.size() - shown; more > 0)
    y = quiet(ui, "more new", plural("And {1} more.", "And {1} more.", more), column, y);
  if (found.copy.unread > 0)
    y = quiet(
        ui, "unread",
        plural("{1} entry is no bookmark of Myelin's.", "{1} entries are no bookmarks of Myelin's.", found.copy.unread),
        column, y);
  y = quiet(ui, "unchanged", _("Nothing is changed yet."), column, y) + ui.gap(10);
  ButtonFlow flow(ui, column, y);
  const bool nothing = found.would.added.empty() && found.would.joined.empty();
  if (flow.put("bring in", {.words = _("Bring them in"),
                            .icon = "check",
                            .kind = nothing ? ButtonKind::Plain : ButtonKind::Primary,
                            .disabled = nothing ? _("All of them are here already.") : ""}))
    asked.push_back(session::BringCopyIn{});
  if (flow.put("leave", {.words = _("Leave it")})) asked.push_back(session::LeaveCopy{});
  ui.close();
  return flow.end();
}

}  // namespace

float CopyPanel::drawField(Ui& ui, widgets::TextField& field, const std::string& name, const Rect& column, float y,
                           bool& entered) {
  const float h = ui.target() + ui.gap(4);
  y += widgets::words(ui, "name of " + name, {column.x, y}, name, {.type = Type::UiStrong, .width = column.w},
                      Role::Ink);
  y += ui.gap(4);
  entered = field.draw(ui, name, {column.x, y, column.w, h}, {.name = name, .hint = _("A file, for example ~/copy.md")})
                .entered;
  return y + h + ui.gap(12);
}

float CopyPanel::drawSave(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  y = heading(ui, "save", _("Save a copy"), column, y);
  widgets::SegmentsSpec forms{.name = _("What it is for"), .words = {}, .chosen = form_};
  for (const Form& form : kForms) forms.words.push_back(_(form.name));
  const float h = widgets::segmentsHeight(ui, forms, column.w);
  const int pressed = widgets::segments(ui, "form", {column.x, y, column.w, h}, forms);
  y += h + ui.gap(8);
  y = quiet(ui, "what", _(kForms[static_cast<std::size_t>(form_)].what), column, y) + ui.gap(12);
  if (suggested_ != state.copying.suggested || pressed >= 0) {
    const bool typed = pressed >= 0 && suggested_ == state.copying.suggested;
    if (pressed >= 0) form_ = pressed;
    suggested_ = state.copying.suggested;
    std::filesystem::path file = typed && !save_.text().empty() ? save_.text() : suggested_;
    save_.setText(file.replace_extension(kForms[static_cast<std::size_t>(form_)].ending).string());
  }
  bool entered = false;
  y = drawField(ui, save_, _("File to save"), column, y, entered);
  ButtonFlow flow(ui, column, y);
  const std::string none = state.bookmarks.empty() ? _("Nothing is kept yet.") : "";
  const bool saved = flow.put(
      "save copy", {.words = _("Save the copy"), .icon = "save", .kind = ButtonKind::Primary, .disabled = none});
  if ((saved || entered) && none.empty()) asked.push_back(session::SaveCopy{save_.text()});
  return flow.end() + ui.gap(36);
}

float CopyPanel::drawBring(Ui& ui, const session::State& state, const Rect& column, float y, Asked& asked) {
  const session::Copying& copying = state.copying;
  y = heading(ui, "bring", _("Bring a copy in"), column, y);
  y = quiet(ui, "bring what",
            _("Nothing is doubled, and nothing of yours is lost. You see first what would happen, and can undo it."),
            column, y);
  y += ui.gap(10);
  if (!copying.near.empty()) {
    ui.open(access::Role::List, "near", _("Copies found beside your handouts"), {column.x, y, column.w, 1});
    for (const std::filesystem::path& file : copying.near) {
      const bool chosen = copying.found && copying.found->file == file;
      const widgets::RowSpec row{.words = file.filename().string(),
                                 .icon = chosen ? "check" : "save",
                                 .iconColour = ui.colour(chosen ? Role::Ink : Role::Ink2),
                                 .chosen = chosen};
      const Rect at{column.x - ui.gap(12), y, column.w + ui.gap(12), ui.target()};
      if (widgets::row(ui, file.filename().string(), at, row)) asked.push_back(session::LookIntoCopy{file.string()});
      y += ui.target();
    }
    ui.close();
    y += ui.gap(12);
  }
  if (copying.found) {
    const float top = y;
    y = drawFound(ui, *copying.found, column, y, asked) + ui.gap(24);
    if (found_ != copying.found->file) ui.reveal({column.x, top, column.w, y - top});
  }
  found_ = copying.found ? copying.found->file : "";
  bool entered = false;
  y = drawField(ui, bring_, _("File to bring in"), column, y, entered);
  ButtonFlow flow(ui, column, y);
  const bool look = flow.put("look", {.words = _("See what it holds"),
                                      .icon = "search",
                                      .disabled = copying.looking ? _("The copy is being read.") : ""});
  if ((look || entered) && !bring_.text().empty()) asked.push_back(session::LookIntoCopy{bring_.text()});
  y = flow.end();
  if (!copying.trouble.empty())
    y += ui.gap(12) + widgets::words(ui, "trouble", {column.x, y + ui.gap(12)}, copying.trouble,
                                     {.type = Type::Ui, .weight = 400, .width = column.w}, Role::Ink);
  return y;
}

void CopyPanel::draw(Ui& ui, const session::State& state, const Rect& sheet, Asked& asked) {
  widgets::ScrollArea area(ui, "copies", _("Copies of my bookmarks"), sheet, scroll_, true);
  const Rect column = columnOn(ui, sheet);
  float y = area.top() + ui.gap(28);
  y += widgets::words(ui, "heading", {column.x, y}, _("Copies of my bookmarks"),
                      {.type = Type::Title, .width = column.w}, Role::Ink, access::Role::Heading, 1);
  y = quiet(ui, "where", _("All bookmarks, highlights and notes in one file that is yours"), column, y) + ui.gap(28);
  y = drawSave(ui, state, column, y, asked);
  y = drawBring(ui, state, column, y, asked);
  area.contentEndsAt(y + ui.gap(28));
}

}  // namespace myelin::panels
