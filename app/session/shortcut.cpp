#include "app/session/shortcut.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "index/base/words.h"

namespace myelin::session {

const std::vector<Shortcut>& shortcuts() {
  static const std::vector<Shortcut> all = {
      {"keys", N_("Keys and switches"), N_("Shows this page."), "F1"},
      {"search", N_("Search"), N_("Puts the caret into the search field."), "F3 Ctrl+L"},
      {"palette", N_("All commands"), N_("Finds any command or article by a few letters."), "Ctrl+K"},
      {"find", N_("Find in page"), N_("Finds words in the open article."), "Ctrl+F"},
      {"find-next", N_("Next place"), N_("Goes on to the next place where the words stand."), "Ctrl+G"},
      {"find-back", N_("Place before"), N_("Goes back to the place before."), "Ctrl+Shift+G"},
      {"help", N_("Help now"), N_("Opens the emergency signs."), "F12"},
      {"home", N_("Home"), N_("Goes to the first page."), "Alt+Home"},
      {"back", N_("Back"), N_("Goes to the page before. Escape does, too."), "Alt+Left"},
      {"forward", N_("Forward"), N_("Goes on to the page you came back from."), "Alt+Right"},
      {"next-article", N_("Next open article"), N_("Goes round through the articles that are open."), "Ctrl+Tab"},
      {"article-back", N_("Open article before"), N_("The same, backwards."), "Ctrl+Shift+Tab"},
      {"close-article", N_("Close this article"), N_("Takes it from the open ones; its place is remembered."),
       "Ctrl+W"},
      {"bookmarks", N_("Bookmarks"), N_("Shows what you kept."), "Ctrl+B"},
      {"listen", N_("Listen"), N_("Reads the page aloud from here; pauses, and goes on."), "F5"},
      {"sentence-back", N_("Sentence before"), N_("Reads the sentence before again."), "Shift+F5"},
      {"sentence", N_("Next sentence"), N_("Goes on with the next sentence."), "Ctrl+F5"},
      {"print", N_("Print"), N_("Makes a handout of the open article."), "Ctrl+P"},
      {"handout", N_("Handout"), N_("Puts the open article into the handout and shows it."), "Ctrl+H"},
      {"bookmark", N_("Bookmark"), N_("Keeps the selected words; without any, the open article, or lets it go."),
       "Ctrl+D"},
      {"ask", N_("Ask my team"), N_("Adds the selected words to the questions for your team."), "F11"},
      {"copy-source", N_("Copy with the source"), N_("Copies the selected words and where they are from."),
       "Ctrl+Shift+C"},
      {"undo", N_("Undo"), N_("Takes back what was done to bookmarks and history."), "Ctrl+Z"},
      {"redo", N_("Redo"), N_("Does again what was taken back."), "Ctrl+Y"},
      {"text", N_("Text settings"), N_("Shows or hides text size and colours."), "Ctrl+T"},
      {"larger", N_("Larger text"), N_("Makes everything larger."), "Ctrl+Plus"},
      {"smaller", N_("Smaller text"), N_("Makes everything smaller."), "Ctrl+Minus"},
      {"plain", N_("Text at 100 %"), N_("Puts the size back."), "Ctrl+0"},
      {"part", N_("Next part of the window"), N_("Goes to the tools, the shelves, the page, what is beside it."), "F6"},
      {"part-back", N_("Part before"), N_("The same, backwards."), "Shift+F6"},
      {"caret", N_("Caret in the text"), N_("Arrow keys then move through the words instead of scrolling."), "F7"},
      {"heading", N_("Next heading"), N_("Moves the caret to the next heading."), "F2"},
      {"heading-back", N_("Heading before"), N_("Moves the caret back a heading."), "Shift+F2"},
      {"link", N_("Next link"), N_("Moves the caret to the next link; Enter opens it."), "F4"},
      {"link-back", N_("Link before"), N_("Moves the caret back a link."), "Shift+F4"},
      {"list", N_("Next list"), N_("Moves the caret to the next list."), "F8"},
      {"list-back", N_("List before"), N_("Moves the caret back a list."), "Shift+F8"},
      {"table", N_("Next table"), N_("Moves the caret to the next table."), "F10"},
      {"table-back", N_("Table before"), N_("Moves the caret back a table."), "Shift+F10"}};
  return all;
}

const Shortcut* shortcut(std::string_view id) {
  const auto& all = shortcuts();
  const auto at = std::find_if(all.begin(), all.end(), [id](const Shortcut& each) { return each.id == id; });
  return at == all.end() ? nullptr : &*at;
}

namespace {

bool contains(std::string_view list, std::string_view key) {
  for (std::size_t at = list.find(key); at != std::string_view::npos; at = list.find(key, at + 1)) {
    const std::size_t end = at + key.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

/// Keys that write, move or press wherever one is: no shortcut may take them.
bool belongsToWriting(std::string_view key) {
  constexpr std::array kFixed = {"Ctrl+A",       "Ctrl+C",          "Ctrl+V",          "Ctrl+X",
                                 "Ctrl+Shift+Z", "Ctrl+Left",       "Ctrl+Right",      "Ctrl+Home",
                                 "Ctrl+End",     "Ctrl+Shift+Left", "Ctrl+Shift+Right"};
  const std::string_view plain = key.starts_with("Shift+") ? key.substr(6) : key;
  const bool function = plain.size() > 1 && plain[0] == 'F';
  const bool alone = plain.find('+') == std::string_view::npos && !function;  // Tab, Left, a letter
  return alone || std::find(kFixed.begin(), kFixed.end(), key) != kFixed.end();
}

}  // namespace

std::string_view KeyBindings::keys(std::string_view id) const {
  if (const auto own = own_.find(id); own != own_.end()) return own->second;
  const Shortcut* known = shortcut(id);
  assert(known != nullptr);
  return known->keys;
}

std::string_view KeyBindings::firstKey(std::string_view id) const {
  const std::string_view all = keys(id);
  return all.substr(0, all.find(' '));
}

std::optional<std::string_view> KeyBindings::ownerOf(std::string_view key) const {
  for (const Shortcut& each : shortcuts())
    if (contains(keys(each.id), key)) return each.id;
  return std::nullopt;
}

Status KeyBindings::bind(const std::string& id, const std::string& key) {
  assert(shortcut(id) != nullptr);
  if (key.empty() || belongsToWriting(key))
    return Error{Error::Kind::Usage, fill(_("{1} is needed for writing and moving. Choose another key."), {key})};
  const auto owner = ownerOf(key);
  if (owner && *owner != id)
    return Error{Error::Kind::Exists,
                 fill(_("{1} already means “{2}”. Choose another key."), {key, _(shortcut(*owner)->label)})};
  own_[id] = key;
  return done();
}

void KeyBindings::restore(const std::string& id, const std::string& key) {
  if (shortcut(id) == nullptr) return;
  if (key.empty())
    own_.erase(id);
  else
    own_[id] = key;
}

}  // namespace myelin::session
