#include "app/handout/tagging.h"

#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "app/handout/metadata.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

using Object = QPDFObjectHandle;

/// Rewrites the marks of one page's content: Cairo numbered every mark, but only content has a number in the end, and
/// the rest becomes artifacts. Cairo's own marks inside ours (ActualText) pass unchanged.
class MarkFilter : public Object::TokenFilter {
 public:
  MarkFilter(const std::vector<int>& marks, const Structure& structure) : marks_(marks), structure_(structure) {}

  void handleToken(const QPDFTokenizer::Token& token) override {
    held_.push_back(token);
    if (token.getType() != QPDFTokenizer::tt_word) return;
    if (token.getValue() == "BDC" && holdsNumber())
      write(replacement());
    else
      flush();
    held_.clear();
  }

  void handleEOF() override { flush(); }

  bool complete() const { return next_ == marks_.size(); }

 private:
  bool holdsNumber() const {
    for (const QPDFTokenizer::Token& token : held_)
      if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/MCID") return true;
    return false;
  }

  std::string replacement() {
    const int node = next_ < marks_.size() ? marks_[next_] : DrawnPages::kArtifact;
    ++next_;
    if (node == DrawnPages::kArtifact) return "\n/Artifact BMC";
    const std::string& role = structure_.nodes()[static_cast<std::size_t>(node)].role;
    return "\n/" + role + " << /MCID " + std::to_string(leaf_++) + " >> BDC";
  }

  void flush() {
    for (const QPDFTokenizer::Token& token : held_) writeToken(token);
  }

  const std::vector<int>& marks_;
  const Structure& structure_;
  std::vector<QPDFTokenizer::Token> held_;  // operands, until their operator comes
  std::size_t next_ = 0;
  int leaf_ = 0;
};

/// Which nodes have content below them; the others are left out. Children come after their parents.
std::vector<bool> filled(const Structure& structure) {
  const auto& nodes = structure.nodes();
  std::vector<bool> alive(nodes.size(), false);
  for (std::size_t i = nodes.size(); i-- > 0;) {
    alive[i] = alive[i] || nodes[i].keepEmpty;
    for (const StructureKid& kid : nodes[i].kids) alive[i] = alive[i] || kid.node < 0;
    if (alive[i] && nodes[i].parent >= 0) alive[static_cast<std::size_t>(nodes[i].parent)] = true;
  }
  return alive;
}

/// The pass itself, over one open document.
class Tagger {
 public:
  Tagger(QPDF& pdf, const DrawnPages& drawn, const Structure& structure)
      : pdf_(pdf), drawn_(drawn), structure_(structure), pages_(pdf.getAllPages()) {}

  bool pagesFit() const { return pages_.size() == drawn_.marks.size(); }

