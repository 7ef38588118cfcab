#include "index/library/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "index/base/words.h"

namespace myelin::library {

Result<Descriptor> openFile(const std::filesystem::path& file) {
  Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info {};
  if (fd.get() < 0 && errno == ENOENT)
    return Error{Error::Kind::NotFound, fill(_("{1} is not there. Check the name and the folder."), {file.string()})};
  if (fd.get() < 0 || ::fstat(fd.get(), &info) != 0)
    return Error{Error::Kind::Unreadable, fill(_("{1} cannot be read: {2}."), {file.string(), std::strerror(errno)})};
  if (!S_ISREG(info.st_mode))
    return Error{Error::Kind::Foreign, fill(_("{1} is not a file of a Myelin library."), {file.string()})};
  return fd;
}

}  // namespace myelin::library
