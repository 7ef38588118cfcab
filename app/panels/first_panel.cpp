#include "app/panels/first_panel.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "app/widgets/large_button.h"
#include "app/widgets/tile.h"
#include "index/base/words.h"

namespace myelin::panels {

using look::Role;
using look::Type;
using widgets::Rect;
using widgets::Size;
using widgets::Ui;

namespace {

constexpr float kColumn = 952, kQuestion = 240;

/// A question at the left, or above where there is little room, and its answers as tiles.
struct Question {
  const char* key;
  std::string words, line;
  float pictureHeight = 0;  ///< of a tile, above its words
  float leastWidth = 0;     ///< of a tile
  struct Answer {
    std::string words;
    bool chosen = false;
    std::function<void(const Rect&)> picture;  ///< draws above the words
    session::Command command;
  };
  std::vector<Answer> answers;
};

float drawQuestion(Ui& ui, const Question& question, const Rect& column, float y, Asked& asked) {
  const bool beside = column.w >= ui.size(760);
  const float side = beside ? ui.size(kQuestion) : 0;
  const float textWidth = beside ? side - ui.gap(20) : column.w;
  float textBottom = y;
  textBottom +=
      widgets::words(ui, std::string(question.key) + " words", {column.x, textBottom}, question.words,
                     {.type = Type::H3, .weight = 600, .width = textWidth}, Role::Ink, access::Role::Heading, 2);
  textBottom += widgets::words(ui, std::string(question.key) + " line", {column.x, textBottom}, question.line,
                               {.type = Type::Small, .width = textWidth}, Role::Ink2, access::Role::Paragraph);
  const Rect room{column.x + side, beside ? y : textBottom + ui.gap(12), column.w - side, 0};
  const float gap = ui.gap(12);
  float least = question.leastWidth;
  for (const Question::Answer& answer : question.answers) least = std::max(least, widgets::tileWidth(ui, answer.words));
  const auto count = static_cast<float>(question.answers.size());
  const float across = std::clamp(std::floor((room.w + gap) / (least + gap)), 1.0F, count);
  const float w = std::min(room.w, (room.w - gap * (across - 1)) / across);
  const float h = question.pictureHeight + widgets::tileFoot(ui);
  ui.open(access::Role::Group, question.key, question.words, {room.x, room.y, room.w, h});
  float bottom = room.y;
  for (std::size_t i = 0; i < question.answers.size(); ++i) {
    const Question::Answer& answer = question.answers[i];
    const float column_ = std::fmod(static_cast<float>(i), across);
    const float line = std::floor(static_cast<float>(i) / across);
    const Rect rect{std::round(room.x + column_ * (w + gap)), std::round(room.y + line * (h + gap)), std::floor(w), h};
    const widgets::TileSpec spec{.words = answer.words, .question = question.words, .chosen = answer.chosen};
    if (widgets::tile(ui, "answer" + std::to_string(i), rect, spec)) asked.push_back(answer.command);
    answer.picture({rect.x, rect.y, rect.w, question.pictureHeight});
    bottom = rect.bottom();
  }
  ui.close();
  return std::max(bottom, textBottom);
}

using Sample = std::function<void(const Rect& at, double scale)>;

Question sizes(Ui& ui, const session::State& state, const Sample& sample) {
  Question question{.key = "size",
                    .words = _("How large?"),
                    .line = _("Pick what you can read without effort."),
                    .pictureHeight = ui.size(74)};
  for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
    const int percent = static_cast<int>(std::lround(scale * 100));
    question.answers.push_back({fill(_("{1} %"), {std::to_string(percent)}),
                                std::abs(state.settings.scale - scale) < 0.01,
                                [sample, scale](const Rect& at) { sample(at, scale); }, session::SetScale{scale}});
  }
  return question;
}

/// A window in the colours of a theme.
void drawTheme(Ui& ui, const Rect& at, look::ThemeId theme) {
  const auto colour = [&](Role role) { return widgets::pack(look::colour(theme, role)); };
  const Rect ground = at.inset(ui.gap(12));
  const float radius = ui.gap(10);
  ui.canvas().fill(ground, colour(Role::Ground), radius);
  ui.canvas().outline(ground, colour(Role::Hairline), std::max(1.0F, ui.gap(1)), radius);
  const float s = ground.h / 90;
  const Rect sheet{ground.x + 15 * s, ground.y + 14 * s, ground.w - 15 * s, ground.h - 14 * s};
  ui.canvas().fill(sheet, colour(Role::Page), ui.gap(6));
  ui.canvas().outline(sheet, colour(Role::Hairline), std::max(1.0F, ui.gap(1)), ui.gap(6));
  const float left = sheet.x + 13 * s;
  const float room = sheet.w - 24 * s;
  ui.canvas().fill({left, sheet.y + 13 * s, room * 0.6F, 8 * s}, colour(Role::Accent), 4 * s);
  for (const float line : {0.0F, 1.0F, 2.0F})
    ui.canvas().fill({left, sheet.y + (31 + 13 * line) * s, room * (line == 2 ? 0.75F : 0.95F), 5 * s},
                     colour(Role::Ink), 2.5F * s);
}

Question themes(Ui& ui, const session::State& state) {
  Question question{.key = "theme",
                    .words = _("Which colours?"),
                    .line = _("It begins as your desktop is set."),
                    .pictureHeight = ui.gap(114),
                    .leastWidth = ui.gap(146)};
  struct Choice {
    look::ThemeId theme;
    const char* name;
  };
  for (const Choice& choice :
       {Choice{look::ThemeId::Light, N_("Light")}, Choice{look::ThemeId::Sepia, N_("Sepia")},
        Choice{look::ThemeId::Dark, N_("Dark")}, Choice{look::ThemeId::Contrast, N_("High contrast")}})
    question.answers.push_back({_(choice.name), state.settings.theme == choice.theme,
                                [&ui, theme = choice.theme](const Rect& at) { drawTheme(ui, at, theme); },
                                session::SetTheme{choice.theme}});
  return question;
}

Question purposes(Ui& ui, const session::State& state) {
  Question question{.key = "purpose",
                    .words = _("What for?"),
                    .line = _("Only changes what opens first."),
                    .pictureHeight = ui.iconSize(30) + ui.gap(18)};
  const auto icon = [&ui](const char* name) {
    return [&ui, name](const Rect& at) {
      const float px = ui.iconSize(30);
      ui.icon(name, {at.x + (at.w - px) / 2, at.bottom() - px}, px, ui.colour(Role::Ink));
    };
  };
  const bool printing = state.settings.opens == session::Opens::Printing;
  question.answers.push_back({_("Reading"), !printing, icon("shelves"), session::SetOpens{session::Opens::Reading}});
  question.answers.push_back(
      {_("Printing for others"), printing, icon("print"), session::SetOpens{session::Opens::Printing}});
  return question;
}

}  // namespace

