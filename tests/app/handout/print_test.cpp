#include "app/handout/printer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "app/desk/desk.h"
#include "app/handout/handout.h"
#include "app/handout/order_text.h"
#include "app/handout/printer_reason.h"
#include "tests/app/handout/fixture.h"
#include "tests/support/print_service.h"

namespace myelin::handout {
namespace {

namespace fs = std::filesystem;

// A queue to a file: cupsd itself writes nothing from a raw queue to a file device, so its backend does.
const char* const kKeep = "cat \"$6\" >taken; printf '%s\\n' \"$3\" \"$4\" \"$5\" >order";
// Prints two sheets and goes on when it is told how.
const char* const kSlow =
    "echo 'STATE: -media-empty-error' >&2; echo 'PAGE: 1 1' >&2; echo 'PAGE: 2 1' >&2; trap 'exit 0' TERM\n"
    "while :; do\n"
    "  [ -e no-paper ] && echo 'STATE: +media-empty-error' >&2\n"
    "  [ -e go ] && exit 0\n"
    "  [ -e jam ] && exit 4\n"
    "  [ -e die ] && exit 1\n"
    "  sleep 0.1\ndone";

class Printing : public HandoutTest {
 protected:
  static void SetUpTestSuite() {
    service_ = std::make_unique<test::PrintService>(std::vector<test::PrintService::Queue>{
        {"Ward_3", "Ward 3, by the door", kKeep},
        {"Slow", "The slow one", kSlow},
        {"Doubtful", "Gives up", kSlow, "abort-job"},
    });
  }
  static void TearDownTestSuite() { service_.reset(); }

  Printing() {
    for (const char* name : {"go", "jam", "die", "no-paper", "taken", "order"}) fs::remove(service_->folder() / name);
    scratch_.write("a handout.pdf", "%PDF-1.7\n");
  }
  void SetUp() override { ASSERT_TRUE(service_->answers()); }

