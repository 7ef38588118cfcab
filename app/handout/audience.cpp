#include "app/handout/audience.h"

#include <glib.h>

#include <algorithm>

#include "index/base/words.h"

namespace myelin::handout {
namespace {

using document::Section;

/// Letters without their case, however they are composed.
std::string folded(const std::string& words) {
  const auto take = [](gchar* made) {
    std::string out = made != nullptr ? made : "";
    g_free(made);
    return out;
  };
  const std::string composed = take(g_utf8_normalize(words.c_str(), -1, G_NORMALIZE_DEFAULT_COMPOSE));
  return take(g_utf8_casefold(composed.c_str(), -1));
}

bool isForHelpers(const Headings& helpers, const Section& section) {
  const std::string heading = folded(section.heading);
  return std::any_of(helpers.begin(), helpers.end(),
                     [&](const std::string& words) { return heading.find(folded(words)) != std::string::npos; });
}

bool isKeyPoints(const Section& section) {
  return section.anchor == "key-points";
}
bool isHelp(const Section& section) {
  return section.anchor == "when-to-get-help";
}

/// Key points and "When to get help" stand alone: that is how articles are written.
bool standsAlone(Reader reader, const Headings& helpers, const Section& section) {
  if (isKeyPoints(section) || isHelp(section)) return true;
  if (reader == Reader::Carer) return isForHelpers(helpers, section);
  return reader == Reader::Clinician && section.anchor == "what-we-do-not-know";
}

int rankForCarer(const Headings& helpers, const Section& section) {
  if (section.anchor.empty() || isKeyPoints(section)) return 0;
  if (isHelp(section)) return 1;
  return isForHelpers(helpers, section) ? 2 : 3;
}

bool contains(const std::vector<std::string>& list, const char* word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lineForClinician(const std::vector<std::string>& audience, Sources sources) {
  std::string line = _("Copy for a clinician.");
  if (!audience.empty() && !contains(audience, "clinician"))  // not shown
    line += std::string(" ") + _("Written in plain words for people who live with this and those who help them.");
  if (sources == Sources::Full) line += std::string(" ") + _("All sources stand at the end.");
  return line;
}

}  // namespace

std::vector<Section> inOrderFor(Reader reader, const Headings& helpers, std::vector<Section> sections) {
  if (reader != Reader::Carer) return sections;
  const auto before = [&](const Section& a, const Section& b) {
    return rankForCarer(helpers, a) < rankForCarer(helpers, b);
  };
  std::stable_sort(sections.begin(), sections.end(), before);
  return sections;
}

/// An article that has neither key points nor help is given whole.
std::vector<Section> shortFor(Reader reader, const Headings& helpers, const std::vector<Section>& sections) {
  std::vector<Section> chosen;
  std::copy_if(sections.begin(), sections.end(), std::back_inserter(chosen),
               [&](const Section& section) { return standsAlone(reader, helpers, section); });
  const bool alone = std::any_of(chosen.begin(), chosen.end(),
                                 [](const Section& section) { return isKeyPoints(section) || isHelp(section); });
  return alone ? chosen : sections;
}

const char* nameLabel(Reader reader) {
  if (reader == Reader::Carer) return _("For the person who cares for");
  return reader == Reader::Clinician ? _("About") : _("For");
}

std::string readerLine(Reader reader, const std::vector<std::string>& audience, Sources sources) {
  const bool forCarers = contains(audience, "carer");    // not shown
  const bool forPersons = contains(audience, "person");  // not shown
  if (reader == Reader::Clinician) return lineForClinician(audience, sources);
  if (reader == Reader::Person && forCarers && !forPersons) return _("Written for people who care for somebody.");
  if (reader == Reader::Carer && (forPersons || !forCarers))
    return _("“You” on these pages is the person you care for, unless a part speaks to helpers.");
  return "";
}

}  // namespace myelin::handout
