// The least that a Dear ImGui program does, what the reader is measured against: `floor` shows an empty ImGui window,
// `floor bare` a frame that nothing at all is drawn in, which no program that shows something can reach.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

void drawFrame(GLFWwindow* window, bool bare) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  if (!bare) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);  // one that sizes itself is hidden in the first frame
    ImGui::Begin("empty");
    ImGui::End();
  }
  ImGui::Render();
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
}

/// Tells the bench that the first frame has been swapped: a byte to the descriptor it passed on.
void tellReady() {
  const char* number = std::getenv("MYELIN_READY_FD");
  if (number != nullptr && ::write(std::atoi(number), "1", 1) != 1)
    std::fputs("nobody waits for this window\n", stderr);
}

}  // namespace

int main(int argc, char** argv) {
  const bool bare = argc > 1 && std::string_view(argv[1]) == "bare";
  if (!glfwInit()) return 2;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWwindow* window = glfwCreateWindow(1280, 800, "floor", nullptr, nullptr);
  if (window == nullptr) return 2;
  glfwMakeContextCurrent(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 130");
  drawFrame(window, bare);
  tellReady();
  while (!glfwWindowShouldClose(window)) {
    glfwWaitEvents();
    drawFrame(window, bare);
  }
  return 0;
}
