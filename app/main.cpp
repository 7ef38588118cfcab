#include <libintl.h>
#include <malloc.h>

#include <clocale>

#include "app/commands/command_line.h"

int main(int argc, char** argv) {
  // Memory goes back to the machine when it is freed: few heaps, and large buffers never inside them.
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  std::setlocale(LC_ALL, "");
  std::setlocale(LC_NUMERIC, "C");  // numbers in files and style sheets are the same everywhere
  textdomain("myelin");
  bind_textdomain_codeset("myelin", "UTF-8");
  return myelin::commands::run(argc, argv);
}
