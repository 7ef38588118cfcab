#include "index/document/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/document/field_reader.h"

namespace myelin::document {
namespace {

constexpr int kFirstYamlLine = 2;

std::string_view trimmedEnd(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") == std::string_view::npos ? 0 : line.find_last_not_of(" \t") + 1);
}

/// Where the YAML ends and the text begins; bodyAt 0: there is no front matter.
struct Extent {
  std::size_t yamlAt = 0;
  std::size_t yamlEnd = 0;
  std::size_t bodyAt = 0;
};

Extent extentOf(std::string_view source) {
  const std::size_t first = source.find('\n');
  if (first == std::string_view::npos || trimmedEnd(source.substr(0, first)) != "---") return {};
  for (std::size_t at = first + 1; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    const std::string_view line = trimmedEnd(source.substr(at, end - at));
    if (line == "---" || line == "...") return {first + 1, at, std::min(end + 1, source.size())};
    at = end + 1;
  }
  return {};
}

void readChanges(FieldReader& reader, FrontMatter& front) {
  for (FieldReader& entry : reader.entries("changes")) {
    Change change;
    entry.readNumber("edition", change.edition);
    entry.readDate("date", change.date);
    entry.readList("sections", change.sections);
    entry.readText("what", change.what);
    front.changes.push_back(std::move(change));
  }
}

void readReview(FieldReader& reader, FrontMatter& front) {
  std::optional<FieldReader> entry = reader.entryUnlessFalse("clinician_reviewed");
  if (!entry) return;
  ClinicianReview review;
  entry->readText("name", review.name);
  entry->readDate("date", review.date);
  if (review.name.empty() || review.date.empty())
    return entry->complain(_("A clinician's review needs a name and a date."));
  front.clinicianReview = std::move(review);
}

void readPage(FieldReader& reader, FrontMatter& front) {
  std::string page;
  reader.readText("page", page);
  front.landscape = page == "landscape";
  if (!page.empty() && page != "landscape" && page != "portrait")
    reader.complainAt("page", _("`page` must be `landscape` or `portrait`."));
  reader.readMillimetres("rows", front.rowMm);
}

void readFields(FieldReader& reader, FrontMatter& front) {
  reader.readText("title", front.title);
  reader.readText("summary", front.summary);
  reader.readText("shelf", front.shelf);
  reader.readList("terms", front.terms);
  reader.readList("audience", front.audience);
  reader.readDate("reviewed", front.reviewed);
  readReview(reader, front);
  reader.readNumber("edition", front.edition);
  readChanges(reader, front);
  reader.readList("see_also", front.seeAlso);
  readPage(reader, front);
}

/// REQUIRES: `yaml` small enough. Throws what yaml-cpp throws.
void readYaml(const std::string& yaml, FrontMatterPart& part) {
  const YAML::Node root = YAML::Load(yaml);
  if (root.IsNull()) return;
  if (!root.IsMap()) {
    part.shown = yaml;
    part.problems.push_back(
        {1, _("The lines between `---` are not front matter (`name: value`). They are shown as text.")});
    return;
  }
  FieldReader reader(root, kFirstYamlLine, part.problems);
  readFields(reader, part.front);
  for (const auto& entry : root) {
    if (!entry.first.IsScalar()) continue;
    part.front.fields.push_back({utf8::clean(entry.first.Scalar()), entry.first.Mark().line + kFirstYamlLine});
  }
}

void keepAsText(FrontMatterPart& part, const std::string& yaml, int line, std::string sentence) {
  part.front = {};
  part.shown = yaml;
  part.problems.assign(1, {line, std::move(sentence)});
}

}  // namespace

FrontMatterPart readFrontMatter(std::string_view source) {
  FrontMatterPart part;
  const Extent extent = extentOf(source);
  if (extent.bodyAt == 0) return part;
  part.bodyAt = extent.bodyAt;
  const auto before = source.begin() + static_cast<std::ptrdiff_t>(extent.bodyAt);
  part.linesBefore = static_cast<int>(std::count(source.begin(), before, '\n'));
  const std::string yaml(source.substr(extent.yamlAt, extent.yamlEnd - extent.yamlAt));
  if (yaml.size() > kMaxFrontMatterBytes) {
    keepAsText(part, yaml, 1, _("The front matter is larger than 256 kB and is shown as text. Make it shorter."));
    return part;
  }
  try {
    readYaml(yaml, part);
  } catch (const YAML::Exception& error) {
    const int line = error.mark.is_null() ? 1 : error.mark.line + kFirstYamlLine;
    keepAsText(part, yaml, line,
               fill(_("The front matter cannot be read here ({1}). It is shown as text; a value with "
                      "a colon needs quotation marks."),
                    {error.msg}));
  } catch (const std::exception& error) {
    keepAsText(part, yaml, 1, fill(_("The front matter cannot be read ({1}). It is shown as text."), {error.what()}));
  }
  return part;
}

}  // namespace myelin::document
