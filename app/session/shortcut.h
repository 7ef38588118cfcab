#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/base/result.h"

/// Everything that a key does, as plain data: what the keys page shows, the window obeys and tests go through.
namespace myelin::session {

/// Keys are named as the keys page shows them: "Ctrl+P", "F7", "Alt+Left"; several are separated by spaces.
struct Shortcut {
  std::string_view id;    ///< stable: settings use it
  const char* label;      ///< "Print"; translated where it is shown
  const char* what;       ///< one sentence
  std::string_view keys;  ///< as delivered
};

/// In the order in which the keys page shows them. Jumps go round at the end of a page, so that none of them needs
/// two keys at once.
const std::vector<Shortcut>& shortcuts();
/// Null for an unknown id.
const Shortcut* shortcut(std::string_view id);

/// The keys as the reader has them: those delivered, unless another was chosen.
class KeyBindings {
 public:
  /// All keys of a shortcut. REQUIRES: a known id.
  std::string_view keys(std::string_view id) const;
  /// The first of them: what is shown beside a button.
  std::string_view firstKey(std::string_view id) const;
  /// The shortcut that a key belongs to.
  std::optional<std::string_view> ownerOf(std::string_view key) const;

  /// Makes `key` the only one of a shortcut. Says so when it belongs to another, or to writing and moving.
  Status bind(const std::string& id, const std::string& key);
  void reset() { own_.clear(); }
  /// Without any check; an empty key takes the choice back. For what settings say.
  void restore(const std::string& id, const std::string& key);

 private:
  std::map<std::string, std::string, std::less<>> own_;
};

}  // namespace myelin::session
