#include "app/handout/web_page.h"

#include <set>

#include "app/handout/figure_file.h"
#include "app/handout/html_writer.h"
#include "app/handout/press.h"
#include "app/handout/sheet.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

// Black on white, lines that are not too long, and figures no wider than the window.
constexpr const char* kStyle =
    "body{margin:0 auto;max-width:34em;padding:1.5em;background:#fff;color:#000;font-family:Inter,Arial,sans-serif;"
    "line-height:1.5}"
    "article{margin-bottom:4em}h1{line-height:1.2}h2{margin-top:1.6em;line-height:1.25}li{margin:.35em 0}"
    "a{color:#1b4c7c}.meta{border-bottom:1px solid #000;padding-bottom:.3em}.callout{border:2px solid #000;"
    "border-radius:.6em;padding:.2em 1em;margin:1em 0}.box,.ring{border:2px solid #000;padding:0 .4em}"
    ".ring{border-radius:1em}.sign:empty{display:inline-block;min-width:9em;border-bottom:1px solid #000}"
    "figure{margin:1.2em 0;text-align:center}img{max-width:100%;height:auto}"
    ".logo{text-align:left}.logo img{max-height:4em;width:auto}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #000;padding:.4em;text-align:left;"
    "vertical-align:top;overflow-wrap:anywhere}pre{white-space:pre-wrap}.end{border-top:1px solid #000}"
    "@media print{article{break-after:page}h1,h2,h3{break-after:avoid}tr,figure,.callout{break-inside:avoid}}";

std::string base64(const std::string& bytes) {
  static constexpr char kLetters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = 0; j < 3; ++j)
      group = group << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0u);
    for (std::size_t j = 0; j < 4; ++j) out += i + j > bytes.size() ? '=' : kLetters[group >> (18 - 6 * j) & 63u];
  }
  return out;
}

class PageWriter {
 public:
  PageWriter(const library::Library& library, const Order& order, const Watch& watch)
      : library_(library), order_(order), watch_(watch) {
    for (const Item& item : order.items)
      if (const library::ArticleInfo* info = library.find(item.slug)) here_.insert(info->slug);
  }

  Status add(const Item& item) {
    const Result<Sheet> sheet = readSheet(library_, order_, item);
    if (!sheet) return sheet.error();
    const std::string slug = library_.find(item.slug)->slug;
    titles_.push_back({slug, sheet->title});
    const HtmlSurroundings around{.prefix = htmlName(slug),
                                  .sources = order_.sources == Sources::Full,
                                  .figure = [this](const std::string& path) { return figure(path); },
                                  .link = [this, &slug](const std::string& target) { return link(slug, target); }};
    body_ += "<article" + htmlAttribute("id", htmlName(slug)) + ">\n<p class=\"meta\">";
    body_ += htmlEscaped(sheet->shelf.empty() ? sheet->checked : sheet->shelf + ". " + sheet->checked) + "</p>\n";
    for (const document::Document& part : sheet->parts) body_ += htmlOf(part, around);
    body_ += "<div class=\"end\">\n" + htmlOf(sheet->end, around, {.sourceList = true});
    if (sheet->form) body_ += "<p>" + htmlEscaped(sheet->edition + ". " + sheet->licence) + "</p>\n";
    body_ += "<p>" + htmlEscaped(fill(_("Code {1}"), {sheet->code})) + "</p>\n</div>\n</article>\n";
    return done();
  }

  std::string page() const {
    const library::Manifest& manifest = library_.manifest();
    const std::string title = titles_.size() == 1 ? titles_[0].second : manifest.title;
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + htmlEscaped(manifest.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" +
                      htmlEscaped(title) + "</title>\n<style>html{font-size:" + percent() + "%}" + kStyle +
                      "</style>\n</head>\n<body>\n";
    if (titles_.size() > 1) out += contents();
    return out + "<main>\n" + body_ + "</main>\n</body>\n</html>\n";
  }

 private:
  /// 12 points are the browser's usual size.
  std::string percent() const { return std::to_string(static_cast<int>(order_.sizePt / 12 * 100 + 0.5)); }

  std::string contents() const {
    std::string out = "<nav aria-label=\"" + htmlEscaped(_("Contents")) + "\">\n<ul>\n";
    for (const auto& [slug, title] : titles_)
      out += "<li><a href=\"#" + htmlName(slug) + "\">" + htmlEscaped(title) + "</a></li>\n";
    return out + "</ul>\n</nav>\n";
  }

  std::string figure(const std::string& path) const {
    const std::optional<FigureFile> file = figureFile(library_, order_, watch_, path);
    return file ? std::string("data:") + file->media + ";base64," + base64(file->bytes) : "";
  }

  std::string link(const std::string& slug, const std::string& target) const {
    if (const std::string outside = outsideAddress(target); !outside.empty()) return outside;
    const std::size_t mark = target.find('#');
    const std::string anchor = mark == std::string::npos ? "" : target.substr(mark + 1);
    std::string to = slug;
    if (mark != 0) {
      const library::ArticleInfo* info = library_.find(target.substr(0, mark));
      if (info == nullptr || !here_.contains(info->slug)) return "";
      to = info->slug;
    }
    return "#" + htmlName(to) + (anchor.empty() ? "" : "-" + htmlName(anchor));
  }

  const library::Library& library_;
  const Order& order_;
  const Watch& watch_;
  std::set<std::string> here_;
  std::vector<std::pair<std::string, std::string>> titles_;  ///< with their slugs
  std::string body_;
};

}  // namespace

Result<std::string> makeWebPage(const library::Library& library, const Order& order, const Watch& watch) {
  if (const Status sound = soundOrder(order); !sound) return sound.error();
  PageWriter writer(library, order, watch);
  const int all = static_cast<int>(order.items.size());
  for (int i = 0; i < all; ++i) {
    if (watch.stopped()) return stoppedError();
    if (const Status added = writer.add(order.items[static_cast<std::size_t>(i)]); !added) return added.error();
    if (watch.progress) watch.progress(i + 1, all);
  }
  if (watch.stopped()) return stoppedError();
  return writer.page();
}

Result<std::size_t> saveWebPage(const library::Library& library, const Order& order, const std::filesystem::path& to,
                                file::Existing existing, const Watch& watch) {
  const Result<std::string> page = makeWebPage(library, order, watch);
  if (!page) return page.error();
  if (const Status written = file::write(to, *page, existing); !written) return written.error();
  return order.items.size();
}

}  // namespace myelin::handout
