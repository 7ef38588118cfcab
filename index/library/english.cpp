#include "index/library/english.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace myelin::library {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::size_t kShortest = 4;  // letters of a word that spelling rules look at

// Forms that no rule finds. Left out: forms that are common words of their own ("left", "shot", "bit", "lay", "drunk").
const std::unordered_map<std::string_view, std::string_view>& irregular() {
  static const std::unordered_map<std::string_view, std::string_view> kForms = {{"cannot", "cant"},
                                                                                {"fell", "fall"},
                                                                                {"fallen", "fall"},
                                                                                {"woke", "wake"},
                                                                                {"woken", "wake"},
                                                                                {"awake", "wake"},
                                                                                {"awoke", "wake"},
                                                                                {"slept", "sleep"},
                                                                                {"asleep", "sleep"},
                                                                                {"caught", "catch"},
                                                                                {"shook", "shake"},
                                                                                {"shaken", "shake"},
                                                                                {"shaky", "shake"},
                                                                                {"swollen", "swell"},
                                                                                {"bitten", "bite"},
                                                                                {"lain", "lie"},
                                                                                {"feet", "foot"},
                                                                                {"teeth", "tooth"},
                                                                                {"lost", "lose"},
                                                                                {"loss", "lose"},
                                                                                {"gave", "give"},
                                                                                {"given", "give"},
                                                                                {"ate", "eat"},
                                                                                {"eaten", "eat"},
                                                                                {"drank", "drink"},
                                                                                {"felt", "feel"},
                                                                                {"kept", "keep"},
                                                                                {"sat", "sit"},
                                                                                {"stood", "stand"},
                                                                                {"stuck", "stick"},
                                                                                {"froze", "freeze"},
                                                                                {"frozen", "freeze"},
                                                                                {"broke", "break"},
                                                                                {"broken", "break"},
                                                                                {"held", "hold"},
                                                                                {"rose", "rise"},
                                                                                {"risen", "rise"},
                                                                                {"ran", "run"},
                                                                                {"swam", "swim"},
                                                                                {"swum", "swim"},
                                                                                {"took", "take"},
                                                                                {"taken", "take"},
                                                                                {"thought", "think"},
                                                                                {"wrote", "write"},
                                                                                {"written", "write"},
                                                                                {"wore", "wear"},
                                                                                {"worn", "wear"},
                                                                                {"tore", "tear"},
                                                                                {"torn", "tear"},
                                                                                {"began", "begin"},
                                                                                {"begun", "begin"},
                                                                                {"bent", "bend"},
                                                                                {"bled", "bleed"},
                                                                                {"burnt", "burn"},
                                                                                {"chose", "choose"},
                                                                                {"chosen", "choose"},
                                                                                {"came", "come"},
                                                                                {"drove", "drive"},
                                                                                {"driven", "drive"},
                                                                                {"flew", "fly"},
                                                                                {"flown", "fly"},
                                                                                {"forgot", "forget"},
                                                                                {"forgotten", "forget"},
                                                                                {"grew", "grow"},
                                                                                {"grown", "grow"},
                                                                                {"heard", "hear"},
                                                                                {"knew", "know"},
                                                                                {"known", "know"},
                                                                                {"led", "lead"},
                                                                                {"meant", "mean"},
                                                                                {"rode", "ride"},
                                                                                {"ridden", "ride"},
                                                                                {"saw", "see"},
                                                                                {"seen", "see"},
                                                                                {"sang", "sing"},
                                                                                {"sung", "sing"},
                                                                                {"sank", "sink"},
                                                                                {"sunk", "sink"},
                                                                                {"spoke", "speak"},
                                                                                {"spoken", "speak"},
                                                                                {"spent", "spend"},
                                                                                {"spun", "spin"},
                                                                                {"told", "tell"},
                                                                                {"threw", "throw"},
                                                                                {"thrown", "throw"},
                                                                                {"wept", "weep"},
                                                                                {"women", "woman"},
                                                                                {"men", "man"},
                                                                                {"children", "child"},
                                                                                {"died", "die"},
                                                                                {"found", "find"},
                                                                                {"fought", "fight"},
                                                                                {"fed", "feed"},
                                                                                {"built", "build"},
                                                                                {"brought", "bring"},
                                                                                {"bought", "buy"},
                                                                                {"became", "become"},
                                                                                {"slid", "slide"},
                                                                                {"hung", "hang"},
                                                                                {"tiredness", "tired"},
                                                                                {"mice", "mouse"},
                                                                                {"lives", "life"},
                                                                                {"knives", "knife"},
                                                                                {"calves", "calf"},
                                                                                {"halves", "half"},
                                                                                {"leaves", "leaf"},
                                                                                {"went", "go"},
                                                                                {"gone", "go"},
                                                                                {"paid", "pay"},
                                                                                {"mum", "mom"},
                                                                                {"mums", "mom"},
                                                                                {"kerb", "curb"},
                                                                                {"kerbs", "curb"},
                                                                                {"grey", "gray"},
                                                                                {"practise", "practice"},
                                                                                {"licence", "license"},
                                                                                {"licences", "license"},
                                                                                {"defence", "defense"},
                                                                                {"pyjamas", "pajamas"},
                                                                                {"programme", "program"},
                                                                                {"programmes", "program"},
                                                                                {"ageing", "aging"},
                                                                                {"dietician", "dietitian"},
                                                                                {"dieticians", "dietitian"},
                                                                                {"neurone", "neuron"},
                                                                                {"neurones", "neuron"},
                                                                                {"judgement", "judgment"},
                                                                                {"sceptical", "skeptical"},
                                                                                {"manoeuvre", "maneuver"},
                                                                                {"skilful", "skillful"},
                                                                                {"yoghurt", "yogurt"},
                                                                                {"aluminium", "aluminum"}};
  return kForms;
}

