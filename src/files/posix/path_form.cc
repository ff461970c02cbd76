#include "files/system/path_form.h"

namespace fujiplan {

const char kBetweenPaths = ':';

std::size_t size_of_root(std::string_view path) {
  return path.starts_with('/') ? 1 : 0;
}

std::string with_slashes(std::string path) {
  return path;
}

}  // namespace fujiplan
