#pragma once
#include <optional>

#include "app/typeset/galley.h"
#include "app/typeset/long_text.h"

namespace myelin::typeset {

/// Sets the text of a heading, paragraph, code block or missing figure, a few kB at a step.
class TextJob : public Job {
 public:
  TextJob(const document::Block& block, const TextStyle& style, const FormMarks& forms, Piece like);

  /// Gives the text a ground that reaches `pad` beyond it on all sides; galley.y is moved down by `pad`.
  void addGround(Galley& galley, double pad);

  bool step(Galley& galley) override;
  double share() const override { return text_.share(); }

 private:
  Piece like_;
  LongText text_;
  double pad_ = 0;
  std::optional<std::size_t> ground_;
};

}  // namespace myelin::typeset
