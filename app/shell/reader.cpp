#include "app/shell/reader.h"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "app/access/bridge.h"
#include "app/desk/desk.h"
#include "app/handout/printer.h"
#include "app/panels/window_panel.h"
#include "app/picture/decoder.h"
#include "app/session/session.h"
#include "app/shell/desktop.h"
#include "app/shell/desktop_theme.h"
#include "app/shell/ending.h"
#include "app/shell/mailbox.h"
#include "app/shell/window.h"
#include "app/typeset/paragraph.h"
#include "app/voice/voice.h"
#include "app/widgets/ui.h"
#include "index/base/file.h"
#include "index/base/words.h"

namespace myelin::shell {
namespace {

constexpr double kAsleep = 3600;
constexpr int kFramesAfterEvent = 3;  // ImGui needs two or three frames to settle after an event
constexpr auto kPatience = std::chrono::milliseconds(150);
constexpr widgets::Size kFirstSize{1280, 800};
const std::string kSizeKey = "window size";  // not shown: a setting's name

/// What a window is at first, on a screen of this size and scale.
widgets::Size firstSize(const Window::Screen& screen) {
  widgets::Size size{kFirstSize.w * screen.scale, kFirstSize.h * screen.scale};
  if (screen.size.w > 0) size = {std::min(size.w, screen.size.w), std::min(size.h, screen.size.h)};
  return size;
}

/// "1280x800", kept by the desk; anything else gives the first size.
widgets::Size sizeFrom(const std::string& text, const Window::Screen& screen) {
  char* end = nullptr;
  const float w = std::strtof(text.c_str(), &end);
  const float h = *end == 'x' ? std::strtof(end + 1, nullptr) : 0;
  const bool sound = w >= 320 && h >= 240 && w <= 16384 && h <= 16384;
  return sound ? widgets::Size{w, h} : firstSize(screen);
}

std::string textOf(widgets::Size size) {
  return std::to_string(std::lround(size.w)) + "x" + std::to_string(std::lround(size.h));
}

/// Behind the names of settings that each screen has for itself.
std::string onScreen(const Window::Screen& screen) {
  return screen.size.w > 0 ? " on " + textOf(screen.size) : "";
}

/// Each screen has a size of its own: what suits a large one does not fit a small one.
std::string sizeKey(const Window::Screen& screen) {
  return kSizeKey + onScreen(screen);
}

/// The reader: session, panels and window, and the loop that joins them.
class Reader {
 public:
  Reader(std::shared_ptr<desk::Desk> desk, const ReaderOptions& options)
      : mailbox_(Window::wake), nodesFile_(options.nodes), session_(services(std::move(desk), options.ownLibrary)) {
    session_.start(options.library);
    if (session_.state().firstStart) askDesktop();
  }
  ~Reader() {
    if (asking_.joinable()) asking_.join();
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// Ends run(); from any thread.
  void end() {
    ended_ = true;
    Window::wake();
  }

  void run(Window& window) {
    window_ = &window;
    ui_.emplace();
    panel_.emplace();
    window_->onKey([this](const Window::RawKey& key) {
      if (bridge_ && key.symbol != 0) bridge_->tell({key.down, key.symbol, key.code, key.shift, key.ctrl, key.alt});
    });
    waitForLibrary();
    while (!window_->closing() && !ended_) {
      if (framesDue_ <= 0 && ready_ && !std::exchange(trimmed_, true))
        ::malloc_trim(0);  // starting needs more than reading
      const bool event = window_->wait(framesDue_ > 0 ? 0 : asleepFor());
      const bool letters = mailbox_.open();
      if (event || letters) framesDue_ = kFramesAfterEvent;
      if (framesDue_ <= 0 && wakeAt_ >= 0 && window_->time() >= wakeAt_) framesDue_ = 1;
      if (framesDue_ <= 0) continue;
      --framesDue_;
      frame();
    }
    session_.keepPlace();
    session_.keepSetting(sizeKey(Window::screen()), textOf(window_->size()));
  }

 private:
  session::Services services(std::shared_ptr<desk::Desk> desk, std::filesystem::path ownLibrary) {
    return {.desk = std::move(desk),
            .post = [this](session::Letter letter) { mailbox_.post(std::move(letter)); },
            .printFolder = printFolder(),
            .today = today(),
            .printing = handout::cupsService(),
            .browser = openInBrowser,
            .decode = [](const std::string& bytes, int width,
                         int height) { return picture::decode(picture::thisProgram(), bytes, width, height); },
            .voice = voice::openVoice,
            .clipboard = [this](const std::string& words) { window_->copy(words); },
            .screen = onScreen(Window::screen()),
            .ownLibrary = std::move(ownLibrary),
            .welcome = welcome(nodesFile_.empty())};
  }

  /// Tests are not asked, unless they want to be.
  static bool welcome(bool otherwise) {
    const char* wanted = std::getenv("MYELIN_FIRST_START");
    return wanted == nullptr ? otherwise : std::string_view(wanted) == "show";
  }

  /// The first page of all begins in the desktop's colours.
  void askDesktop() {
    themeDue_ = true;
    asking_ = std::thread([this] {
      mailbox_.post([this, theme = desktopTheme()] {
        themeDue_ = false;
        if (theme) session_.takeDesktopTheme(*theme);
      });
    });
  }

  /// A library that is ready at once is there in the first frame, so that the page does not appear in two steps.
  void waitForLibrary() {
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while ((!hasContent() || themeDue_) && std::chrono::steady_clock::now() < end) {
      window_->wait(0.02);
      mailbox_.open();
    }
  }

  /// Until the next event, or until something wants to be drawn by itself.
  double asleepFor() const { return wakeAt_ < 0 ? kAsleep : std::max(0.001, wakeAt_ - window_->time()); }

  bool hasContent() const { return session_.state().library || !session_.state().libraryTrouble.empty(); }

  void frame() {
    const session::Settings& settings = session_.state().settings;
    window_->beginFrame();
    ui_->begin({.theme = settings.theme,
                .scale = settings.scale,
                .dpi = window_->contentScale(),
                .family = settings.family,
                .hands = {.again = settings.use.again, .hold = settings.use.hold},
                .spacing = settings.comfort.spacing},
               takeInput(), window_->size());
    ui_->placeWindow(window_->position(), window_->focused());
    ui_->setListened(bridge_ && bridge_->listenedTo());
    const panels::Asked asked = panel_->draw(*ui_, session_.state());
    keepLetters();
    const std::shared_ptr<const access::Snapshot> nodes = ui_->end();
    if (ui_->iconsMissing() && !std::exchange(iconsTold_, true)) tellMissingIcons();
    window_->setTitle(nodes->nodes.front().name);
    publish(nodes);
    window_->endFrame();
    sayReady();
    for (const session::Command& command : asked) session_.apply(command);
    const bool onlyReading = asked.size() == 1 && std::holds_alternative<session::ReadTo>(asked.front());
    if (!asked.empty() && !onlyReading) framesDue_ = kFramesAfterEvent;
    wakeAt_ = ui_->wakesIn() < 0 ? -1 : window_->time() + ui_->wakesIn();
    if (ui_->wantsAnotherFrame()) framesDue_ = std::max(framesDue_, 1);
    startBridge();
  }

  /// With the letters of the last frame that nobody took: a key of that frame may have opened the field they are for.
  widgets::Input takeInput() {
    widgets::Input input = window_->takeInput();
    input.typed.insert(0, letters_);
    for (widgets::KeyPress& key : input.keys) key.typedBefore += letters_.size();
    return input;
  }

  /// Each letter is offered twice, and no more.
  void keepLetters() {
    const std::string left = ui_->input().typed;
    letters_ = left.size() > letters_.size() ? left.substr(letters_.size()) : "";
  }

  void tellMissingIcons() {
    session_.takeTrouble(
        _("Some icons cannot be drawn: librsvg is not installed here. Everything works without them. The "
          "package librsvg2-2 brings them back."));
    framesDue_ = kFramesAfterEvent;
  }

  void publish(const std::shared_ptr<const access::Snapshot>& snapshot) {
    if (bridge_) bridge_->publish(snapshot);
    if (nodesFile_.empty()) return;
    std::string dump = access::dump(*snapshot);
    if (dump == lastDump_) return;
    lastDump_ = std::move(dump);
    (void)file::write(nodesFile_, lastDump_, file::Existing::Replace);
  }

  /// The bus is reached after the first frame, so that a slow bus never holds up the window.
  void startBridge() {
    if (bridge_) return;
    bridge_ = std::make_unique<access::Bridge>(
        "Myelin",
        [this](access::Request request) {
          mailbox_.post([this, request = std::move(request)]() mutable {
            if (ui_) ui_->request(std::move(request));
          });
        },
        [this] { mailbox_.post([] {}); });
  }

  /// For whoever measures the start: one byte when the first page with its library is shown.
  void sayReady() {
    if (ready_ || !hasContent()) return;
    ready_ = true;
    if (const char* fd = std::getenv("MYELIN_READY_FD")) {
      [[maybe_unused]] const auto written = ::write(std::atoi(fd), "1", 1);
      ::unsetenv("MYELIN_READY_FD");
    }
  }

  Window* window_ = nullptr;  ///< from run() on
  Mailbox mailbox_;
  std::filesystem::path nodesFile_;
  std::string lastDump_;
  session::Session session_;
  std::optional<widgets::Ui> ui_;
  std::optional<panels::WindowPanel> panel_;
  std::unique_ptr<access::Bridge> bridge_;
  int framesDue_ = kFramesAfterEvent;
  double wakeAt_ = -1;  ///< of window time; negative: sleeps until an event comes
  bool ready_ = false;
  std::thread asking_;
  bool themeDue_ = false;  ///< the desktop has not said yet whether it is light or dark
  bool trimmed_ = false;
  std::string letters_;     ///< typed in the last frame and taken by nobody; UTF-8
  bool iconsTold_ = false;  ///< that some are missing
  std::atomic<bool> ended_ = false;
};

}  // namespace

Status runReader(const ReaderOptions& options) {
  std::mutex mutex;  // the reader stays while it is being told to end
  Reader* running = nullptr;
  const auto setRunning = [&](Reader* reader) {
    const std::lock_guard lock(mutex);
    running = reader;
  };
  const Ending ending([&] {
    const std::lock_guard lock(mutex);
    if (running == nullptr) std::_Exit(0);  // nothing is open, so nothing can be lost
    running->end();
  });
  typeset::Fonts::readAhead();
  std::shared_ptr<desk::Desk> desk = desk::Desk::open(desk::deskFile());
  if (const Status display = Window::connect(); !display) return display.error();
  const Window::Screen screen = Window::screen();
  const std::string size = desk->setting(sizeKey(screen)).value_or("");
  // The window outlives the reader: textures end before it, and no thread of the reader's wakes a window that is gone.
  std::unique_ptr<Window> window;
  Reader reader(std::move(desk), options);  // its library opens while the window is made
  auto opened = Window::open(sizeFrom(size, screen));
  if (!opened) return opened.error();
  window = std::move(*opened);
  setRunning(&reader);
  reader.run(*window);
  setRunning(nullptr);
  return done();
}

}  // namespace myelin::shell
