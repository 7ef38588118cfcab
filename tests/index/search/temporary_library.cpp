#include "temporary_library.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

namespace myelin::search {

TemporaryLibrary::TemporaryLibrary() {
  std::string name = (std::filesystem::temp_directory_path() / "search_test.XXXXXX").string();
  if (!mkdtemp(name.data())) ADD_FAILURE() << "no temporary folder";
  folder_ = name;
  writeFile("myelin.yaml",
            "title: Small\nlanguage: en\narticles: articles\nglossary: glossary.md\nshelves:\n"
            "  - id: spasms\n    name: Spasms and stiffness\n  - id: medicines\n    name: Medicines\n"
            "  - id: food\n    name: Eating well\n");
}

TemporaryLibrary::~TemporaryLibrary() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void TemporaryLibrary::write(const std::string& shelf, const std::string& slug, const std::string& title,
                             const std::string& terms, const std::string& body) {
  const std::size_t summaryEnd = body.find('\n');
  writeFile("articles/" + shelf + "/" + slug + ".md",
            "---\ntitle: " + title + "\nsummary: \"" + body.substr(0, summaryEnd) + "\"\nshelf: " + shelf +
                "\nterms: [" + terms + "]\naudience: [person]\n---\n" + body.substr(summaryEnd));
}

void TemporaryLibrary::writeFile(const std::string& path, const std::string& text) {
  const std::filesystem::path file = folder_ / "library" / path;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

void TemporaryLibrary::remove(const std::string& path) {
  std::filesystem::remove(folder_ / "library" / path);
}

std::shared_ptr<const library::Library> TemporaryLibrary::open() const {
  library::OpenOptions options;
  options.cache = folder_ / "cache";
  auto opened = library::Library::open(folder_ / "library", options);
  if (opened.ok()) return *opened;
  ADD_FAILURE() << opened.error().sentence;
  return nullptr;
}

std::shared_ptr<const library::Library> TemporaryLibrary::openPacked() const {
  const std::filesystem::path file = folder_ / "small.myelin";
  const Status packed = library::pack(folder_ / "library", file, {.replace = true, .progress = {}});
  if (!packed.ok()) ADD_FAILURE() << packed.error().sentence;
  auto opened = library::Library::open(file);
  if (opened.ok()) return *opened;
  ADD_FAILURE() << opened.error().sentence;
  return nullptr;
}

void writeSmallLibrary(TemporaryLibrary& library) {
  library.write(
      "spasms", "night-spasms", "Spasms at night", "legs jump at night, restless legs, can't sleep for spasms",
      "Spasms that wake you are common.\n\n## Why at night?\n\nA full bladder can set off a spasm. Lying flat "
      "does too.\n\n## What can you do?\n\nStretch your calves before bed. Keep the blanket light.\n");
  library.write("spasms", "spasticity", "What is spasticity?", "stiff muscles, tight legs",
                "Spasticity is stiffness that grows when you move fast.\n\n## How common is it?\n\nMost people with MS "
                "have some stiffness.\n\n## Where is it felt?\n\nMostly in the legs.\n");
  library.write(
      "spasms", "pressure-sores", "Protecting your skin", "bed sores, pressure ulcers",
      "Pressure sores start where the skin is pressed.\n\n## Where to look\n\nA pressure sore begins as a red "
      "patch that stays.\n");
  library.write("medicines", "baclofen", "Baclofen", "lioresal",
                "Baclofen calms overactive nerves.\n\n## What are the side effects?\n\nThe common side effects are "
                "sleepiness and weakness.\n\n## Why must I never stop suddenly?\n\nWithdrawal can bring fever, "
                "confusion and fits. Ask before you stop baclofen.\n");
  library.write("medicines", "gabapentin", "Gabapentin", "neurontin",
                "Gabapentin is used for nerve pain and for spasms.\n\n## Effects\n\nOne effect on the side of caution: "
                "do not drive when sleepy.\n");
  library.write("medicines", "tingling", "Numbness and tingling", "dead leg",
                "Paraesthesia is common in MS.\n\n## What it feels like\n\nPrickling or burning of the skin.\n");
  library.write(
      "food", "magnesium", "Magnesium", "epsom salts",
      "Magnesium is a mineral that muscles need.\n\n## Foods\n\nNuts, beans and green leaves.\n\n## Spasms\n\n"
      "Magnesium has not been shown to stop spasms. Too much can harm the kidneys.\n");
  library.write("food", "constipation", "Fibre and constipation", "bunged up",
                "Fibre helps against constipation.\n\n## How much?\n\nAbout 30 g a day [@nhs]. | Drink with it.\n");
  library.writeFile("glossary.md",
                    "# Glossary\n\n## Paraesthesia\n\nAlso: pins and needles, tingling\n\nOdd feelings in the skin.\n\n"
                    "## Baclofen\n\nAlso: lioresal, muscle relaxant\n\nA medicine for stiffness.\n");
}

}  // namespace myelin::search
