#pragma once
#include <string>
#include <string_view>

/// What a question asks for and what a part of an article answers: the same few kinds for both, by a small table of
/// phrases that people reviewed (kind.cpp). Only English has one; in other languages everything is Any.
namespace myelin::library {

enum class Kind {
  Any,
  Meaning,  ///< what is it
  Cause,    ///< why
  Feeling,  ///< what is it like, how do I know
  Treat,    ///< what helps, how do I treat it
  Safe,     ///< can I, is it safe
  Amount,   ///< how much, how often
  Long,     ///< how long, when is it over
  Help,     ///< who should I see, is it serious
};

/// `stemmer` as Xapian names it.
Kind kindOfQuestion(std::string_view question, const std::string& stemmer);
Kind kindOfHeading(std::string_view heading, const std::string& stemmer);

/// The index term of a title's kind; empty for Any.
std::string kindTerm(Kind kind);

}  // namespace myelin::library
