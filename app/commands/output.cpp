#include "app/commands/output.h"

#include <unistd.h>

#include <cstdio>

#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::commands {
namespace {

std::filesystem::path programFolder() {
  std::error_code failed;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return failed ? std::filesystem::path() : program.parent_path();
}

}  // namespace

void print(const std::string& text) {
  const std::string clean = utf8::forTerminal(text, true);
  std::fwrite(clean.data(), 1, clean.size(), stdout);
}

int finish(int code) {
  const bool arrived = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  if (arrived || code != kDone) return code;
  return fail({Error::Kind::Unwritable, _("Not all of the output could be written. Free some space, or send it "
                                          "somewhere else.")});
}

int fail(const Error& error) {
  warn(error.sentence);
  return kFailed;
}

void warn(const std::string& sentence) {
  std::fflush(stdout);
  std::fprintf(stderr, "myelin: %s\n", utf8::forTerminal(sentence, false).c_str());
}

std::filesystem::path libraryPath(const std::string& named) {
  if (!named.empty()) return named;
  const std::filesystem::path program = programFolder();
  for (const auto& place : {program / "../content", program / "../share/myelin/content"}) {
    std::error_code ignored;
    if (std::filesystem::exists(place / "myelin.yaml", ignored)) return std::filesystem::canonical(place, ignored);
  }
  return program / "../share/myelin/content";
}

Result<std::shared_ptr<const library::Library>> openLibrary(const std::string& named) {
  library::OpenOptions options;
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  if (terminal) {
    options.progress = [](int done, int all) {
      if (done % 50 == 0 || done == all)
        std::fprintf(stderr, "\r%s",
                     fill(_("Reading {1} of {2}"), {std::to_string(done), std::to_string(all)}).c_str());
      if (done == all) std::fprintf(stderr, "\r\033[K");
    };
  }
  auto opened = library::Library::open(libraryPath(named), options);
  if (opened) {
    for (const library::Broken& broken : (*opened)->broken()) {
      const bool told = broken.sentence.find(broken.path) != std::string::npos;
      const std::string sentence = told ? broken.sentence : broken.path + ": " + broken.sentence;
      warn(sentence);
    }
  }
  return opened;
}

}  // namespace myelin::commands
