#include "files/system/own_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>

#include "base/exit_code.h"

extern char** environ;

namespace fujiplan {

// A file that fujiplan opens must never get the number of a stream that the caller has closed: what
// is printed would land in it. Nothing can be written to these, and that is said.
static void fill_closed_streams() {
  int file = 0;
  do {
    file = ::open("/dev/null", O_RDONLY);
  } while (file >= 0 && file <= STDERR_FILENO);
  if (file >= 0) ::close(file);
}

void prepare_streams() {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows beyond `ulimit -f` is told as others (EFBIG)
  fill_closed_streams();
  std::ios::sync_with_stdio(false);
}

std::vector<std::string> arguments(int count, char** values) {
  return {values + 1, values + count};
}

std::map<std::string, std::string> environment_variables() {
  std::map<std::string, std::string> result;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    std::string text = *entry;
    if (auto equals = text.find('='); equals != text.npos) {
      result[text.substr(0, equals)] = text.substr(equals + 1);
    }
  }
  return result;
}

std::string current_folder() {
  std::error_code deleted;
  return std::filesystem::current_path(deleted).string();
}

bool out_is_terminal() {
  return ::isatty(STDOUT_FILENO) != 0;
}

int terminal_width() {
  winsize size{};
  if (!out_is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

// What the stream has read already, else what the system has for it, be it the end.
bool more_came_in() {
  if (std::cin.rdbuf()->in_avail() > 0) return true;
  pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  return ::poll(&input, 1, 0) > 0;
}

void end_in_peace_when_nobody_reads() {
  std::signal(SIGPIPE, [](int) { ::_exit(static_cast<int>(ExitCode::Success)); });
}

}  // namespace fujiplan
