#include "tests/support/pdf_structure.h"

#include <algorithm>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QUtil.hh>
#include <set>
#include <sstream>

namespace myelin::test {
namespace {

using Object = QPDFObjectHandle;

std::string utf8Of(const std::string& utf16be) {
  return QUtil::utf16_to_utf8("\xFE\xFF" + utf16be);
}

/// A font's codes and what they mean.
struct FontMap {
  std::size_t codeBytes = 1;
  std::map<std::string, std::string> meaning;

  std::string decode(const std::string& codes) const {
    std::string out;
    for (std::size_t i = 0; i + codeBytes <= codes.size(); i += codeBytes) {
      const auto found = meaning.find(codes.substr(i, codeBytes));
      out += found == meaning.end() ? std::string("\xEF\xBF\xBD") : found->second;
    }
    return out;
  }
};

std::string unhex(const std::string& token) {
  return QUtil::hex_decode(token.substr(1, token.size() - 2));
}

FontMap fontMap(Object font) {
  FontMap map;
  map.codeBytes = font.getKey("/Subtype").unparse() == "/Type0" ? 2 : 1;
  if (!font.hasKey("/ToUnicode")) return map;
  const auto buffer = font.getKey("/ToUnicode").getStreamData();
  std::istringstream words(std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()));
  std::vector<std::string> hex;
  for (std::string word; words >> word;) {
    if (word.front() == '<' && word.back() == '>') hex.push_back(word);
    if (word == "beginbfchar" || word == "beginbfrange") hex.clear();
    if (word == "endbfchar")
      for (std::size_t i = 0; i + 1 < hex.size(); i += 2) map.meaning[unhex(hex[i])] = utf8Of(unhex(hex[i + 1]));
    if (word == "endbfrange")
      for (std::size_t i = 0; i + 2 < hex.size(); i += 3) {
        std::string code = unhex(hex[i]);
        std::string to = unhex(hex[i + 2]);
        for (;; ++code.back(), ++to.back()) {
          map.meaning[code] = utf8Of(to);
          if (code == unhex(hex[i + 1])) break;
        }
      }
  }
  return map;
}

/// Reads one page: the words of every numbered mark, of artifacts, and what is painted outside any mark.
class PageReader : public Object::ParserCallbacks {
 public:
  explicit PageReader(Object page)
      : fonts_(QPDFPageObjectHelper(page).getAttribute("/Resources", false).getKey("/Font")) {}

  void handleObject(Object object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "BDC" || name == "BMC")
      begin();
    else if (name == "EMC")
      end();
    else if (name == "Tf")
      font_ = &fontOf(operands_.at(0).getName());
    else if (name == "Tj")
      show(operands_.at(0));
    else if (name == "TJ")
      for (Object part : operands_.at(0).getArrayAsVector()) show(part);
    if (kPainting.contains(name) && marks_.empty()) ++unmarked;
    operands_.clear();
  }
  void handleEOF() override {}

  std::map<int, std::string> texts;
  std::string artifacts;
  int unmarked = 0;

 private:
  struct Mark {
    int number = -1;  // -1: artifact
    bool replaced = false;
  };
  static inline const std::set<std::string> kPainting = {"f", "F",  "f*", "B",  "B*", "b",  "b*", "S",
                                                         "s", "sh", "Do", "Tj", "TJ", "\"", "'",  "INLINE_IMAGE"};

  void begin() {
    Mark mark;
    if (!marks_.empty()) mark = marks_.back();
    Object properties = operands_.size() > 1 ? operands_[1] : Object::newNull();
    if (properties.isDictionary() && properties.hasKey("/MCID")) {
      mark = {properties.getKey("/MCID").getIntValueAsInt(), false};
      texts[mark.number];
    } else if (properties.isDictionary() && properties.hasKey("/ActualText") && !mark.replaced) {
      add(properties.getKey("/ActualText").getUTF8Value());
      mark.replaced = true;
    } else if (operands_.at(0).getName() == "/Artifact") {
      mark = {};
      artifacts += "\n";
    }
    marks_.push_back(mark);
  }
  void end() {
    if (!marks_.empty()) marks_.pop_back();
  }
  FontMap& fontOf(const std::string& name) {
    const auto found = known_.find(name);
    return found != known_.end() ? found->second : known_[name] = fontMap(fonts_.getKey(name));
  }
  void show(Object part) {
    if (!part.isString() || font_ == nullptr || (!marks_.empty() && marks_.back().replaced)) return;
    add(font_->decode(part.getStringValue()));
  }
  void add(const std::string& words) {
    if (marks_.empty() || marks_.back().number < 0)
      artifacts += words;
    else
      texts[marks_.back().number] += words;
  }

