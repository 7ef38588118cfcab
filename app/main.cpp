#include <libintl.h>
#include <malloc.h>

#include <clocale>

#include "app/commands/command_line.h"

int main(int argc, char** argv) {
  mallopt(M_ARENA_MAX, 2);  // a few short threads need no heaps of their own
  std::setlocale(LC_ALL, "");
  std::setlocale(LC_NUMERIC, "C");  // numbers in files and style sheets are the same everywhere
  textdomain("myelin");
  bind_textdomain_codeset("myelin", "UTF-8");
  return myelin::commands::run(argc, argv);
}
