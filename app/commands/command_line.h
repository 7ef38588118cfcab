#pragma once

namespace myelin::commands {

/// The program `myelin`: runs what the arguments ask for; without a sub-command, the reader.
/// Returns the exit code: 0 done (nothing found is 0 too), 1 `check` found
/// something to fix, 2 it could not be done, with one line on stderr.
int run(int argc, char** argv);

}  // namespace myelin::commands