// Anywhere in a word; the first letters are often enough to know a family of words.
constexpr std::array<Pair, 28> kInside = {
    {{"ibre", "iber"},      {"aemi", "emi"},       {"haem", "hem"},       {"oedem", "edem"},
     {"rrhoea", "rrhea"},   {"oesoph", "esoph"},   {"paed", "ped"},       {"anaesth", "anesth"},
     {"aesthes", "esthes"}, {"gynaec", "gynec"},   {"faec", "fec"},       {"oestr", "estr"},
     {"foet", "fet"},       {"coeliac", "celiac"}, {"caesar", "cesar"},   {"pnoea", "pnea"},
     {"avour", "avor"},     {"olour", "olor"},     {"labour", "labor"},   {"behaviour", "behavior"},
     {"umour", "umor"},     {"odour", "odor"},     {"apour", "apor"},     {"neighbour", "neighbor"},
     {"honour", "honor"},   {"igour", "igor"},     {"harbour", "harbor"}, {"armour", "armor"}}};

constexpr std::array<Pair, 11> kEndings = {{{"isations", "izations"},
                                            {"isation", "ization"},
                                            {"ising", "izing"},
                                            {"ised", "ized"},
                                            {"ises", "izes"},
                                            {"ise", "ize"},
                                            {"lysing", "lyzing"},
                                            {"lysed", "lyzed"},
                                            {"lyse", "lyze"},
                                            {"tre", "ter"},
                                            {"tres", "ters"}}};

// Before "ise": words that Americans write so too.
constexpr std::array<std::string_view, 22> kKeepsS = {
    "exerc", "prec",  "conc",   "circumc", "prom",   "prem",   "comprom", "superv", "telev",  "improv",   "surpr",
    "compr", "disgu", "otherw", "likew",   "clockw", "expert", "treat",   "advert", "franch", "merchand", "parad"};

// "travelling" -> "traveling".
constexpr std::array<std::string_view, 12> kOneL = {"travel", "label", "counsel", "cancel",  "model",   "level",
                                                    "signal", "fuel",  "tunnel",  "channel", "quarrel", "marvel"};

// "stiffer", "stiffest": a stemmer leaves them, because "finger" and "rest" look the same.
constexpr std::array<std::string_view, 40> kAdjectives = {
    "stiff", "tight", "weak",   "numb",  "strong", "hard",  "long",  "short",  "slow",    "quick",
    "fast",  "warm",  "cold",   "cool",  "hot",    "heavy", "low",   "high",   "old",     "young",
    "fit",   "light", "soft",   "loud",  "dry",    "big",   "thick", "thin",   "great",   "small",
    "large", "dizzy", "clumsy", "shaky", "wobbly", "safe",  "easy",  "sleepy", "thirsty", "sore"};

/// "stiffer" -> "stiff", "heavier" -> "heavy", "hotter" -> "hot", "safest" -> "safe".
std::string_view compared(std::string_view form) {
  const std::size_t ending = form.ends_with("est") ? 3 : form.ends_with("er") ? 2 : 0;
  if (ending == 0) return {};
  const std::string_view base = form.substr(0, form.size() - ending);
  for (const std::string_view adjective : kAdjectives) {
    if (base == adjective) return adjective;
    const std::string_view most = adjective.substr(0, adjective.size() - 1);
    const bool y = adjective.ends_with('y') && base.ends_with('i') && base.substr(0, base.size() - 1) == most;
    const bool e = adjective.ends_with('e') && base == most;
    const bool doubled =
        base.size() == adjective.size() + 1 && base.starts_with(adjective) && base.back() == adjective.back();
    if (y || e || doubled) return adjective;
  }
  return {};
}

void replaceEnding(std::string& form) {
  for (const auto& [british, american] : kEndings) {
    if (!form.ends_with(british) || form.size() < british.size() + 3) continue;
    const std::string_view before = std::string_view(form).substr(0, form.size() - british.size());
    const bool ise = british.starts_with("is");
    if (ise && (before.size() < 4 || std::find(kKeepsS.begin(), kKeepsS.end(), before) != kKeepsS.end())) return;
    form.replace(before.size(), british.size(), american);
    return;
  }
}

void dropSecondL(std::string& form) {
  for (const std::string_view base : kOneL) {
    if (form.starts_with(base) && form.size() > base.size() + 1 && form[base.size()] == 'l') form.erase(base.size(), 1);
  }
}

}  // namespace

std::string plainEnglish(std::string form) {
  if (const auto at = irregular().find(form); at != irregular().end()) return std::string(at->second);
  if (form.size() < kShortest) return form;
  if (const std::string_view adjective = compared(form); !adjective.empty()) return std::string(adjective);
  for (const auto& [british, american] : kInside) {
    if (const std::size_t at = form.find(british); at != std::string::npos) form.replace(at, british.size(), american);
  }
  replaceEnding(form);
  dropSecondL(form);
  return form;
}

}  // namespace myelin::library
