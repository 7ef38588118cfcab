#include "tests/bench/reader/article.h"

#include <sstream>

namespace {

const char* const kParagraph =
    "Slow stretching of a **tight muscle** for half a minute eases [stiffness](water) for many people, and a warm room "
    "helps. Move to the first point where it pulls, wait, breathe out, and let go before it hurts. Nearly half of "
    "those "
    "who answered a large survey did so each morning, and most of them said that the first steps of the day were "
    "easier.\n\n";
const char* const kList =
    "- Begin with the calf, sitting, with a towel around the foot.\n- Hold it as long as a slow breath takes, twice.\n"
    "- Stop when it hurts, and ask before you try again.\n\n";
const char* const kTable =
    "| Day | What | How long |\n| --- | --- | --- |\n| Monday | Calf and thigh | Half a minute |\n| Tuesday | Hip | "
    "Two "
    "slow breaths |\n\n> **Important.** Stop when it hurts.\n\n";

std::size_t count(const std::string& text) {
  std::istringstream from(text);
  std::size_t words = 0;
  for (std::string word; from >> word;) ++words;
  return words;
}

}  // namespace

std::string articleOf(const std::string& title, std::size_t words) {
  std::string text = "---\ntitle: " + title + "\nsummary: \"Move a little, often.\"\nreviewed: 2026-11-22\n---\n\n";
  const std::size_t perPart = 3 * count(kParagraph) + count(kList) + count(kTable) + 4;
  for (std::size_t part = 0; part * perPart < words; ++part)
    text += "## Part " + std::to_string(part + 1) + " of it\n\n" + kParagraph + kList + kParagraph +
            (part % 2 == 0 ? kTable : kList) + kParagraph;
  return text;
}
