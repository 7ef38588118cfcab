#include <xapian.h>

#include "index/library/library.h"
#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

/// A program that leaves a mark when anything starts it.
class Trap {
 public:
  explicit Trap(const Scratch& scratch) : mark_(scratch.path("started")) {
    program_ = scratch.write("program", "#!/bin/sh\ntouch '" + mark_.string() + "'\n");
    fs::permissions(program_, fs::perms::owner_all);
  }
  std::string stub() const { return "remote :" + program_.string() + "\n"; }
  bool sprung() const { return fs::exists(mark_); }

 private:
  fs::path mark_;
  fs::path program_;
};

TEST(Stub, XapianItselfWouldStartTheProgram) {  // otherwise the tests below prove nothing
  const Scratch scratch;
  const Trap trap(scratch);
  const fs::path stub = scratch.write("stub", trap.stub());
  EXPECT_ANY_THROW(Xapian::Database(stub.string()));
  EXPECT_TRUE(trap.sprung());
}

TEST(Stub, FileIsForeignAndStartsNothing) {
  const Scratch scratch;
  const Trap trap(scratch);
  for (const char* name : {"stub", "stub.myelin", "XAPIANDB"}) {
    const Opening opening(scratch.write(name, trap.stub()), scratch.path("cache"));
    ASSERT_FALSE(opening.library);
    EXPECT_EQ(opening.error.kind, Error::Kind::Foreign);
    EXPECT_NE(opening.error.sentence.find("not a Myelin library"), std::string::npos);
  }
  EXPECT_FALSE(verify(scratch.path("stub")));
  EXPECT_FALSE(trap.sprung());
}

TEST(Stub, FolderIsForeignAndStartsNothing) {
  const Scratch scratch;
  const Trap trap(scratch);
  scratch.write("folder/XAPIANDB", trap.stub());
  scratch.write("folder/a.md", markdown("A"));
  const Opening opening(scratch.path("folder"), scratch.path("cache"));
  ASSERT_FALSE(opening.library);
  EXPECT_EQ(opening.error.kind, Error::Kind::Foreign);
  EXPECT_FALSE(pack(scratch.path("folder"), scratch.path("x.myelin")));
  EXPECT_FALSE(fs::exists(scratch.path("x.myelin")));
  EXPECT_FALSE(trap.sprung());
}

TEST(Stub, InTheCacheStartsNothing) {
  const Scratch scratch;
  const Trap trap(scratch);
  scratch.write("folder/a.md", markdown("A"));
  ASSERT_TRUE(Opening(scratch.path("folder"), scratch.path("cache")).library);
  for (const auto& at : fs::recursive_directory_iterator(scratch.path("cache")))
    if (at.path().filename() == "iamglass") {
      const fs::path database = at.path().parent_path();
      fs::remove_all(database);
      fs::create_directory(database);
      std::ofstream(database / "XAPIANDB") << trap.stub();
      break;
    }
  const Opening again(scratch.path("folder"), scratch.path("cache"));
  ASSERT_TRUE(again.library);
  EXPECT_EQ(again.indexed, 1);
  EXPECT_FALSE(trap.sprung());
}

TEST(Stub, DatabaseOfAnotherProgramIsForeign) {
  const Scratch scratch;
  {
    Xapian::WritableDatabase database(scratch.path("other").string());
    database.add_document(Xapian::Document());
    database.commit();
    database.compact(scratch.path("other.myelin").string(), Xapian::DBCOMPACT_SINGLE_FILE);
    database.compact(scratch.path("other.db").string(), Xapian::DBCOMPACT_SINGLE_FILE);
  }
  EXPECT_EQ(Opening(scratch.path("other"), scratch.path("cache")).error.kind, Error::Kind::Foreign);
  EXPECT_EQ(Opening(scratch.path("other.db"), scratch.path("cache")).error.kind, Error::Kind::Foreign);
  EXPECT_EQ(Opening(scratch.path("other.myelin"), scratch.path("cache")).error.kind, Error::Kind::Damaged);
}

}  // namespace
}  // namespace myelin::library
