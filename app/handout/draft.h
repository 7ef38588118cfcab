#pragma once
#include <string>
#include <utility>

#include "index/document/document.h"

/// A document being put together from words of our own and blocks of another document.
namespace myelin::handout {

/// A text with marks, from left to right.
class Wording {
 public:
  Wording& plain(const std::string& words) {
    text_.utf8 += words;
    return *this;
  }
  Wording& marked(document::SpanKind kind, const std::string& words) {
    const std::size_t begin = text_.utf8.size();
    text_.utf8 += words;
    text_.spans.push_back({kind, begin, text_.utf8.size(), {}});
    return *this;
  }
  const document::Text& text() const { return text_; }

 private:
  document::Text text_;
};

class Draft {
 public:
  void heading(int level, const std::string& words) {
    document::Block block{.kind = document::BlockKind::Heading};
    block.level = level;
    block.text.utf8 = words;
    document_.blocks.push_back(std::move(block));
  }

  void figure(const std::string& path, const std::string& description) {
    document::Block block{.kind = document::BlockKind::Figure};
    block.text.utf8 = description;
    block.target = path;
    document_.blocks.push_back(std::move(block));
  }

  void paragraph(document::Text text, int container = -1) {
    document::Block block{.kind = document::BlockKind::Paragraph, .container = container};
    block.text = std::move(text);
    document_.blocks.push_back(std::move(block));
  }

  /// The index of a new quote, list or item.
  int container(document::ContainerKind kind, int parent = -1) {
    document::Container container{.kind = kind};
    container.parent = parent;
    document_.containers.push_back(container);
    return static_cast<int>(document_.containers.size()) - 1;
  }
  document::Container& containerAt(int index) { return document_.containers[static_cast<std::size_t>(index)]; }

  /// Adds all containers of `other`. Returns what its container numbers have to be raised by.
  int adoptContainers(const document::Document& other) {
    const int shift = static_cast<int>(document_.containers.size());
    for (document::Container container : other.containers) {
      if (container.parent >= 0) container.parent += shift;
      document_.containers.push_back(container);
    }
    return shift;
  }
  void adoptBlock(document::Block block, int shift) {
    if (block.container >= 0) block.container += shift;
    document_.blocks.push_back(std::move(block));
  }

  std::size_t blocks() const { return document_.blocks.size(); }

  document::Document take() { return std::move(document_); }

 private:
  document::Document document_;
};

}  // namespace myelin::handout
