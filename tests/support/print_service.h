#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace myelin::test {

/// A print service of the test's own: a real cupsd on a free loopback port with queues whose printers are shell
/// scripts. `CUPS_SERVER` and `HOME` point at it while it lives.
class PrintService {
 public:
  struct Queue {
    std::string name;    ///< "Ward_3"
    std::string info;    ///< "Ward 3, by the door"
    std::string script;  ///< gets job number, user, title, copies, options, file in $1 to $6
    std::string onError = "stop-printer";
  };
  /// The first queue is the default one. Needs cupsd in /usr/sbin or PATH.
  explicit PrintService(const std::vector<Queue>& queues);
  ~PrintService();
  PrintService(const PrintService&) = delete;
  PrintService& operator=(const PrintService&) = delete;

  bool answers() const;
  /// As when the computer that serves the printers is switched off.
  void stop();
  /// Where the scripts run and may leave files.
  const std::filesystem::path& folder() const { return folder_.path(); }

 private:
  void write(const std::string& name, const std::string& text, unsigned mode = 0600) const;
  void writeQueues(const std::vector<Queue>& queues) const;
  void start();

  TemporaryFolder folder_;
  int port_ = 0;
  pid_t server_ = 0;
  std::string home_;
};

}  // namespace myelin::test
