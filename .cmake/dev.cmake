# cmake -S . -B build-dev -G Ninja -C .cmake/dev.cmake
set(CMAKE_BUILD_TYPE Debug CACHE STRING "")
set(SANITIZERS address,undefined CACHE STRING "")
set(WARNINGS_AS_ERRORS ON CACHE BOOL "")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON CACHE BOOL "")
