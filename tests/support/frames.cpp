#include "tests/support/frames.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <utility>

namespace myelin::test {
namespace {

constexpr int kMostFrames = 200;

void beginPage() {
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar(3);
}

}  // namespace

Frames::Frames(widgets::Size window) : size(window), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DeltaTime = 1.0F / 60;
  io.MousePos = {-1000, -1000};
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  ui_ = std::make_unique<widgets::Ui>();
}

Frames::~Frames() {
  ui_.reset();
  ImGui::DestroyContext(context_);
}

void Frames::frame() {
  ImGui::GetIO().DisplaySize = {size.w, size.h};
  beginPage();
  input.time = time_ += 1.0 / 60;
  ui_->begin(appearance, std::exchange(input, {}), size);
  draw(*ui_);
  nodes_ = ui_->end();
  ImGui::End();
  ImGui::Render();
}

void Frames::settle() {
  time_ += 1;  // hands and eyes take their time between two things
  frame();
  frame();  // the shell draws more than one after each event, too
  for (int i = 0; ui_->wantsAnotherFrame(); ++i) {
    ASSERT_LT(i, kMostFrames) << "the window never rests";
    frame();
  }
}

void Frames::moveTo(widgets::Point at) {
  ImGui::GetIO().MousePos = {at.x, at.y};
  settle();
}

void Frames::hold(bool down) {
  time_ += 0.5;
  ImGui::GetIO().MouseDown[0] = down;
  for (int i = 0; i < 4; ++i) frame();  // a hand is slower than a frame
  settle();
}

void Frames::clickAt(widgets::Point at) {
  moveTo(at);
  hold(true);
  hold(false);
}

void Frames::click(const access::Node& node) {
  clickAt(middleOf(node));
}

void Frames::press(widgets::Key key, bool ctrl, bool shift, bool alt) {
  input.keys.push_back({.key = key, .letter = 0, .ctrl = ctrl, .shift = shift, .alt = alt});
  settle();
}

void Frames::pressLetter(char letter, bool ctrl, bool shift) {
  input.keys.push_back({.key = widgets::Key::Letter, .letter = letter, .ctrl = ctrl, .shift = shift});
  settle();
}

void Frames::type(const std::string& utf8) {
  input.typed = utf8;
  settle();
}

void Frames::wheel(float notches, bool ctrl) {
  input.wheel = notches;
  input.ctrlHeld = ctrl;
  settle();
}

void Frames::ask(access::NodeId node, access::Action action, const std::string& text) {
  ui_->request({.node = node, .action = action, .text = text});
  settle();
}

const access::Node* Frames::find(const std::string& name) const {
  const auto at =
      std::find_if(nodes_->nodes.begin(), nodes_->nodes.end(), [&](const access::Node& n) { return n.name == name; });
  return at == nodes_->nodes.end() ? nullptr : &*at;
}

const access::Node* Frames::find(access::Role role, const std::string& name) const {
  const auto at = std::find_if(nodes_->nodes.begin(), nodes_->nodes.end(), [&](const access::Node& n) {
    return n.role == role && (name.empty() || n.name == name);
  });
  return at == nodes_->nodes.end() ? nullptr : &*at;
}

const access::Node& Frames::get(const std::string& name) const {
  static const access::Node none;
  const access::Node* node = find(name);
  EXPECT_NE(node, nullptr) << "no node is named " << name << "\n" << access::dump(*nodes_);
  return node == nullptr ? none : *node;
}

std::string Frames::focused() const {
  const access::Node* node = nodes_->find(nodes_->focus);
  return node == nullptr ? "" : node->name;
}

std::vector<const access::Node*> Frames::focusable() const {
  std::vector<const access::Node*> list;
  for (const access::Node& node : nodes_->nodes)
    if ((node.state & access::kFocusable) != 0) list.push_back(&node);
  return list;
}

widgets::Point middleOf(const access::Node& node) {
  return {node.bounds.x + node.bounds.w / 2, node.bounds.y + node.bounds.h / 2};
}

}  // namespace myelin::test