  Object fonts_;
  std::map<std::string, FontMap> known_;
  FontMap* font_ = nullptr;
  std::vector<Object> operands_;
  std::vector<Mark> marks_;
};

class TreeReader {
 public:
  TreeReader(QPDF& pdf, PdfReading& reading) : pdf_(pdf), reading_(reading) {
    const std::vector<Object> pages = pdf.getAllPages();
    reading.pages = static_cast<int>(pages.size());
    for (Object page : pages) {
      const auto box = QPDFPageObjectHelper(page).getMediaBox().getArrayAsRectangle();
      reading.sizes.emplace_back(box.urx - box.llx, box.ury - box.lly);
      PageReader reader(page);
      QPDFPageObjectHelper(page).parseContents(&reader);
      indexOf_[page.getObjGen()] = static_cast<int>(texts_.size());
      texts_.push_back(reader.texts);
      reading.artifacts += reader.artifacts + "\n";
      reading.unmarked += reader.unmarked;
    }
  }

  void read() {
    Object root = pdf_.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return;
    readParentTree(root.getKey("/ParentTree").getKey("/Nums"));
    std::vector<std::pair<Object, int>> waiting;
    push(root.getKey("/K"), 0, waiting);
    while (!waiting.empty()) {
      const auto [element, depth] = waiting.back();
      waiting.pop_back();
      readElement(element, depth, waiting);
    }
    for (const auto& page : texts_) reading_.orphans += static_cast<int>(page.size());
    reading_.orphans -= found_;
  }

 private:
  static void push(Object kids, int depth, std::vector<std::pair<Object, int>>& waiting) {
    if (kids.isArray())
      for (int i = kids.getArrayNItems(); i-- > 0;) waiting.emplace_back(kids.getArrayItem(i), depth);
    else
      waiting.emplace_back(kids, depth);
  }

  void readParentTree(Object numbers) {
    for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2) {
      const int page = numbers.getArrayItem(i).getIntValueAsInt();
      int leaf = 0;
      for (Object owner : numbers.getArrayItem(i + 1).getArrayAsVector()) owners_[{page, leaf++}] = owner.getObjGen();
    }
  }

  /// Kids in order: words are taken at once, elements wait their turn. An element that follows words of its parent is
  /// read after them, since words between two kids belong to a new part of the parent.
  void readElement(Object element, int depth, std::vector<std::pair<Object, int>>& waiting) {
    if (!element.isDictionary()) return;
    if (element.hasKey("/PartOf")) return addContent(element.getKey("/Of"), element.getKey("/PartOf"));
    PdfElement out;
    out.role = element.getKey("/S").getName().substr(1);
    out.depth = depth;
    if (element.hasKey("/Alt")) out.alternative = element.getKey("/Alt").getUTF8Value();
    if (element.hasKey("/ActualText")) out.actual = element.getKey("/ActualText").getUTF8Value();
    if (element.hasKey("/A")) out.attributes = element.getKey("/A").unparseResolved();
    reading_.elements.push_back(out);
    Object kids = element.getKey("/K");
    Object list = kids.isArray() ? kids : Object::newArray(std::vector<Object>{kids});
    bool elementSeen = false;
    std::vector<std::pair<Object, int>> later;
    for (Object kid : list.getArrayAsVector()) {
      const bool content = kid.isInteger() || (kid.isDictionary() && kid.hasKey("/MCID"));
      if (content && !elementSeen) {
        addContent(kid, element);
      } else if (content) {
        Object part = Object::newDictionary();
        part.replaceKey("/PartOf", element);
        part.replaceKey("/Of", kid);
        later.emplace_back(part, depth);
      } else {
        elementSeen = true;
        later.emplace_back(kid, depth + 1);
      }
    }
    waiting.insert(waiting.end(), later.rbegin(), later.rend());
  }

  void addContent(Object kid, Object element) {
    const Object page = kid.isInteger() || !kid.hasKey("/Pg") ? element.getKey("/Pg") : kid.getKey("/Pg");
    const int number = (kid.isInteger() ? kid : kid.getKey("/MCID")).getIntValueAsInt();
    const auto at = indexOf_.find(page.getObjGen());
    if (at == indexOf_.end() || !texts_[static_cast<std::size_t>(at->second)].contains(number)) {
      reading_.error = "the tree names content that is not there";
      return;
    }
    const auto owner = owners_.find({at->second, number});
    if (owner != owners_.end() && owner->second == element.getObjGen()) ++found_;
    const std::string& words = texts_[static_cast<std::size_t>(at->second)][number];
    if (last_ != element.getObjGen() && !reading_.elements.empty() && started_.contains(element.getObjGen())) {
      PdfElement more;
      more.role = "";
      more.depth = reading_.elements.back().depth;
      reading_.elements.push_back(more);
    }
    reading_.elements.back().text += words;
    if (reading_.elements.back().page < 0) reading_.elements.back().page = at->second;
    started_.insert(element.getObjGen());
    last_ = element.getObjGen();
  }

  QPDF& pdf_;
  PdfReading& reading_;
  std::map<QPDFObjGen, int> indexOf_;
  std::vector<std::map<int, std::string>> texts_;
  std::map<std::pair<int, int>, QPDFObjGen> owners_;
  std::set<QPDFObjGen> started_;
  QPDFObjGen last_;
  int found_ = 0;
};

