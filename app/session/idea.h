#pragma once
#include <memory>
#include <string>
#include <vector>

#include "index/document/document.h"

/// An article taken apart for a bad day. Policy on plain values.
namespace myelin::session {

/// What one screen holds: a sentence or two, or some short items of a list.
struct Idea {
  std::string heading;  ///< of the part it stands in; empty: none
  std::shared_ptr<const document::Document> text;
};

/// The ideas of a summary and of the parts of an article that answer in a hurry, in their order. Every sentence comes
/// once: at most two short ones stand together, and words that end in a colon stay with the short items behind them. A
/// table is told row by row; figures, code and rules are left out.
std::vector<Idea> ideasOf(const std::string& summary, const document::Document& body);

}  // namespace myelin::session
