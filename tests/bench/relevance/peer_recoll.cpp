#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "tests/bench/relevance/peer.h"

namespace myelin::bench {
namespace {

namespace fs = std::filesystem;

/// recollq as a person would ask it: any of the words, Recoll's own stemming and weights.
class Recoll : public Peer {
 public:
  explicit Recoll(fs::path folder) : folder_(std::move(folder)) {}

  std::string name() const override { return "Recoll"; }

  Slugs ask(const std::string& words, bool typing, std::size_t most) override {
    std::string command = "HOME='" + folder_.string() + "' recollq -c '" + (folder_ / "conf").string() +
                          "' -o -b -n 0-" + std::to_string(most) + " --";
    const std::vector<std::string> plain = plainWordsOf(words);
    for (std::size_t i = 0; i < plain.size(); ++i) {
      std::string word = plain[i];
      std::erase(word, '\'');
      command += " '" + word + (typing && i + 1 == plain.size() ? "*'" : "'");
    }
    Slugs slugs;
    std::FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) return slugs;
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) {
      const std::string name = line.data();
      if (name.starts_with("file://")) slugs.push_back(fs::path(name.substr(0, name.find('\n'))).stem().string());
    }
    ::pclose(pipe);
    return slugs;
  }

 private:
  fs::path folder_;
};

}  // namespace

std::unique_ptr<Peer> recoll(const std::vector<File>& files, const fs::path& folder) {
  if (std::system("command -v recollq >/dev/null && command -v recollindex >/dev/null") != 0) return nullptr;
  fs::create_directories(folder / "conf");
  fs::create_directories(folder / "files");
  for (const File& file : files) std::ofstream(folder / "files" / (file.slug + ".txt")) << file.bytes;
  std::ofstream(folder / "conf/recoll.conf") << "topdirs = " << (folder / "files").string() << "\nloglevel = 1\n";
  const std::string index = "HOME='" + folder.string() + "' recollindex -c '" + (folder / "conf").string() + "'";
  if (std::system((index + " >/dev/null 2>&1").c_str()) != 0) return nullptr;
  return std::make_unique<Recoll>(folder);
}

}  // namespace myelin::bench