void readOutline(QPDF& pdf, PdfReading& reading) {
  std::vector<std::pair<QPDFOutlineObjectHelper, int>> waiting;
  const auto push = [&](std::vector<QPDFOutlineObjectHelper> items, int depth) {
    for (auto item = items.rbegin(); item != items.rend(); ++item) waiting.emplace_back(*item, depth);
  };
  push(QPDFOutlineDocumentHelper(pdf).getTopLevelOutlines(), 0);
  while (!waiting.empty()) {
    auto [item, depth] = waiting.back();
    waiting.pop_back();
    reading.bookmarks.push_back({item.getTitle(), depth});
    push(item.getKids(), depth + 1);
  }
}

bool isTrue(Object value) {
  return value.isBool() && value.getBoolValue();
}

void readAbout(QPDF& pdf, PdfReading& reading) {
  Object root = pdf.getRoot();
  if (root.hasKey("/Lang")) reading.language = root.getKey("/Lang").getUTF8Value();
  if (root.hasKey("/ViewerPreferences"))
    reading.displaysTitle = isTrue(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle"));
  if (root.hasKey("/MarkInfo")) reading.marked = isTrue(root.getKey("/MarkInfo").getKey("/Marked"));
  Object info = pdf.getTrailer().getKey("/Info");
  if (info.hasKey("/Title")) reading.title = info.getKey("/Title").getUTF8Value();
  if (!root.hasKey("/Metadata")) return;
  const auto buffer = root.getKey("/Metadata").getStreamData();
  reading.xmp.assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

std::string PdfReading::text() const {
  static const std::set<std::string> kInline = {"", "Form", "Span", "Link"};
  std::string out;
  for (const PdfElement& element : elements) {
    if (element.role == "Lbl") continue;
    if (!kInline.contains(element.role)) out += "\n";
    out += element.role == "Figure" ? element.alternative : element.text;
  }
  return out;
}

int PdfReading::count(const std::string& role) const {
  return static_cast<int>(
      std::count_if(elements.begin(), elements.end(), [&](const PdfElement& e) { return e.role == role; }));
}

PdfReading readPdf(const std::string& bytes) {
  PdfReading reading;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("test", bytes.data(), bytes.size());
    TreeReader(pdf, reading).read();
    readOutline(pdf, reading);
    readAbout(pdf, reading);
    if (!pdf.getWarnings().empty()) reading.error = pdf.getWarnings().front().what();
  } catch (const std::exception& error) {
    reading.error = error.what();
  }
  return reading;
}

}  // namespace myelin::test
