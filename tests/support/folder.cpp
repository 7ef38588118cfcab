#include "tests/support/folder.h"

namespace myelin {

const char* const kSourceFolder = SOURCE_DIR;
const char* const kBuildFolder = BINARY_DIR;

}  // namespace myelin
