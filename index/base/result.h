#pragma once
#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace myelin {

/// What went wrong in the world (a file, a library, a printer, a person), never a bug: bugs assert.
/// `sentence` is shown to the person as it is: one sentence that says what happened and what to do.
struct Error {
  enum class Kind {
    NotFound,     ///< nothing is there
    Unreadable,   ///< something is there and cannot be read
    Damaged,      ///< it was ours once and is broken
    Foreign,      ///< it never was ours: another kind of file
    TooLarge,     ///< over a limit the sentence names
    Exists,       ///< it would overwrite something of the user's
    Unwritable,   ///< disk full, read-only, no permission
    Usage,        ///< the command line is not understood
    Unavailable,  ///< a service (printer, voice, bus, display) is not there
  };
  Kind kind;
  std::string sentence;
};

/// Either a value or an Error (g++ 12 has no std::expected).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}
  Result(Error error) : held_(std::move(error)) {}

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  /// REQUIRES: ok().
  T& value() & { return assert(ok()), *std::get_if<0>(&held_); }
  const T& value() const& { return assert(ok()), *std::get_if<0>(&held_); }
  T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&held_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  /// REQUIRES: !ok().
  const Error& error() const { return assert(!ok()), *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

/// Success without a value, or an Error.
using Status = Result<std::monostate>;
inline Status done() {
  return std::monostate{};
}

}  // namespace myelin
