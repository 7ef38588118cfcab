#include "app/commands/check_command.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

#include "app/commands/output.h"
#include "app/shell/desktop.h"
#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/check/check.h"

namespace myelin::commands {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kToFix = 1;

std::string clean(const std::string& text) {
  return utf8::forTerminal(text, false);
}

std::string oneDecimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

double rounded(double value) {
  return std::stod(oneDecimal(value));
}

Json jsonOf(const check::Finding& finding) {
  return {{"path", clean(finding.path)},
          {"line", finding.line},
          {"rule", finding.rule},
          {"weight", finding.weight == check::Weight::Fix ? "fix" : "look"},
          {"message", clean(finding.sentence)}};
}

Json jsonOf(const check::Checked& article) {
  Json out = {{"path", clean(article.path)},
              {"slug", clean(article.slug)},
              {"grade", nullptr},
              {"names_percent", rounded(article.grade.named * 100)},
              {"words", article.grade.words},
              {"sentences", article.grade.sentences},
              {"longest_sentence", article.grade.longest}};
  if (article.grade.known) out["grade"] = rounded(article.grade.value);
  return out;
}

void printJson(const check::Report& report) {
  Json findings = Json::array();
  for (const check::Finding& finding : report.findings) findings.push_back(jsonOf(finding));
  Json articles = Json::array();
  for (const check::Checked& article : report.articles) articles.push_back(jsonOf(article));
  const Json out = {{"checked", report.articles.size()},
                    {"to_fix", report.toFix()},
                    {"to_look_at", report.toLookAt()},
                    {"findings", findings},
                    {"articles", articles}};
  print(out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void printFindings(const check::Report& report) {
  std::string path;
  for (const check::Finding& finding : report.findings) {
    if (!path.empty() && path != finding.path) print("\n");
    path = finding.path;
    const std::string note = finding.weight == check::Weight::Look ? std::string(_("Worth a look: ")) : std::string();
    print(clean(finding.path) + ":" + std::to_string(finding.line) + ": " + note + clean(finding.sentence) + " [" +
          std::string(finding.rule) + "]\n");
  }
  if (!path.empty()) print("\n");
}

/// "184 articles checked: 3 to fix in 2 files, 1 worth a look."
std::string summary(const check::Report& report) {
  std::set<std::string> files;
  for (const check::Finding& finding : report.findings)
    if (finding.weight == check::Weight::Fix) files.insert(finding.path);
  const auto number = [](int n) { return static_cast<unsigned long>(n); };
  const std::string checked = plural("{1} article checked", "{1} articles checked", report.articles.size());
  std::string found = _("nothing to fix");
  if (report.toFix() > 0)
    found = fill(_("{1} in {2}"), {plural("{1} thing to fix", "{1} things to fix", number(report.toFix())),
                                   plural("{1} file", "{1} files", files.size())});
  if (report.toLookAt() > 0)
    found = fill(_("{1}, {2}"), {found, plural("{1} worth a look", "{1} worth a look", number(report.toLookAt()))});
  return fill(_("{1}: {2}."), {checked, found});
}

void printGrades(const check::Report& report) {
  std::vector<double> grades;
  for (const check::Checked& article : report.articles) {
    const std::string grade = article.grade.known ? oneDecimal(article.grade.value) : "-";
    print(grade + "\t" + clean(article.path) + "\n");
    if (article.grade.known) grades.push_back(article.grade.value);
  }
  if (grades.empty()) return;
  std::sort(grades.begin(), grades.end());
  const std::size_t middle = grades.size() / 2;
  const double median = grades.size() % 2 == 1 ? grades[middle] : (grades[middle - 1] + grades[middle]) / 2;
  print(fill(_("Reading grade: median {1}, highest {2}."), {oneDecimal(median), oneDecimal(grades.back())}) + "\n\n");
}

void printSlugs(const std::string& what, const std::vector<std::string>& slugs) {
  if (slugs.empty()) return;
  std::string names;
  for (const std::string& slug : slugs) names += (names.empty() ? "" : ", ") + clean(slug);
  print(fill(_("{1}: {2}"), {what, names}) + "\n");
}

int record(const CheckOrder& order, const check::Options& options) {
  const auto recorded = check::record(order.folder, {options, order.spelling});
  if (!recorded) return fail(recorded.error());
  printSlugs(plural("{1} new article recorded", "{1} new articles recorded", recorded->added.size()), recorded->added);
  printSlugs(plural("{1} new edition recorded", "{1} new editions recorded", recorded->raised.size()),
             recorded->raised);
  printSlugs(plural("{1} spelling recorded", "{1} spellings recorded", recorded->respelt.size()), recorded->respelt);
  printSlugs(plural("{1} article is gone", "{1} articles are gone", recorded->removed.size()), recorded->removed);
  const bool same =
      recorded->added.empty() && recorded->raised.empty() && recorded->respelt.empty() && recorded->removed.empty();
  if (same) print(std::string(_("Nothing has changed since the last record.")) + "\n");
  return kDone;
}

}  // namespace

int check(const CheckOrder& order) {
  const check::Options options{shell::today()};
  if (order.record) return record(order, options);
  const auto report = check::check(order.folder, options);
  if (!report) return fail(report.error());
  if (order.json) {
    printJson(*report);
  } else {
    printFindings(*report);
    if (order.grades) printGrades(*report);
    print(summary(*report) + "\n");
  }
  return report->toFix() > 0 ? kToFix : kDone;
}

}  // namespace myelin::commands
