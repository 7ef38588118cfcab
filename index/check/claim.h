#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace myelin::check {

enum class ClaimKind { Percent, Dose, People, Duration };

/// A number that no reader can check for themselves.
struct Claim {
  ClaimKind kind;
  std::string words;  ///< as written: "30%", "2.8 million people"
};

/// The first claim in a sentence:
///   "It eased by 30 per cent."           -> Percent "30 per cent"
///   "About 2 litres a day"               -> Dose "2 litres"
///   "A study of 1,384 people", "one in four" -> People
///   "The effect lasts three months."     -> Duration "three months", only beside a word of effect (lasts, wears off)
/// Phone numbers, dates, ages, scores and durations of anything else are none.
std::optional<Claim> claimIn(std::string_view sentence);

/// Whether a sentence tells the reader to call or ask someone, so that a duration in it is a threshold and no claim.
bool isCallForHelp(std::string_view sentence);

}  // namespace myelin::check
