#include <gtest/gtest.h>
#include <stdlib.h>

#include "app/handout/handout.h"
#include "app/handout/printer.h"
#include "tests/index/library/scratch.h"

namespace myelin::handout {
namespace {

/// A PATH with programs of the test's own in it, and none of the machine's printers.
class Printing : public testing::Test {
 protected:
  Printing() : path_(getenv("PATH")) {
    scratch_.write("a handout.pdf", "%PDF-1.7\n");
    addProgram("env", "shift; exec \"$@\"");
    setenv("PATH", scratch_.path("bin").c_str(), 1);
  }
  ~Printing() override { setenv("PATH", path_.c_str(), 1); }

  void addProgram(const std::string& name, const std::string& script) {
    const std::filesystem::path file = scratch_.write("bin/" + name, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
  /// Takes the words it was called with, one a line.
  void addPrinter() {
    addProgram("lp", "for word; do printf '%s\\n' \"$word\"; done >" + scratch_.path("called").string());
    addProgram("lpstat", "echo 'system default destination: Ward_3'");
  }
  std::string called() const { return Scratch::read(scratch_.path("called")); }
  Status printIt(const std::string& printer = "", const std::string& title = "Spasms at night") const {
    return print(scratch_.path("a handout.pdf"), printer, title);
  }

  Scratch scratch_;

 private:
  std::string path_;
};

TEST_F(Printing, WithoutCupsItIsSaidInWords) {
  const Status status = printIt("Ward_3");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, Error::Kind::Unavailable);
  EXPECT_NE(status.error().sentence.find("CUPS"), std::string::npos) << status.error().sentence;
}

TEST_F(Printing, WithoutAnyPrinterItIsSaidInWords) {
  const Status status = printIt();
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, Error::Kind::Unavailable);
  EXPECT_EQ(status.error().sentence, "No printer found. Save as PDF still works.");
}

TEST_F(Printing, GoesToTheDefaultPrinter) {
  addPrinter();
  EXPECT_EQ(defaultPrinter(), "Ward_3");
  ASSERT_TRUE(printIt());
  EXPECT_EQ(called(), "-t\nSpasms at night\n-n\n1\n-o\nsides=one-sided\n-o\nmedia=A4\n--\n" +
                          scratch_.path("a handout.pdf").string() + "\n");
}

TEST_F(Printing, NamesArriveAsTheyAre) {
  addPrinter();
  ASSERT_TRUE(printIt("$(touch x); -o", "`title` \"&' *"));
  EXPECT_EQ(called(), "-t\n`title` \"&' *\n-d\n$(touch x); -o\n-n\n1\n-o\nsides=one-sided\n-o\nmedia=A4\n--\n" +
                          scratch_.path("a handout.pdf").string() + "\n");
}

TEST_F(Printing, RefusedJobGivesThePrintersWords) {
  addPrinter();
  addProgram("lp", "echo 'lp: The printer or class does not exist.' >&2; exit 1");
  const Status status = printIt("Ward_9");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, Error::Kind::Unavailable);
  EXPECT_EQ(status.error().sentence,
            "The printer did not take the handout: The printer or class does not exist. Save as PDF still works.");
}

TEST_F(Printing, NoDefaultIsNoPrinter) {
  addPrinter();
  addProgram("lpstat", "echo 'no system default destination'");
  EXPECT_EQ(defaultPrinter(), "");
  EXPECT_FALSE(printIt());
}

TEST_F(Printing, MissingFileIsNamed) {
  addPrinter();
  const Status status = print(scratch_.path("gone.pdf"), "", "Title");
  ASSERT_FALSE(status);
  EXPECT_EQ(status.error().kind, Error::Kind::NotFound);
  EXPECT_NE(status.error().sentence.find("gone.pdf"), std::string::npos);
}

TEST_F(Printing, CopiesSidesAndPaperReachThePrinterAndTheJobHasAName) {
  addPrinter();
  addProgram("lp", "for word; do printf '%s\\n' \"$word\"; done >" + scratch_.path("called").string() +
                       "; echo 'request id is Ward_3-12 (1 file(s))'");
  const auto job =
      startJob(scratch_.path("a handout.pdf"),
               {.printer = "Ward_3", .title = "T", .copies = 3, .sides = Sides::Two, .paper = Paper::Letter});
  ASSERT_TRUE(job);
  EXPECT_EQ(*job, "Ward_3-12");
  EXPECT_NE(called().find("-n\n3\n-o\nsides=two-sided-long-edge\n-o\nmedia=Letter\n"), std::string::npos) << called();
}

TEST_F(Printing, PrintersAreListedWithTheirStateTheDefaultFirst) {
  addProgram("lpstat",
             "case $1 in -p) echo 'printer Desk is idle.  enabled since Sun'; echo 'printer Hall now printing Hall-7.  "
             "enabled since Sun'; echo 'printer Ward_3 disabled since Sun -'; echo '\tout of paper.';; "
             "*) echo 'system default destination: Hall';; esac");
  const auto all = printers();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].name, "Hall");
  EXPECT_TRUE(all[0].isDefault);
  EXPECT_EQ(all[0].state, Printer::State::Busy);
  EXPECT_EQ(all[1].name, "Desk");
  EXPECT_EQ(all[1].state, Printer::State::Ready);
  EXPECT_EQ(all[2].state, Printer::State::Stopped);
  EXPECT_EQ(all[2].reason, "out of paper");
}

TEST_F(Printing, WithoutCupsThereAreNoPrinters) {
  EXPECT_TRUE(printers().empty());
}

TEST_F(Printing, JobIsFollowedUntilItIsDone) {
  addProgram("lpstat", "case $1 in -W) echo 'Ward_3-1 x'; /bin/cat " + scratch_.path("queue").string() +
                           " 2>&-; :;; -p) /bin/cat " + scratch_.path("printer").string() + ";; esac");
  scratch_.write("queue", "Ward_3-12  sam  1024  Sun\n");
  scratch_.write("printer", "printer Ward_3 now printing Ward_3-12.\n");
  EXPECT_EQ(jobState("Ward_3-12").state, Job::State::Waiting);
  scratch_.write("printer", "printer Ward_3 disabled since Sun -\n\tout of paper\n");
  const Job stopped = jobState("Ward_3-12");
  EXPECT_EQ(stopped.state, Job::State::Stopped);
  EXPECT_EQ(stopped.sentence, "The printer says: out of paper. The handout waits.");
  scratch_.write("queue", "Ward_3-121  sam  1024  Sun\n");
  EXPECT_EQ(jobState("Ward_3-12").state, Job::State::Done);
}

TEST_F(Printing, JobIsTakenBackOrItIsSaidWhyNot) {
  addProgram("cancel", "echo \"$2\" >" + scratch_.path("called").string());
  ASSERT_TRUE(cancelJob("Ward_3-12"));
  EXPECT_EQ(called(), "Ward_3-12\n");
  addProgram("cancel", "echo 'cancel: cancel-job failed: Job #12 is already completed' >&2; exit 1");
  const Status status = cancelJob("Ward_3-12");
  ASSERT_FALSE(status);
  EXPECT_NE(status.error().sentence.find("already completed"), std::string::npos);
}

}  // namespace
}  // namespace myelin::handout
