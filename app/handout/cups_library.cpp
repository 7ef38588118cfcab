#include "app/handout/cups_library.h"

#include "index/base/words.h"

namespace myelin::handout {
namespace {

constexpr int kPatienceMs = 3000;
constexpr double kPatience = 10;  // seconds, for an answer

int giveUp(http_t*, void*) {
  return 0;
}

}  // namespace

const Cups* Cups::load() {
  MYELIN_LATE_LOAD(Cups, "libcups.so.2", MYELIN_CUPS);
}

Result<std::shared_ptr<http_t>> connectToCups() {
  const Cups* cups = Cups::load();
  if (cups == nullptr)
    return Error{Error::Kind::Unavailable, _("Printing needs CUPS, which is not installed here. Save as PDF still "
                                             "works: print the file with another program or on another computer.")};
  cups->cupsSetServer(nullptr);  // libcups keeps a server for each thread: it may have changed
  http_t* http = cups->httpConnect2(cups->cupsServer(), cups->ippPort(), nullptr, AF_UNSPEC, cups->cupsEncryption(), 1,
                                    kPatienceMs, nullptr);
  if (http == nullptr)
    return Error{Error::Kind::Unavailable,
                 _("The print service of this computer (CUPS) is not running. Save as PDF still works: print the file "
                   "with another program or on another computer.")};
  cups->httpSetTimeout(http, kPatience, giveUp, nullptr);
  return std::shared_ptr<http_t>(http, CloseConnection{});
}

}  // namespace myelin::handout
