#include "app/widgets/canvas.h"

#include <GL/gl.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace myelin::widgets {
namespace {

ImDrawList& list() {
  return *ImGui::GetWindowDrawList();
}
ImVec2 corner(const Rect& rect) {
  return {rect.x, rect.y};
}
ImVec2 opposite(const Rect& rect) {
  return {rect.right(), rect.bottom()};
}
ImTextureID textureId(const Texture& texture) {
  return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture.id()));
}

/// ImGui centres a stroke on its path; ours stay inside the rect.
void stroke(const Rect& rect, Colour colour, float width, float radius, ImDrawFlags corners) {
  const Rect middle = rect.inset(width / 2);
  list().AddRect(corner(middle), opposite(middle), colour, std::max(0.0F, radius - width / 2), corners, width);
}

void premultipliedBlend(const ImDrawList*, const ImDrawCmd*) {
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void paintGround(const ImDrawList*, const ImDrawCmd* command) {
  const auto& [rect, colour] = *static_cast<const std::pair<Rect, Colour>*>(command->UserCallbackData);
  const ImVec2 scale = ImGui::GetDrawData()->FramebufferScale;
  const float height = ImGui::GetDrawData()->DisplaySize.y * scale.y;
  const auto pixels = [](float length) { return static_cast<GLint>(std::lround(length)); };
  const GLint left = pixels(rect.x * scale.x), bottom = pixels(height - rect.bottom() * scale.y);
  glScissor(left, bottom, pixels(rect.right() * scale.x) - left, pixels(height - rect.y * scale.y) - bottom);
  const ImVec4 ink = ImGui::ColorConvertU32ToFloat4(colour);
  glClearColor(ink.x, ink.y, ink.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

Rect Canvas::clip() const {
  const ImVec4& rect = list()._ClipRectStack.back();
  return {rect.x, rect.y, rect.z - rect.x, rect.w - rect.y};
}

void Canvas::pushClip(const Rect& rect) {
  ImGui::PushClipRect(corner(rect), opposite(rect), true);
}
void Canvas::popClip() {
  ImGui::PopClipRect();
}

void Canvas::ground(const Rect& rect, Colour colour) {
  if (rect.w <= 0 || rect.h <= 0) return;
  list().AddCallback(paintGround, &grounds_.emplace_back(rect, colour));
}

void Canvas::fill(const Rect& rect, Colour colour, float radius) {
  list().AddRectFilled(corner(rect), opposite(rect), colour, radius);
}

void Canvas::fillTop(const Rect& rect, Colour colour, float radius) {
  list().AddRectFilled(corner(rect), opposite(rect), colour, radius, ImDrawFlags_RoundCornersTop);
}

void Canvas::outline(const Rect& rect, Colour colour, float width, float radius) {
  stroke(rect, colour, width, radius, ImDrawFlags_RoundCornersAll);
}

void Canvas::outlineTop(const Rect& rect, Colour colour, float width, float radius) {
  stroke(rect, colour, width, radius, ImDrawFlags_RoundCornersTop);
}

void Canvas::dashed(const Rect& rect, Colour colour, float width, float radius) {
  const Rect middle = rect.inset(width / 2);
  ImDrawList& to = list();
  to.PathRect(corner(middle), opposite(middle), radius);
  std::vector<ImVec2> path(to._Path.begin(), to._Path.end());
  to.PathClear();
  path.push_back(path.front());
  const float dash = 4 * width;
  float walked = 0;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const ImVec2 from = path[i];
    const ImVec2 step{path[i + 1].x - from.x, path[i + 1].y - from.y};
    const float length = std::sqrt(step.x * step.x + step.y * step.y);
    for (float at = 0; at < length;) {
      const float left = dash - std::fmod(walked, dash);
      const float end = std::min(length, at + left);
      const bool drawn = std::fmod(walked, 2 * dash) < dash;
      if (drawn)
        to.AddLine({from.x + step.x * at / length, from.y + step.y * at / length},
                   {from.x + step.x * end / length, from.y + step.y * end / length}, colour, width);
      walked += end - at + 0.001F;
      at = end + 0.001F;
    }
  }
}

void Canvas::line(Point from, Point to, Colour colour, float width) {
  list().AddLine({from.x, from.y}, {to.x, to.y}, colour, width);
}

void Canvas::circle(Point middle, float radius, Colour colour) {
  list().AddCircleFilled({middle.x, middle.y}, radius, colour);
}

void Canvas::ring(Point middle, float radius, Colour colour, float width) {
  list().AddCircle({middle.x, middle.y}, radius - width / 2, colour, 0, width);
}

void Canvas::dots(Point from, float length, Colour colour, float width) {
  for (float x = width / 2; x < length; x += 2 * width) circle({from.x + x, from.y}, width / 2, colour);
}

void Canvas::image(const Texture& texture, const Rect& where, const Rect& part, Colour tint) {
  if (texture.id() == 0 || texture.width() == 0 || texture.height() == 0) return;
  const auto w = static_cast<float>(texture.width());
  const auto h = static_cast<float>(texture.height());
  list().AddImage(textureId(texture), corner(where), opposite(where), {part.x / w, part.y / h},
                  {part.right() / w, part.bottom() / h}, tint);
}

void Canvas::picture(const Texture& texture, const Rect& where) {
  if (texture.id() == 0) return;
  list().AddCallback(premultipliedBlend, nullptr);
  list().AddImage(textureId(texture), corner(where), opposite(where));
  list().AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

}  // namespace myelin::widgets