  fs::path pdf() const { return scratch_.path("a handout.pdf"); }
  static std::string left(const std::string& name) { return Scratch::read(service_->folder() / name); }
  static void happen(const std::string& name) { std::ofstream(service_->folder() / name) << "now"; }
  std::string start(const std::string& printer, JobOrder order = {}) const {
    order.printer = printer;
    order.title = "Spasms at night";
    const auto job = startJob(pdf(), order);
    EXPECT_TRUE(job) << job.error().sentence;
    return job ? *job : "";
  }
  /// Looks until the job says so, for a minute at most.
  static Job until(const std::string& job, const std::function<bool(const Job&)>& wanted, int pages = 7) {
    Job now = jobState(job, pages);
    for (int i = 0; i < 1200 && !wanted(now); ++i) {
      ::usleep(50'000);
      now = jobState(job, pages);
    }
    return now;
  }
  static Job until(const std::string& job, Job::State state, int pages = 7) {
    return until(
        job, [state](const Job& now) { return now.state == state; }, pages);
  }

  static std::unique_ptr<test::PrintService> service_;
};

std::unique_ptr<test::PrintService> Printing::service_;

TEST_F(Printing, BytesOfTheJobAreThoseOfThePdf) {
  add("care/rich", "A rich article", kFront, kBody);
  ASSERT_TRUE(save(library(), order("rich", 18), pdf(), file::Existing::Replace));
  const std::string job = start("Ward_3");
  EXPECT_TRUE(job.starts_with("Ward_3-")) << job;
  EXPECT_EQ(until(job, Job::State::Done).sentence, "Printed.");
  EXPECT_TRUE(left("taken") == Scratch::read(pdf()));
  EXPECT_GT(left("taken").size(), 1000u);
}

TEST_F(Printing, CopiesSidesPaperAndColourReachThePrinter) {
  until(start("Ward_3", {.copies = 3, .sides = Sides::Two, .ink = Ink::Colour, .paper = Paper::Letter}),
        Job::State::Done);
  const std::string told = left("order");
  EXPECT_TRUE(told.starts_with("Spasms at night\n3\n") || told.find("copies=3") != std::string::npos) << told;
  for (const char* option :
       {"sides=two-sided-long-edge", "media=na_letter_8.5x11in", "print-color-mode=color", "print-scaling=none"})
    EXPECT_NE(told.find(option), std::string::npos) << option << " in " << told;
  until(start("Ward_3"), Job::State::Done);
  for (const char* option : {"sides=one-sided", "media=iso_a4_210x297mm", "print-color-mode=monochrome"})
    EXPECT_NE(left("order").find(option), std::string::npos) << option << " in " << left("order");
}

TEST_F(Printing, WithoutANameItIsTheDefaultPrinter) {
  EXPECT_EQ(defaultPrinter(), "Ward_3");
  const auto job = startJob(pdf(), {.title = "T"});
  ASSERT_TRUE(job);
  until(*job, Job::State::Done);
  EXPECT_EQ(left("taken"), "%PDF-1.7\n");
}

TEST_F(Printing, PrintersAreListedTheDefaultFirst) {
  const auto all = printers();
  ASSERT_TRUE(all);
  ASSERT_EQ(all->size(), 3u);
  EXPECT_EQ((*all)[0].name, "Ward_3");
  EXPECT_EQ((*all)[0].label, "Ward 3, by the door");
  EXPECT_TRUE((*all)[0].isDefault);
  EXPECT_EQ((*all)[1].name, "Doubtful");
  EXPECT_FALSE((*all)[1].isDefault);
  EXPECT_EQ((*all)[2].state, Printer::State::Ready);
}

TEST_F(Printing, PagesAreCountedUntilItIsDone) {
  const std::string job = start("Slow");
  const Job now = until(job, [](const Job& each) { return each.printed == 2; });
  EXPECT_EQ(now.state, Job::State::Printing);
  EXPECT_EQ(now.sentence, "Printing page 3 of 7");
  happen("go");
  EXPECT_EQ(until(job, Job::State::Done).sentence, "Printed.");
}

TEST_F(Printing, OutOfPaperIsSaidAndItGoesOn) {
  const std::string job = start("Slow");
  happen("no-paper");
  EXPECT_EQ(until(job, [](const Job& each) { return each.state == Job::State::Stopped && each.printed == 2; }).sentence,
            "The printer says: out of paper. 2 of 7 pages are printed.");
  happen("go");
  EXPECT_EQ(until(job, Job::State::Done).state, Job::State::Done);
}

TEST_F(Printing, PrinterThatGivesUpEndsTheJob) {
  const std::string job = start("Doubtful");
  until(job, [](const Job& each) { return each.printed == 2; });
  happen("die");
  EXPECT_EQ(until(job, Job::State::Failed).sentence,
            "The printer gave up. Save as PDF still works. 2 of 7 pages are printed.");
}

TEST_F(Printing, JobIsTakenBackOrItIsSaidWhyNot) {
  const std::string job = start("Slow");
  ASSERT_TRUE(cancelJob(job));
  EXPECT_EQ(until(job, Job::State::Cancelled).state, Job::State::Cancelled);
  const Status again = cancelJob(job);
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().sentence.find("could not be taken back: "), std::string::npos) << again.error().sentence;
}

TEST_F(Printing, UnknownPrinterIsRefusedInWords) {
  const auto job = startJob(pdf(), {.printer = "$(touch x); -o", .title = "`title` \"&' *"});
  ASSERT_FALSE(job);
  EXPECT_EQ(job.error().kind, Error::Kind::Unavailable);
  EXPECT_TRUE(job.error().sentence.starts_with("The printer did not take the handout: ")) << job.error().sentence;
  EXPECT_TRUE(job.error().sentence.ends_with(". Save as PDF still works."));
}

TEST_F(Printing, MissingFileIsNamed) {
  const Status status = print(scratch_.path("gone.pdf"), "", "Title");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, Error::Kind::NotFound);
  EXPECT_NE(status.error().sentence.find("gone.pdf"), std::string::npos);
}

// The last two end the print service.

TEST_F(Printing, StoppedPrinterKeepsTheJobAndSaysSo) {
  const std::string job = start("Slow");
  until(job, [](const Job& each) { return each.printed == 2; });
  happen("jam");
  const Job now = until(job, Job::State::Stopped);
  EXPECT_TRUE(now.sentence.starts_with("The printer says: ")) << now.sentence;
  const auto all = printers();
  ASSERT_TRUE(all);
  EXPECT_EQ(all->back().state, Printer::State::Stopped);
  EXPECT_NE(all->back().reason, "");
}

/// The program itself, with a desk of its own.
TEST_F(Printing, CommandLineWritesDownWhatItPrintedUnlessTheLogIsOff) {
  ::setenv("XDG_DATA_HOME", scratch_.path("data").c_str(), 1);
  const std::string program = MYELIN_PROGRAM;
  const auto given = [&](const std::string& arguments) {
    std::string said;
    const std::string out = "'" + scratch_.path("out.pdf").string() + "'";
    EXPECT_EQ(
        runProgram("'" + program + "' handout --library '" + MYELIN_CONTENT + "' " + arguments + " --force -o " + out,
                   &said),
        0)
        << said;
    return desk::Desk::open(desk::deskFile())->given(100);
  };
  EXPECT_TRUE(given("baclofen").empty()) << "a file is not given to anybody";
  const std::vector<desk::Given> log =
      given("baclofen night-spasms --size 18 --for carer --initials JS --print Ward_3");
  ASSERT_EQ(log.size(), 1u);
  EXPECT_EQ(log[0].size, "18");
  EXPECT_EQ(log[0].initials, "JS");
  EXPECT_TRUE(log[0].printed);
  EXPECT_NE(log[0].title.find(" and more"), std::string::npos);
  EXPECT_EQ(log[0].codes.size(), 19u);
  const auto kept = readKept(log[0].order);
  ASSERT_TRUE(kept) << "it can be printed again from the window";
  EXPECT_EQ(kept->look.reader, Reader::Carer);
  ASSERT_TRUE(desk::Desk::open(desk::deskFile())->keepGiven(false));
  EXPECT_EQ(given("baclofen --print Ward_3").size(), 1u);
  ::unsetenv("XDG_DATA_HOME");
}

TEST_F(Printing, ServiceThatEndsIsSaidInWords) {
  const std::string job = start("Doubtful");
  service_->stop();
  EXPECT_EQ(jobState(job, 7).state, Job::State::Waiting);
  EXPECT_NE(jobState(job, 7).sentence.find("does not answer"), std::string::npos);
  const auto all = printers();
  ASSERT_FALSE(all);
  EXPECT_EQ(all.error().kind, Error::Kind::Unavailable);
  EXPECT_NE(all.error().sentence.find("CUPS"), std::string::npos) << all.error().sentence;
  EXPECT_NE(all.error().sentence.find("Save as PDF still works"), std::string::npos);
  EXPECT_FALSE(print(pdf(), "", "Title"));
  EXPECT_FALSE(cancelJob(job));
  EXPECT_EQ(defaultPrinter(), "");
}

TEST(NoPrinter, IsSaidInWords) {
  const test::PrintService service({});
  ASSERT_TRUE(service.answers());
  const auto all = printers();
  ASSERT_FALSE(all);
  EXPECT_EQ(all.error().sentence, "No printer found. Save as PDF still works.");
  Scratch scratch;
  const auto job = startJob(scratch.write("a.pdf", "%PDF-1.7\n"), {.title = "T"});
  ASSERT_FALSE(job);
  EXPECT_EQ(job.error().sentence, "No printer found. Save as PDF still works.");
}

TEST(Reason, WhatCanBeMendedAtOnceIsSaid) {
  EXPECT_EQ(reasonInWords({"media-empty-error"}), "out of paper");
  EXPECT_EQ(reasonInWords({"paused", "media-jam"}), "the paper is stuck");
  EXPECT_EQ(reasonInWords({"offline-report"}), "it is switched off or not connected");
  EXPECT_EQ(reasonInWords({"toner-low-warning", "media-empty-warning"}), "");
  EXPECT_EQ(reasonInWords({"none"}), "");
  EXPECT_EQ(reasonInWords({}), "");
  EXPECT_EQ(reasonInWords({"com.example-odd"}), "");
}

}  // namespace
}  // namespace myelin::handout
