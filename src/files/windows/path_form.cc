#include "files/system/path_form.h"

#include <algorithm>

#include "base/number.h"

namespace fujiplan {

const char kBetweenPaths = ';';

static bool begins_with_drive(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' && is_letter_or_digit(path[0]) &&
         (path[0] < '0' || path[0] > '9');
}

// `//server/share/`; `//plan` is a doubled slash.
static std::size_t size_of_share(std::string_view path) {
  std::size_t server = path.find('/', 2);
  if (server == path.npos) return 1;
  std::size_t share = path.find('/', server + 1);
  return share == path.npos ? path.size() : share + 1;
}

// `C:plan`, below the current folder of the drive, is left to Windows as it is.
std::size_t size_of_root(std::string_view path) {
  if (begins_with_drive(path)) return path.size() > 2 && path[2] == '/' ? 3 : 2;
  if (path.starts_with("//") && path.size() > 2 && path[2] != '/') return size_of_share(path);
  return path.starts_with('/') ? 1 : 0;
}

std::string with_slashes(std::string path) {
  std::ranges::replace(path, '\\', '/');
  return path;
}

}  // namespace fujiplan
