#include "app/widgets/piece_shape.h"

#include <algorithm>
#include <cmath>

namespace myelin::widgets {

using look::Role;
using typeset::Piece;
using typeset::PieceKind;

void paintShape(Ui& ui, const document::Document& document, const Piece& piece, const Rect& rect) {
  Canvas& canvas = ui.canvas();
  const auto callout = [&] { return document.containers[static_cast<std::size_t>(piece.container)].callout; };
  switch (piece.kind) {
    case PieceKind::Bullet:
      canvas.fill(rect, ui.colour(Role::Accent), rect.h / 2);
      break;
    case PieceKind::CheckBox:
      canvas.outline(rect, ui.colour(Role::Edge), ui.gap(2), ui.gap(8));
      if (piece.checked) ui.icon("check", {rect.x, rect.y}, rect.h, ui.colour(Role::Ink));
      break;
    case PieceKind::Box: {
      const bool important = piece.container >= 0 && callout() == document::Callout::Important;
      const bool tip = piece.container >= 0 && callout() == document::Callout::TryThis;
      canvas.fill(rect, ui.colour(important ? Role::CautionTint : tip ? Role::OkTint : Role::Tint), ui.gap(16));
      if (important || tip || ui.highContrast())
        canvas.outline(rect, ui.colour(important ? Role::Caution : tip ? Role::Ok : Role::Edge), ui.gap(2), ui.gap(16));
      break;
    }
    case PieceKind::Icon:
      ui.icon(callout() == document::Callout::Important ? "warning" : "check", {rect.x, rect.y}, rect.h,
              ui.colour(callout() == document::Callout::Important ? Role::Caution : Role::Ok));
      break;
    case PieceKind::Hairline:
    case PieceKind::Rule:
      canvas.fill({rect.x, std::round(rect.y), rect.w, std::max(1.0F, rect.h)}, ui.colour(Role::Hairline));
      break;
    case PieceKind::Strong:
      canvas.fill({rect.x, std::round(rect.y), rect.w, std::max(1.0F, rect.h)}, ui.colour(Role::Edge));
      break;
    case PieceKind::Card:
      canvas.outline(rect, ui.colour(Role::Hairline), std::max(1.0F, ui.gap(1.5F)), ui.gap(16));
      break;
    case PieceKind::Figure:
    case PieceKind::Text:
      break;
  }
}

}  // namespace myelin::widgets
