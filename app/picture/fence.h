#pragma once

namespace myelin::picture {

/// Takes from this process, for good, what decoding a picture does not need: 512 MB of memory and 5 s of CPU are left;
/// no network, no other program, no file can be written, and only fonts, libraries and their settings can be read
/// (seccomp and Landlock, where the kernel has them).
void fenceIn();

}  // namespace myelin::picture
