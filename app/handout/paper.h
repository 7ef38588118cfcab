#pragma once
#include <string>
#include <string_view>

#include "app/handout/order.h"

/// What is known of each size of paper.
namespace myelin::handout {

struct PaperFacts {
  const char* name;      ///< "A4", as people type it and sets keep it
  double width, height;  ///< upright, pt
  const char* media;     ///< for CUPS (PWG 5101.1)
};
const PaperFacts& factsOf(Paper paper);

/// A4 when no paper has that name.
Paper paperNamed(std::string_view name);

}  // namespace myelin::handout
