#pragma once
#include <string>
#include <vector>

/// Another program, run to its end.
namespace myelin::handout {

struct Ran {
  bool started = false;
  bool ended = false;  ///< false: it took longer than a minute and was stopped
  int exit = -1;
  std::string output;  ///< stdout and stderr
  /// A missing program: posix_spawn reports it, or with some C libraries the exit code does.
  bool missing() const { return !started || exit == 127; }
};

/// Runs a program found in PATH with these words and nothing in between: no shell reads them. Blocks.
Ran run(std::vector<std::string> words);
/// In the C locale, so that its words can be read.
Ran runPlain(std::vector<std::string> words);

}  // namespace myelin::handout
