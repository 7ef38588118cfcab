#include "index/library/kind.h"

#include <algorithm>
#include <array>

#include "index/library/database.h"
#include "index/library/word.h"

namespace myelin::library {
namespace {

/// A phrase in lower case without apostrophes; a star at its end stands for any ending of its last word.
struct Phrase {
  Kind kind;
  std::string_view words;
};

// The first that fits decides, so that "how long" comes before "how".
constexpr std::array<Phrase, 73> kQuestions = {{
    {Kind::Help, "who should i"},   {Kind::Help, "who can help"},   {Kind::Help, "who do i"},
    {Kind::Help, "should i see"},   {Kind::Help, "should i ring"},  {Kind::Help, "should i call"},
    {Kind::Help, "should i go"},    {Kind::Help, "should i worry"}, {Kind::Help, "be worried"},
    {Kind::Help, "go to hospital"}, {Kind::Help, "emergency"},      {Kind::Help, "serious"},
    {Kind::Help, "see a doctor"},   {Kind::Help, "how soon"},       {Kind::Help, "can i wait"},
    {Kind::Help, "a sign of"},      {Kind::Help, "which doctor"},   {Kind::Help, "call an ambulance"},
    {Kind::Long, "how long"},       {Kind::Long, "how many days"},  {Kind::Long, "how many weeks"},
    {Kind::Long, "how quickly"},    {Kind::Long, "when will"},      {Kind::Long, "when does it"},
    {Kind::Long, "when am i"},      {Kind::Long, "when is"},        {Kind::Long, "get better"},
    {Kind::Long, "infectious"},     {Kind::Long, "contagious"},     {Kind::Amount, "how much"},
    {Kind::Amount, "how many"},     {Kind::Amount, "how often"},    {Kind::Amount, "too much"},
    {Kind::Safe, "safe"},           {Kind::Safe, "allowed"},        {Kind::Safe, "is it ok*"},
    {Kind::Safe, "ok to"},          {Kind::Safe, "ok for"},         {Kind::Safe, "ok if"},
    {Kind::Safe, "all right to"},   {Kind::Safe, "harm*"},          {Kind::Safe, "danger*"},
    {Kind::Safe, "side effect*"},   {Kind::Safe, "bad for"},        {Kind::Safe, "risk*"},
    {Kind::Safe, "interact*"},      {Kind::Treat, "get rid"},       {Kind::Treat, "treat*"},
    {Kind::Treat, "cure*"},         {Kind::Treat, "how do i"},      {Kind::Treat, "how to"},
    {Kind::Treat, "how can i"},     {Kind::Treat, "what can i"},    {Kind::Treat, "what helps"},
    {Kind::Treat, "what should i"}, {Kind::Treat, "what do i do"},  {Kind::Treat, "the best"},
    {Kind::Treat, "works best"},    {Kind::Treat, "relie*"},        {Kind::Treat, "can be done"},
    {Kind::Safe, "can i"},          {Kind::Safe, "may i"},          {Kind::Safe, "should i"},
    {Kind::Cause, "why"},           {Kind::Cause, "what cause*"},   {Kind::Cause, "what makes"},
    {Kind::Cause, "reason*"},       {Kind::Feeling, "feel like"},   {Kind::Feeling, "symptoms"},
    {Kind::Feeling, "signs"},       {Kind::Meaning, "what is"},     {Kind::Meaning, "what are"},
    {Kind::Meaning, "mean*"},
}};

constexpr std::array<Phrase, 60> kHeadings = {{
    {Kind::Help, "get help"},       {Kind::Help, "emergenc*"},   {Kind::Help, "doctor*"},
    {Kind::Help, "who can help"},   {Kind::Help, "who to"},      {Kind::Help, "help now"},
    {Kind::Help, "must not wait"},  {Kind::Help, "warning*"},    {Kind::Long, "how long"},
    {Kind::Long, "last*"},          {Kind::Long, "recover*"},    {Kind::Long, "outlook"},
    {Kind::Long, "back to work"},   {Kind::Long, "school"},      {Kind::Long, "going back"},
    {Kind::Amount, "how much"},     {Kind::Amount, "how many"},  {Kind::Amount, "how often"},
    {Kind::Amount, "amount*"},      {Kind::Safe, "safe*"},       {Kind::Safe, "side effect*"},
    {Kind::Safe, "risk*"},          {Kind::Safe, "danger*"},     {Kind::Safe, "care with"},
    {Kind::Safe, "take care"},      {Kind::Safe, "careful"},     {Kind::Safe, "who should not"},
    {Kind::Safe, "should not"},     {Kind::Safe, "pregnan*"},    {Kind::Safe, "driving"},
    {Kind::Safe, "interact*"},      {Kind::Safe, "mix*"},        {Kind::Safe, "not to"},
    {Kind::Safe, "can i"},          {Kind::Treat, "what helps"}, {Kind::Treat, "can you do"},
    {Kind::Treat, "what to do"},    {Kind::Treat, "help*"},      {Kind::Treat, "treat*"},
    {Kind::Treat, "medicine*"},     {Kind::Treat, "tablet*"},    {Kind::Treat, "cream*"},
    {Kind::Treat, "professionals"}, {Kind::Treat, "stopping"},   {Kind::Treat, "getting rid"},
    {Kind::Treat, "how to"},        {Kind::Treat, "clear*"},     {Kind::Treat, "eas*"},
    {Kind::Treat, "manag*"},        {Kind::Treat, "try*"},       {Kind::Cause, "why"},
    {Kind::Cause, "cause*"},        {Kind::Cause, "trigger*"},   {Kind::Cause, "set off"},
    {Kind::Feeling, "feel*"},       {Kind::Feeling, "symptom*"}, {Kind::Feeling, "signs"},
    {Kind::Meaning, "what is"},     {Kind::Meaning, "what are"}, {Kind::Meaning, "explained"},
}};

bool contains(const std::string& padded, std::string_view words) {
  const bool open = words.ends_with('*');
  const std::string wanted = " " + std::string(open ? words.substr(0, words.size() - 1) : words) + (open ? "" : " ");
  return padded.find(wanted) != std::string::npos;
}

template <std::size_t kCount>
Kind firstOf(const std::array<Phrase, kCount>& table, std::string_view text, const std::string& stemmer) {
  if (!stemmer.starts_with("en")) return Kind::Any;
  const std::string padded = " " + join(forms(text)) + " ";
  const auto at =
      std::find_if(table.begin(), table.end(), [&](const Phrase& phrase) { return contains(padded, phrase.words); });
  return at == table.end() ? Kind::Any : at->kind;
}

}  // namespace

Kind kindOfQuestion(std::string_view question, const std::string& stemmer) {
  return firstOf(kQuestions, question, stemmer);
}

Kind kindOfHeading(std::string_view heading, const std::string& stemmer) {
  return firstOf(kHeadings, heading, stemmer);
}

std::string kindTerm(Kind kind) {
  return kind == Kind::Any ? std::string() : schema::kKind + std::to_string(static_cast<int>(kind));
}

}  // namespace myelin::library
