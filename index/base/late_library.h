#pragma once

/// C libraries that are loaded when they are first needed and never unloaded, so that the start of the program does not
/// pay for what a visit may never use. A room lists the functions it calls, by their own names and types, in a macro
/// that takes a macro, and writes `struct Cups { MYELIN_CUPS(MYELIN_LATE_MEMBER) };` and `MYELIN_LATE_LOAD`.
namespace myelin {

/// One such library. Any thread.
class LateLibrary {
 public:
  /// `file` as the dynamic linker looks for it: "libcups.so.2".
  explicit LateLibrary(const char* file);

  /// Sets a pointer to one of its functions; false when the library or the function is not there.
  template <typename Function>
  bool find(const char* name, Function*& function) const {
    function = reinterpret_cast<Function*>(address(name));
    return function != nullptr;
  }

 private:
  void* address(const char* name) const;
  void* handle_ = nullptr;
};

}  // namespace myelin

#define MYELIN_LATE_MEMBER(name) decltype(&::name) name = nullptr;

/// The body of a function that fills a table once and returns where it is; nullptr when something is not installed.
#define MYELIN_LATE_LOAD(Table, file, functions) \
  static Table table;                            \
  static const bool kLoaded = [] {               \
    const LateLibrary library(file);             \
    bool all = true;                             \
    functions(MYELIN_LATE_FIND) return all;      \
  }();                                           \
  return kLoaded ? &table : nullptr

#define MYELIN_LATE_FIND(name) all = library.find(#name, table.name) && all;
