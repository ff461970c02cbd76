#include <fcntl.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "cli.h"
#include "files/real_file_system.h"
#include "version.h"

extern char** environ;

static std::map<std::string, std::string> variables() {
  std::map<std::string, std::string> result;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    std::string text = *entry;
    if (auto equals = text.find('='); equals != text.npos) {
      result[text.substr(0, equals)] = text.substr(equals + 1);
    }
  }
  return result;
}

static int terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) == 0 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

// What the stream has read already, else what the system has for it, be it the end.
static bool more_came_in() {
  if (std::cin.rdbuf()->in_avail() > 0) return true;
  pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  return ::poll(&input, 1, 0) > 0;
}

// A file that fujiplan opens must never get the number of a stream that the caller has closed: what
// is printed would land in it. Nothing can be written to these, and that is said.
static void fill_closed_streams() {
  int file = 0;
  do {
    file = ::open("/dev/null", O_RDONLY);
  } while (file >= 0 && file <= STDERR_FILENO);
  if (file >= 0) ::close(file);
}

// Texts of reports are large and short-lived. glibc keeps the memory of the first that is given
// back as room for others, which does not fit them; from this size on, each goes back at once.
static void give_back_large_texts() {
#ifdef __GLIBC__
  constexpr int kLarge = 1 << 20;  // bytes
  ::mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

int main(int argc, char** argv) {
  fill_closed_streams();
  give_back_large_texts();
  std::ios::sync_with_stdio(false);
  std::error_code no_directory;  // the current directory may have been deleted
  fujiplan::RealFileSystem files;
  fujiplan::Environment env{
      .files = files,
      .out = std::cout,
      .err = std::cerr,
      .directory = std::filesystem::current_path(no_directory).string(),
      .variables = variables(),
      .reads_git = true,
      .out_is_terminal = ::isatty(STDOUT_FILENO) != 0,
      .processors = std::max(1U, std::thread::hardware_concurrency()),
      .libraries = {std::begin(fujiplan::kLibraries), std::end(fujiplan::kLibraries)},
      .width = terminal_width(),
      .in = &std::cin,
      .more_came_in = more_came_in};
  return fujiplan::run(std::vector<std::string>(argv + 1, argv + argc), env);
}
