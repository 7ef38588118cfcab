#include "app/access/bridge.h"

#include <atk/atk.h>
#include <dlfcn.h>

#include <atomic>
#include <cassert>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "app/access/key_listener.h"
#include "app/access/stage.h"

namespace myelin::access {
namespace {

std::atomic<bool> bridgeLives = false;

/// atk-bridge is loaded when the bus is reached, on the bridge's own thread: linked, it and its eight libraries would
/// hold up every start, and without it the reader would not open at all. Its two functions are of its stable API.
class AtkBridge {
 public:
  AtkBridge() : library_(::dlopen("libatk-bridge-2.0.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE)) {
    if (library_ == nullptr) return;
    init_ = reinterpret_cast<int (*)(int*, char***)>(::dlsym(library_, "atk_bridge_adaptor_init"));
    cleanup_ = reinterpret_cast<void (*)()>(::dlsym(library_, "atk_bridge_adaptor_cleanup"));
  }
  bool start() const { return init_ != nullptr && cleanup_ != nullptr && init_(nullptr, nullptr) == 0; }
  void stop() const { cleanup_(); }

 private:
  void* library_ = nullptr;  ///< stays until the process ends: GLib keeps types of it
  int (*init_)(int*, char***) = nullptr;
  void (*cleanup_)() = nullptr;
};

/// How long a bus that does not answer may hold up the end of the program.
constexpr std::chrono::seconds kPatience{2};

AtkObject* getRoot() {
  return Stage::current() == nullptr ? nullptr : Stage::current()->object(kApplication);
}
const gchar* getToolkitName() {
  return "myelin";
}
const gchar* getToolkitVersion() {
  return "1";
}

void installUtil() {
  auto* util = static_cast<AtkUtilClass*>(g_type_class_ref(ATK_TYPE_UTIL));
  util->get_root = getRoot;
  util->get_toolkit_name = getToolkitName;
  util->get_toolkit_version = getToolkitVersion;
  installKeyListeners();
}

void ignoreMessage(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

/// A missing or dying bus is nothing the reader did or can mend, so the libraries' warnings about it stay off stderr.
void silenceBusWarnings() {
  const auto levels = GLogLevelFlags(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE | G_LOG_LEVEL_INFO | G_LOG_LEVEL_DEBUG);
  for (const char* domain : {"dbind", "atk-bridge", "AT-SPI"})
    g_log_set_handler(domain, levels, ignoreMessage, nullptr);
}

/// Without this libdbus would start a bus of its own under X11 and leave it behind.
bool sessionHasBus() {
  if (g_getenv("DBUS_SESSION_BUS_ADDRESS") != nullptr || g_getenv("AT_SPI_BUS_ADDRESS") != nullptr) return true;
  const char* folder = g_getenv("XDG_RUNTIME_DIR");
  std::error_code error;
  return folder != nullptr && std::filesystem::exists(std::filesystem::path(folder) / "bus", error);
}

}  // namespace

struct Bridge::Parts {
  std::string programName;
  std::function<void(Request)> onRequest;
  std::function<void()> onListened;
  std::thread thread;
  std::atomic<bool> stop = false;

  std::mutex mutex;
  std::condition_variable changed;
  bool ended = false;
  bool listened = false;
  std::shared_ptr<const Snapshot> latest;
  std::vector<KeyStroke> keys;  ///< not yet told
  bool fresh = false;           ///< latest was not yet shown, and somebody listens

  void run();
  void serve(Stage& stage);
  std::shared_ptr<const Snapshot> firstAsked();
  std::shared_ptr<const Snapshot> takeFresh();
  std::vector<KeyStroke> takeKeys();
};

void Bridge::Parts::run() {
  if (sessionHasBus()) {
    silenceBusWarnings();
    Stage stage(
        programName,
        [this](Request request) {
          if (!stop) onRequest(std::move(request));
        },
        [this] { return firstAsked(); });
    installUtil();
    const AtkBridge bridge;
    if (!stop && bridge.start()) {
      serve(stage);
      bridge.stop();
    }
  }
  const std::lock_guard lock(mutex);
  ended = true;
  changed.notify_all();
}

/// atk-bridge listens on the default context, whoever runs it; nothing else in this program does.
void Bridge::Parts::serve(Stage& stage) {
  while (!stop) {
    g_main_context_iteration(nullptr, TRUE);
    for (const KeyStroke& key : takeKeys()) tellKeyListeners(key);
    if (const auto snapshot = takeFresh()) stage.show(*snapshot);
    stage.greet();
  }
}

std::shared_ptr<const Snapshot> Bridge::Parts::firstAsked() {
  {
    const std::lock_guard lock(mutex);
    listened = true;
  }
  if (onListened && !stop) onListened();
  const std::lock_guard lock(mutex);
  return latest;
}

std::shared_ptr<const Snapshot> Bridge::Parts::takeFresh() {
  const std::lock_guard lock(mutex);
  return std::exchange(fresh, false) ? latest : nullptr;
}

std::vector<KeyStroke> Bridge::Parts::takeKeys() {
  const std::lock_guard lock(mutex);
  return std::exchange(keys, {});
}

Bridge::Bridge(std::string programName, std::function<void(Request)> onRequest, std::function<void()> onListened)
    : parts_(std::make_shared<Parts>()) {
  [[maybe_unused]] const bool another = bridgeLives.exchange(true);
  assert(!another);
  parts_->programName = std::move(programName);
  parts_->onRequest = std::move(onRequest);
  parts_->onListened = std::move(onListened);
  parts_->thread = std::thread([parts = parts_] { parts->run(); });
}

Bridge::~Bridge() {
  parts_->stop = true;
  g_main_context_wakeup(nullptr);
  std::unique_lock lock(parts_->mutex);
  const bool ended = parts_->changed.wait_for(lock, kPatience, [this] { return parts_->ended; });
  lock.unlock();
  if (ended)
    parts_->thread.join();
  else
    parts_->thread.detach();
  bridgeLives = false;
}

void Bridge::publish(std::shared_ptr<const Snapshot> snapshot) {
  assert(snapshot != nullptr);
  const std::lock_guard lock(parts_->mutex);
  parts_->latest = std::move(snapshot);
  if (!parts_->listened) return;
  parts_->fresh = true;
  g_main_context_wakeup(nullptr);
}

void Bridge::tell(const KeyStroke& key) {
  const std::lock_guard lock(parts_->mutex);
  if (!parts_->listened) return;
  parts_->keys.push_back(key);
  g_main_context_wakeup(nullptr);
}

bool Bridge::listenedTo() const {
  const std::lock_guard lock(parts_->mutex);
  return parts_->listened;
}

}  // namespace myelin::access
