#include "tests/app/session/fixture.h"

namespace myelin::session {
namespace {

namespace fs = std::filesystem;
using handout::Job;

/// Printers and jobs, as the window knows them.
class Jobs : public SessionTest {
 protected:
  Jobs() { fs::create_directories(scratch_.path("prints")); }
  void look() {
    apply(LookForPrinters{});
    ASSERT_TRUE(letters_.openUntil([&] { return state().printers.looked && !state().printers.looking; }));
  }
  void print() {
    apply(Print{"water"});
    ASSERT_TRUE(letters_.openUntil([&] { return !state().printing; }));
  }
  bool becomes(Job::State wanted) {
    return letters_.openUntil([&] { return state().printers.job && state().printers.job->now.state == wanted; });
  }
};

TEST_F(Jobs, DefaultPrinterIsChosenUntilAnotherOneIs) {
  EXPECT_EQ(state().printers.chosen(), nullptr);
  look();
  ASSERT_NE(state().printers.chosen(), nullptr);
  EXPECT_EQ(state().printers.chosen()->name, "Ward_3");
  apply(SetPrinter{{.printer = "Hall"}});
  EXPECT_EQ(state().printers.chosen()->name, "Hall");
  restart();
  look();
  EXPECT_EQ(state().printers.chosen()->name, "Hall");
  printers_ = std::vector<handout::Printer>{{.name = "Desk", .label = "Desk"}};
  look();
  EXPECT_EQ(state().printers.chosen()->name, "Desk");
}

TEST_F(Jobs, ComposerLooksForPrintersByItself) {
  apply(ShowComposer{});
  ASSERT_TRUE(letters_.openUntil([&] { return state().printers.looked; }));
  EXPECT_EQ(state().printers.all.size(), 2u);
}

TEST_F(Jobs, WithoutPrintersItIsSaidWhy) {
  printers_ = Error{Error::Kind::Unavailable, "No printer found. Save as PDF still works."};
  look();
  EXPECT_TRUE(state().printers.all.empty());
  EXPECT_EQ(state().printers.trouble, "No printer found. Save as PDF still works.");
  EXPECT_EQ(state().printers.chosen(), nullptr);
}

TEST_F(Jobs, WhatThePrinterCannotDoIsNotAskedOfIt) {
  printers_ = std::vector<handout::Printer>{{.name = "Hall", .label = "Hall", .bothSides = true}};
  look();
  apply(SetPrinter{{.copies = 200, .sides = handout::Sides::Two, .ink = handout::Ink::Colour}});
  print();
  ASSERT_EQ(orders_.size(), 1u);
  EXPECT_EQ(orders_[0].printer, "Hall");
  EXPECT_EQ(orders_[0].copies, 99);
  EXPECT_EQ(orders_[0].sides, handout::Sides::Two);
  EXPECT_EQ(orders_[0].ink, handout::Ink::Black);
}

TEST_F(Jobs, JobIsFollowedUntilItIsDone) {
  jobs_ = {{Job::State::Waiting, 0, "Waiting for the printer."},
           {Job::State::Printing, 0, "Printing."},
           {Job::State::Printing, 1, "Printing page 2 of 2"},
           {Job::State::Stopped, 1, "The printer says: out of paper. 1 of 2 pages are printed."},
           {Job::State::Done, 2, "Printed."}};
  print();
  ASSERT_TRUE(becomes(Job::State::Stopped));
  EXPECT_EQ(state().announcement, "The printer says: out of paper. 1 of 2 pages are printed.");
  ASSERT_TRUE(becomes(Job::State::Done));
  EXPECT_EQ(state().printers.job->title, "Drinking water");
  apply(CloseJob{});
  EXPECT_FALSE(state().printers.job);
}

TEST_F(Jobs, JobIsTakenBack) {
  jobs_ = {{Job::State::Printing, 0, "Printing."}};
  print();
  ASSERT_TRUE(becomes(Job::State::Printing));
  apply(CancelPrint{});
  ASSERT_TRUE(becomes(Job::State::Cancelled));
  EXPECT_EQ(cancelled_, std::vector<std::string>{"Ward_3-1"});
}

TEST_F(Jobs, JobThatFailedIsPrintedAgainFromItsPdf) {
  jobs_ = {{Job::State::Failed, 0, "The printer gave up. Save as PDF still works."}};
  print();
  ASSERT_TRUE(becomes(Job::State::Failed));
  {
    const std::lock_guard lock(jobMutex_);
    jobs_ = {{Job::State::Done, 1, "Printed."}};
  }
  apply(RetryPrint{});
  ASSERT_TRUE(becomes(Job::State::Done));
  ASSERT_EQ(printed_.size(), 2u);
  EXPECT_EQ(printed_[0], printed_[1]);
}

TEST_F(Jobs, EndedWhileAJobRunsWaitsForNothing) {
  jobs_ = {{Job::State::Printing, 0, "Printing."}};
  print();
  ASSERT_TRUE(becomes(Job::State::Printing));
  session_.reset();
  letters_.open();
}

}  // namespace
}  // namespace myelin::session
