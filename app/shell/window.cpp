#include "app/shell/window.h"

#define GLFW_INCLUDE_GLCOREARB
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <array>
#include <cmath>
#include <deque>
#include <vector>

#include "app/shell/key_map.h"
#include "app/widgets/drawn_icon.h"
#include "app/widgets/texture.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::shell {

struct Window::Parts {
  GLFWwindow* window = nullptr;
  widgets::Input input;
  /// The main mouse button going down or up, and where the pointer was.
  struct Press {
    bool down = false;
    bool shift = false;
    double x = 0, y = 0;
    widgets::EventTime when;
  };
  std::deque<Press> presses;  ///< that no frame has seen yet
  bool buttonDown = false;    ///< as the last frame saw it
  double looked = 0;          ///< when events were last taken
  double looks = 0;           ///< since when they are being taken
  bool sleeps = false;        ///< waits for them, too
  bool eventCame = false;
  bool shown = false;
  std::string title = "Myelin";
  std::function<void(const RawKey&)> told;

  /// GLFW has no times of its own: what is there at once when the window looks may have come since it looked before.
  widgets::EventTime now() const {
    constexpr double kAtOnce = 0.01;
    const double time = glfwGetTime();
    const bool queued = !sleeps || time - looks < kAtOnce;
    return {.earliest = queued ? looked : time, .latest = time};
  }
  widgets::Texture white;  ///< what shapes are drawn with
};

/// GLFW calls these between frames; they only take notes.
struct Window::Callbacks {
  static Parts& parts(GLFWwindow* window) { return *static_cast<Parts*>(glfwGetWindowUserPointer(window)); }
  static void key(GLFWwindow* window, int key, int code, int action, int mods) {
    Parts& to = parts(window);
    to.eventCame = true;
    if (to.told)
      to.told({.down = action != GLFW_RELEASE,
               .symbol = keySymbol(key),
               .code = code,
               .shift = (mods & GLFW_MOD_SHIFT) != 0,
               .ctrl = (mods & GLFW_MOD_CONTROL) != 0,
               .alt = (mods & GLFW_MOD_ALT) != 0});
    const bool ctrl = (mods & GLFW_MOD_CONTROL) != 0 || key == GLFW_KEY_LEFT_CONTROL || key == GLFW_KEY_RIGHT_CONTROL;
    to.input.ctrlHeld = action != GLFW_RELEASE && ctrl;
    if (action == GLFW_RELEASE) return;
    if (auto press = keyPress(key, mods)) {
      press->typedBefore = to.input.typed.size();
      press->repeat = action == GLFW_REPEAT;
      to.input.keys.push_back(*press);
    }
  }
  static void character(GLFWwindow* window, unsigned code) {
    parts(window).eventCame = true;
    utf8::append(parts(window).input.typed, code);
  }
  static void wheel(GLFWwindow* window, double, double y) {
    parts(window).eventCame = true;
    parts(window).input.wheel += static_cast<float>(y);
  }
  static void press(GLFWwindow* window, int button, int action, int mods) {
    Parts& to = parts(window);
    touch(window);
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    Parts::Press now{.down = action == GLFW_PRESS, .shift = (mods & GLFW_MOD_SHIFT) != 0, .when = to.now()};
    glfwGetCursorPos(window, &now.x, &now.y);
    to.presses.push_back(now);
  }
  static void touch(GLFWwindow* window) { parts(window).eventCame = true; }
  static void set(GLFWwindow* window) {
    glfwSetKeyCallback(window, key);
    glfwSetCharCallback(window, character);
    glfwSetScrollCallback(window, wheel);
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { touch(w); });
    glfwSetMouseButtonCallback(window, press);
    glfwSetWindowRefreshCallback(window, touch);
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { touch(w); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { touch(w); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { touch(w); });
  }
};

namespace {

constexpr widgets::Size kLeast{320, 400};

void setIcon(GLFWwindow* window) {
  std::array<std::vector<std::uint8_t>, widgets::kPictureSizes.size()> pixels;
  std::array<GLFWimage, widgets::kPictureSizes.size()> images{};
  for (std::size_t i = 0; i < images.size(); ++i) {
    const int px = widgets::kPictureSizes[i];
    const std::span<const std::uint8_t> drawn = widgets::drawnPicture(px);
    pixels[i].assign(drawn.begin(), drawn.end());  // GLFW asks for bytes it may write to
    images[i] = {px, px, pixels[i].data()};
  }
  glfwSetWindowIcon(window, static_cast<int>(images.size()), images.data());
}

void setHints() {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);  // nothing here has depth; the buffers would take 4 MB
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // no flash of an empty window
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "myelin");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "myelin");
}

void startImGui(GLFWwindow* window) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  static constexpr ImWchar kNoLetters[] = {' ', ' ', 0};  // ImGui's own font is never seen
  ImFontConfig font;
  font.GlyphRanges = kNoLetters;
  io.Fonts->AddFontDefault(&font);
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  ImGui_ImplGlfw_InitForOpenGL(window, true);  // chains to our callbacks
  ImGui_ImplOpenGL3_Init("#version 330");
  ImGui_ImplOpenGL3_CreateDeviceObjects();
}

