#include <libintl.h>
#include <malloc.h>

#include <clocale>
#include <cstring>

#include "app/commands/command_line.h"
#include "app/picture/painter.h"

int main(int argc, char** argv) {
  if (argc == 4 && std::strcmp(argv[1], myelin::picture::kPainterArgument) == 0)
    return myelin::picture::runPainter(argv[2], argv[3]);
  mallopt(M_ARENA_MAX, 2);  // a few short threads need no heaps of their own
  std::setlocale(LC_ALL, "");
  std::setlocale(LC_NUMERIC, "C");  // numbers in files and style sheets are the same everywhere
  textdomain("myelin");
  bind_textdomain_codeset("myelin", "UTF-8");
  return myelin::commands::run(argc, argv);
}
