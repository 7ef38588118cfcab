#include "app/shell/ending.h"

#include <pthread.h>

#include <csignal>

namespace myelin::shell {
namespace {

sigset_t endings() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) sigaddset(&set, signal);
  return set;
}

}  // namespace

Ending::Ending(std::function<void()> onEnd) {
  const sigset_t set = endings();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  thread_ = std::thread([set, onEnd = std::move(onEnd)] {
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && signal != SIGUSR1) onEnd();
  });
}

Ending::~Ending() {
  pthread_kill(thread_.native_handle(), SIGUSR1);  // our own: the thread has nothing more to wait for
  thread_.join();
}

}  // namespace myelin::shell
