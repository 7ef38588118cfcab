#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace myelin::check {

/// Which articles a rule asks: those of some shelves and some others, except a few.
struct Choice {
  std::vector<std::string> shelves;
  std::vector<std::string> also;    ///< slugs
  std::vector<std::string> except;  ///< slugs
  int line = 1;                     ///< of the manifest
  bool holds(std::string_view slug, std::string_view shelf) const;
};

/// What a line of the manifest says about checking, and cannot be understood.
struct SettingProblem {
  int line = 1;
  std::string sentence;
};

/// `check:` in a folder's manifest:
///
///     check:
///       house: true                  # ask for what medical articles need, too
///       off: [wide-table]            # rules that stay quiet
///       names: names.yaml            # names that are set aside for the reading grade
///       help_section: {shelves: [symptoms], also: [salt], except: [itching]}
///       evidence_words: {shelves: [therapies], also: [], except: []}
struct Settings {
  bool house = false;
  std::vector<std::string> off;
  std::string names;  ///< path below the folder, or empty
  Choice help;
  Choice evidence;
  bool on(std::string_view rule) const;
};

/// Any bytes. YAML that cannot be understood is one problem, with its line, and leaves the settings as they are without
/// a manifest; so does each value of the wrong kind.
Settings readSettings(std::string_view manifest, std::vector<SettingProblem>& problems);

}  // namespace myelin::check
