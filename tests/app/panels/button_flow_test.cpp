#include "app/panels/button_flow.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/frames.h"

namespace myelin::panels {
namespace {

std::size_t count(const test::Frames& frames, const std::string& name) {
  const auto& nodes = frames.nodes().nodes;
  return static_cast<std::size_t>(
      std::count_if(nodes.begin(), nodes.end(), [&](const access::Node& node) { return node.name == name; }));
}

TEST(ButtonFlows, SharedReasonIsShownOnceBeneathAllAtEveryScale) {
  test::Frames frames;
  for (const double scale : look::tokens().scaleSteps) {
    frames.appearance.scale = scale;
    float bottom = 0, end = 0;
    frames.draw = [&](widgets::Ui& ui) {
      ButtonFlow flow(ui, {20, 20, 400, 700}, 20);
      flow.put("a", {.words = "Save", .disabled = "Nothing is kept yet."});
      flow.put("b", {.words = "Keep"});
      flow.put("c", {.words = "Clear", .disabled = "Nothing is kept yet."});
      bottom = flow.bottom();
      end = flow.end();
    };
    frames.settle();
    EXPECT_EQ(count(frames, "Nothing is kept yet."), 1u);
    const access::Bounds& line = frames.get("Nothing is kept yet.").bounds;
    EXPECT_GE(line.y, bottom) << scale;
    EXPECT_LE(line.y + line.h, end + 0.5F) << scale;
    EXPECT_LE(line.x + line.w, 420.5F) << scale;
    EXPECT_EQ(frames.get("Save").description, "Nothing is kept yet.");
  }
}

TEST(ButtonFlows, WithoutAReasonNothingIsAdded) {
  test::Frames frames;
  frames.draw = [](widgets::Ui& ui) {
    ButtonFlow flow(ui, {20, 20, 400, 700}, 20);
    flow.put("a", {.words = "Save"});
    EXPECT_EQ(flow.end(), flow.bottom());
  };
  frames.settle();
}

}  // namespace
}  // namespace myelin::panels
