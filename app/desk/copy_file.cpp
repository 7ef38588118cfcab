#include "app/desk/copy_file.h"

#include "app/desk/annotation_copy.h"
#include "app/desk/markdown_copy.h"
#include "app/desk/web_copy.h"
#include "index/base/file.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

/// What can stand in a file that a person reads.
std::string cleaned(const std::string& text) {
  return utf8::forTerminal(utf8::clean(text), true);
}

std::vector<Bookmark> cleaned(std::vector<Bookmark> bookmarks) {
  for (Bookmark& each : bookmarks) {
    Passage& passage = each.passage;
    for (std::string* text : {&passage.slug, &passage.heading, &passage.exact, &passage.prefix, &passage.suffix,
                              &each.title, &each.shelf, &each.note, &each.group, &each.created})
      *text = cleaned(*text);
  }
  return bookmarks;
}

enum class Form { Markdown, Annotations, WebPage, Unknown };

Form formOf(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending == ".md") return Form::Markdown;
  if (ending == ".html") return Form::WebPage;
  return ending == ".jsonld" ? Form::Annotations : Form::Unknown;
}

std::string textOf(Form form, const std::vector<Bookmark>& bookmarks) {
  if (form == Form::Markdown) return markdownOf(bookmarks);
  return form == Form::WebPage ? webPageOf(bookmarks) : annotationsOf(bookmarks);
}

bool readText(Form form, const std::string& text, Copy& copy) {
  if (form == Form::Markdown) return readMarkdown(text, copy);
  return form == Form::WebPage ? readWebPage(text, copy) : readAnnotations(text, copy);
}

Error unknownEnding(const std::filesystem::path& file) {
  return {Error::Kind::Usage,
          fill(_("{1} ends neither in .md nor in .jsonld or .html: choose a name with one of these endings."),
               {file.string()})};
}

}  // namespace

bool canBeCopy(const std::filesystem::path& file) {
  return formOf(file) != Form::Unknown;
}

Status writeCopy(const std::filesystem::path& file, const std::vector<Bookmark>& bookmarks, bool replace) {
  const Form form = formOf(file);
  if (form == Form::Unknown) return unknownEnding(file);
  const auto clean = cleaned(bookmarks);
  const std::string bytes = textOf(form, clean);
  // of the reader's own life: nobody else's to read
  return file::write(file, bytes, replace ? file::Existing::Replace : file::Existing::Keep, 0600);
}

Result<Copy> readCopy(const std::filesystem::path& file) {
  const Form form = formOf(file);
  if (form == Form::Unknown) return unknownEnding(file);
  const auto bytes = file::read(file, kMostCopyBytes);
  if (!bytes) return bytes.error();
  const std::string text = utf8::clean(*bytes);
  Copy copy;
  const bool ours = readText(form, text, copy);
  if (!ours || (copy.bookmarks.empty() && copy.unread > 0))
    return Error{Error::Kind::Foreign,
                 fill(_("{1} holds no bookmarks that Myelin can read, so nothing was changed."), {file.string()})};
  copy.bookmarks = cleaned(std::move(copy.bookmarks));
  return copy;
}

}  // namespace myelin::desk
