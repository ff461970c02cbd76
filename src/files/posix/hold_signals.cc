#include "files/system/hold_signals.h"

#include <csignal>

#include "base/failure.h"

namespace fujiplan {

static constexpr int kHeld[] = {SIGINT, SIGTERM, SIGHUP};

// As nohup sets it: such a signal must not wait, it would stop the work after all.
static bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

struct HoldSignals::Before {
  sigset_t blocked;
};

HoldSignals::HoldSignals() {
  sigset_t held;
  sigemptyset(&held);
  for (int signal : kHeld) {
    if (!is_ignored(signal)) sigaddset(&held, signal);
  }
  Before before{};
  ::pthread_sigmask(SIG_BLOCK, &held, &before.blocked);
  before_ = std::make_unique<const Before>(before);
}

HoldSignals::~HoldSignals() {
  ::pthread_sigmask(SIG_SETMASK, &before_->blocked, nullptr);
}

void HoldSignals::stop_if_one_waits() const {
  sigset_t waiting;
  if (::sigpending(&waiting) != 0) return;
  for (int signal : kHeld) {
    if (sigismember(&waiting, signal) == 1 && sigismember(&before_->blocked, signal) == 0) {
      throw Failure({"中断した。何も書き換えていない", "interrupted; nothing was changed"});
    }
  }
}

}  // namespace fujiplan
