#pragma once
#include "index/document/document.h"

/// The short version of an article. Policy on plain values.
namespace myelin::session {

/// The parts that answer in a hurry: the key points and when to get help, by the headings every article of ours uses;
/// where there are none, the first section.
document::Document briefOf(const document::Document& body);

/// Where a place of the short version stands in the whole. REQUIRES: a block of briefOf(body).
document::Position wholePlaceOf(const document::Document& body, document::Position inBrief);

}  // namespace myelin::session
