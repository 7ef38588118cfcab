#include "app/handout/tagging.h"

#include <optional>

#include "app/handout/metadata.h"
#include "app/handout/object_copy.h"
#include "app/handout/page_mark.h"
#include "app/handout/pdf_source.h"
#include "index/base/words.h"

namespace myelin::handout {
namespace {

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

/// The pass itself: from the document that Cairo made into a new file.
class Tagger {
 public:
  /// `numbers`: the pages' numbers, or none.
  Tagger(PdfSource& pdf, std::optional<PdfSource>& numbers, const DrawnPages& drawn, const Structure& structure)
      : from_(pdf.pages()), drawn_(drawn), structure_(structure), copy_(file_), copyOfNumbers_(file_) {
    if (numbers) numbers_ = numbers->pages();
  }

  bool pagesFit() const {
    return from_.size() == drawn_.marks.size() && (numbers_.empty() || numbers_.size() == from_.size());
  }

  /// False when a page has not the marks that were drawn on it.
  bool writePages() {
    tree_ = file_.reserve();
    std::string kids;
    for (const PdfObject& page : from_) {
      pages_.push_back({file_.reserve(), heightOf(page)});
      kids += ' ' + reference(pages_.back().number);
    }
    for (std::size_t i = 0; i < pages_.size(); ++i)
      if (!writePage(i)) return false;
    copy_.finish();
    copyOfNumbers_.finish();
    file_.add(tree_, "<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids + " ] >>");
    return true;
  }

  void writeTree() {
    const std::vector<bool> alive = filled(structure_);
    root_ = file_.reserve();
    elements_.assign(alive.size(), 0);
    std::string top;
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (!alive[i]) continue;
      elements_[i] = file_.reserve();
      if (structure_.nodes()[i].parent < 0) top += ' ' + reference(elements_[i]);
    }
    for (std::size_t i = 0; i < elements_.size(); ++i)
      if (alive[i]) writeElement(structure_.nodes()[i], elements_[i]);
    file_.add(root_, "<< /Type /StructTreeRoot /K [" + top + " ] /ParentTree " + reference(writeParentTree()) +
                         " /ParentTreeNextKey " + std::to_string(pages_.size()) + " >>");
  }

  std::string finish(const std::vector<Bookmark>& bookmarks, const PdfMeta& meta) {
    const int catalogue = file_.reserve();
    std::string text = "<< /Type /Catalog /Pages " + reference(tree_) + " /StructTreeRoot " + reference(root_) +
                       " /MarkInfo << /Marked true >>";
    text += addMetadata(file_, meta);
    text += addOutline(file_, pages_, bookmarks);
    file_.add(catalogue, text + " >>");
    const int info = addInfo(file_, meta);
    return file_.finish(catalogue, info);
  }

 private:
  bool writePage(std::size_t i) {
    std::optional<std::string> content = withOurMarks(from_[i].pageContent(), drawn_.marks[i], structure_);
    if (!content) return false;
    // Cairo turns a page upside down and leaves it so.
    if (!numbers_.empty()) *content = "q\n" + *content + "\nQ\n/Artifact BMC " + kNumberName + " Do EMC\n";
    const int stream = file_.reserve();
    file_.addPlainStream(stream, "", *content);
    std::string text = "<< /Contents " + reference(stream) + " /Parent " + reference(tree_) + " /StructParents " +
                       std::to_string(i) + " /Tabs /S";
    for (auto& [key, value] : from_[i].entries()) {
      if (key == "/Contents" || key == "/Parent" || key == "/StructParents") continue;
      text += ' ' + key + ' ' + (key == "/Resources" ? resources(std::move(value), i) : copy_.textOf(std::move(value)));
    }
    file_.add(pages_[i].number, text + " >>");
    return true;
  }

  /// A page's own, and the form that draws its number.
  std::string resources(PdfObject own, std::size_t i) {
    if (numbers_.empty()) return copy_.textOf(std::move(own));
    std::string forms, text = "<<";
    for (auto& [key, value] : own.entries()) {
      if (key != "/XObject") {
        text += ' ' + key + ' ' + copy_.textOf(std::move(value));
        continue;
      }
      for (auto& [name, form] : value.entries()) forms += ' ' + name + ' ' + copy_.textOf(std::move(form));
    }
    return text + " /XObject <<" + forms + ' ' + kNumberName + ' ' + reference(numberForm(i)) + " >> >>";
  }

  int numberForm(std::size_t i) {
    const PdfObject& page = numbers_[i];
    const int form = file_.reserve();
    file_.addPlainStream(form,
                         "/Type /XObject /Subtype /Form /BBox " + page.at("/MediaBox").text() + " /Resources " +
                             copyOfNumbers_.textOf(page.at("/Resources")),
                         page.pageContent());
    return form;
  }

  /// Cairo gives every page a size of its own.
  static double heightOf(const PdfObject& page) {
    const std::vector<PdfObject> box = page.at("/MediaBox").items();
    return box.size() == 4 ? box[3].number() : 0;
  }

