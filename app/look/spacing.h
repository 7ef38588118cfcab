#pragma once

namespace myelin::look {

/// How far a reader drew a text apart, each as a part of the size of its letters; 0 keeps the design's value.
struct Spacing {
  double line = 0;       ///< from one line to the next: 1.4, 1.58, 1.8, 2.0
  double paragraph = 0;  ///< after a paragraph
  double letter = 0;     ///< added to each letter
  double word = 0;       ///< added to each space
  bool operator==(const Spacing&) const = default;
};

}  // namespace myelin::look
