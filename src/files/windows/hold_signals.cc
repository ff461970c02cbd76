#include "files/system/hold_signals.h"

#include <windows.h>

#include <atomic>
#include <cstdlib>

#include "base/failure.h"

namespace fujiplan {

namespace {

std::atomic<int> held = 0;
std::atomic<bool> one_waits = false;

// Runs in a thread of its own. Ctrl-C and Ctrl-Break can be passed over; when the window is closed
// or the user logs off, Windows ends the process as soon as this returns, or after some seconds.
BOOL WINAPI hold(DWORD event) {
  constexpr DWORD kPause = 10;  // ms
  if (held == 0) return FALSE;
  one_waits = true;
  if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
    while (held > 0) ::Sleep(kPause);
  }
  return TRUE;
}

}  // namespace

struct HoldSignals::Before {};

HoldSignals::HoldSignals() {
  static const bool is_set = ::SetConsoleCtrlHandler(hold, TRUE) != 0;
  static_cast<void>(is_set);
  ++held;
}

HoldSignals::~HoldSignals() {
  constexpr unsigned kEndedByCtrlC = 0xC000013A;
  // So that what was printed is shown, and the console is as it was.
  if (--held == 0 && one_waits) std::exit(static_cast<int>(kEndedByCtrlC));
}

void HoldSignals::stop_if_one_waits() const {
  if (one_waits) {
    throw Failure({"中断した。何も書き換えていない", "interrupted; nothing was changed"});
  }
}

}  // namespace fujiplan
