#include "tests/app/session/fixture.h"

#include <chrono>

namespace myelin::session {

Post LetterBox::post() {
  return [letters = letters_](Letter letter) {
    {
      const std::lock_guard lock(letters->mutex);
      letters->waiting.push_back(std::move(letter));
    }
    letters->came.notify_one();
  };
}

void LetterBox::open() {
  std::vector<Letter> now;
  {
    const std::lock_guard lock(letters_->mutex);
    now.swap(letters_->waiting);
  }
  for (const Letter& letter : now) letter();
}

bool LetterBox::openUntil(const std::function<bool()>& done) {
  while (!done()) {
    {
      std::unique_lock lock(letters_->mutex);
      const auto here = [this] { return !letters_->waiting.empty(); };
      if (!letters_->came.wait_for(lock, std::chrono::minutes(1), here)) return false;
    }
    open();
  }
  return true;
}

namespace {

const char* const kSpasms =
    "---\ntitle: Spasms at night\nsummary: \"Legs may jump.\"\nterms: [night cramps]\n---\n\nBefore it begins.\n\n"
    "## Key points\n\n- Spasms are common.\n\n## Why they happen\n\nClonus is one kind.\n\nMore words.\n\n"
    "### Nerves\n\nWords.\n\n## What helps\n\nStretch. See [water](water#how-much).\n\n## When to get help\n\nCall.\n";

}  // namespace

SessionTest::SessionTest(bool open) {
  writeLibrary(scratch_, "library");
  scratch_.write("library/articles/spasticity/night-spasms.md", kSpasms);
  scratch_.write("library/articles/diet/water.md",
                 markdown("Drinking water", "Drink when you are thirsty.\n\n## How much\n\nSix cups."));
  for (int i = 0; i < 14; ++i) {
    const std::string n = std::to_string(i);
    scratch_.write("library/articles/diet/meal-" + n + ".md", markdown("Meal " + n, "A breakfast with beans."));
  }
  if (open) restart();
}

std::shared_ptr<const library::Library> SessionTest::library() {
  const Opening opening(scratch_.path("library"), scratch_.path("cache"));
  EXPECT_EQ(opening.error.sentence, "");
  return opening.library;
}

Services SessionTest::services() {
  return {.desk = desk_,
          .post = letters_.post(),
          .printFolder = scratch_.path("prints"),
          .today = "2026-11-22",
          .printer =
              [this](const std::filesystem::path& pdf, const std::string& title) {
                printed_.emplace_back(pdf, title);
                return printerSays_;
              },
          .browser =
              [this](const std::string& address) {
                browsed_.push_back(address);
                return browserSays_;
              },
          .decode = [this](const std::string&, int width, int height) -> Result<picture::Pixels> {
            ++decoded_;
            if (pictureSays_) return *pictureSays_;
            return picture::Pixels{width, height, std::vector<std::uint32_t>(static_cast<std::size_t>(width * height))};
          }};
}

void SessionTest::restart() {
  session_.reset();
  desk_.reset();
  desk_ = desk::Desk::open(scratch_.path("desk.db"), [] { return "2026-11-22T10:00:00Z"; });
  session_ = std::make_unique<Session>(services());
  session_->take(library());
}

bool SessionTest::answered() const {
  const Searching& searching = state().searching;
  return searching.answered == searching.generation && searching.counted == searching.generation;
}

void SessionTest::search(const std::string& words, bool typing) {
  apply(Search{.words = words, .typing = typing});
  ASSERT_TRUE(letters_.openUntil([&] { return answered(); }));
}

}  // namespace myelin::session
