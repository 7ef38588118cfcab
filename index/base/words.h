#pragma once
#include <libintl.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Every word a person can see goes through here, so that gettext can translate it (domain "myelin").
/// `_("Print")` for one string; `N_` marks a string that is translated where it is used;
/// `plural("{1} page", "{1} pages", n)` chooses by number; `fill` puts arguments in the order of {1}, {2}, ....
#define _(text) dgettext("myelin", text)
#define N_(text) text

namespace myelin {

/// Replaces {1}, {2}, ... in `pattern` by `arguments`. Unknown numbers stay as they are.
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

/// The translated `one` or `many` for `n`, with {1} replaced by the number.
std::string plural(const char* one, const char* many, unsigned long n);

}  // namespace myelin
