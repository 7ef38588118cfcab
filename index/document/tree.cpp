#include "index/document/tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <mutex>

#include "index/document/tree_reader.h"

namespace myelin::document {
namespace {

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;
using Iterator = std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)>;

Node parseTree(const std::string& markdown) {
  static std::once_flag registered;
  static std::mutex oneAtATime;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::lock_guard lock(oneAtATime);
  const Parser parser(cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return Node(cmark_parser_finish(parser.get()), &cmark_node_free);
}

}  // namespace

Document readTree(const std::string& markdown, std::string_view tail, const MarkOptions& options) {
  const Node root = parseTree(markdown);
  const Iterator iterator(cmark_iter_new(root.get()), &cmark_iter_free);
  TreeReader reader(options);
  while (true) {
    const cmark_event_type event = cmark_iter_next(iterator.get());
    if (event == CMARK_EVENT_DONE) break;
    if (event == CMARK_EVENT_ENTER) reader.enter(cmark_iter_get_node(iterator.get()));
    if (event == CMARK_EVENT_EXIT) reader.leave(cmark_iter_get_node(iterator.get()));
  }
  reader.addPlain(tail);
  return reader.take();
}

}  // namespace myelin::document
