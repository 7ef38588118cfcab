#include <algorithm>

#include "app/desk/parts.h"
#include "app/desk/safety_copy.h"

/// The part of a desk that knows what was given, in which sets, and what the clinic has checked.
namespace myelin::desk {
namespace {

#define MYELIN_GIVEN "day, title, editions, size, codes, initials, printed, handout"

constexpr char kKeeps[] = "log";
constexpr char kNotKept[] = "off";

Given readGiven(const Statement& row) {
  return {.id = row.integer(0),
          .day = row.text(1),
          .title = row.text(2),
          .editions = row.text(3),
          .size = row.text(4),
          .codes = row.text(5),
          .initials = row.text(6),
          .printed = row.integer(7) != 0,
          .order = row.text(8)};
}

/// A copy that cannot be opened or is in use stays as it is: the next weekly one takes its place.
void clearCopy(const std::filesystem::path& copy) {
  const auto database = Database::open(copy, Database::Mode::Write);
  if (!database || !database->run("PRAGMA secure_delete=ON")) return;
  static_cast<void>(database->run("DELETE FROM given"));
}

}  // namespace

std::vector<ClinicCheck> Desk::checks() const {
  std::vector<ClinicCheck> list;
  Statement rows = parts_->database().prepare("SELECT slug, edition, name, role, day FROM clinic_check ORDER BY slug");
  while (rows.row())
    list.push_back({rows.text(0), static_cast<int>(rows.integer(1)), rows.text(2), rows.text(3), rows.text(4)});
  return list;
}

Status Desk::setCheck(const ClinicCheck& check) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  return parts_->ran(parts_->database()
                         .prepare("INSERT OR REPLACE INTO clinic_check (slug, edition, name, role, day) VALUES "
                                  "(?1, ?2, ?3, ?4, ?5)",
                                  check.slug, check.edition, check.name, check.role, check.day)
                         .run());
}

Status Desk::removeCheck(std::string_view slug) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  return parts_->ran(parts_->database().prepare("DELETE FROM clinic_check WHERE slug=?1", slug).run());
}

Result<std::size_t> Desk::mergeChecks(const std::vector<ClinicCheck>& copy) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed.error();
  Transaction transaction(parts_->database());
  if (!transaction.begun()) return transaction.begun().error();
  const std::vector<ClinicCheck> here = checks();
  std::size_t taken = 0;
  for (const ClinicCheck& each : copy) {
    const auto known = std::find_if(here.begin(), here.end(), [&](const auto& one) { return one.slug == each.slug; });
    const bool newer = known == here.end() || each.edition > known->edition ||
                       (each.edition == known->edition && each.day > known->day);
    if (!newer) continue;
    if (const Status set = setCheck(each); !set) return set.error();
    ++taken;
  }
  if (const auto kept = transaction.commit(); !kept) return kept.error();
  return taken;
}

std::vector<Given> Desk::given(std::size_t most) const {
  std::vector<Given> list(parts_->passingGiven.rbegin(), parts_->passingGiven.rend());
  Statement rows = parts_->database().prepare("SELECT id, " MYELIN_GIVEN " FROM given ORDER BY id DESC LIMIT ?1",
                                              static_cast<std::int64_t>(most));
  while (rows.row()) list.push_back(readGiven(rows));
  if (list.size() > most) list.resize(most);
  return list;
}

Status Desk::addGiven(Given one) {
  if (one.day.empty()) one.day = parts_->now().substr(0, 10);
  if (!keepsGiven() || !parts_->opened.opening.writable) {
    one.id = -static_cast<std::int64_t>(parts_->passingGiven.size()) - 1;
    parts_->passingGiven.push_back(std::move(one));
    return done();
  }
  return parts_->ran(parts_->database()
                         .prepare("INSERT INTO given (" MYELIN_GIVEN ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                                  one.day, one.title, one.editions, one.size, one.codes, one.initials,
                                  one.printed ? 1 : 0, one.order)
                         .run());
}

Status Desk::clearGiven() {
  if (const auto allowed = parts_->writable(true); !allowed) return allowed;
  if (const auto cleared = parts_->database().run("DELETE FROM given"); !cleared) return cleared;
  parts_->passingGiven.clear();
  if (!parts_->opened.inMemory)
    for (const auto& copy : copiesBeside(parts_->file, kWeeklyCopy)) clearCopy(copy);
  return done();
}

bool Desk::keepsGiven() const {
  return setting(kKeeps) != kNotKept;
}

Status Desk::keepGiven(bool keep) {
  return setSetting(kKeeps, keep ? "" : kNotKept);
}

std::vector<Pack> Desk::packs() const {
  std::vector<Pack> list;
  Statement rows = parts_->database().prepare("SELECT name, handout FROM pack ORDER BY name COLLATE NOCASE");
  while (rows.row()) list.push_back({rows.text(0), rows.text(1)});
  return list;
}

Status Desk::setPack(const Pack& pack) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  return parts_->ran(parts_->database()
                         .prepare("INSERT OR REPLACE INTO pack (name, handout) VALUES (?1, ?2)", pack.name, pack.order)
                         .run());
}

Status Desk::removePack(std::string_view name) {
  if (const auto allowed = parts_->writable(false); !allowed) return allowed;
  return parts_->ran(parts_->database().prepare("DELETE FROM pack WHERE name=?1", name).run());
}

}  // namespace myelin::desk
