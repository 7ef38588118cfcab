#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/node.h"
#include "app/look/look.h"
#include "app/typeset/paragraph.h"
#include "app/widgets/appearance.h"
#include "app/widgets/canvas.h"
#include "app/widgets/click_count.h"
#include "app/widgets/geometry.h"
#include "app/widgets/hands.h"
#include "app/widgets/icon.h"
#include "app/widgets/input.h"
#include "app/widgets/label.h"
#include "app/widgets/text_caret.h"

namespace myelin::widgets {

class ScrollArea;

/// One frame of hands and words on one window: theme, labels, icons, nodes, focus. Panels draw through it and the
/// functions in control.h; nothing else touches ImGui. Needs ImGui's context and the window's GL context.
///
/// Focus is our own: Tab and Shift+Tab walk the focusable nodes of the last frame in reading order, Enter and Space
/// press the focused one. A mouse press moves the focus without showing it.
class Ui {
 public:
  Ui();
  ~Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  /// Starts a frame of a window `size` px large.
  void begin(const Appearance& appearance, Input input, Size size);
  /// Where the window's inside is on the screen, and whether it has the keyboard: for screen readers.
  void placeWindow(Point at, bool active);
  /// What the window is called in this frame: its title, and the name of its node. Without it: "Myelin".
  void nameWindow(std::string name) { nodes_.front().name = std::move(name); }
  /// Ends it: an unused Tab moves the focus, the nodes become a snapshot.
  std::shared_ptr<const access::Snapshot> end();
  /// Whether something changed that only the next frame shows.
  bool wantsAnotherFrame() const { return again_; }
  void askForAnotherFrame() { again_ = true; }
  /// A frame is wanted in so many seconds, whether or not anything happens; of several the first.
  void wakeIn(double seconds);
  /// Negative: none is wanted.
  double wakesIn() const { return wakesIn_; }

  // Look
  const Appearance& appearance() const { return appearance_; }
  const look::Scale& scale() const { return scale_; }
  float gap(float px) const { return static_cast<float>(scale_.space(px)); }
  float size(float px) const { return static_cast<float>(scale_.type(px)); }
  /// Height of a control.
  float target() const { return static_cast<float>(scale_.target()); }
  /// Some icons could not be drawn until now, because librsvg is not installed.
  bool iconsMissing() const { return icons_.missing(); }
  float iconSize(float px) const { return static_cast<float>(scale_.icon(px)); }
  Colour colour(look::Role role) const;
  Colour shelfColour(std::string_view shelf) const;
  Colour washColour(std::string_view shelf) const;
  bool highContrast() const { return appearance_.theme == look::ThemeId::Contrast; }
  Size windowSize() const { return windowSize_; }
  Canvas& canvas() { return *canvas_; }
  const typeset::Fonts& fonts() const { return fonts_; }

  // Words and drawings
  Size measure(std::string_view words, const LabelStyle& style);
  /// Draws words at their top left; returns their size.
  Size draw(Point at, std::string_view words, const LabelStyle& style, Colour colour);
  PaintedText& painted(std::string_view words, const LabelStyle& style);
  PaintedText& painted(const document::Text& text, const LabelStyle& style);
  void icon(std::string_view name, Point topLeft, float px, Colour colour);

  // Nodes. Between open() and close(), nodes are children of the opened one.
  access::NodeId open(access::Role role, std::string_view key, std::string name, const Rect& bounds, int level = 0);
  void close();
  /// Adds a node that cannot be pressed: words, a heading, a picture.
  access::NodeId add(access::Role role, std::string_view key, std::string name, const Rect& bounds, int level = 0);
  access::Node& node(access::NodeId id);  ///< of this frame; REQUIRES: added in this frame
  access::NodeId childOf(std::string_view key) const;
  access::NodeId openLandmark(access::Landmark kind, std::string_view key, std::string name, const Rect& bounds);

  /// What hands did to a control in this frame.
  struct Touch {
    access::NodeId id = 0;
    bool hovered = false, held = false;
    bool focused = false;  ///< and to be shown
    bool pressed = false;  ///< clicked, or Enter or Space, or asked for from outside
  };
  /// Registers a control and says what happened to it. The mouse reaches it on all of `bounds`, or, when there are
  /// `parts`, only on these: a link that runs over a line end.
  Touch touch(access::Role role, std::string_view key, std::string name, const Rect& bounds, std::uint32_t state = 0,
              const std::vector<Rect>& parts = {});
  /// Like touch(), for a text field: Enter and Space mean something else there. `key` is unique in the window.
  Touch touchField(std::string_view key, std::string name, const Rect& bounds);
  /// Keeps the mouse from what is registered at `rect` later in this frame: something lies over it.
  void shield(const Rect& rect);
  /// The focus ring around a control.
  void focusRing(const Rect& around, float radius, bool replacesEdge = false);

