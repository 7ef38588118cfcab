set(SANITIZERS "" CACHE STRING "Sanitizers for all own code, for example: address,undefined")
option(WARNINGS_AS_ERRORS "Fail the build on a warning" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

add_library(build_flags INTERFACE)
target_compile_features(build_flags INTERFACE cxx_std_20)
# Designated initializers leave defaults out; -Wrestrict is wrong about std::string in g++ 12 (GCC bug 105651).
target_compile_options(build_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wno-missing-field-initializers -Wno-restrict)
target_link_options(build_flags INTERFACE -Wl,--as-needed)
if(WARNINGS_AS_ERRORS)
  target_compile_options(build_flags INTERFACE -Werror)
endif()
if(SANITIZERS)
  target_compile_options(build_flags INTERFACE -fsanitize=${SANITIZERS} -fno-omit-frame-pointer)
  target_link_options(build_flags INTERFACE -fsanitize=${SANITIZERS})
endif()

# One room: a folder, a static library and a namespace. PUBLIC and PRIVATE are what it links; headers of packages are
# reachable only through these, so that a room that does not link a library cannot include it.
function(myelin_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC build_flags ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# Files as bytes inside the program, so that it runs from anywhere. Their names are told from ROOT on, which is the
# folder of the list unless it is named.
function(myelin_embed target)
  cmake_parse_arguments(ARG "" "OUTPUT;SYMBOL;ROOT" "FILES" ${ARGN})
  if(NOT ARG_ROOT)
    set(ARG_ROOT ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${ARG_OUTPUT})
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DSYMBOL=${ARG_SYMBOL} "-DFILES=${ARG_FILES}" -DROOT=${ARG_ROOT} -P
            ${PROJECT_SOURCE_DIR}/.cmake/embed.cmake
    DEPENDS ${ARG_FILES} ${PROJECT_SOURCE_DIR}/.cmake/embed.cmake
    VERBATIM)
  set_source_files_properties(${out} PROPERTIES LANGUAGE ASM)
  target_sources(${target} PRIVATE ${out})
endfunction()
