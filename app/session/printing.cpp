#include "app/handout/handout.h"
#include "app/session/session.h"
#include "index/base/utf8.h"
#include "index/base/words.h"

/// The part of a session that prints: a PDF in the print folder, and a job for the default printer when there is one.
namespace myelin::session {
namespace {

constexpr std::size_t kNameBytes = 120;

/// The title as a file name: no separators, no leading dots, not too long.
std::string fileName(const std::string& title) {
  std::string name;
  for (const char c : title)
    if (static_cast<unsigned char>(c) >= 0x20 && c != '/' && c != ':' && c != '\\' && c != 0x7F) name += c;
  while (name.starts_with('.') || name.starts_with('-')) name.erase(0, 1);
  name = utf8::prefix(name, kNameBytes);
  return name.empty() ? "handout" : name;
}

constexpr double kLeastPt = 12;
constexpr double kMostPt = 22;

/// Who reads large on screen is given large print: 14 pt at 100 %, 18 at 150 %, 22 at 200 % and more.
double sizeFor(double scale) {
  const double size = 14 + (scale - 1) * 8;
  return size < kLeastPt ? kLeastPt : size > kMostPt ? kMostPt : size;
}

struct Saved {
  std::filesystem::path path;
  int pages = 0;
};

/// Saves under the first free name: nothing of the user's is replaced without being asked.
Result<Saved> saveAside(const library::Library& library, const handout::Order& order,
                        const std::filesystem::path& folder, const std::string& name) {
  for (int n = 1; n < 1000; ++n) {
    const auto path = folder / (n == 1 ? name + ".pdf" : name + " " + std::to_string(n) + ".pdf");
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) continue;
    auto saved = handout::save(library, order, path, file::Existing::Keep);
    if (saved) return Saved{path, *saved};
    if (saved.error().kind != Error::Kind::Exists) return saved.error();
  }
  return Error{Error::Kind::Exists, fill(_("There are too many handouts named {1} in {2}."), {name, folder.string()})};
}

}  // namespace

void Session::on(const Print& wanted) {
  const library::ArticleInfo* info = state_.library ? state_.library->find(wanted.slug) : nullptr;
  if (info == nullptr || state_.printing) return;
  handout::Order order;
  order.items = {{info->slug}};
  order.sizePt = sizeFor(state_.settings.scale);
  order.today = services_.today;
  state_.printing = true;
  slow_->run([this, order, library = state_.library, title = info->title, folder = services_.printFolder,
              printer = services_.printer, post = services_.post, alive = alive_] {
    const Result<Saved> saved = saveAside(*library, order, folder, fileName(title));
    Notice notice{Notice::Kind::Trouble, saved ? "" : saved.error().sentence, false};
    if (saved) {
      const std::string pages = plural("{1} page", "{1} pages", static_cast<unsigned long>(saved->pages));
      const Status printed = printer(saved->path, title);
      notice.kind = Notice::Kind::Done;
      notice.sentence =
          printed ? fill(_("Sent to the printer, and saved as {1} ({2})."), {saved->path.string(), pages})
                  : fill(_("Saved as {1} ({2}). {3}"), {saved->path.string(), pages, printed.error().sentence});
    }
    post([this, alive, notice] {
      if (!*alive) return;
      state_.printing = false;
      tell(notice.kind, notice.sentence);
    });
  });
}

}  // namespace myelin::session