  // Texts. Inside an open Document the caret can stand in them.
  /// Somebody reads the nodes: they say more then. See access::Node::runs.
  void setListened(bool listened);
  /// Whether texts that cannot be seen are wanted as nodes, too.
  bool wholeText() const { return listened_ || caretOn_ || selectAll_ || caret_.hasSelection(); }
  /// Gives a node the words it shows, and draws what is selected in them and the caret; before the words are drawn.
  void setWords(access::NodeId id, const std::shared_ptr<const typeset::Paragraph>& text, Point at);
  bool caretOn() const { return caretOn_; }
  void switchCaret(bool on);
  /// To the next heading, link, list or table, switching it on; `none` is said when there is no such place.
  void jumpCaret(CaretMove move, std::string none);
  /// Puts it into a text, or into the first one of the page when the page has been drawn; nothing while it is off.
  void putCaret(access::NodeId id, std::size_t byte);
  void putCaretFirst() { caretFirst_ = true; }
  /// Puts it into a text, and leaves the focus to a control that has it: somebody may be typing there.
  void letCaretFollow(access::NodeId id, std::size_t byte);
  /// Whether arrows, Home, End and Page keys move the caret and do not scroll.
  bool caretTakesKeys();
  /// The colours along a text of this frame, with what is selected in the ink of marks. After setWords().
  std::vector<Tint> tinted(access::NodeId id, const std::vector<Tint>& tints);
  /// Words of the open Document are selected: by keys, by pressing and moving, by a second, third or fourth click
  /// (word, sentence, paragraph), or by a click and another one with Shift held, wherever that is.
  bool hasSelection() const { return caret_.hasSelection(); }
  /// The button is down and the selection grows.
  bool selecting() const { return drag_.moved; }
  std::string selectedWords() const { return caret_.selected(texts_.empty() ? lastTexts_ : texts_); }
  void copySelection();
  /// False when nothing was selected.
  bool dropSelection();
  /// Brings the end of the selection into view, in the next frame.
  void revealSelection() { revealSelection_ = again_ = true; }
  /// How far an area that shows `view` should scroll now, because the selection is being drawn beyond its edge; px.
  float dragBeyond(const Rect& view) const;
  /// Takes away a caret that somebody who sees has switched on; false when there was none.
  bool leaveCaret();

  // Focus and keys
  access::NodeId focus() const { return focus_; }
  bool focusShown() const { return focusShown_; }
  void focusOn(access::NodeId id, bool shown);
  /// A control that had the keys gives them back to the page: to its caret, when that is on.
  void giveKeysBack();
  /// Its control was pressed to unfold something beneath it.
  void noteUnfolded(access::NodeId id);
  /// `part` is what the control `key` unfolds, with the control: it is brought into view when that was just pressed.
  /// Called after the part is drawn, where the control was.
  void revealUnfolded(std::string_view key, const Rect& part);
  /// Folds what was unfolded last of all that can be seen, by a press of its control, which takes the focus; false when
  /// nothing is unfolded.
  bool foldLast();
  /// Into the next part of the window (a landmark with something in it), or the one before.
  void movePart(int step);
  /// Whether a press counts now, or comes too soon after another.
  bool pressCounts() { return hands_.pressCounts(input_.time); }
  /// Nodes of the last whole frame, and those drawn so far in this one.
  const access::Snapshot& lastNodes() const;
  access::Snapshot nodesSoFar() const;
  /// What the light of scanning is on in this frame: published with the nodes.
  void setLight(const std::optional<access::Light>& light) { light_ = light; }
  /// The text field that has the focus, in the last whole frame; or nullptr.
  const access::Node* focusedField() const;
  /// Brings what has the focus into view again: the room for it has changed.
  void revealFocus() { focusMovedNow_ = again_ = true; }
  /// Takes a key press out of the frame's input; false when it was not pressed.
  bool take(Key key, bool ctrl = false, bool shift = false, char letter = 0);
  bool takeAlt(Key key);
  /// Takes a press of one of these keys ("F1 Ctrl+K", see keyName()); a key that is held counts only when `repeats`.
  bool takeKeys(std::string_view names, bool repeats = false);
  Input& input() { return input_; }
  Point mouse() const;
  bool mouseDown() const;
  bool mouseClicked() const;
  bool mouseInside(const Rect& rect) const;  ///< and nothing else lies over it
  void showHand();
  void showTextCursor();

  /// Something a screen reader or a test asks for; carried out by the control itself in the next frame.
  void request(access::Request request);
  /// The same for the next frame: its control may have been drawn already.
  void requestNext(access::Request request);
  /// The request for a node, taken out; see access::Action.
  std::optional<access::Request> takeRequest(access::NodeId id, access::Action action);
  /// Words for who cannot see them; said when `number` differs from the one before.
  void announce(const std::string& words, std::uint64_t number);
  void say(std::string words);

