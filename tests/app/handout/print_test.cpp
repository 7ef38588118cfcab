#include <gtest/gtest.h>
#include <stdlib.h>

#include "app/handout/handout.h"
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
    addProgram("lp", "for word; do echo \"$word\"; done >" + scratch_.path("called").string());
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
  EXPECT_EQ(called(), "-t\nSpasms at night\n--\n" + scratch_.path("a handout.pdf").string() + "\n");
}

TEST_F(Printing, NamesArriveAsTheyAre) {
  addPrinter();
  ASSERT_TRUE(printIt("$(touch x); -o", "`title` \"&' *"));
  EXPECT_EQ(called(), "-t\n`title` \"&' *\n-d\n$(touch x); -o\n--\n" + scratch_.path("a handout.pdf").string() + "\n");
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

}  // namespace
}  // namespace myelin::handout
