#pragma once
#include <string>
#include <vector>

#include "app/handout/order.h"
#include "index/document/document.h"

/// What it changes whom a handout is for. The words of an article stay as they are; which parts come first, which
/// stand in the short form and what the opening lines say differ:
///
/// - a person: the order of the article; in short, key points and "When to get help";
/// - a carer: "When to get help" right behind the key points, then the parts for helpers, whose headings hold one of
///   the library's words for them (Manifest::helperHeadings); these in the short form, too; a line says whom "you"
///   means;
/// - a clinician: in short also "What we do not know"; a line says for whom it was written, and that sources follow.
namespace myelin::handout {

using Headings = std::vector<std::string>;

/// The sections of an article in the order in which this reader gets them. `helpers`: words of headings, in any case.
std::vector<document::Section> inOrderFor(Reader reader, const Headings& helpers,
                                          std::vector<document::Section> sections);

/// Those that stand alone; all when there are none.
std::vector<document::Section> shortFor(Reader reader, const Headings& helpers,
                                        const std::vector<document::Section>& sections);

/// Before the line with a name: "For", "For the person who cares for", "About".
const char* nameLabel(Reader reader);

/// Tells the reader how to take the text, or nothing. `audience` as in the front matter.
std::string readerLine(Reader reader, const std::vector<std::string>& audience, Sources sources);

}  // namespace myelin::handout
