#pragma once
#include <map>
#include <string>
#include <vector>

/// An EPUB taken apart from outside, as a reading device would: by the zip's own list, the package document and the
/// elements of each page.
namespace myelin::test {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
};

/// A file of XML: its elements in order, and its words, each description of a picture in its place. Words of links that
/// only lead back (doc-backlink), marks of forms and the head are left out.
struct XmlReading {
  std::string error;  ///< empty: well-formed
  std::vector<XmlElement> elements;
  std::string text;
  /// Values of one attribute of all elements called `name`; every element for "*".
  std::vector<std::string> values(const std::string& name, const std::string& attribute) const;
};
XmlReading readXml(const std::string& bytes);

struct EpubEntry {
  std::string name;
  std::string bytes;
  bool stored = false;  ///< as it is, not made smaller
};
struct EpubReading {
  std::string error;
  std::vector<EpubEntry> entries;                           ///< in the order of the archive
  const std::string& bytes(const std::string& name) const;  ///< empty when it is not there
  /// Paths in reading order, as the package document says.
  std::vector<std::string> spine() const;
  /// The words of the pages in reading order, without title page and contents.
  std::string text() const;
};
EpubReading readEpub(const std::string& bytes);

/// What is asked of every book, whatever is in it: mimetype first, the manifest and the archive name the same files,
/// all XML parses, ids are there once, every link and picture leads to something.
void expectSound(const EpubReading& book);

}  // namespace myelin::test
