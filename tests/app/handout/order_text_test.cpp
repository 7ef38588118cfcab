#include "app/handout/order_text.h"

#include "tests/app/handout/fixture.h"

namespace myelin::handout {
namespace {

class OrderText : public HandoutTest {
 protected:
  OrderText() {
    add("care/rich", "A rich article", kFront, kBody);
    add("care/water", "Drinking water", kFront, kBody);
  }
  std::string edition() { return std::to_string(library().find("rich")->edition); }
};

TEST_F(OrderText, ComesBackAsItWas) {
  Order order;
  order.items = {{"rich", {"key-points", "what-helps"}}, {.slug = "water", .depth = Depth::Short}};
  order.sizePt = 18;
  order.paper = Paper::A5;
  order.reader = Reader::Carer;
  order.sources = Sources::None;
  order.glossary = true;
  order.nameLines = false;
  const auto kept = readKept(keptText(order, library()));
  ASSERT_TRUE(kept);
  ASSERT_EQ(kept->items.size(), 2u);
  EXPECT_EQ(kept->items[0].item, order.items[0]);
  EXPECT_EQ(kept->items[1].item, order.items[1]);
  EXPECT_EQ(kept->items[1].title, "Drinking water");
  Order look = kept->look;
  look.items = order.items;
  EXPECT_EQ(look, order);
  EXPECT_EQ(changedSince(*kept, library()), "");
}

TEST_F(OrderText, WhomItWasForAndWhoGaveItIsNotKept) {
  Order order;
  order.items = {{"rich"}};
  order.recipient = "Mr Ford";
  order.clinic.name = "Hill Clinic";
  const std::string text = keptText(order, library());
  EXPECT_EQ(text.find("Ford"), std::string::npos);
  EXPECT_EQ(text.find("Hill"), std::string::npos);
}

TEST_F(OrderText, NewerEditionsAndWhatIsGoneAreNamed) {
  const auto kept = readKept("size\t14\nitem\trich\t900\tfull\tOld title\nitem\tlost\t1\tfull\tA lost one\n");
  ASSERT_TRUE(kept);
  EXPECT_EQ(changedSince(*kept, library()), "Newer edition: “A rich article”. Not in this library: “A lost one”.");
}

TEST_F(OrderText, DamagedTextIsNoOrderOrWhatIsLeftOfIt) {
  for (const char* wrong : {"", "\n\n", "size\t18\n", "item\n", "item\trich\n", "\t\t\t", "\xFF\xFE"})
    EXPECT_FALSE(readKept(wrong)) << wrong;
  const auto kept = readKept("size\t9000\npaper\nsources\tall\nwith\nodd\nitem\trich\tx\tfull\tT\n");
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->look.sizePt, Order{}.sizePt);
  EXPECT_EQ(kept->items[0].edition, 0);
  EXPECT_FALSE(kept->look.nameLines);
}

}  // namespace
}  // namespace myelin::handout
