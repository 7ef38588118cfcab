#include "app/handout/logo.h"

#include "app/picture/painter.h"
#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

constexpr const char* kSign =
    "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='70'><rect width='300' height='70' "
    "fill='#1B4C7C'/></svg>";

class Logo : public HandoutTest {
 protected:
  Logo() { add("care/rich", "A rich article", kFront, kBody); }

  /// In this process: the fence has its own tests.
  static Result<picture::Pixels> decode(const std::string& bytes, int width, int height) {
    return picture::paint(bytes, width, height);
  }
  static std::string whyNot(const std::filesystem::path& file) {
    const auto logo = readLogo(file, decode);
    return logo ? "" : logo.error().sentence;
  }
  Order withLogo(const std::filesystem::path& file) {
    Order made = order("rich");
    made.clinic.name = "Hill Clinic";
    const auto logo = readLogo(file, decode);
    EXPECT_TRUE(logo) << logo.error().sentence;
    if (logo) made.clinic.logo = *logo;
    return made;
  }
};

TEST_F(Logo, StandsAboveTheTitleWithItsDescription) {
  const test::PdfReading reading = read(withLogo(scratch_.write("sign.svg", kSign)));
  ASSERT_GT(reading.elements.size(), 3u);
  EXPECT_EQ(reading.count("Figure"), 2);
  const auto first = std::find_if(reading.elements.begin(), reading.elements.end(),
                                  [](const auto& element) { return element.role != "Document"; });
  EXPECT_EQ(first->role, "Figure");
  EXPECT_EQ(first->alternative, "Logo: Hill Clinic");
  EXPECT_EQ((first + 1)->role, "H1");
  ASSERT_FALSE(reading.bookmarks.empty());
  EXPECT_EQ(reading.bookmarks[0].title, "A rich article");
  EXPECT_EQ(reading.bookmarks[0].depth, 0);
}

TEST_F(Logo, IsKeptOnceForAllArticles) {
  add("care/other", "Another", kFront, kBody);
  Order one = withLogo(scratch_.write("sign.svg", kSign));
  Order two = one;
  two.items.push_back({"other"});
  const std::string bytes = make(library(), two)->bytes;
  std::size_t images = 0;
  for (std::size_t at = 0; (at = bytes.find("/Subtype /Image", at)) != std::string::npos; ++at) ++images;
  EXPECT_LE(images, 2u) << "the picture, and where it can be seen through";
}

TEST_F(Logo, MissingFileIsNamedAndTheHandoutIsMade) {
  EXPECT_NE(whyNot(scratch_.path("gone.png")).find("The logo is left out: "), std::string::npos);
  EXPECT_NE(whyNot(scratch_.path("gone.png")).find("is not there"), std::string::npos);
  EXPECT_NE(whyNot(scratch_.path()).find("The logo is left out: "), std::string::npos);
  Order made = order("rich");
  made.clinic.logoFile = "gone.png";
  EXPECT_EQ(read(made).count("Figure"), 1) << "the article's own";
}

TEST_F(Logo, TooLargeFileIsNamedWithTheLimit) {
  const std::string why = whyNot(scratch_.write("huge.png", std::string((4u << 20) + 1, 'x')));
  EXPECT_NE(why.find("is larger than 4 MB"), std::string::npos) << why;
}

TEST_F(Logo, PictureOfManyMegapixelsIsNotDecoded) {
  std::string bomb("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\1\x86\xA0\0\1\x86\xA0\x08\2\0\0\0", 29);
  EXPECT_NE(whyNot(scratch_.write("bomb.png", bomb)).find("no picture of a usable size"), std::string::npos);
}

TEST_F(Logo, BrokenFileIsSaidInOneSentence) {
  const std::string text = whyNot(scratch_.write("text.png", "Dear reader"));
  EXPECT_NE(text.find("Choose a PNG or SVG file."), std::string::npos) << text;
  std::string cut("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40\x08\2\0\0\0", 29);
  const std::string broken = whyNot(scratch_.write("cut.png", cut));
  EXPECT_NE(broken.find("cannot be drawn"), std::string::npos) << broken;
  EXPECT_EQ(broken.find('\n'), std::string::npos);
}

TEST_F(Logo, LineThatNobodyWouldSeeIsRefused) {
  const auto file = scratch_.write("line.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9000' height='2'/>");
  EXPECT_NE(whyNot(file).find("too long and thin"), std::string::npos);
}

}  // namespace
}  // namespace myelin::handout
