#include "app/commands/make_command.h"

#include <unistd.h>

#include <cstdio>

#include "app/commands/output.h"
#include "app/handout/handout.h"
#include "app/shell/desktop.h"
#include "index/base/words.h"

namespace myelin::commands {

int handout(const HandoutOrder& order) {
  const auto opened = openLibrary(order.library);
  if (!opened) return fail(opened.error());
  handout::Order wanted;
  wanted.slugs = order.slugs;
  wanted.sizePt = order.sizePt;
  wanted.paper = order.paper == "Letter" ? handout::Paper::Letter : handout::Paper::A4;  // not shown: as typed
  wanted.today = shell::today();
  const auto existing = order.force ? file::Existing::Replace : file::Existing::Keep;
  const auto pages = handout::save(**opened, wanted, order.output, existing);
  if (!pages && pages.error().kind == Error::Kind::Exists)
    return fail({Error::Kind::Exists,
                 fill(_("{1} is already there. Choose another name, or add --force to replace it."), {order.output})});
  if (!pages) return fail(pages.error());
  print(order.output + ": " + plural("{1} page", "{1} pages", static_cast<unsigned long>(*pages)) + "\n");
  if (order.printer.empty()) return kDone;
  const Status printed = handout::print(order.output, order.printer, order.slugs.front());
  return printed ? kDone : fail(printed.error());
}

int pack(const std::string& folder, const std::string& output, bool force) {
  library::PackOptions options;
  options.replace = force;
  if (::isatty(STDERR_FILENO) == 1) {
    options.progress = [](int done, int all) {
      const std::string line = fill(_("Packing {1} of {2}"), {std::to_string(done), std::to_string(all)});
      std::fprintf(stderr, "\r%s%s", line.c_str(), done == all ? "\n" : "");
    };
  }
  const Status packed = library::pack(folder, output, options);
  if (!packed && packed.error().kind == Error::Kind::Exists)
    return fail({Error::Kind::Exists,
                 fill(_("{1} is already there. Choose another name, or add --force to replace it."), {output})});
  if (!packed) return fail(packed.error());
  const auto opened = openLibrary(output);  // names what was left out
  if (!opened) return fail(opened.error());
  print(output + ": " + plural("{1} article", "{1} articles", (*opened)->articles().size()) + "\n");
  return kDone;
}

int verify(const std::string& file) {
  const Status sound = library::verify(file);
  if (!sound) return fail(sound.error());
  print(fill(_("{1} is complete and unchanged."), {file}) + "\n");
  return kDone;
}

}  // namespace myelin::commands
