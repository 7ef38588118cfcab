#include "index/base/late_library.h"

#include <dlfcn.h>

namespace myelin {

// Calls are bound when they are first made; names of other libraries are not mixed with ours.
LateLibrary::LateLibrary(const char* file) : handle_(dlopen(file, RTLD_LAZY | RTLD_LOCAL)) {}

void* LateLibrary::address(const char* name) const {
  return handle_ == nullptr ? nullptr : dlsym(handle_, name);
}

}  // namespace myelin
