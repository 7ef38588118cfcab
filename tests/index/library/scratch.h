#pragma once
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "index/library/library.h"

/// Folders of a test's own: removed with the object.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "myelin-test.XXXXXX").string();
    root_ = std::filesystem::canonical(mkdtemp(pattern.data()));
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  std::filesystem::path path(const std::string& name = "") const { return name.empty() ? root_ : root_ / name; }

  /// Writes a file whose time lies an hour back, or `age` seconds, so that it counts as settled.
  std::filesystem::path write(const std::string& name, const std::string& bytes, int age = 3600) const {
    const std::filesystem::path file = path(name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::seconds(age));
    return file;
  }

  static std::string read(const std::filesystem::path& file) {
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
  }

 private:
  std::filesystem::path root_;
};

inline std::string markdown(const std::string& title, const std::string& rest = "Some words.") {
  return "---\ntitle: " + title + "\n---\n\n" + rest + "\n";
}

/// Bytes that do not compress, always the same for one `seed`.
inline std::string noise(std::size_t size, std::uint64_t seed) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    bytes += static_cast<char>(seed >> 56);
  }
  return bytes;
}

/// A small library with a manifest, below `folder`.
inline void writeLibrary(const Scratch& scratch, const std::string& folder) {
  scratch.write(folder + "/myelin.yaml",
                "title: Test library\nlanguage: en\nedition: 3\nlicence: CC BY-SA 4.0\narticles: articles\n"
                "figures: figures\nglossary: glossary.md\nreferences: references.json\n"
                "shelves:\n  - {id: spasticity, name: Spasms and stiffness}\n  - {id: diet, name: Eating well}\n"
                "  - {id: empty, name: Nothing here}\n");
  scratch.write(folder + "/README.md", "# How an article is written\n");
  scratch.write(folder + "/glossary.md",
                "# Glossary\n\n## Clonus\n\nAlso: foot tapping\n\nA rhythmic beat of a muscle.\n");
  scratch.write(folder + "/references.json",
                R"([{"id": "khan2013", "author": [{"family": "Khan", "given": "Fary"}], "title": "Spasticity in MS",
                     "container-title": "Cochrane", "issued": {"date-parts": [[2013]]}, "DOI": "10.1/x"}])");
  scratch.write(folder + "/articles/spasticity/night-spasms.md",
                "---\ntitle: Spasms at night\nsummary: \"Legs may jump.\"\nterms: [night cramps, jumping legs]\n"
                "audience: [person, carer]\nreviewed: 2026-11-22\nedition: 2\nsee_also: [baclofen, water]\n---\n\n"
                "## Why\n\nClonus and spasms at night [@khan2013]. ![A nerve](nerve.svg)\n");
  scratch.write(folder + "/articles/spasticity/baclofen.md",
                markdown("Baclofen", "## Night cramps\n\nA medicine for jumping legs."));
  scratch.write(folder + "/articles/diet/water.md", markdown("Drinking water", "Drink when you are thirsty."));
  scratch.write(folder + "/figures/nerve.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
}

/// Opens with a cache inside the scratch folder and counts what was indexed.
struct Opening {
  std::shared_ptr<const myelin::library::Library> library;
  myelin::Error error{myelin::Error::Kind::NotFound, ""};
  int indexed = 0;

  explicit Opening(const std::filesystem::path& path, const std::filesystem::path& cache) {
    myelin::library::OpenOptions options;
    options.cache = cache;
    options.progress = [&](int done, int) { indexed = done; };
    auto opened = myelin::library::Library::open(path, options);
    if (opened)
      library = *opened;
    else
      error = opened.error();
  }
};
