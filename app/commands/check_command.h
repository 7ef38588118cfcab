#pragma once
#include <string>
#include <vector>

namespace myelin::commands {

/// The author's command: check. Returns the exit code: 0 nothing must be fixed, 1 something must, 2 it could not run.
struct CheckOrder {
  std::string folder;
  bool json = false;
  bool grades = false;                ///< also says how hard each article is to read
  bool record = false;                ///< writes editions.json when nothing must be fixed
  std::vector<std::string> spelling;  ///< with record: slugs whose spelling was mended within their edition
};
int check(const CheckOrder& order);

}  // namespace myelin::commands
