#include <gtest/gtest.h>

#include <map>

#include "tests/app/typeset/sample.h"

/// What holds for every document at every width and scale.
namespace myelin::typeset {
namespace {

constexpr double kHair = 0.2;

Flow finished(const Fonts& fonts, const document::Document& document, FlowStyle style, double width) {
  Flow flow(fonts, document, std::move(style), width, [](const std::string& path) {
    return path == "wide.svg" ? std::optional<Point>(Point{900, 300}) : std::nullopt;
  });
  flow.finish();
  return flow;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() - kHair && b.x < a.right() - kHair && a.y < b.bottom() - kHair && b.y < a.bottom() - kHair;
}

/// Where the ink of a piece may be.
Rect inkOf(const Piece& piece) {
  if (!piece.text) return piece.rect;
  double left = piece.rect.w;
  double right = 0;
  for (const Line& line : piece.text->lines()) {
    left = std::min(left, line.x);
    right = std::max(right, line.x + line.width);
  }
  return {piece.rect.x + left, piece.rect.y, std::max(right - left, 0.0), piece.rect.h};
}

bool isGround(const Piece& piece) {
  return piece.kind == PieceKind::Box || piece.kind == PieceKind::Card;
}

void expectNothingBeyond(const Flow& flow) {
  for (const Piece& piece : flow.pieces()) {
    const Rect ink = inkOf(piece);
    EXPECT_GE(ink.x, -kHair) << sample::name(piece.kind) << piece.block;
    EXPECT_LE(ink.right(), flow.width() + 0.5) << sample::name(piece.kind) << piece.block;
    EXPECT_GE(ink.y, 0);
    EXPECT_LE(ink.bottom(), flow.height() + kHair);
  }
}

void expectNoOverlap(const Flow& flow) {
  const auto& pieces = flow.pieces();
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (isGround(pieces[i])) continue;
    for (std::size_t j = i + 1; j < std::min(i + 60, pieces.size()); ++j) {
      if (isGround(pieces[j])) continue;
      EXPECT_FALSE(overlap(inkOf(pieces[i]), inkOf(pieces[j])))
          << sample::name(pieces[i].kind) << pieces[i].block << '.' << pieces[i].cell << " and "
          << sample::name(pieces[j].kind) << pieces[j].block << '.' << pieces[j].cell;
    }
  }
}

/// Every visible word once.
void expectAllWords(const Flow& flow, const document::Document& document) {
  std::map<std::pair<int, int>, std::string> set;
  for (const Piece& piece : flow.pieces()) {
    if (piece.generated || !piece.text) continue;
    std::string& all = set[{piece.block, piece.cell}];
    EXPECT_GE(piece.textBegin, all.size());
    all.resize(piece.textBegin, '\n');  // the line break at a cut
    all += piece.text->text().utf8;
  }
  for (std::size_t b = 0; b < document.blocks.size(); ++b) {
    const document::Block& block = document.blocks[b];
    for (std::size_t cell = 0; cell < block.table.rows.size() * block.table.columns(); ++cell) {
      const auto& text = block.table.rows[cell / block.table.columns()][cell % block.table.columns()].utf8;
      EXPECT_EQ((set[{static_cast<int>(b), static_cast<int>(cell)}]), text);
    }
    const bool shown = block.kind == document::BlockKind::Figure && block.target == "wide.svg";
    std::string text = block.text.utf8;
    if (block.kind == document::BlockKind::Code && !text.empty() && text.back() == '\n') text.pop_back();
    if (shown || !block.table.rows.empty()) continue;
    EXPECT_EQ((set[{static_cast<int>(b), 0}]), text);
  }
}

class FlowMatrix : public testing::TestWithParam<std::tuple<double, double>> {};

TEST_P(FlowMatrix, NothingOverlapsOrStandsBeyondTheWidth) {
  const auto [scale, width] = GetParam();
  const Fonts fonts;
  const document::Document document = sample::everything(static_cast<unsigned>(width * scale));
  const Flow flow = finished(fonts, document, screenStyle({scale}, "Inter", {}), width);
  expectNothingBeyond(flow);
  expectNoOverlap(flow);
  expectAllWords(flow, document);
}

INSTANTIATE_TEST_SUITE_P(Screen, FlowMatrix,
                         testing::Combine(testing::Values(1, 1.25, 2, 3, 4),
                                          testing::Values(240, 420, 640, 704, 1160)));

TEST(FlowMatrix, PaperAtEverySize) {
  const Fonts fonts;
  const document::Document document = sample::everything(5);
  for (const double size : {12, 14, 16, 18, 22}) {
    FlowStyle style = paperStyle(size);
    style.rowLeast = size > 14 ? 0 : 53;
    const Flow flow = finished(fonts, document, style, 482);
    expectNothingBeyond(flow);
    expectNoOverlap(flow);
    expectAllWords(flow, document);
  }
}

TEST(FlowMatrix, ReadersSpacing) {
  const Fonts fonts;
  const document::Document document = sample::everything(6);
  const Flow flow = finished(fonts, document, screenStyle({1.5}, "OpenDyslexic", {2.0, 2.0, 0.12, 0.16}), 640);
  expectNothingBeyond(flow);
  expectNoOverlap(flow);
  expectAllWords(flow, document);
}

}  // namespace
}  // namespace myelin::typeset
