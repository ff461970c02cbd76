#include "files/uri.h"

#include <charconv>

#include "base/number.h"
#include "files/system/path_form.h"

namespace fujiplan {

std::string uri_path(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF", kPlain = "-._~/";
  std::string out;
  for (char c : path) {
    if (is_letter_or_digit(c) || kPlain.find(c) != kPlain.npos) {
      out += c;
    } else {
      auto byte = static_cast<unsigned char>(c);
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

std::string uri_of_file(std::string_view path) {
  return (path.starts_with('/') ? "file://" : "file:///") + uri_path(path);
}

static std::string decoded(std::string_view text) {
  constexpr std::size_t kSize = 3;  // of %E4
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned char byte = 0;
    std::string_view escape = text.substr(i, kSize);
    const char* end = escape.data() + escape.size();
    bool whole = escape.size() == kSize && escape[0] == '%' &&
                 std::from_chars(escape.data() + 1, end, byte, 16).ptr == end;
    out += whole ? static_cast<char>(byte) : text[i];
    if (whole) i += kSize - 1;
  }
  return out;
}

// `/c:/plan`, as every URI has a slash there, is `C:/plan` where drives are roots.
static std::string as_path_of_system(std::string path) {
  constexpr std::size_t kWithDrive = 2;  // bytes of `C:`
  if (size_of_root(std::string_view(path).substr(1)) < kWithDrive) return path;
  path.erase(0, 1);
  if ('a' <= path[0] && path[0] <= 'z') path[0] = static_cast<char>(path[0] - 'a' + 'A');
  return path;
}

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view kHosts[] = {"file://localhost/", "file:///", "file:/"};
  for (std::string_view start : kHosts) {
    if (!uri.starts_with(start)) continue;
    std::string_view path = uri.substr(start.size() - 1);
    if (path.starts_with("//")) return std::nullopt;  // of another machine
    std::string plain = decoded(path.substr(0, path.find_first_of("?#")));
    if (plain.find('\0') != plain.npos) return std::nullopt;
    return as_path_of_system(std::move(plain));
  }
  return std::nullopt;
}

}  // namespace fujiplan