  std::string described(const StructureNode& node) const {
    std::string text;
    if (!node.alternative.empty()) text += " /Alt " + pdfText(node.alternative);
    if (!node.actual.empty()) text += " /ActualText " + pdfText(node.actual);
    if (node.role == "TH") text += " /A << /O /Table /Scope /Column >>";
    if (node.role == "L")
      text += node.numbered ? " /A << /O /List /ListNumbering /Decimal >>" : " /A << /O /List /ListNumbering /Disc >>";
    if (node.field) text += fieldAttributes(node);
    if (node.figure) text += figureAttributes(node);
    return text;
  }

  static std::string fieldAttributes(const StructureNode& node) {
    using Role = PrintField::Role;
    const Role role = node.field->role;
    std::string text = " /A << /O /PrintField /Role ";
    text += role == Role::Ring ? "/rb" : role == Role::Box ? "/cb" : "/tv";
    if (role != Role::Line) text += node.field->chosen ? " /checked /on" : " /checked /off";
    if (!node.alternative.empty()) text += " /Desc " + pdfText(node.alternative);
    return text + " >>";
  }

  std::string figureAttributes(const StructureNode& node) const {
    const typeset::Rect& box = *node.figure;
    const double height = pages_[firstPage(node)].height;
    return " /A << /O /Layout /Placement /Block /BBox [ " + pdfNumber(box.x) + ' ' + pdfNumber(height - box.bottom()) +
           ' ' + pdfNumber(box.right()) + ' ' + pdfNumber(height - box.y) + " ] >>";
  }

  static std::size_t firstPage(const StructureNode& node) {
    for (const StructureKid& kid : node.kids)
      if (kid.node < 0) return static_cast<std::size_t>(kid.page);
    return 0;
  }

  void writeElement(const StructureNode& node, int number) {
    std::string text = "<< /Type /StructElem /S /" + node.role + " /P ";
    text += reference(node.parent < 0 ? root_ : elements_[static_cast<std::size_t>(node.parent)]);
    text += described(node) + " /K [";
    const std::size_t home = firstPage(node);
    bool content = false;
    for (const StructureKid& kid : node.kids) {
      content = content || kid.node < 0;
      const int below = kid.node < 0 ? 0 : elements_[static_cast<std::size_t>(kid.node)];
      if (below > 0) text += ' ' + reference(below);
      if (kid.node < 0) text += ' ' + leaf(kid, home);
    }
    text += " ]";
    if (content) text += " /Pg " + reference(pages_[home].number);
    file_.add(number, text + " >>");
  }

  std::string leaf(const StructureKid& kid, std::size_t home) const {
    const auto page = static_cast<std::size_t>(kid.page);
    if (page == home) return std::to_string(kid.leaf);
    return "<< /Type /MCR /Pg " + reference(pages_[page].number) + " /MCID " + std::to_string(kid.leaf) + " >>";
  }

  /// For each page, the element of each of its pieces of content. Returns its number.
  int writeParentTree() {
    std::string numbers;
    for (std::size_t page = 0; page < drawn_.marks.size(); ++page) {
      std::string owners = "[";
      for (const int node : drawn_.marks[page])
        if (node != DrawnPages::kArtifact) owners += ' ' + reference(elements_[static_cast<std::size_t>(node)]);
      const int list = file_.reserve();
      file_.add(list, owners + " ]");
      numbers += ' ' + std::to_string(page) + ' ' + reference(list);
    }
    const int tree = file_.reserve();
    file_.add(tree, "<< /Nums [" + numbers + " ] >>");
    return tree;
  }

  static constexpr const char* kNumberName = "/PageNumber";

  std::vector<PdfObject> from_, numbers_;
  const DrawnPages& drawn_;
  const Structure& structure_;
  PdfFile file_;
  ObjectCopy copy_, copyOfNumbers_;
  std::vector<PageInFile> pages_;
  std::vector<int> elements_;  ///< number of each node's; 0: left out
  int tree_ = 0;               ///< of the pages
  int root_ = 0;               ///< of the structure
};

/// What is handed on opens again, without a warning, with all its pages.
bool opens(const std::string& bytes, std::size_t pages) {
  PdfSource pdf(bytes);
  return pdf.pages().size() == pages && pdf.isSound();
}

Error broken(const std::string& why) {
  return {Error::Kind::Damaged, fill(_("The PDF came out broken ({1}). Try again, or choose fewer articles."), {why})};
}

}  // namespace

Result<std::string> tag(const DrawnPages& pages, const Structure& structure, const std::vector<Bookmark>& bookmarks,
                        const PdfMeta& meta) {
  if (!loadPdfLibrary())
    return Error{Error::Kind::Unavailable, _("Handouts need libqpdf, which is not installed here. Install the package "
                                             "libqpdf29. Reading works without it.")};
  try {
    PdfSource pdf(pages.pdf);
    std::optional<PdfSource> numbers;
    if (!pages.numbers.empty()) numbers.emplace(pages.numbers);
    Tagger tagger(pdf, numbers, pages, structure);
    if (!tagger.pagesFit() || !tagger.writePages()) return broken(_("its marks do not fit its pages"));
    tagger.writeTree();
    std::string bytes = tagger.finish(bookmarks, meta);
    if (!opens(bytes, pages.marks.size())) return broken(_("it does not open again"));
    return bytes;
  } catch (const std::exception& error) {
    return broken(error.what());
  }
}

}  // namespace myelin::handout
