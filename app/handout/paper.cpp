#include "app/handout/paper.h"

#include <array>

#include "app/handout/unit.h"

namespace myelin::handout {
namespace {

// In the order of Paper. Not shown: names.
constexpr std::array kPapers = {PaperFacts{"A4", 210 * kMm, 297 * kMm, "iso_a4_210x297mm"},
                                PaperFacts{"Letter", 8.5 * 72, 11 * 72, "na_letter_8.5x11in"},
                                PaperFacts{"A5", 148 * kMm, 210 * kMm, "iso_a5_148x210mm"}};

}  // namespace

const PaperFacts& factsOf(Paper paper) {
  return kPapers[static_cast<std::size_t>(paper)];
}

Paper paperNamed(std::string_view name) {
  for (std::size_t i = 0; i < kPapers.size(); ++i)
    if (name == kPapers[i].name) return static_cast<Paper>(i);
  return Paper::A4;
}

}  // namespace myelin::handout
