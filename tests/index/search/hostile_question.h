#pragma once
#include <string>
#include <vector>

/// Questions nobody asks on purpose, or only to break something: for the test, which wants an answer or a sentence, and
/// for the bench, which wants it soon.
namespace myelin::search {

struct HostileQuestion {
  std::string name;
  std::string words;
};

inline std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

/// `times` pieces, each with its number and a letter.
inline std::string numbered(const std::string& before, const std::string& after, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += before + std::to_string(i) + after + static_cast<char>('a' + i % 26) + " ";
  return text;
}

inline std::string lettersWith(const std::string& end, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += static_cast<char>('a' + i % 26) + end;
  return text;
}

/// Phrases of common words, all different.
inline std::string phrases() {
  const std::vector<std::string> words = {"the", "of", "and", "to", "a", "in", "is", "you", "that", "it"};
  std::string text;
  for (const std::string& first : words) {
    for (const std::string& second : words) text += '"' + first + ' ' + second + "\" ";
  }
  return text;
}

inline std::vector<HostileQuestion> hostileQuestions() {
  return {{"10,000 letters without a space", repeated("abcdefg", 1500)},
          {"10,000 spaces", std::string(10000, ' ')},
          {"10,000 quotes", std::string(10000, '"')},
          {"10,000 stars", std::string(10000, '*')},
          {"10,000 letters of different words", numbered("pain", "x", 1200)},
          {"10,000 letters of one word", repeated("pain ", 2000)},
          {"control characters", "\x01\x02\x1b[31m\x7f"},
          {"not UTF-8", "\xff\xfe\xc3"},
          {"emoji", "\xF0\x9F\x98\x80 \xF0\x9F\x92\x8A"},
          {"only punctuation", "?!.,;:-()"},
          {"only stop words", "the of and to a in is it"},
          {"all stop words", repeated("the of and to a in is it you that for can be or are with your as this on ", 5)},
          {"quotes never closed", "\"never closed"},
          {"three quotes", "\"the of\" \"and"},
          {"one star", "*"},
          {"a letter and a star", "a*"},
          {"200 wildcards", lettersWith("* ", 200)},
          {"200 wildcards of two letters", repeated("ba* be* bi* bo* bu* ca* co* cu* ", 25)},
          {"200 wildcards, each required", lettersWith("* AND ", 200)},
          {"200 wildcards, any of them", lettersWith("* OR ", 200)},
          {"200 wildcards in the title", repeated("title:a* title:b* ", 100)},
          {"200 unknown words", numbered("zxqwv", "fkjq", 200)},
          {"100 phrases of common words", phrases()},
          {"a phrase of 1,000 words", '"' + repeated("the of ", 500)},
          {"1,000 times AND", repeated("pain AND ", 1000)},
          {"1,000 times OR", repeated("pain OR ", 1000)},
          {"1,000 times NOT", repeated("NOT pain ", 1000)},
          {"only operators", "AND OR NOT AND"},
          {"only brackets", "((((((()"},
          {"empty fields", "title: shelf: title:\""},
          {"misspelt, with operators", "spazm OR leggs NOT nite AND helpp pianful tierd slepe"},
          {"4,000 hyphens", "pain " + std::string(4000, '-')}};
}

}  // namespace myelin::search
