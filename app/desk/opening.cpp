#include "app/desk/opening.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

#include "app/desk/safety_copy.h"
#include "app/desk/schema.h"
#include "index/base/words.h"

namespace myelin::desk {
namespace {

namespace fs = std::filesystem;

Opened inMemory(std::string sentence) {
  auto database = Database::open({}, Database::Mode::Memory);
  if (!database || !migrate(*database, {}, "")) std::abort();  // a few kB of memory are not to be had
  return {std::move(*database), {.writable = false, .sentence = std::move(sentence)}, true};
}

/// `sentence` for a desk that can be read; in memory when it cannot.
Opened readOnly(const fs::path& file, std::string sentence, const std::string& otherwise) {
  auto database = Database::open(file, Database::Mode::Read);
  const auto condition = database ? examine(*database) : Result<Condition>(database.error());
  if (!condition || (*condition != Condition::Current && *condition != Condition::Newer)) return inMemory(otherwise);
  return {std::move(*database), {.writable = false, .sentence = std::move(sentence)}};
}

bool makeFolder(const fs::path& folder) {
  std::error_code error;
  // false also when another process was first, so the folder itself is asked at the end
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  return fs::is_directory(folder, error);
}

std::string cannotKeep(const fs::path& file) {
  return fill(
      _("Bookmarks, reading places and settings cannot be kept, because {1} cannot be written: check the disk and "
        "its permissions, then start Myelin again."),
      {file.string()});
}

std::string cannotChange(const fs::path& file) {
  return fill(_("Bookmarks can be read but not changed, because {1} cannot be written: check the disk and its "
                "permissions, then start Myelin again."),
              {file.string()});
}

std::string newerSentence() {
  return _("These bookmarks were last kept by a newer Myelin: they can be read here, and changed only there.");
}

/// On success the name it has now. A journal that SQLite could not play goes with it, never into the new file.
Result<fs::path> setAside(const fs::path& file, std::string_view today) {
  const fs::path name = freeNameBeside(file, "damaged." + std::string(today));
  std::error_code error;
  fs::rename(file, name, error);
  if (error) return Error{Error::Kind::Unwritable, cannotKeep(file)};
  for (const char* suffix : {"-journal", "-wal", "-shm"}) {
    std::error_code ignored;
    fs::rename(file.string() + suffix, name.string() + suffix, ignored);
  }
  return name;
}

/// A rollback journal leaves one file that can be copied; FULL has each change on disk before it is acknowledged.
Status prepareForWriting(const Database& database) {
  if (const auto mode = database.run("PRAGMA journal_mode=DELETE"); !mode) return mode;
  // what a person clears is not to be read in the file any more
  if (const auto wiped = database.run("PRAGMA secure_delete=ON"); !wiped) return wiped;
  return database.run("PRAGMA synchronous=FULL");
}

Opened openWritable(const fs::path& file, Database database, std::string_view today) {
  ::chmod(file.c_str(), 0600);
  if (const auto prepared = prepareForWriting(database); !prepared) return inMemory(prepared.error().sentence);
  if (const auto migrated = migrate(database, file, today); !migrated)
    return inMemory(fill(_("Bookmarks could not be brought to this version of Myelin and were left as they are. {1}"),
                         {migrated.error().sentence}));
  Opening opening;
  const auto marks = database.number("SELECT count(*) FROM bookmark");
  const Status copied = marks && *marks > 0 ? keepWeekly(database, file, today) : done();
  if (!copied)
    opening.sentence =
        fill(_("The weekly safety copy of your bookmarks could not be made. {1}"), {copied.error().sentence});
  return {std::move(database), std::move(opening)};
}

bool writable(const fs::path& file, const Database& database) {
  return !database.readOnly() && ::access(file.parent_path().c_str(), W_OK) == 0;
}

Opened startAnew(const fs::path& file, std::string_view today, Condition condition) {
  const auto aside = setAside(file, today);
  if (!aside) return inMemory(aside.error().sentence);
  auto database = Database::open(file, Database::Mode::Write);
  if (!database) return inMemory(cannotKeep(file));
  Opened opened = openWritable(file, std::move(*database), today);
  const char* why =
      condition == Condition::Foreign
          ? _("The file for bookmarks was not made by Myelin. It was set aside as {1}, and a new one begun.")
          : _("The file with your bookmarks was damaged. It was set aside as {1}, and a new one begun.");
  if (opened.opening.writable) opened.opening.sentence = fill(why, {aside->string()});
  return opened;
}

}  // namespace

Opened openFile(const fs::path& given, std::string_view today) {
  const fs::path file = fs::absolute(given);
  if (!makeFolder(file.parent_path())) return inMemory(cannotKeep(file));
  auto database = Database::open(file, Database::Mode::Write);
  if (!database) return readOnly(file, cannotChange(file), cannotKeep(file));
  const auto condition = examine(*database);
  if (!condition) return inMemory(condition.error().sentence);
  const bool sound = *condition != Condition::Damaged && *condition != Condition::Foreign;
  if (*condition == Condition::Newer) return readOnly(file, newerSentence(), cannotKeep(file));
  if (!writable(file, *database)) return readOnly(file, cannotChange(file), cannotKeep(file));
  if (sound) return openWritable(file, std::move(*database), today);
  { const Database closed = std::move(*database); }
  return startAnew(file, today, *condition);
}

}  // namespace myelin::desk