/// Shapes take their white from a texture of the same kind as our text, so that the software OpenGL of a plain machine
/// compiles one shader for everything: a third of the time to the first frame.
widgets::Texture shapeTexture() {
  constexpr int kSide = 3;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // lines in ImGui's own font texture
  widgets::Texture white = widgets::Texture::ofMask({kSide, kSide, std::vector<std::uint8_t>(kSide * kSide, 255)});
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(white.id())));
  atlas.TexUvWhitePixel = {0.5F, 0.5F};
  return white;
}

}  // namespace

Status Window::connect() {
  if (glfwInit() == GLFW_TRUE) return done();
  return Error{Error::Kind::Unavailable,
               _("There is no display for the reader. These commands need none: search, show, list, handout, pack, "
                 "verify. For example: myelin search legs jump at night")};
}

Window::Screen Window::screen() {
  GLFWmonitor* const monitor = glfwGetPrimaryMonitor();
  if (monitor == nullptr) return {};
  Screen screen;
  if (const GLFWvidmode* mode = glfwGetVideoMode(monitor))
    screen.size = {static_cast<float>(mode->width), static_cast<float>(mode->height)};
  float x = 1, y = 1;
  glfwGetMonitorContentScale(monitor, &x, &y);
  if (x > 0) screen.scale = x;
  return screen;
}

Result<std::unique_ptr<Window>> Window::open(widgets::Size size) {
  setHints();
  auto parts = std::make_unique<Parts>();
  parts->window =
      glfwCreateWindow(static_cast<int>(size.w), static_cast<int>(size.h), parts->title.c_str(), nullptr, nullptr);
  if (parts->window == nullptr)  // GLFW is left to the end of the process: other threads may still wake it
    return Error{Error::Kind::Unavailable,
                 _("This display has no OpenGL 3.3. Install libgl1-mesa-dri, then start Myelin again.")};
  glfwSetWindowUserPointer(parts->window, parts.get());
  glfwSetWindowSizeLimits(parts->window, static_cast<int>(kLeast.w), static_cast<int>(kLeast.h), GLFW_DONT_CARE,
                          GLFW_DONT_CARE);
  glfwMakeContextCurrent(parts->window);
  glfwSwapInterval(1);
  Callbacks::set(parts->window);
  startImGui(parts->window);
  parts->white = shapeTexture();
  return std::unique_ptr<Window>(new Window(std::move(parts)));
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Window::~Window() {
  parts_->white = {};
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(parts_->window);
  glfwTerminate();
}

bool Window::closing() const {
  return glfwWindowShouldClose(parts_->window) == GLFW_TRUE;
}

bool Window::wait(double seconds) {
  parts_->eventCame = !parts_->presses.empty();  // the rest of what came at once
  parts_->looks = glfwGetTime();
  parts_->sleeps = seconds > 0 && !parts_->eventCame;
  if (parts_->sleeps)
    glfwWaitEventsTimeout(seconds);
  else
    glfwPollEvents();
  parts_->looked = glfwGetTime();
  return parts_->eventCame;
}

widgets::Input Window::takeInput() {
  widgets::Input taken = std::move(parts_->input);
  taken.time = glfwGetTime();
  parts_->input = {};
  parts_->input.ctrlHeld = taken.ctrlHeld;
  parts_->input.shiftHeld = taken.shiftHeld;
  return taken;
}

/// One press or release a frame, so that no click of two or three is lost when a frame takes longer than they do.
void Window::takePress() {
  ImGuiIO& io = ImGui::GetIO();
  if (!parts_->presses.empty()) {
    const Parts::Press& now = parts_->presses.front();
    parts_->buttonDown = now.down;
    parts_->input.shiftHeld = now.shift;
    if (now.down) parts_->input.pressed = now.when;
    io.MousePos = ImVec2(static_cast<float>(now.x), static_cast<float>(now.y));
    parts_->presses.pop_front();
  }
  io.MouseDown[0] = parts_->buttonDown;
}

void Window::beginFrame() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  takePress();
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

void Window::endFrame() {
  ImGui::End();
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(parts_->window);
  if (parts_->shown) return;
  parts_->shown = true;
  glfwShowWindow(parts_->window);
  setIcon(parts_->window);
}

widgets::Size Window::size() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(parts_->window, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

widgets::Point Window::position() const {
  int x = 0;
  int y = 0;
  glfwGetWindowPos(parts_->window, &x, &y);
  return {static_cast<float>(x), static_cast<float>(y)};
}

bool Window::focused() const {
  return glfwGetWindowAttrib(parts_->window, GLFW_FOCUSED) == GLFW_TRUE;
}

float Window::contentScale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(parts_->window, &x, &y);
  return x > 0 ? x : 1;
}

void Window::onKey(std::function<void(const RawKey&)> told) {
  parts_->told = std::move(told);
}

void Window::setTitle(const std::string& title) {
  if (title == parts_->title) return;
  parts_->title = title;
  glfwSetWindowTitle(parts_->window, title.c_str());
}

void Window::copy(const std::string& words) {
  glfwSetClipboardString(parts_->window, words.c_str());
}

double Window::time() const {
  return glfwGetTime();
}

void Window::wake() {
  glfwPostEmptyEvent();
}

}  // namespace myelin::shell