/// Letters as large as the text of an article at that scale, whatever the window's own is.
void FirstPanel::drawSample(Ui& ui, const Rect& at, double scale) {
  const widgets::Appearance& now = ui.appearance();
  if (set_.dpi != now.dpi || set_.family != now.family) samples_.clear();
  set_ = now;
  auto sample = samples_.find(scale);
  if (sample == samples_.end()) {
    typeset::TextStyle style = widgets::textStyle(Type::Body, look::Scale{scale, now.dpi}, now);
    style.weight = 600;
    const document::Text letters{"Aa", {}};  // not shown: a sample of letters
    auto set = std::make_shared<typeset::Paragraph>(ui.fonts(), letters, style, typeset::ParagraphOptions{.width = -1});
    sample = samples_.emplace(scale, widgets::PaintedText(std::move(set))).first;
  }
  const typeset::Paragraph& set = sample->second.paragraph();
  const auto w = static_cast<float>(set.width()), h = static_cast<float>(set.height());
  sample->second.draw(ui.canvas(), {at.x + (at.w - w) / 2, at.middle() - h / 2 + ui.gap(6)}, ui.colour(Role::Ink));
}

float FirstPanel::drawHead(Ui& ui, const Rect& column, float y, Asked& asked) {
  const widgets::ButtonSpec skip{.words = _("Skip")};
  const Size size = widgets::buttonSize(ui, skip);
  const float mark = ui.iconSize(60);
  const widgets::LabelStyle title{.type = Type::PageTitle, .width = column.w};
  const std::string words = _("Make it easy to read");
  const float natural = ui.measure(words, {.type = Type::PageTitle}).w;
  const bool oneLine = mark + ui.gap(14) + natural + ui.gap(20) + size.w <= column.w;
  if (!oneLine) {
    y += widgets::words(ui, "title", {column.x, y}, words, title, Role::Ink, access::Role::Heading, 1) + ui.gap(12);
    if (widgets::button(ui, "skip", {column.x, y, size.w, size.h}, skip)) asked.push_back(session::FinishFirstStart{});
    return y + size.h + ui.gap(22);
  }
  const float h = std::max(size.h, ui.measure(words, title).h);
  ui.icon("mark", {column.x, y + (h - mark) / 2}, mark, ui.colour(Role::Accent));
  widgets::words(ui, "title", {column.x + mark + ui.gap(14), y + (h - ui.measure(words, title).h) / 2}, words,
                 {.type = Type::PageTitle, .width = natural + 1}, Role::Ink, access::Role::Heading, 1);
  if (widgets::button(ui, "skip", {column.right() - size.w, y + (h - size.h) / 2, size.w, size.h}, skip))
    asked.push_back(session::FinishFirstStart{});
  return y + h + ui.gap(22);
}

