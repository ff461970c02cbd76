#pragma once

#include <memory>

namespace fujiplan {

// Ctrl-C and its like (SIGINT, SIGTERM, SIGHUP) wait as long as it lives: files are written whole,
// and no temporary file stays behind. Then the process ends by the signal as if nothing had been.
// For the thread that writes, while no other runs; threads that it begins hold them too.
class HoldSignals {
 public:
  HoldSignals();
  ~HoldSignals();
  HoldSignals(const HoldSignals&) = delete;
  HoldSignals& operator=(const HoldSignals&) = delete;

  // For work that takes longer than a person waits: throws Failure when a signal is waiting, so
  // that everything begun is taken back; the process then ends by that signal.
  void stop_if_one_waits() const;

 private:
  struct Before;
  std::unique_ptr<const Before> before_;
};

}  // namespace fujiplan
