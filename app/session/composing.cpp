#include "app/session/composing.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "app/handout/code_answer.h"
#include "app/handout/logo.h"
#include "app/session/bench.h"
#include "app/session/bookmark_list.h"
#include "app/session/printing.h"
#include "index/base/words.h"

/// The part of a session that puts a handout together. Pages are laid out and painted on the slow thread, one item at a
/// time, and kept by item and look.
namespace myelin::session {
namespace {

constexpr std::size_t kMostKept = 40;  ///< layouts
constexpr int kPagesAround = 3;        ///< painted pages that stay when they leave the view
constexpr char kForms[] = "handouts";
constexpr char kLook[] = "handout";
constexpr char kClinic[] = "clinic";

/// Everything that changes an item's pages.
std::string keyOf(const handout::Order& order, const handout::Item& item) {
  std::ostringstream key;
  key << item.slug << '\n' << static_cast<int>(item.depth) << '\n';
  for (const std::string& section : item.sections) key << section << ',';
  key << '\n' << order.sizePt << '\n' << static_cast<int>(order.paper) << static_cast<int>(order.sources);
  key << static_cast<int>(order.reader) << order.clinic.logo << '\n';
  key << order.glossary << order.nameLines << order.noteLines << '\n' << order.recipient << '\n';
  if (const auto check = order.checks.find(item.slug); check != order.checks.end())
    key << check->second.edition << check->second.name << '\n'
        << check->second.role << '\n'
        << check->second.day << '\n';
  key << order.clinic.name << '\n' << order.clinic.phone << '\n' << order.clinic.emergency << '\n' << order.today;
  return key.str();
}

bool within(int index, std::size_t count) {
  return index >= 0 && static_cast<std::size_t>(index) < count;
}

template <class T>
auto at(T& list, int index) {
  return list.begin() + index;
}

}  // namespace

int Composing::pages() const {
  int all = 0;
  for (const HandoutPart& part : parts) all += part.pages;
  return all;
}

bool Composing::laidOut() const {
  return !parts.empty() &&
         std::all_of(parts.begin(), parts.end(), [](const HandoutPart& part) { return part.pages > 0; });
}

std::pair<int, int> Composing::placeOf(int page) const {
  int part = 0;
  for (const HandoutPart& each : parts) {
    if (page < each.pages) break;
    page -= each.pages;
    ++part;
  }
  return {part, page};
}

/// Size, paper and the rest are those of the last handout; who gives it only when that was asked for.
void Session::readHandout() {
  bench_ = std::make_unique<Bench>();
  Composing& composing = state_.composing;
  handout::Order& order = composing.order;
  order.today = services_.today;
  order.sources = handout::Sources::Short;
  std::istringstream look(setting(kLook));
  int paper = 0, sources = 0;
  double size = 0;
  bool glossary = false, names = true, notes = false;
  if (look >> size >> paper >> sources >> glossary >> names >> notes && size >= 12 && size <= 22 && within(paper, 3) &&
      within(sources, 3)) {
    order.sizePt = size;
    order.paper = static_cast<handout::Paper>(paper);
    order.sources = static_cast<handout::Sources>(sources);
    order.glossary = glossary;
    order.nameLines = names;
    order.noteLines = notes;
  }
  std::istringstream clinic(setting(kClinic));
  std::getline(clinic, order.clinic.name);
  std::getline(clinic, order.clinic.phone);
  std::getline(clinic, order.clinic.emergency);
  std::getline(clinic, order.clinic.logoFile);
  composing.keepClinic = order.clinic != handout::Clinic{};
}

void Session::keepHandout() {
  const handout::Order& order = state_.composing.order;
  std::ostringstream look;
  look << order.sizePt << ' ' << static_cast<int>(order.paper) << ' ' << static_cast<int>(order.sources) << ' '
       << order.glossary << ' ' << order.nameLines << ' ' << order.noteLines;
  keepSetting(kLook, look.str());
  const handout::Clinic& clinic = order.clinic;
  const bool keep = state_.composing.keepClinic && clinic != handout::Clinic{};
  const std::string lines = clinic.name + "\n" + clinic.phone + "\n" + clinic.emergency + "\n" + clinic.logoFile + "\n";
  keepSetting(kClinic, keep ? lines : "");
}

void Session::emptyHandout() {
  state_.composing.order.items.clear();
  state_.composing.parts.clear();
  bench_->parts.clear();
  bench_->laidOut.clear();
  bench_->taken.reset();
  bench_->before.reset();
  handoutChanged();
}

/// A code that is searched for opens its article and says what became of it. False when the words are no code.
bool Session::answerCode(const std::string& typed) {
  if (!state_.library || !handout::looksLikeCode(typed)) return false;
  const handout::CodeAnswer answer = handout::lookUp(*state_.library, typed);
  const bool known = !answer.slug.empty();
  if (known) on(OpenArticle{.slug = answer.slug, .anchor = {}, .words = {}, .resume = false});
  tell(known ? Notice::Kind::Done : Notice::Kind::Trouble, handout::sentenceOf(answer));
  return known;
}

void Session::on(const ShowComposer&) {
  if (!state_.printers.looked) on(LookForPrinters{});
  const Composing& composing = state_.composing;
  if (!composing.order.clinic.logo && composing.logoTrouble.empty()) fetchLogo();
  go({.screen = Screen::Composer, .subject = {}, .words = {}, .place = {}});
}

void Session::on(const AddToHandout& wanted) {
  if (!state_.library || state_.library->find(wanted.slug) == nullptr) return;
  if (addPart({wanted.slug})) {
    handoutChanged();
    announce(fill(_("In the handout: {1}"), {state_.composing.parts.back().title}));
  }
  on(ShowComposer{});
}

/// False when it is in the handout already, or not in the library.
bool Session::addPart(const handout::Item& item) {
  Composing& composing = state_.composing;
  const library::ArticleInfo* info = state_.library->find(item.slug);
  const auto& items = composing.order.items;
  const auto same = [&](const handout::Item& each) { return info != nullptr && each.slug == info->slug; };
  if (info == nullptr || std::any_of(items.begin(), items.end(), same)) return false;
  HandoutPart part;
  part.slug = info->slug;
  part.title = info->title;
  part.shelf = info->shelf;
  part.form = info->shelf == kForms;
  if (const auto article = state_.library->article(info->slug))
    for (const document::Section& section : document::sections(article->body))
      if (!section.anchor.empty()) part.sections.push_back({section.heading, section.anchor});
  composing.order.items.push_back(item);
  composing.order.items.back().slug = info->slug;
  composing.parts.push_back(std::move(part));
  bench_->parts.emplace_back();
  return true;
}

/// This order in the place of the one that is there.
void Session::putTogether(const handout::Order& order) {
  Composing& composing = state_.composing;
  const std::vector<handout::Item> items = order.items;
  composing.order = order;
  composing.order.items.clear();
  composing.parts.clear();
  bench_->parts.clear();
  for (const handout::Item& item : items) addPart(item);
  keepHandout();
  handoutChanged();
}

/// Undo of a saved set that took the place of a handout, or was removed. False when there is none.
bool Session::putBackSet() {
  if (bench_->removedSet) {
    const desk::Pack pack = *std::exchange(bench_->removedSet, std::nullopt);
    if (const Status kept = services_.desk->setPack(pack); !kept)
      tell(Notice::Kind::Trouble, kept.error().sentence);
    else
      state_.notice.reset();
    refreshGiving();
    return true;
  }
  if (!bench_->before || !state_.library) return false;
  putTogether(*std::exchange(bench_->before, std::nullopt));
  state_.notice.reset();
  return true;
}

void Session::on(const AddBookmarks& wanted) {
  unsigned long added = 0;
  for (const desk::Bookmark* each : bookmarksById(state_, wanted.ids))
    if (addPart({each->passage.slug})) ++added;
  if (added > 0) handoutChanged();
  announce(plural("{1} article added to the handout", "{1} articles added to the handout", added));
  on(ShowComposer{});
}

void Session::on(const TakeFromHandout& wanted) {
  Composing& composing = state_.composing;
  if (!within(wanted.item, composing.parts.size())) return;
  const std::string title = composing.parts[static_cast<std::size_t>(wanted.item)].title;
  bench_->before.reset();
  bench_->removedSet.reset();
  bench_->taken = {*at(composing.order.items, wanted.item), wanted.item, title};
  composing.order.items.erase(at(composing.order.items, wanted.item));
  composing.parts.erase(at(composing.parts, wanted.item));
  bench_->parts.erase(at(bench_->parts, wanted.item));
  handoutChanged();
  tell(Notice::Kind::Done, fill(_("Taken out of the handout: {1}"), {title}), true);
}

/// Undo. False when nothing was taken out.
bool Session::putBackItem() {
  if (putBackSet()) return true;
  if (!bench_->taken) return false;
  const Bench::Taken taken = *std::exchange(bench_->taken, std::nullopt);
  on(AddToHandout{taken.item.slug});
  Composing& composing = state_.composing;
  if (composing.order.items.empty() || composing.order.items.back().slug != taken.item.slug) return true;
  const int last = static_cast<int>(composing.parts.size()) - 1;
  composing.order.items.back() = taken.item;
  on(MoveInHandout{last, std::min(taken.at, last) - last});
  handoutChanged();
  state_.notice.reset();
  return true;
}

void Session::on(const MoveInHandout& wanted) {
  Composing& composing = state_.composing;
  const int to = wanted.item + wanted.by;
  if (!within(wanted.item, composing.parts.size()) || !within(to, composing.parts.size()) || wanted.by == 0) return;
  const auto turn = [&](auto& list) {
    if (to < wanted.item)
      std::rotate(at(list, to), at(list, wanted.item), at(list, wanted.item + 1));
    else
      std::rotate(at(list, wanted.item), at(list, wanted.item + 1), at(list, to + 1));
  };
  turn(composing.order.items);
  turn(composing.parts);
  turn(bench_->parts);
  handoutChanged();
  announce(
      fill(_("{1} is number {2} now."), {composing.parts[static_cast<std::size_t>(to)].title, std::to_string(to + 1)}));
}

void Session::on(const ChangeItem& wanted) {
  Composing& composing = state_.composing;
  if (!within(wanted.item, composing.parts.size())) return;
  handout::Item& item = *at(composing.order.items, wanted.item);
  item.depth = wanted.depth;
  item.sections = wanted.sections;
  handoutChanged();
}

void Session::on(const SetHandout& wanted) {
  handout::Order order = wanted.order;
  order.items = state_.composing.order.items;
  order.today = services_.today;
  state_.composing.keepClinic = wanted.keepClinic;
  state_.composing.initials = wanted.initials;
  const bool changed = order != state_.composing.order;
  const bool other = order.clinic.logoFile != state_.composing.order.clinic.logoFile;
  if (other) order.clinic.logo.reset();
  state_.composing.order = std::move(order);
  keepHandout();
  if (other) fetchLogo();
  if (changed) handoutChanged();
}

/// Reads the logo that was chosen, or says why the handout is made without it.
void Session::fetchLogo() {
  Composing& composing = state_.composing;
  composing.logoTrouble.clear();
  const std::string chosen = composing.order.clinic.logoFile;
  if (chosen.empty()) return;
  slow_->run([this, chosen, file = copyFile(chosen), decode = services_.decode, post = services_.post, alive = alive_] {
    auto logo = handout::readLogo(file, decode);
    post([this, alive, chosen, logo = std::move(logo)] {
      if (!*alive || state_.composing.order.clinic.logoFile != chosen) return;
      if (!logo) {
        state_.composing.logoTrouble = logo.error().sentence;
        return announce(logo.error().sentence);
      }
      state_.composing.order.clinic.logo = *logo;
      handoutChanged();
    });
  });
}

/// Shows what is laid out already and lays out the rest.
void Session::handoutChanged() {
  Composing& composing = state_.composing;
  composing.shown.clear();
  *bench_->wanted = ++composing.generation;
  for (std::size_t i = 0; i < composing.parts.size(); ++i) {
    const auto known = bench_->laidOut.find(keyOf(composing.order, composing.order.items[i]));
    HandoutPart& part = composing.parts[i];
    bench_->parts[i] = known == bench_->laidOut.end() ? nullptr : known->second;
    part.trouble.clear();
    part.ratios.clear();
    part.pages = bench_->parts[i] ? bench_->parts[i]->pages() : 0;
    for (int page = 0; page < part.pages; ++page) part.ratios.push_back(bench_->parts[i]->ratio(page));
  }
  for (std::size_t i = 0; i < composing.parts.size(); ++i)
    if (!bench_->parts[i]) layOut(static_cast<int>(i));
}

void Session::layOut(int item) {
  const Composing& composing = state_.composing;
  slow_->run([this, order = composing.order, one = composing.order.items[static_cast<std::size_t>(item)],
              library = state_.library, generation = composing.generation, wanted = bench_->wanted,
              watch = watchOf(services_), post = services_.post, alive = alive_] {
    if (*wanted != generation) return;  // the order has changed meanwhile
    auto made = handout::Preview::make(*library, order, one, watch);
    post([this, alive, made = std::move(made), key = keyOf(order, one), generation] {
      if (!*alive) return;
      if (bench_->laidOut.size() >= kMostKept) bench_->laidOut.clear();
      if (made) bench_->laidOut[key] = *made;
      Composing& now = state_.composing;
      if (now.generation != generation) return;
      for (std::size_t i = 0; i < now.parts.size(); ++i) {
        if (keyOf(now.order, now.order.items[i]) != key) continue;
        HandoutPart& part = now.parts[i];
        part.trouble = made ? "" : made.error().sentence;
        if (!made) continue;
        bench_->parts[i] = *made;
        part.pages = (*made)->pages();
        part.ratios.clear();
        for (int page = 0; page < part.pages; ++page) part.ratios.push_back((*made)->ratio(page));
      }
      now.shown.clear();  // pages have moved
      if (now.laidOut())
        announce(plural("{1} page to print", "{1} pages to print", static_cast<unsigned long>(now.pages())));
    });
  });
}

void Session::on(const WantPages& wanted) {
  Composing& composing = state_.composing;
  const auto far = [&](const auto& shown) {
    return shown.first < wanted.first - kPagesAround || shown.first >= wanted.end + kPagesAround;
  };
  std::erase_if(composing.shown, far);
  for (int page = std::max(0, wanted.first); page < std::min(wanted.end, composing.pages()); ++page) {
    HandoutPage& shown = composing.shown[page];
    if (shown.width == wanted.width) continue;
    shown.width = wanted.width;
    const auto [part, within] = composing.placeOf(page);
    const int first = page - within;
    const int all = composing.laidOut() ? composing.pages() : 0;  // numbers are known when all pages are
    slow_->run([this, page, number = within, preview = bench_->parts[static_cast<std::size_t>(part)],
                width = wanted.width, first, all, generation = composing.generation, current = bench_->wanted,
                post = services_.post, alive = alive_] {
      if (*current != generation) return;
      auto pixels = std::make_shared<const picture::Pixels>(preview->paint(number, width, first, all));
      post([this, alive, page, pixels = std::move(pixels), preview, generation] {
        if (!*alive || state_.composing.generation != generation) return;
        const auto still = state_.composing.shown.find(page);
        if (still == state_.composing.shown.end() || still->second.width != pixels->width) return;
        const auto [nowPart, ignored] = state_.composing.placeOf(page);
        if (bench_->parts[static_cast<std::size_t>(nowPart)] == preview) still->second.pixels = pixels;
      });
    });
  }
}

void Session::on(const MakeHandout& wanted) {
  const Composing& composing = state_.composing;
  if (composing.parts.empty()) {
    tell(Notice::Kind::Trouble, _("There is nothing to print yet. Add an article or a sheet."));
    return;
  }
  const bool one = composing.parts.size() == 1;
  const std::string title = one ? composing.parts[0].title : fill(_("{1} and more"), {composing.parts[0].title});
  if (wanted.format != handout::Format::Pdf && !wanted.print)
    return saveForScreen(composing.order, title, wanted.format);
  print(composing.order, title, wanted.print);
}

}  // namespace myelin::session
