#pragma once
#include <cups/cups.h>

#include <memory>

#include "index/base/late_library.h"
#include "index/base/result.h"

/// libcups, loaded when it is first needed (it brings TLS and name services with it, which the start of the program
/// does not pay for) and never unloaded.
namespace myelin::handout {

// Every function that is used, by its own name and type.
#define MYELIN_CUPS(each)                                                                                           \
  each(httpConnect2) each(httpClose) each(httpSetTimeout) each(cupsServer) each(cupsSetServer) each(ippPort)        \
      each(cupsEncryption) each(ippNewRequest) each(ippAddString) each(ippAddStrings) each(ippAddInteger)           \
          each(cupsDoRequest) each(ippDelete) each(ippFindAttribute) each(ippFirstAttribute) each(ippNextAttribute) \
              each(ippGetName) each(ippGetGroupTag) each(ippGetCount) each(ippGetInteger) each(ippGetBoolean)       \
                  each(ippGetString) each(cupsAddOption) each(cupsFreeOptions) each(cupsPrintFile2)                 \
                      each(cupsCancelJob2) each(cupsGetDefault2) each(cupsLastError) each(cupsLastErrorString)      \
                          each(cupsUser)

struct Cups {
  MYELIN_CUPS(MYELIN_LATE_MEMBER)

  /// nullptr where it is not installed. Any thread.
  static const Cups* load();
};

/// A connection to the CUPS this computer uses (`CUPS_SERVER`, client.conf, or its own), and one answer.
struct CloseConnection {
  void operator()(http_t* http) const { Cups::load()->httpClose(http); }
};
struct DeleteAnswer {
  void operator()(ipp_t* ipp) const { Cups::load()->ippDelete(ipp); }
};
using Answer = std::unique_ptr<ipp_t, DeleteAnswer>;

/// Unavailable, with the sentence to show, when CUPS is not installed or not running.
Result<std::shared_ptr<http_t>> connectToCups();

}  // namespace myelin::handout