  // Areas that scroll; see scroll.h
  void pushScroll(ScrollArea* area) { scrolls_.push_back(area); }
  void popScroll() { scrolls_.pop_back(); }
  /// The focus has moved to a control at `bounds`: every area around it brings it into view.
  void reveal(const Rect& bounds);
  void revealAtTop(const Rect& bounds);
  bool focusMoved() const { return focusMoved_; }

  std::size_t textureBytes() const { return labels_.textureBytes(); }

 private:
  Touch touched(access::NodeId id, const Rect& bounds, std::uint32_t state, bool field, const std::vector<Rect>& parts);
  bool takeMouse(const Rect& part, std::uint32_t imId, bool field, Touch& touch);
  void moveFocus(int step);
  void takeCaretKeys();
  void takeSelectionKeys();
  void takeTextMouse();
  void pressText();
  void dragText();
  std::pair<TextCaret::Place, TextCaret::Place> unitAt(TextCaret::Place place) const;
  bool moveCaret(CaretMove move, bool select = false);
  void carryOutJump();
  void followFocus();
  void registerText(access::NodeId id, const std::shared_ptr<const typeset::Paragraph>& text, Point at);
  void drawCaret(access::NodeId id, const typeset::Paragraph& text, Point at);
  void takeTextRequests(access::NodeId id, const Rect& rect);
  std::shared_ptr<const access::Letters> lettersOf(const std::shared_ptr<const typeset::Paragraph>& text);
  bool isText(access::NodeId id) const;
  static bool isText(const std::vector<CaretText>& texts, access::NodeId id);
  access::NodeId outermost(access::Role role) const;
  void dropOld();
  void drawHold();

  typeset::Fonts fonts_;
  Appearance appearance_;
  look::Scale scale_;
  Size windowSize_;
  Point windowAt_;
  bool windowActive_ = false;
  std::uint64_t frame_ = 0;
  std::optional<Canvas> canvas_;
  LabelCache labels_;
  IconCache icons_;
  Input input_;
  std::vector<access::Node> nodes_;
  std::vector<access::NodeId> open_;
  std::shared_ptr<const access::Snapshot> last_;
  std::vector<access::Request> requests_, requestsNext_;
  std::vector<ScrollArea*> scrolls_;
  std::string announcement_;
  std::uint64_t announcementNumber_ = 0;
  access::NodeId focus_ = 0;
  bool focusShown_ = false;
  bool focusMoved_ = false;
  bool focusMovedNow_ = false;
  access::NodeId justUnfolded_ = 0;       ///< a control whose part is not in view yet
  bool unfoldedDrawn_ = false;            ///< that part, once
  std::vector<access::NodeId> unfolded_;  ///< controls that were pressed to unfold something, the newest last
  bool again_ = false;
  double wakesIn_ = -1;
  Hands hands_;
  Point mouse_;
  std::uint64_t lastAnnounced_ = 0;
  std::optional<access::Light> light_;
  std::optional<Rect> held_;  ///< the control whose mouse button is being held, when holding counts

  bool listened_ = false;
  access::NodeId document_ = 0;               ///< the open one
  std::vector<CaretText> texts_, lastTexts_;  ///< of this frame and the one before, in reading order
  TextCaret caret_;
  bool caretOn_ = false;
  bool wholeText_ = false;  ///< this frame was drawn with all texts
  struct Jump {
    CaretMove move;
    std::string none;
  };
  std::optional<Jump> jump_;  ///< asked for before the texts were there
  bool caretFirst_ = false;   ///< it is to be put into the page's first text
  bool caretSeen_ = false;    ///< or into the first that can be seen
  bool caretMoved_ = false;   ///< its line has to be brought into view
  bool caretJumped_ = false;  ///< to where something begins, which is read from the top of the view
  /// Words being selected by hand.
  struct Drag {
    bool down = false, moved = false;
    Point from;                   ///< window px, where the button went down
    TextCaret::Place begin, end;  ///< what that press took: a place, a word, a sentence
    int clicks = 0;               ///< in a row, at one place
  };
  Drag drag_;
  ClickCount clicks_;
  bool selectAll_ = false;  ///< asked for before all texts were there
  bool revealSelection_ = false;
  struct KnownLetters {
    std::weak_ptr<const typeset::Paragraph> text;
    std::shared_ptr<const access::Letters> letters;
  };
  std::unordered_map<const typeset::Paragraph*, KnownLetters> letters_;
};

Colour pack(look::Rgb rgb, std::uint8_t alpha = 255);

}  // namespace myelin::widgets
