#pragma once

/// Where the project and its build stand on this machine. Constants of one object file, so that every other one is the
/// same in each checkout and a compiler cache serves them all.
namespace myelin {

extern const char* const kSourceFolder;
extern const char* const kBuildFolder;

}  // namespace myelin
