#include <cmath>

#include "app/widgets/ui.h"

namespace myelin::widgets {
namespace {

struct Drawing {
  const char* name;
  double px;
};

/// What stands on Home and in the list beside it; an icon that is missing here is drawn when it is seen.
constexpr Drawing kFirstIcons[] = {{"mark", 46},
                                   {"back", 24},
                                   {"forward", 24},
                                   {"text-size", 24},
                                   {"help-now", 24},
                                   {"home", 24},
                                   {"bookmark", 24},
                                   {"search", 24},
                                   {"chevron-right", 24},
                                   {"shelf-ms", 24},
                                   {"shelf-symptoms", 24},
                                   {"shelf-spasticity", 24},
                                   {"shelf-treatment", 24},
                                   {"shelf-movement", 24},
                                   {"shelf-diet", 24},
                                   {"shelf-hydration", 24},
                                   {"shelf-therapies", 24},
                                   {"shelf-living", 24},
                                   {"shelf-handouts", 24},
                                   {"shelf-symptoms", 30},
                                   {"shelf-ms", 30},
                                   {"shelf-diet", 30},
                                   {"shelf-treatment", 30},
                                   {"shelf-handouts", 30}};

constexpr look::Type kFirstTypes[] = {look::Type::Ui,     look::Type::UiStrong, look::Type::Display,
                                      look::Type::Result, look::Type::Snippet,  look::Type::Small,
                                      look::Type::Lead};

}  // namespace

FirstPage FirstPage::prepare(double scale, const std::string& family) {
  FirstPage page;
  page.fonts = std::make_unique<typeset::Fonts>();
  const look::Scale sizes{scale};
  for (const look::Type type : kFirstTypes)  // setting a word loads the face, its metrics and its shaping
    typeset::paintMask(typeset::Paragraph(*page.fonts, {"Words", {}}, textStyle(type, sizes, family)), 0, 1, 1, 0);
  for (const Drawing& drawing : kFirstIcons)
    page.icons.emplace_back(drawing.name,
                            drawIcon(drawing.name, static_cast<int>(std::lround(sizes.icon(drawing.px)))));
  return page;
}

}  // namespace myelin::widgets
