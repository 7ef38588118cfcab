#include "tests/bench/start/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace bench {
namespace {

constexpr std::chrono::milliseconds kPause{100};

std::string procFile(pid_t pid, const std::string& name) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// utime and stime are fields 14 and 15 of stat; the name, field 2, may hold spaces and ends at the last bracket.
double cpuTicks(pid_t pid) {
  const std::string stat = procFile(pid, "stat");
  const std::size_t name = stat.rfind(')');
  if (name == std::string::npos) return 0;
  std::istringstream fields(stat.substr(name + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;
  double user = 0, system = 0;
  fields >> user >> system;
  return user + system;
}

double pssKilobytes(pid_t pid) {
  std::istringstream lines(procFile(pid, "smaps_rollup"));
  for (std::string word; lines >> word;)
    if (double kilobytes = 0; word == "Pss:" && lines >> kilobytes) return kilobytes;
  return 0;
}

}  // namespace

Process::Process(const std::vector<std::string>& command) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return;
  ready_ = pipe[0];
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::setenv("MYELIN_READY_FD", std::to_string(pipe[1]).c_str(), 1);
  ::setenv("MYELIN_FIRST_START", "skip", 1);
  start_ = Clock::now();
  pid_ = ::fork();
  if (pid_ == 0) {
    ::fcntl(pipe[1], F_SETFD, 0);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::close(pipe[1]);
}

Process::~Process() {
  if (ready_ >= 0) ::close(ready_);
  if (pid_ <= 0) return;
  ::kill(pid_, SIGTERM);
  for (int i = 0; i < 50; ++i) {
    if (::waitpid(pid_, nullptr, WNOHANG) != 0) return;
    std::this_thread::sleep_for(kPause);
  }
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

std::optional<Seconds> Process::waitReady(Seconds most) {
  pollfd waiting{ready_, POLLIN, 0};
  const int milliseconds = static_cast<int>(most.count() * 1000);
  if (::poll(&waiting, 1, milliseconds) != 1) return std::nullopt;
  const Clock::time_point end = Clock::now();
  char byte = 0;
  if (::read(ready_, &byte, 1) != 1) return std::nullopt;  // closed: it ended
  return end - start_;
}

bool Process::waitQuiet(Seconds most) const {
  const Clock::time_point end = Clock::now() + std::chrono::duration_cast<Clock::duration>(most);
  double before = cpu().count();
  Clock::time_point since = Clock::now();
  while (Clock::now() < end) {
    std::this_thread::sleep_for(kPause);
    const double now = cpu().count();
    if (now > before) since = Clock::now();
    before = now;
    if (Clock::now() - since >= std::chrono::seconds(1)) return true;
  }
  return false;
}

Seconds Process::cpu() const {
  double ticks = 0;
  for (const pid_t pid : family()) ticks += cpuTicks(pid);
  return Seconds(ticks / static_cast<double>(::sysconf(_SC_CLK_TCK)));
}

double Process::memory() const {
  double kilobytes = 0;
  for (const pid_t pid : family()) kilobytes += pssKilobytes(pid);
  return kilobytes * 1024 / 1e6;
}

std::vector<pid_t> Process::family() const {
  std::vector<pid_t> all{pid_};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string leader = std::to_string(all[i]);
    std::istringstream children(procFile(all[i], "task/" + leader + "/children"));
    for (pid_t child = 0; children >> child;) all.push_back(child);
  }
  return all;
}

}  // namespace bench
