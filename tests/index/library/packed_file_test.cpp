#include "index/library/packed_file.h"

#include "index/library/trailer.h"
#include "tests/index/library/scratch.h"

namespace myelin::library {
namespace {

namespace fs = std::filesystem;

class PackedFile : public testing::Test {
 protected:
  PackedFile() {
    writeLibrary(scratch_, "lib");
    EXPECT_TRUE(pack(scratch_.path("lib"), file()));
    bytes_ = Scratch::read(file());
  }
  fs::path file() const { return scratch_.path("lib.myelin"); }
  Opening open(const fs::path& path) { return Opening(path, scratch_.path("cache")); }
  Error::Kind errorOf(const std::string& bytes, const std::string& name = "changed.myelin") {
    const Opening opening = open(scratch_.write(name, bytes));
    EXPECT_FALSE(opening.library);
    EXPECT_FALSE(verify(scratch_.path(name)));
    return opening.error.kind;
  }

  Scratch scratch_;
  std::string bytes_;
};

TEST_F(PackedFile, OpensWithoutACacheAndIsIntact) {
  EXPECT_TRUE(open(file()).library);
  EXPECT_TRUE(verify(file()));
  EXPECT_FALSE(fs::exists(scratch_.path("cache")));
}

TEST_F(PackedFile, PackedTwiceGivesTheSameBytesAlsoFromACopyElsewhere) {
  ASSERT_TRUE(pack(scratch_.path("lib"), scratch_.path("again.myelin")));
  EXPECT_EQ(Scratch::read(scratch_.path("again.myelin")), bytes_);
  fs::create_directories(scratch_.path("deep/er"));
  fs::copy(scratch_.path("lib"), scratch_.path("deep/er/other name"), fs::copy_options::recursive);
  ASSERT_TRUE(pack(scratch_.path("deep/er/other name"), scratch_.path("copy.myelin")));
  EXPECT_EQ(Scratch::read(scratch_.path("copy.myelin")), bytes_);
}

TEST_F(PackedFile, BrokenArticlesAreToldTheSameWherever) {
  fs::resize_file(scratch_.write("lib/articles/diet/huge.md", "x"), 20u << 20);
  fs::create_directories(scratch_.path("elsewhere"));
  fs::copy(scratch_.path("lib"), scratch_.path("elsewhere/copy"), fs::copy_options::recursive);
  ASSERT_TRUE(pack(scratch_.path("lib"), scratch_.path("1.myelin")));
  ASSERT_TRUE(pack(scratch_.path("elsewhere/copy"), scratch_.path("2.myelin")));
  EXPECT_EQ(Scratch::read(scratch_.path("1.myelin")), Scratch::read(scratch_.path("2.myelin")));
  EXPECT_EQ(open(scratch_.path("1.myelin")).library->broken().size(), 1u);
}

TEST_F(PackedFile, OtherWordsGiveOtherBytes) {
  scratch_.write("lib/articles/diet/water.md", markdown("Drinking water", "Drink when you are thirstY."));
  ASSERT_TRUE(pack(scratch_.path("lib"), scratch_.path("again.myelin")));
  EXPECT_NE(Scratch::read(scratch_.path("again.myelin")), bytes_);
}

TEST_F(PackedFile, NothingIsOverwrittenUnasked) {
  scratch_.write("mine.myelin", "the user's own");
  const Status refused = pack(scratch_.path("lib"), scratch_.path("mine.myelin"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::Exists);
  EXPECT_EQ(Scratch::read(scratch_.path("mine.myelin")), "the user's own");
  PackOptions replace;
  replace.replace = true;
  EXPECT_TRUE(pack(scratch_.path("lib"), scratch_.path("mine.myelin"), replace));
  EXPECT_EQ(Scratch::read(scratch_.path("mine.myelin")), bytes_);
}

TEST_F(PackedFile, ProgressReachesTheEnd) {
  std::vector<std::pair<int, int>> calls;
  PackOptions options;
  options.progress = [&](int done, int all) { calls.emplace_back(done, all); };
  ASSERT_TRUE(pack(scratch_.path("lib"), scratch_.path("again.myelin"), options));
  EXPECT_EQ(calls.front(), (std::pair{0, 3}));
  EXPECT_EQ(calls.back(), (std::pair{3, 3}));
}

TEST_F(PackedFile, WhatCannotBePackedOrWritten) {
  fs::create_directory(scratch_.path("empty"));
  EXPECT_EQ(pack(scratch_.path("empty"), scratch_.path("x.myelin")).error().kind, Error::Kind::Foreign);
  EXPECT_EQ(pack(scratch_.path("nothing"), scratch_.path("x.myelin")).error().kind, Error::Kind::NotFound);
  EXPECT_EQ(pack(file(), scratch_.path("x.myelin")).error().kind, Error::Kind::NotFound);
  EXPECT_FALSE(pack(scratch_.path("lib"), scratch_.path("no/such/folder/x.myelin")));
  EXPECT_FALSE(fs::exists(scratch_.path("x.myelin")));
}

TEST_F(PackedFile, CutAnywhereIsRefused) {
  for (const std::size_t size : {bytes_.size() - 1, bytes_.size() - kFooterBytes, bytes_.size() - kFooterBytes - 1,
                                 bytes_.size() / 2, std::size_t{8192}, std::size_t{100}, std::size_t{20}})
    EXPECT_EQ(errorOf(bytes_.substr(0, size)), Error::Kind::Damaged) << size;
  EXPECT_EQ(errorOf(""), Error::Kind::Foreign);
  EXPECT_EQ(errorOf(bytes_.substr(0, 5)), Error::Kind::Foreign);
}

TEST_F(PackedFile, BytesAddedOrTakenOutAreRefused) {
  EXPECT_EQ(errorOf(bytes_ + "x"), Error::Kind::Damaged);
  EXPECT_EQ(errorOf(bytes_ + bytes_), Error::Kind::Damaged);
  EXPECT_EQ(errorOf("x" + bytes_), Error::Kind::Damaged);
  EXPECT_EQ(errorOf(bytes_.substr(0, 9000) + bytes_.substr(9001)), Error::Kind::Damaged);
}

TEST_F(PackedFile, EveryChangedBitOfTheTrailerIsRefused) {
  for (std::size_t at = bytes_.size() - kFooterBytes - 32; at < bytes_.size(); ++at) {
    std::string changed = bytes_;
    changed[at] = static_cast<char>(changed[at] ^ 1 << (at % 8));
    const Opening opening = open(scratch_.write("changed.myelin", changed));
    EXPECT_FALSE(opening.library) << at;
    EXPECT_FALSE(verify(scratch_.path("changed.myelin"))) << at;
  }
}

TEST_F(PackedFile, ChangedBitInTheFirstMegabyteIsRefusedAtOnce) {
  for (const std::size_t at : {std::size_t{0}, std::size_t{17}, std::size_t{9000}, bytes_.size() / 2}) {
    std::string changed = bytes_;
    changed[at] = static_cast<char>(changed[at] ^ 4);
    EXPECT_EQ(errorOf(changed), Error::Kind::Damaged) << at;
  }
}

TEST_F(PackedFile, OtherFilesAreForeign) {
  EXPECT_EQ(errorOf(std::string(5000, 'x'), "x.txt"), Error::Kind::Foreign);
  EXPECT_EQ(errorOf(std::string(5000, 'x'), "x.myelin"), Error::Kind::Foreign);
  EXPECT_EQ(errorOf("MYELIN\r\n"), Error::Kind::Foreign);
  EXPECT_EQ(errorOf(std::string(200, '\xff') + "MYELIN\r\n"), Error::Kind::Foreign);
  EXPECT_EQ(errorOf(std::string(200, '\0') + "MYELIN\r\n"), Error::Kind::Damaged);
}

TEST_F(PackedFile, TrailerAroundSomethingElseIsDamaged) {
  for (const std::string& inside :
       {std::string("remote :/bin/false\n"), std::string(20000, '\0'), bytes_.substr(0, 8192)})
    EXPECT_EQ(open(scratch_.write("x.myelin", inside + trailerFor(inside, Digest{}))).error.kind, Error::Kind::Damaged);
}

TEST_F(PackedFile, OtherCatalogueThanTheTrailerSaysIsDamaged) {
  const std::size_t length = bytes_.size() - kFooterBytes - 32 * (bytes_.size() / kChunkBytes + 1);
  const std::string database = bytes_.substr(0, length);
  ASSERT_EQ(bytes_.size(), database.size() + trailerFor(database, Digest{}).size());
  EXPECT_EQ(open(scratch_.write("x.myelin", database + trailerFor(database, Digest{}))).error.kind,
            Error::Kind::Damaged);
}

/// Several MiB of pictures, so that most of the file lies behind the first MiB.
class BigPackedFile : public PackedFile {
 protected:
  BigPackedFile() {
    for (std::size_t i = 0; i < kFigures; ++i) scratch_.write("big/" + name(i), noise(400000, i));
    scratch_.write("big/a.md", markdown("Title"));
    EXPECT_TRUE(pack(scratch_.path("big"), scratch_.path("big.myelin")));
    bytes_ = Scratch::read(scratch_.path("big.myelin"));
  }
  static std::string name(std::size_t i) { return std::string("p").append(std::to_string(i)).append(".png"); }
  static constexpr std::size_t kFigures = 8;
};

TEST_F(BigPackedFile, ChangedBitsNeverShowAChangedPicture) {
  ASSERT_GT(bytes_.size(), 2 * kChunkBytes);
  EXPECT_TRUE(verify(scratch_.path("big.myelin")));
  int noticed = 0;
  for (std::size_t at = kChunkBytes + 3005; at < 3 * kChunkBytes; at += kChunkBytes / 2) {
    std::string changed = bytes_;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    EXPECT_FALSE(verify(scratch_.write("changed.myelin", changed))) << at;
    const auto library = open(scratch_.path("changed.myelin")).library;
    ASSERT_TRUE(library) << at;
    for (std::size_t i = 0; i < kFigures; ++i) {
      const auto picture = library->figure(name(i));
      if (picture) {
        EXPECT_TRUE(*picture == noise(400000, i)) << at;
      } else {
        ++noticed;
        EXPECT_EQ(picture.error().kind, Error::Kind::Damaged);
      }
    }
  }
  EXPECT_GT(noticed, 2);
}

}  // namespace
}  // namespace myelin::library
