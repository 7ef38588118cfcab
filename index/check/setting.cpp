#include "index/check/setting.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "index/base/utf8.h"
#include "index/base/words.h"
#include "index/check/rule.h"

namespace myelin::check {
namespace {

bool contains(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

int lineOf(const YAML::Mark& mark) {
  return mark.is_null() ? 1 : mark.line + 1;
}

/// Reads `check:`; what does not fit is told and left out. Throws what yaml-cpp throws.
class Reader {
 public:
  explicit Reader(std::vector<SettingProblem>& problems) : problems_(problems) {}

  Settings read(const YAML::Node& check) {
    Settings settings;
    if (!check.IsMap()) {
      complain(check, _("`check` must hold `name: value` lines, for example `house: true`."));
      return settings;
    }
    for (const auto& entry : check) readField(entry.first, entry.second, settings);
    return settings;
  }

 private:
  void readField(const YAML::Node& key, const YAML::Node& value, Settings& settings) {
    const std::string name = key.IsScalar() ? utf8::clean(key.Scalar()) : std::string();
    if (name == "house") return readSwitch(value, settings.house);
    if (name == "off") return readRules(value, settings.off);
    if (name == "names") return readPath(value, settings.names);
    if (name == "help_section") return readChoice(value, settings.help);
    if (name == "evidence_words") return readChoice(value, settings.evidence);
    complain(key, fill(_("`check` has no setting called “{1}”."), {name}));
  }

  void readSwitch(const YAML::Node& value, bool& out) {
    const std::string word = value.IsScalar() ? value.Scalar() : std::string();
    if (word != "true" && word != "false") return complain(value, _("`house` must be `true` or `false`."));
    out = word == "true";
  }

  void readPath(const YAML::Node& value, std::string& out) {
    const std::string path = value.IsScalar() ? utf8::clean(value.Scalar()) : std::string();
    const bool outside = path.empty() || path.front() == '/' || path.find("..") != std::string::npos;
    if (outside) return complain(value, _("`names` must be a file in this folder, for example `names.yaml`."));
    out = path;
  }

  void readRules(const YAML::Node& value, std::vector<std::string>& out) {
    readWords(value, out);
    for (const std::string& id : out) {
      if (findRule(id) == nullptr)
        complain(value, fill(_("There is no rule called “{1}”, so that it cannot be turned off."), {id}));
    }
  }

  void readWords(const YAML::Node& value, std::vector<std::string>& out) {
    if (!value.IsSequence()) return complain(value, _("This must be a list: `[one, two]`."));
    for (const YAML::Node& item : value) {
      if (item.IsScalar())
        out.push_back(utf8::clean(item.Scalar()));
      else
        complain(item, _("Each entry of this list must be one word."));
    }
  }

  void readChoice(const YAML::Node& value, Choice& out) {
    if (!value.IsMap()) return complain(value, _("This must be of the form `{shelves: [], also: [], except: []}`."));
    out.line = lineOf(value.Mark());
    for (const auto& entry : value) {
      const std::string name = entry.first.IsScalar() ? utf8::clean(entry.first.Scalar()) : std::string();
      std::vector<std::string>* list = name == "shelves"  ? &out.shelves
                                       : name == "also"   ? &out.also
                                       : name == "except" ? &out.except
                                                          : nullptr;
      if (list != nullptr)
        readWords(entry.second, *list);
      else
        complain(entry.first, fill(_("“{1}” is not understood here: `shelves`, `also` and `except` are."), {name}));
    }
  }

  void complain(const YAML::Node& node, std::string sentence) {
    problems_.push_back({lineOf(node.Mark()), std::move(sentence)});
  }

  std::vector<SettingProblem>& problems_;
};

}  // namespace

bool Choice::holds(std::string_view slug, std::string_view shelf) const {
  return !contains(except, slug) && (contains(shelves, shelf) || contains(also, slug));
}

bool Settings::on(std::string_view rule) const {
  const Rule* known = findRule(rule);
  return known != nullptr && (house || !known->house) && !contains(off, rule);
}

Settings readSettings(std::string_view manifest, std::vector<SettingProblem>& problems) {
  try {
    const YAML::Node root = YAML::Load(utf8::clean(manifest));
    if (!root.IsMap()) {
      if (!root.IsNull()) problems.push_back({1, _("The manifest must hold `name: value` lines.")});
      return {};
    }
    const YAML::Node check = root["check"];
    return check && !check.IsNull() ? Reader(problems).read(check) : Settings{};
  } catch (const YAML::Exception& error) {
    problems.push_back(
        {lineOf(error.mark), fill(_("The manifest cannot be read here ({1}), so that it was passed over. "
                                    "A value with a colon needs quotation marks."),
                                  {error.msg})});
  } catch (const std::exception& error) {
    problems.push_back({1, fill(_("The manifest cannot be read ({1})."), {error.what()})});
  }
  return {};
}

}  // namespace myelin::check
