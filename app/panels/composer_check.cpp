#include "app/panels/composer_check.h"

#include <algorithm>
#include <utility>

#include "app/panels/button_flow.h"
#include "app/widgets/control.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::ButtonKind;
using widgets::ButtonSpec;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

std::string sentenceOf(const session::State& state, const session::HandoutPart& part) {
  const desk::ClinicCheck* check = state.giving.checkOf(part.slug);
  if (check == nullptr) return _("No check of your clinic is recorded.");
  const library::ArticleInfo* info = state.library->find(part.slug);
  const std::string day = session::dayInWords(check->day);
  if (info != nullptr && info->edition == check->edition) return fill(_("Checked by {1} on {2}"), {check->name, day});
  return fill(_("{1} checked edition {2}. This is another edition."), {check->name, std::to_string(check->edition)});
}

}  // namespace

float ComposerChecks::draw(Ui& ui, const session::State& state, const session::HandoutPart& part, const Rect& column,
                           float y, Asked& asked) {
  const bool open = open_ == part.slug;
  const ButtonSpec record{.words = _("Clinic's check"),
                          .name = fill(_("Clinic's check of {1}"), {part.title}),
                          .icon = "check",
                          .kind = ButtonKind::Quiet,
                          .chosen = open,
                          .stays = widgets::Stays::Open};
  const Size size = widgets::buttonSize(ui, record);
  const Rect place{column.x - ui.gap(10), y, std::min(size.w, column.w + ui.gap(10)), size.h};
  if (widgets::button(ui, "check", place, record)) {
    open_ = open ? "" : part.slug;
    if (!open) fillIn(state, part.slug);
  }
  y = place.bottom();
  if (!open) return y;
  y = drawFields(ui, state, part, column, y + ui.gap(8), asked);  // clear of the focus ring
  ui.revealUnfolded("check", {place.x, place.y, column.w, y - place.y});
  return y;
}

/// What was typed about this article and not recorded stands there again.
void ComposerChecks::fillIn(const session::State& state, const std::string& slug) {
  if (std::exchange(typedFor_, slug) == slug) return;
  const desk::ClinicCheck* check = state.giving.checkOf(slug);
  fields_[0].setText(check != nullptr ? check->name : "");
  fields_[1].setText(check != nullptr ? check->role : "");
  fields_[2].setText("");
}

float ComposerChecks::drawFields(Ui& ui, const session::State& state, const session::HandoutPart& part,
                                 const Rect& column, float y, Asked& asked) {
  y += widgets::words(ui, "check said", {column.x, y}, sentenceOf(state, part),
                      {.type = Type::Small, .width = column.w}, Role::Ink2) +
       ui.gap(8);
  const std::array<std::pair<std::string, std::string>, 3> lines = {
      std::pair<std::string, std::string>{_("Checked by"), _("Jo Smith")},
      {_("Their role"), _("MS nurse")},
      {_("Date of the check"), state.composing.order.today}};
  const float h = ui.target() + ui.gap(4);
  bool entered = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    y += widgets::words(ui, lines[i].first, {column.x, y}, lines[i].first, {.type = Type::Small, .width = column.w},
                        Role::Ink) +
         ui.gap(4);
    const auto happened =
        fields_[i].draw(ui, "check " + lines[i].first, {column.x, y, column.w, h},
                        {.name = lines[i].first, .hint = lines[i].second, .icon = {}, .unfolded = true});
    entered = entered || happened.entered;
    y += h + ui.gap(10);
  }
  const std::string nameless = _("Type who has checked it first.");
  const bool typed = !fields_[0].text().empty();
  ButtonFlow flow(ui, column, y);
  const bool pressed =
      flow.put("record",
               {.words = _("Record"), .icon = "check", .kind = ButtonKind::Primary, .disabled = typed ? "" : nameless});
  if (pressed || (entered && typed)) {
    asked.push_back(session::RecordCheck{
        {.slug = part.slug, .name = fields_[0].text(), .role = fields_[1].text(), .day = fields_[2].text()}});
    open_.clear();
    typedFor_.clear();
  }
  if (state.giving.checkOf(part.slug) != nullptr) {
    const ButtonSpec away{
        .words = _("Remove"), .name = fill(_("Remove the check of {1}"), {part.title}), .icon = "remove"};
    if (flow.put("remove check", away)) {
      asked.push_back(session::RemoveCheck{part.slug});
      typedFor_.clear();
    }
  }
  flow.end();
  return flow.bottom() + widgets::reasonHeight(ui, column.w, nameless) +
         ui.gap(8);  // nothing moves on the first letter
}

}  // namespace myelin::panels
