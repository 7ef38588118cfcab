#pragma once

/// A twin of the OpenGL functions that widgets call, so that drawing needs no graphics card and no display. A program
/// that links gl_twin.cpp never reaches the real ones. Sizes of 0 and over 8192 px fail the test that asks for them.
namespace myelin::test {

/// Textures made and not yet deleted.
int liveTextures();

}  // namespace myelin::test
