#pragma once
#include <string>

namespace myelin::commands {

/// `myelin given export FILE`: the log of what was given, as a table. Returns the exit code, as the others do.
struct GivenOrder {
  std::string file;  ///< .csv
  bool force = false;
};
int exportGiven(const GivenOrder& order);

/// `myelin checked ...`: the clinic's own checks of articles, kept beside the desk's other things.
struct CheckedOrder {
  std::string library;
  std::string slug;
  std::string name, role, day;  ///< of a check; day: ISO 8601, empty: today
  std::string file;             ///< .csv
  bool force = false;
};
int recordCheck(const CheckedOrder& order);
int removeCheck(const CheckedOrder& order);
int listChecks(const CheckedOrder& order);
int exportChecks(const CheckedOrder& order);
int importChecks(const CheckedOrder& order);

}  // namespace myelin::commands
