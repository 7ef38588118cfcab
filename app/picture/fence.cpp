#include "app/picture/fence.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace myelin::picture {
namespace {

constexpr rlim_t kMemory = 512u << 20;
constexpr rlim_t kSeconds = 5;

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

void allowReading(int ruleset, const std::string& path) {
  const int folder = ::open(path.c_str(), O_PATH | O_CLOEXEC);
  if (folder < 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = folder;
  ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  ::close(folder);
}

/// Every right of the first version of Landlock is taken; reading is given back where fonts and libraries are.
void fenceFiles() {
  constexpr auto kAll = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = kAll;
  const long ruleset = ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (ruleset < 0) return;  // an older kernel: the other fences stand
  const int fd = static_cast<int>(ruleset);
  for (const char* path : {"/usr", "/lib", "/lib64", "/etc", "/var/cache/fontconfig"}) allowReading(fd, path);
  if (const char* home = std::getenv("HOME"))
    for (const char* fonts : {"/.fonts", "/.local/share/fonts", "/.cache/fontconfig", "/.config/fontconfig"})
      allowReading(fd, std::string(home) + fonts);
  if (const char* settings = std::getenv("FONTCONFIG_FILE"))
    allowReading(fd, std::filesystem::path(settings).parent_path().string());
  ::syscall(SYS_landlock_restrict_self, fd, 0);
  ::close(fd);
}

void fenceCalls() {
  const scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return;
  for (const int call : {SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
                         SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(ptrace),
                         SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(pidfd_open),
                         SCMP_SYS(shmget), SCMP_SYS(msgget), SCMP_SYS(mount), SCMP_SYS(bpf), SCMP_SYS(keyctl)})
    ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(1), call, 0);
  ::seccomp_load(filter);
  ::seccomp_release(filter);
}

}  // namespace

void fenceIn() {
  limit(RLIMIT_AS, kMemory);
  limit(RLIMIT_CPU, kSeconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  fenceFiles();
  fenceCalls();
}

}  // namespace myelin::picture
