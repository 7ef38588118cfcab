#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

#include "app/handout/handout.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

extern char** environ;

namespace myelin::handout {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(60);
constexpr std::size_t kMostOutput = 16384;

struct Ran {
  bool started = false;
  bool ended = false;  // false: it took longer than kPatience and was stopped
  int exit = -1;
  std::string output;  // stdout and stderr
};

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

/// Runs a program found in PATH with these words and nothing in between: no shell reads them.
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

std::string firstLine(const std::string& output) {
  std::string line = utf8::forTerminal(utf8::clean(output.substr(0, output.find('\n'))), false);
  if (line.starts_with("lp: ")) line.erase(0, 4);
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
  return line;
}

Error unavailable(std::string sentence) {
  return {Error::Kind::Unavailable, std::move(sentence)};
}

}  // namespace

Status print(const std::filesystem::path& pdf, const std::string& printer, const std::string& title) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(pdf, ignored))
    return Error{Error::Kind::NotFound,
                 fill(_("There is no file {1} to print. Save the handout again."), {pdf.string()})};
  if (printer.empty() && defaultPrinter().empty()) return unavailable(_("No printer found. Save as PDF still works."));
  std::vector<std::string> words = {"lp", "-t", title};
  if (!printer.empty()) words.insert(words.end(), {"-d", printer});
  words.insert(words.end(), {"--", std::filesystem::absolute(pdf, ignored).string()});
  const Ran ran = run(std::move(words));
  // posix_spawn reports a missing program, or some C libraries do it as exit code 127.
  if (!ran.started || ran.exit == 127)
    return unavailable(_("Printing needs CUPS, which is not installed here. Save as PDF still works."));
  if (!ran.ended) return unavailable(_("The printer does not answer. Save as PDF still works."));
  if (ran.exit != 0)
    return unavailable(
        fill(_("The printer did not take the handout: {1}. Save as PDF still works."), {firstLine(ran.output)}));
  return done();
}

std::string defaultPrinter() {
  // In the C locale the line is "system default destination: NAME", or "no system default destination".
  const Ran ran = run({"env", "LC_ALL=C", "lpstat", "-d"});
  if (!ran.ended || ran.exit != 0) return "";
  const std::string mark = "destination: ";
  const std::size_t at = ran.output.find(mark);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + mark.size();
  return ran.output.substr(begin, ran.output.find('\n', begin) - begin);
}

}  // namespace myelin::handout