float FirstPanel::drawFoot(Ui& ui, const Rect& column, float y, Asked& asked) {
  const widgets::LargeButtonSpec open{.words = _("Open the library"),
                                      .icon = "forward",
                                      .iconBehind = true,
                                      .kind = widgets::ButtonKind::Primary,
                                      .bar = true};
  Size size = widgets::largeButtonSize(ui, open);
  size.w = std::min(size.w, column.w);
  const std::string words = _("You can change this at any time under Text. Nothing leaves this computer.");
  const bool beside = column.w >= ui.size(760);
  const float width = beside ? column.w - size.w - ui.gap(24) : column.w;
  const widgets::LabelStyle style{.type = Type::Ui, .weight = 400, .width = width};
  const float h = ui.measure(words, style).h;
  const float wordsY = beside ? y + (size.h - h) / 2 : y;
  widgets::words(ui, "later", {column.x, wordsY}, words, style, Role::Ink2, access::Role::Paragraph);
  if (!beside) y += h + ui.gap(16);
  if (widgets::largeButton(ui, "open", {beside ? column.right() - size.w : column.x, y, size.w, size.h}, open))
    asked.push_back(session::FinishFirstStart{});
  return y + size.h;
}

void FirstPanel::draw(Ui& ui, const session::State& state, Asked& asked) {
  const Size window = ui.windowSize();
  const Rect whole{0, 0, window.w, window.h};
  ui.canvas().fill(whole, ui.colour(Role::Ground));
  ui.openLandmark(access::Landmark::Main, "sheet", _("First start"), whole);
  {
    widgets::ScrollArea area(ui, "first", _("First start"), whole, scroll_, true);
    const bool small = window.w < ui.size(760);
    const float side = ui.gap(small ? 16 : 32);
    const float width = std::min(window.w - 2 * side, ui.size(kColumn));
    const Rect column{std::round((window.w - width) / 2), 0, std::round(width), window.h};
    float y = area.top() + std::max(ui.gap(16), (window.h - scroll_.content) / 2 + ui.gap(16));
    const float begin = y;
    y = drawHead(ui, column, y, asked);
    const float pad = ui.gap(small ? 16 : 44);
    const Rect card{column.x, y, column.w, cardHeight_};
    widgets::card(ui, card, ui.colour(Role::Page));
    ui.canvas().outline(card, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(18));
    const Rect inner{column.x + pad, 0, column.w - 2 * pad, 0};
    y += ui.gap(32);
    const Sample sample = [&](const Rect& place, double scale) { drawSample(ui, place, scale); };
    for (const Question& question : {sizes(ui, state, sample), themes(ui, state), purposes(ui, state)}) {
      if (std::string_view(question.key) != "size") {
        ui.canvas().fill({inner.x, y, inner.w, std::max(1.0F, ui.gap(1.5F))}, ui.colour(Role::Hairline));
        y += ui.gap(22);
      }
      y = drawQuestion(ui, question, inner, y, asked) + ui.gap(22);
    }
    y += ui.gap(10);
    if (std::abs(cardHeight_ - (y - card.y)) >= 1) ui.askForAnotherFrame();
    cardHeight_ = y - card.y;
    y = drawFoot(ui, column, y + ui.gap(22), asked);
    area.contentEndsAt(area.top() + (y - begin) + ui.gap(32));
  }
  ui.close();
}

}  // namespace myelin::panels
