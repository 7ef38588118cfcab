#include "app/desk/annotation_copy.h"

#include <nlohmann/json.hpp>

#include "app/desk/address.h"

namespace myelin::desk {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kModel[] = "http://www.w3.org/ns/anno.jsonld";

Json targetOf(const Bookmark& bookmark) {
  const Passage& passage = bookmark.passage;
  Json target = {{"type", "SpecificResource"}, {"source", articleAddress(passage.slug)}};
  if (!passage.exact.empty() || !passage.prefix.empty() || !passage.suffix.empty()) {
    Json selector = {{"type", "TextQuoteSelector"}, {"exact", passage.exact}};
    if (!passage.prefix.empty()) selector["prefix"] = passage.prefix;
    if (!passage.suffix.empty()) selector["suffix"] = passage.suffix;
    target["selector"] = std::move(selector);
  }
  if (bookmark.colour != Colour::None) target["styleClass"] = colourName(bookmark.colour);
  if (!passage.heading.empty()) target["myelin:heading"] = passage.heading;
  if (!bookmark.title.empty()) target["myelin:title"] = bookmark.title;
  if (!bookmark.shelf.empty()) target["myelin:shelf"] = bookmark.shelf;
  return target;
}

Json bodyOf(const char* purpose, const std::string& words) {
  return {{"type", "TextualBody"}, {"purpose", purpose}, {"format", "text/plain"}, {"value", words}};
}

Json annotationOf(const Bookmark& bookmark) {
  Json motivation = Json::array({"bookmarking"});
  if (bookmark.colour != Colour::None) motivation.push_back("highlighting");
  if (!bookmark.note.empty()) motivation.push_back("commenting");
  if (bookmark.ask) motivation.push_back("questioning");
  Json annotation = {{"id", markAddress(bookmark.passage)}, {"type", "Annotation"}, {"motivation", motivation}};
  if (!bookmark.created.empty()) annotation["created"] = bookmark.created;
  Json body = Json::array();
  if (!bookmark.note.empty()) body.push_back(bodyOf("commenting", bookmark.note));
  if (!bookmark.group.empty()) body.push_back(bodyOf("tagging", bookmark.group));
  if (!body.empty()) annotation["body"] = std::move(body);
  annotation["target"] = targetOf(bookmark);
  return annotation;
}

/// The text under a name, or empty.
std::string textIn(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What the model allows alone or in a list.
std::vector<const Json*> listIn(const Json& object, const char* name) {
  std::vector<const Json*> list;
  const auto found = object.find(name);
  if (found == object.end()) return list;
  if (!found->is_array()) return {&*found};
  for (const Json& each : *found) list.push_back(&each);
  return list;
}

void readTarget(const Json& target, Bookmark& bookmark) {
  Passage& passage = bookmark.passage;
  passage.slug = slugOf(target.is_string() ? target.get<std::string>() : textIn(target, "source")).value_or("");
  passage.heading = textIn(target, "myelin:heading");
  bookmark.title = textIn(target, "myelin:title");
  bookmark.shelf = textIn(target, "myelin:shelf");
  bookmark.colour = colourByName(textIn(target, "styleClass"));
  for (const Json* selector : listIn(target, "selector")) {
    if (textIn(*selector, "type") != "TextQuoteSelector") continue;
    passage.exact = textIn(*selector, "exact");
    passage.prefix = textIn(*selector, "prefix");
    passage.suffix = textIn(*selector, "suffix");
  }
}

bool readAnnotation(const Json& annotation, Bookmark& bookmark) {
  if (textIn(annotation, "type") != "Annotation") return false;
  const auto targets = listIn(annotation, "target");
  if (targets.empty()) return false;
  readTarget(*targets.front(), bookmark);
  bookmark.created = textIn(annotation, "created");
  for (const Json* motivation : listIn(annotation, "motivation"))
    bookmark.ask = bookmark.ask || (motivation->is_string() && motivation->get<std::string>() == "questioning");
  for (const Json* body : listIn(annotation, "body")) {
    std::string& to = textIn(*body, "purpose") == "tagging" ? bookmark.group : bookmark.note;
    const std::string words = body->is_string() ? body->get<std::string>() : textIn(*body, "value");
    if (!words.empty()) to += (to.empty() ? "" : "\n\n") + words;
  }
  return !bookmark.passage.slug.empty();
}

}  // namespace

std::string annotationsOf(const std::vector<Bookmark>& bookmarks) {
  Json items = Json::array();
  for (const Bookmark& bookmark : bookmarks) items.push_back(annotationOf(bookmark));
  const Json page = {{"@context", Json::array({kModel, Json{{"myelin", "urn:myelin:"}}})},
                     {"id", "urn:myelin:bookmarks"},
                     {"type", "AnnotationPage"},
                     {"items", std::move(items)}};
  return page.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool readAnnotations(std::string_view text, Copy& copy) {
  constexpr int kDeepest = 32;  // of brackets: a file may not exhaust the stack
  bool deep = false;
  const auto watch = [&](int level, Json::parse_event_t, Json&) {
    deep = deep || level > kDeepest;
    return !deep;
  };
  const Json json = Json::parse(text, watch, false);
  if (json.is_discarded() || deep) return false;
  const Json* page = &json;
  if (page->is_object() && page->contains("first") && (*page)["first"].is_object()) page = &(*page)["first"];
  const bool single = page->is_object() && textIn(*page, "type") == "Annotation";
  if (!page->is_array() && !single && !(page->is_object() && page->contains("items"))) return false;
  std::vector<const Json*> items = single ? std::vector<const Json*>{page} : std::vector<const Json*>{};
  if (page->is_array())
    for (const Json& each : *page) items.push_back(&each);
  else if (!single)
    items = listIn(*page, "items");
  for (const Json* item : items) {
    Bookmark bookmark;
    if (item->is_object() && readAnnotation(*item, bookmark))
      copy.bookmarks.push_back(std::move(bookmark));
    else
      ++copy.unread;
  }
  return true;
}

}  // namespace myelin::desk