  /// False when a page has not the marks that were drawn on it.
  bool rewriteMarks() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      MarkFilter filter(drawn_.marks[i], structure_);
      std::string content;
      Pl_String collector("page", nullptr, content);
      QPDFPageObjectHelper(pages_[i]).filterContents(&filter, &collector);
      if (!filter.complete()) return false;
      pages_[i].replaceKey("/Contents", Object::newStream(&pdf_, content));
      pages_[i].replaceKey("/StructParents", Object::newInteger(static_cast<long long>(i)));
      pages_[i].replaceKey("/Tabs", Object::newName("/S"));
    }
    return true;
  }

  void buildTree() {
    const std::vector<bool> alive = filled(structure_);
    Object root = pdf_.makeIndirectObject(Object::parse("<< /Type /StructTreeRoot >>"));
    std::vector<Object> elements(structure_.nodes().size());
    Object top = Object::newArray();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (!alive[i]) continue;
      const StructureNode& node = structure_.nodes()[i];
      elements[i] = pdf_.makeIndirectObject(Object::parse("<< /Type /StructElem >>"));
      elements[i].replaceKey("/S", Object::newName("/" + node.role));
      elements[i].replaceKey("/P", node.parent < 0 ? root : elements[static_cast<std::size_t>(node.parent)]);
      describe(elements[i], node);
      if (node.parent < 0) top.appendItem(elements[i]);
    }
    for (std::size_t i = 0; i < elements.size(); ++i)
      if (alive[i]) giveKids(elements[i], structure_.nodes()[i], elements, alive);
    root.replaceKey("/K", top);
    root.replaceKey("/ParentTree", parentTree(elements));
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(static_cast<long long>(pages_.size())));
    pdf_.getRoot().replaceKey("/StructTreeRoot", root);
    pdf_.getRoot().replaceKey("/MarkInfo", Object::parse("<< /Marked true >>"));
  }

 private:
  void describe(Object element, const StructureNode& node) const {
    if (!node.alternative.empty()) element.replaceKey("/Alt", Object::newUnicodeString(node.alternative));
    if (!node.actual.empty()) element.replaceKey("/ActualText", Object::newUnicodeString(node.actual));
    if (node.role == "TH") element.replaceKey("/A", Object::parse("<< /O /Table /Scope /Column >>"));
    if (node.role == "L")
      element.replaceKey("/A", Object::parse(node.numbered ? "<< /O /List /ListNumbering /Decimal >>"
                                                           : "<< /O /List /ListNumbering /Disc >>"));
    if (node.field) element.replaceKey("/A", fieldAttributes(node));
    if (node.figure) element.replaceKey("/A", figureAttributes(node));
  }

  static Object fieldAttributes(const StructureNode& node) {
    using Role = PrintField::Role;
    const Role role = node.field->role;
    Object attributes = Object::parse("<< /O /PrintField >>");
    attributes.replaceKey("/Role", Object::newName(role == Role::Ring ? "/rb" : role == Role::Box ? "/cb" : "/tv"));
    if (role != Role::Line) attributes.replaceKey("/checked", Object::newName(node.field->chosen ? "/on" : "/off"));
    if (!node.alternative.empty()) attributes.replaceKey("/Desc", Object::newUnicodeString(node.alternative));
    return attributes;
  }

  Object figureAttributes(const StructureNode& node) const {
    const typeset::Rect& box = *node.figure;
    const double height = pageHeight(firstPage(node));
    Object attributes = Object::parse("<< /O /Layout /Placement /Block >>");
    attributes.replaceKey("/BBox",
                          Object::newFromRectangle({box.x, height - box.bottom(), box.right(), height - box.y}));
    return attributes;
  }

  static std::size_t firstPage(const StructureNode& node) {
    for (const StructureKid& kid : node.kids)
      if (kid.node < 0) return static_cast<std::size_t>(kid.page);
    return 0;
  }

  double pageHeight(std::size_t page) const {
    return QPDFPageObjectHelper(pages_[page]).getMediaBox().getArrayAsRectangle().ury;
  }

  void giveKids(Object element, const StructureNode& node, const std::vector<Object>& elements,
                const std::vector<bool>& alive) const {
    Object kids = Object::newArray();
    const std::size_t home = firstPage(node);
    bool content = false;
    for (const StructureKid& kid : node.kids) {
      if (kid.node >= 0) {
        if (alive[static_cast<std::size_t>(kid.node)]) kids.appendItem(elements[static_cast<std::size_t>(kid.node)]);
        continue;
      }
      content = true;
      kids.appendItem(reference(kid, home));
    }
    if (content) element.replaceKey("/Pg", pages_[home]);
    element.replaceKey("/K", kids);
  }

  Object reference(const StructureKid& kid, std::size_t home) const {
    if (static_cast<std::size_t>(kid.page) == home) return Object::newInteger(kid.leaf);
    Object item = Object::parse("<< /Type /MCR >>");
    item.replaceKey("/Pg", pages_[static_cast<std::size_t>(kid.page)]);
    item.replaceKey("/MCID", Object::newInteger(kid.leaf));
    return item;
  }

  /// For each page, the element of each of its pieces of content.
  Object parentTree(const std::vector<Object>& elements) {
    Object numbers = Object::newArray();
    for (std::size_t page = 0; page < drawn_.marks.size(); ++page) {
      Object owners = Object::newArray();
      for (const int node : drawn_.marks[page])
        if (node != DrawnPages::kArtifact) owners.appendItem(elements[static_cast<std::size_t>(node)]);
      numbers.appendItem(Object::newInteger(static_cast<long long>(page)));
      numbers.appendItem(pdf_.makeIndirectObject(owners));
    }
    Object tree = Object::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return pdf_.makeIndirectObject(tree);
  }

  QPDF& pdf_;
  const DrawnPages& drawn_;
  const Structure& structure_;
  std::vector<Object> pages_;
};

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

/// What is handed on opens again, without a warning, with all its pages.
bool opens(const std::string& bytes, std::size_t pages) {
  QPDF pdf;
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("handout", bytes.data(), bytes.size());
  return pdf.getAllPages().size() == pages && pdf.getWarnings().empty();
}

Error broken(const std::string& why) {
  return {Error::Kind::Damaged, fill(_("The PDF came out broken ({1}). Try again, or choose fewer articles."), {why})};
}

}  // namespace

Result<std::string> tag(const DrawnPages& pages, const Structure& structure, const std::vector<Bookmark>& bookmarks,
                        const PdfMeta& meta) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pages", pages.pdf.data(), pages.pdf.size());
    Tagger tagger(pdf, pages, structure);
    if (!tagger.pagesFit() || !tagger.rewriteMarks()) return broken(_("its marks do not fit its pages"));
    tagger.buildTree();
    addMetadata(pdf, meta);
    addOutline(pdf, bookmarks);
    std::string bytes = written(pdf);
    if (!opens(bytes, pages.marks.size())) return broken(_("it does not open again"));
    return bytes;
  } catch (const std::exception& error) {
    return broken(error.what());
  }
}

}  // namespace myelin::handout
