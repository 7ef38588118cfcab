#include "index/check/check.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <tuple>

#include "index/base/words.h"
#include "index/check/edition_record.h"
#include "index/check/edition_rule.h"
#include "index/check/folder.h"
#include "index/check/front_rule.h"
#include "index/check/link_rule.h"
#include "index/check/section_rule.h"
#include "index/check/source_rule.h"
#include "index/check/table_rule.h"
#include "index/check/text_rule.h"
#include "index/check/title_rule.h"

namespace myelin::check {
namespace {

bool isDate(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; }) == 8;
}

/// Everything one run reads and finds.
struct Run {
  Folder folder;
  EditionRecord record;
  Report report;
};

void checkArticle(const Article& article, const Run& run, const std::string& today, Notebook& notebook,
                  std::vector<Checked>& checked) {
  checkFront(article, run.folder, today, notebook);
  checkLinks(article, run.folder, notebook);
  checkSources(article, run.folder, notebook);
  checkSections(article, run.folder, notebook);
  checkTables(article, notebook);
  checkEdition(article, run.record, today, notebook);
  checked.push_back({article.path, article.name.slug, checkText(article, run.folder, notebook)});
}

Result<Run> runOn(const std::filesystem::path& folder, const Options& options) {
  if (!isDate(options.today))
    return Error{Error::Kind::Usage, fill(_("“{1}” is not a date like 2026-11-22."), {options.today})};
  Result<Reading> reading = readFolder(folder);
  if (!reading) return reading.error();
  Run run{.folder = std::move(reading->folder)};
  Notebook notebook(run.folder.settings);
  Result<EditionRecord> record = readRecord(run.folder.root);
  if (record)
    run.record = std::move(*record);
  else
    notebook.add(kUnreadable, kRecordName, 1, record.error().sentence);
  for (const Article& article : run.folder.articles)
    checkArticle(article, run, options.today, notebook, run.report.articles);
  checkChoices(run.folder, notebook);
  checkFinder(run.folder, notebook);
  checkTitles(run.folder, notebook);
  checkWorks(run.folder, notebook);
  run.report.findings = notebook.take();
  std::vector<Finding> merged;
  std::merge(run.report.findings.begin(), run.report.findings.end(), reading->findings.begin(), reading->findings.end(),
             std::back_inserter(merged),
             [](const Finding& a, const Finding& b) { return std::tie(a.path, a.line) < std::tie(b.path, b.line); });
  run.report.findings = std::move(merged);
  return run;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

/// The finding that keeps the record from being written, if any.
const Finding* obstacle(const Run& run, const std::vector<std::string>& spelling) {
  for (const Finding& finding : run.report.findings) {
    if (finding.weight != Weight::Fix) continue;
    if (finding.rule != kChangedText) return &finding;
    const auto article = std::find_if(run.folder.articles.begin(), run.folder.articles.end(),
                                      [&](const Article& a) { return a.path == finding.path; });
    const bool lower = article->read.front.edition < run.record.at(article->name.slug).edition;
    if (lower || !contains(spelling, article->name.slug)) return &finding;
  }
  return nullptr;
}

}  // namespace

int Report::toFix() const {
  return static_cast<int>(std::count_if(findings.begin(), findings.end(),
                                        [](const Finding& finding) { return finding.weight == Weight::Fix; }));
}

Result<Report> check(const std::filesystem::path& folder, const Options& options) {
  Result<Run> run = runOn(folder, options);
  if (!run) return run.error();
  return std::move(run->report);
}

Result<Recorded> record(const std::filesystem::path& folder, const RecordOptions& options) {
  Result<Run> run = runOn(folder, options.check);
  if (!run) return run.error();
  if (const Finding* finding = obstacle(*run, options.spelling))
    return Error{Error::Kind::Usage, fill(_("Nothing was recorded: {1}:{2} must be mended first. {3}"),
                                          {finding->path, std::to_string(finding->line), finding->sentence})};
  for (const std::string& slug : options.spelling) {
    if (run->folder.find(slug) == nullptr)
      return Error{Error::Kind::Usage, fill(_("Nothing was recorded: “{1}” is not an article here."), {slug})};
  }
  Recorded told;
  EditionRecord made;
  for (const Article& article : run->folder.articles) {
    const std::string& slug = article.name.slug;
    const RecordedEdition now{article.read.front.edition, textHash(article)};
    const auto before = run->record.find(slug);
    if (before == run->record.end())
      told.added.push_back(slug);
    else if (before->second.edition != now.edition)
      told.raised.push_back(slug);
    else if (before->second.sha256 != now.sha256)
      told.respelt.push_back(slug);
    made[slug] = now;
  }
  for (const auto& [slug, edition] : run->record)
    if (!made.contains(slug)) told.removed.push_back(slug);
  const Status written = writeRecord(run->folder.root, made);
  if (!written) return written.error();
  return told;
}

}  // namespace myelin::check
