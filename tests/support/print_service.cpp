#include "tests/support/print_service.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

extern char** environ;

namespace myelin::test {
namespace {

namespace fs = std::filesystem;

const char* const kPolicy =
    "Browsing Off\nDefaultAuthType None\nWebInterface No\nLogLevel warn\n"
    "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
    "<Policy default>\n  JobPrivateAccess all\n  JobPrivateValues none\n"
    "  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n";

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int freePort() {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(socket);
  return ntohs(address.sin_port);
}

bool listening(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  const bool connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  ::close(socket);
  return connected;
}

}  // namespace

PrintService::PrintService(const std::vector<Queue>& queues)
    : port_(freePort()), home_(::getenv("HOME") == nullptr ? "" : ::getenv("HOME")) {
  for (const char* name : {"root", "spool", "cache", "state", "bin/backend", "home"})
    fs::create_directories(folder_ / name);
  fs::create_directory_symlink("/usr/lib/cups/daemon", folder_ / "bin/daemon");  // cups-exec, which starts scripts
  write("cupsd.conf", "Listen 127.0.0.1:" + std::to_string(port_) + "\n" + kPolicy);
  const std::string at = folder().string();
  write("cups-files.conf", "ServerRoot " + at + "/root\nRequestRoot " + at + "/spool\nCacheDir " + at +
                               "/cache\nStateDir " + at + "/state\nServerBin " + at +
                               "/bin\nDataDir /usr/share/cups\nAccessLog " + at + "/access\nErrorLog " + at +
                               "/error\nPageLog " + at + "/page\n");
  writeQueues(queues);
  ::setenv("CUPS_SERVER", ("127.0.0.1:" + std::to_string(port_)).c_str(), 1);
  ::setenv("HOME", (folder_ / "home").c_str(), 1);
  start();
}

PrintService::~PrintService() {
  stop();
  ::unsetenv("CUPS_SERVER");
  ::setenv("HOME", home_.c_str(), 1);
}

void PrintService::write(const std::string& name, const std::string& text, unsigned mode) const {
  std::ofstream(folder_ / name) << text;
  ::chmod((folder_ / name).c_str(), mode);
}

/// A script nobody else may run is run as the server's own user, so that it may write into the test's folder.
void PrintService::writeQueues(const std::vector<Queue>& queues) const {
  std::string conf;
  for (const Queue& queue : queues) {
    const std::string tag = &queue == queues.data() ? "DefaultPrinter" : "Printer";
    conf += "<" + tag + " " + queue.name + ">\nInfo " + queue.info + "\nDeviceURI " + queue.name +
            "://here\nState Idle\nAccepting Yes\nShared No\nErrorPolicy " + queue.onError + "\n</" + tag + ">\n";
    write("bin/backend/" + queue.name,
          "#!/bin/sh\n[ $# = 0 ] && exit 0\ncd " + folder().string() + "\n" + queue.script + "\n", 0700);
  }
  write("root/printers.conf", conf);
}

void PrintService::start() {
  std::string program = "cupsd", foreground = "-f", c = "-c", s = "-s";
  std::string conf = (folder_ / "cupsd.conf").string(), files = (folder_ / "cups-files.conf").string();
  char* const words[] = {program.data(), foreground.data(), c.data(), conf.data(), s.data(), files.data(), nullptr};
  const bool usual = fs::exists("/usr/sbin/cupsd");
  if (::posix_spawnp(&server_, usual ? "/usr/sbin/cupsd" : "cupsd", nullptr, nullptr, words, environ) != 0) server_ = 0;
  for (int i = 0; i < 400 && server_ != 0 && !listening(port_); ++i) ::usleep(25'000);
}

bool PrintService::answers() const {
  return server_ != 0 && listening(port_);
}

void PrintService::stop() {
  if (server_ == 0) return;
  ::kill(server_, SIGTERM);
  ::waitpid(server_, nullptr, 0);
  server_ = 0;
}

}  // namespace myelin::test
