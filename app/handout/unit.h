#pragma once

/// Lengths on paper are points (1/72 inch); the design gives many in millimetres.
namespace myelin::handout {

inline constexpr double kMm = 72 / 25.4;

}  // namespace myelin::handout
