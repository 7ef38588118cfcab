#pragma once
#include <string>
#include <vector>

namespace myelin::commands {

/// The commands that read: search, show and list. Each returns the exit code.
struct SearchOrder {
  std::string library;
  std::vector<std::string> words;
  bool json = false;
  int limit = 10;
};
int search(const SearchOrder& order);

int show(const std::string& library, const std::string& slug);
int list(const std::string& library, bool json);

}  // namespace myelin::commands
