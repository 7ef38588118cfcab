#include "app/handout/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

extern char** environ;

namespace myelin::handout {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(60);
constexpr std::size_t kMostOutput = 16384;

/// Reads until the other end closes or the time is up; what is over the limit is read and forgotten.
bool drain(int from, Clock::time_point deadline, std::string& output) {
  char buffer[4096];
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{from, POLLIN, 0};
    const int ready = left > 0 ? poll(&waiting, 1, static_cast<int>(left)) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    const ssize_t got = read(from, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    if (output.size() < kMostOutput) output.append(buffer, static_cast<std::size_t>(got));
  }
}

/// The output's end closes when the program exits, or before: then it gets what is left of its time.
void collect(pid_t child, Clock::time_point deadline, Ran& ran) {
  int status = 0;
  pid_t got = 0;
  while ((got = waitpid(child, &status, WNOHANG)) == 0 && Clock::now() < deadline) usleep(2000);
  if (got == 0) {
    kill(child, SIGKILL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return;
  }
  ran.ended = true;
  ran.exit = got == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

}  // namespace

Ran run(std::vector<std::string> words) {
  Ran ran;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return ran;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  pid_t child = 0;
  ran.started = posix_spawnp(&child, words.front().c_str(), &actions, nullptr, pointers(words).data(), environ) == 0;
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (ran.started) {
    const Clock::time_point deadline = Clock::now() + kPatience;
    drain(ends[0], deadline, ran.output);
    collect(child, deadline, ran);
  }
  close(ends[0]);
  return ran;
}

Ran runPlain(std::vector<std::string> words) {
  words.insert(words.begin(), {"env", "LC_ALL=C"});
  return run(std::move(words));
}

}  // namespace myelin::handout
