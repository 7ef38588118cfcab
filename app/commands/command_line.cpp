#include "app/commands/command_line.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "app/commands/bookmark_command.h"
#include "app/commands/check_command.h"
#include "app/commands/find_command.h"
#include "app/commands/given_command.h"
#include "app/commands/make_command.h"
#include "app/commands/output.h"
#include "app/shell/reader.h"
#include "index/base/words.h"

namespace myelin::commands {
namespace {

constexpr double kLeastPt = 12;
constexpr double kMostPt = 22;

/// Everything the arguments can say.
struct Arguments {
  std::string library;
  std::string nodes;
  SearchOrder search;
  std::string slug;
  bool listJson = false;
  HandoutOrder handout;
  CheckOrder check;
  BookmarkOrder bookmarks;
  GivenOrder given;
  CheckedOrder checked;
  std::string folder, output, file;
  bool force = false;
};

struct Commands {
  CLI::App* search;
  CLI::App* show;
  CLI::App* list;
  CLI::App* handout;
  CLI::App* pack;
  CLI::App* verify;
  CLI::App* check;
  CLI::App* bookmarks;
  CLI::App* toFile;    ///< bookmarks export
  CLI::App* fromFile;  ///< bookmarks import
  CLI::App* given;
  CLI::App* checked;
  CLI::App* checkedAdd;
  CLI::App* checkedRemove;
  CLI::App* checkedList;
  CLI::App* checkedExport;
  CLI::App* checkedImport;
  CLI::App* toPaper;  ///< bookmarks print
};

/// Validators return what is wrong, or nothing.
std::string checkSize(const std::string& typed) {
  double points = 0;
  const char* end = typed.data() + typed.size();
  const auto [stopped, error] = std::from_chars(typed.data(), end, points);
  if (error == std::errc() && stopped == end && points >= kLeastPt && points <= kMostPt) return {};
  return fill(_("{1} is not a size of 12 to 22 points"), {typed});
}

std::string checkFile(const std::string& typed) {
  return typed.empty() ? _("the name of the file is missing") : std::string();
}

std::string checkName(const std::string& typed) {
  return typed.find_first_not_of(' ') == std::string::npos ? _("the name is missing") : std::string();
}

CLI::App* reading(CLI::App& app, const char* name, const char* about, Arguments& to) {
  CLI::App* command = app.add_subcommand(name, about);
  command->add_option("--library", to.library,
                      _("A folder or a .myelin file; without it, the one that came with Myelin"));
  return command;
}

void describeHandout(CLI::App& command, HandoutOrder& to) {
  command
      .add_option("SLUG", to.slugs,
                  _("Articles, in the order they are printed; SLUG#PART,PART prints these parts of one"))
      ->required();
  command.add_option("-o,--output", to.output, _("The file to write"))->required()->check(checkFile);
  command.add_option("--size", to.sizePt, _("Size of the text in points, 12 to 22"))->check(checkSize);
  const CLI::IsMember papers({"A4", "Letter", "A5"}, CLI::ignore_case);  // not shown: typed alike in every language
  command.add_option("--paper", to.paper, _("A4, Letter or A5"))->transform(papers);
  const CLI::IsMember readers({"person", "carer", "clinician"}, CLI::ignore_case);  // not shown: typed alike
  command.add_option("--for", to.reader, _("Whom it is for: person, carer or clinician"))->transform(readers);
  const CLI::IsMember formats({"pdf", "html", "epub"}, CLI::ignore_case);  // not shown: typed alike
  command.add_option("--format", to.format, _("pdf, html for one web page, or epub for an e-reader"))
      ->transform(formats);
  command.add_flag("--short", to.brief, _("Only the summary, the key points and when to get help"));
  const CLI::IsMember sources({"full", "short", "none"}, CLI::ignore_case);  // not shown: typed alike
  command.add_option("--sources", to.sources, _("The sources: full, short or none"))->transform(sources);
  command.add_flag("--glossary", to.glossary, _("Add what the words mean"));
  command.add_flag("--notes", to.notes, _("Add lines for notes"));
  command.add_flag("--no-name", to.withoutNames, _("Leave out the lines for name and date"));
  command.add_option("--from", to.from, _("Who gives it: a clinic or a team"));
  command.add_option("--phone", to.phone, _("Their telephone number"));
  command.add_option("--emergency", to.emergency, _("The local emergency number"));
  command.add_option("--logo", to.logo, _("Their logo: a PNG or SVG file"));
  command.add_option("--initials", to.initials, _("Of who gives it, for the log of what was printed"));
  command.add_option("--print", to.printer, _("Also print it on this printer"));
  command.add_flag("--force", to.force, _("Replace the file if it is already there"));
}

void describeCheck(CLI::App& command, CheckOrder& to) {
  command.add_option("DIR", to.folder, _("The folder of articles"))->required();
  command.add_flag("--json", to.json, _("Print JSON"));
  command.add_flag("--grades", to.grades, _("Also say how hard each article is to read"));
  CLI::Option* record =
      command.add_flag("--record", to.record, _("Keep what each edition says, to tell changes later"));
  command.add_option("--spelling", to.spelling, _("With --record: articles in which only spelling was mended"))
      ->needs(record);
}

void describeBookmarks(Commands& commands, BookmarkOrder& to) {
  CLI::App& bookmarks = *commands.bookmarks;
  bookmarks.require_subcommand(1);
  commands.toFile = bookmarks.add_subcommand("export", _("Write all bookmarks, highlights and notes into one file"));
  commands.toFile->add_option("FILE", to.file, _("A name ending in .md, .jsonld or .html"))
      ->required()
      ->check(checkFile);
  commands.toFile->add_flag("--force", to.force, _("Replace the file if it is already there"));
  commands.fromFile = bookmarks.add_subcommand("import", _("Add what such a file holds; nothing is doubled"));
  commands.fromFile->add_option("FILE", to.file, _("The .md, .jsonld or .html file"))->required()->check(checkFile);
  commands.fromFile->add_flag("--dry-run", to.dryRun, _("Only tell what would be added"));
  commands.toPaper = bookmarks.add_subcommand("print", _("Set bookmarks and notes as a PDF to print"));
  commands.toPaper->add_option("FILE", to.file, _("The PDF to write"))->required()->check(checkFile);
  commands.toPaper->add_flag("--questions", to.questions,
                             _("Only the questions for your team, with lines for the answers"));
  commands.toPaper->add_option("--size", to.sizePt, _("Size of the text in points, 12 to 22"))->check(checkSize);
  const CLI::IsMember papers({"A4", "Letter", "A5"}, CLI::ignore_case);  // not shown: typed alike in every language
  commands.toPaper->add_option("--paper", to.paper, _("A4, Letter or A5"))->transform(papers);
  commands.toPaper->add_flag("--force", to.force, _("Replace the file if it is already there"));
}

void describeGiven(CLI::App& app, Commands& commands, GivenOrder& to) {
  CLI::App* given = app.add_subcommand("given", _("The log of what was given"));
  given->require_subcommand(1);
  commands.given = given->add_subcommand("export", _("Write the log as a table"));
  commands.given->add_option("FILE", to.file, _("The .csv file to write"))->required()->check(checkFile);
  commands.given->add_flag("--force", to.force, _("Replace the file if it is already there"));
}

void describeChecked(Commands& commands, Arguments& to) {
  CLI::App& checked = *commands.checked;
  CheckedOrder& order = to.checked;
  checked.require_subcommand(1);
  commands.checkedAdd = reading(checked, "add", _("Record that somebody of your clinic has checked an article"), to);
  commands.checkedAdd->add_option("SLUG", order.slug, _("The article"))->required();
  commands.checkedAdd->add_option("--by", order.name, _("Who has checked it"))->required()->check(checkName);
  commands.checkedAdd->add_option("--role", order.role, _("Their role, for example: MS nurse"));
  commands.checkedAdd->add_option("--date", order.day, _("When, like 2026-11-22; without it, today"));
  commands.checkedRemove = checked.add_subcommand("remove", _("Remove the check of an article"));
  commands.checkedRemove->add_option("SLUG", order.slug, _("The article"))->required();
  commands.checkedList = checked.add_subcommand("list", _("List the checks"));
  commands.checkedExport = checked.add_subcommand("export", _("Write all checks as a table"));
  commands.checkedExport->add_option("FILE", order.file, _("The .csv file to write"))->required()->check(checkFile);
  commands.checkedExport->add_flag("--force", order.force, _("Replace the file if it is already there"));
  commands.checkedImport = checked.add_subcommand("import", _("Add what such a table holds; the newer check stays"));
  commands.checkedImport->add_option("FILE", order.file, _("The .csv file"))->required()->check(checkFile);
}

Commands describe(CLI::App& app, Arguments& to) {
  app.add_option("--library", to.library, _("A folder or a .myelin file to open"));
  app.add_option("--nodes", to.nodes, "")->group("");  // tests watch the window through it
  app.require_subcommand(0, 1);
  Commands commands{};
  commands.search = reading(app, "search", _("Search in everyday words"), to);
  commands.search->add_option("WORDS", to.search.words, _("What to look for"))->required();
  commands.search->add_flag("--json", to.search.json, _("Print JSON"));
  commands.search->add_option("--limit", to.search.limit, _("How many results at most"))->check(CLI::Range(0, 1000));
  commands.show = reading(app, "show", _("Print an article as plain text"), to);
  commands.show->add_option("SLUG", to.slug, _("The article"))->required();
  commands.list = reading(app, "list", _("List the articles"), to);
  commands.list->add_flag("--json", to.listJson, _("Print JSON"));
  commands.handout = reading(app, "handout", _("Write a handout as PDF, web page or book for an e-reader"), to);
  describeHandout(*commands.handout, to.handout);
  commands.pack = app.add_subcommand("pack", _("Pack a folder into one library file"));
  commands.pack->add_option("DIR", to.folder, _("The folder"))->required();
  commands.pack->add_option("-o,--output", to.output, _("The .myelin file to write"))->required()->check(checkFile);
  commands.pack->add_flag("--force", to.force, _("Replace the file if it is already there"));
  commands.verify = app.add_subcommand("verify", _("Check every byte of a library file"));
  commands.verify->add_option("FILE", to.file, _("The .myelin file"))->required();
  commands.check = app.add_subcommand("check", _("Tell an author what must be mended in a folder of articles"));
  describeCheck(*commands.check, to.check);
  commands.bookmarks = app.add_subcommand("bookmarks", _("Keep a copy of your bookmarks, or bring one in"));
  describeBookmarks(commands, to.bookmarks);
  describeGiven(app, commands, to.given);
  commands.checked = app.add_subcommand("checked", _("What your clinic has checked itself"));
  describeChecked(commands, to);
  return commands;
}

int carryOut(const Commands& commands, Arguments& arguments) {
  arguments.search.library = arguments.handout.library = arguments.checked.library = arguments.library;
  if (*commands.search) return search(arguments.search);
  if (*commands.show) return show(arguments.library, arguments.slug);
  if (*commands.list) return list(arguments.library, arguments.listJson);
  if (*commands.handout) return handout(arguments.handout);
  if (*commands.pack) return pack(arguments.folder, arguments.output, arguments.force);
  if (*commands.verify) return verify(arguments.file);
  if (*commands.check) return check(arguments.check);
  if (*commands.toFile) return exportBookmarks(arguments.bookmarks);
  if (*commands.fromFile) return importBookmarks(arguments.bookmarks);
  if (*commands.given) return exportGiven(arguments.given);
  if (*commands.checkedAdd) return recordCheck(arguments.checked);
  if (*commands.checkedRemove) return removeCheck(arguments.checked);
  if (*commands.checkedList) return listChecks(arguments.checked);
  if (*commands.checkedExport) return exportChecks(arguments.checked);
  if (*commands.checkedImport) return importChecks(arguments.checked);
  if (*commands.toPaper) return printBookmarks(arguments.bookmarks);
  const Status ran =
      shell::runReader({.library = arguments.library, .ownLibrary = libraryPath(""), .nodes = arguments.nodes});
  return ran ? kDone : fail(ran.error());
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app(_("Myelin: an offline library about multiple sclerosis, spasms, diet and therapies"), "myelin");
  Arguments arguments;
  const Commands commands = describe(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return finish(app.exit(help));
  } catch (const CLI::CallForAllHelp& help) {
    return finish(app.exit(help));
  } catch (const CLI::ParseError& wrong) {
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "myelin" : "myelin " + chosen.front()->get_name();
    return fail({Error::Kind::Usage, fill(_("{1}. “{2} --help” shows how."), {wrong.what(), command})});
  }
  return finish(carryOut(commands, arguments));
}

}  // namespace myelin::commands
