#include "index/check/claim.h"

#include <gtest/gtest.h>

namespace myelin::check {
namespace {

/// "Percent: 30%" or "none".
std::string claim(std::string_view sentence) {
  const std::optional<Claim> found = claimIn(sentence);
  if (!found) return "none";
  const char* const names[] = {"Percent", "Dose", "People", "Duration"};
  return std::string(names[static_cast<int>(found->kind)]) + ": " + found->words;
}

TEST(Claims, PerCent) {
  EXPECT_EQ(claim("It eased by 30%."), "Percent: 30%");
  EXPECT_EQ(claim("It eased by 4.5 % in all."), "Percent: 4.5 %");
  EXPECT_EQ(claim("It eased by 30 per cent."), "Percent: 30 per cent");
  EXPECT_EQ(claim("Thirty percent said so."), "Percent: Thirty percent");
}

TEST(Claims, Doses) {
  EXPECT_EQ(claim("People took 300 mg a day."), "Dose: 300 mg");
  EXPECT_EQ(claim("People took 300mg a day."), "Dose: 300mg");
  EXPECT_EQ(claim("Drink about two litres."), "Dose: two litres");
  EXPECT_EQ(claim("They had 10,000 IU daily."), "Dose: 10,000 IU");
  EXPECT_EQ(claim("It was 50 \u00b5g."), "Dose: 50 \u00b5g");
}

TEST(Claims, People) {
  EXPECT_EQ(claim("A review of 1,384 people found little."), "People: 1,384 people");
  EXPECT_EQ(claim("It covered 199 older people."), "People: 199 older people");
  EXPECT_EQ(claim("There are 2.8 million people."), "People: 2.8 million people");
  EXPECT_EQ(claim("About one in four has it."), "People: one in four");
  EXPECT_EQ(claim("It helped 45 in 100 of them."), "People: 45 in 100");
  EXPECT_EQ(claim("It helped 7 out of 10."), "People: 7 out of 10");
  EXPECT_EQ(claim("Half of all people had it."), "People: Half of all people");
  EXPECT_EQ(claim("A third of those treated felt it."), "People: third of those");
}

TEST(Claims, DurationsOnlyBesideAWordOfEffect) {
  EXPECT_EQ(claim("The effect lasts about three months."), "Duration: three months");
  EXPECT_EQ(claim("It wears off in 6 hours."), "Duration: 6 hours");
  EXPECT_EQ(claim("The full effect takes half an hour."), "Duration: half an hour");
  EXPECT_EQ(claim("Hold the stretch for 30 seconds."), "none");
  EXPECT_EQ(claim("Write down the last 24 hours."), "none");
  EXPECT_EQ(claim("The trial ran for 12 weeks."), "none");
}

TEST(Claims, WhatEverybodyMaySayIsNone) {
  EXPECT_EQ(claim("Call 999, 112 or 911."), "none");
  EXPECT_EQ(claim("It opened on 1 May 2019 at 10 in the morning."), "none");
  EXPECT_EQ(claim("It is for people aged 18 to 60."), "none");
  EXPECT_EQ(claim("Rate your pain from 0 to 10: five out of ten is the middle score."), "none");
  EXPECT_EQ(claim("It takes two people to lift safely."), "none");
  EXPECT_EQ(claim("In 2016 people wrote more."), "none");
  EXPECT_EQ(claim("Five reviews and 12 trials."), "none");
  EXPECT_EQ(claim("It grew to six in 2019."), "none");
  EXPECT_EQ(claim("Vitamin B12 and omega 3."), "none");
  EXPECT_EQ(claim(""), "none");
}

TEST(Claims, CallsForHelpAreKnownByTheirFirstWord) {
  EXPECT_TRUE(isCallForHelp("Call if a fit lasts 5 minutes."));
  EXPECT_TRUE(isCallForHelp("Get help the same day."));
  EXPECT_FALSE(isCallForHelp("The effect lasts 5 minutes."));
  EXPECT_FALSE(isCallForHelp(""));
}

}  // namespace
}  // namespace myelin::check
