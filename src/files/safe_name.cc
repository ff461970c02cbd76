#include "files/safe_name.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace fujiplan {

// Names that Windows keeps for devices, with any extension. Ports have a number of one digit, which
// may be a raised one.
static bool is_reserved(std::string_view name) {
  constexpr std::string_view kDevices[] = {"con", "prn", "aux", "nul", "conin$", "conout$"};
  constexpr std::string_view kNumbers[] = {"0", "1", "2", "3", "4", "5", "6",
                                           "7", "8", "9", "¹", "²", "³"};
  std::string lower = to_lower_ascii(trim(name.substr(0, name.find('.'))));
  if (lower.starts_with("com") || lower.starts_with("lpt")) {
    return std::ranges::find(kNumbers, lower.substr(3)) != std::end(kNumbers);
  }
  return std::ranges::find(kDevices, lower) != std::end(kDevices);
}

std::string safe_file_name(std::string_view name) {
  constexpr std::string_view kForbidden = "/\\:*?\"<>|";
  constexpr std::size_t kLongest = 180;  // bytes; file systems stop at 255
  std::string safe;
  for (std::size_t i = 0; i < name.size();) {
    CodePoint c = decode_at(name, i);
    bool forbidden = c.value < 0x20 || c.value == 0x7F ||
                     (c.size == 1 && kForbidden.find(name[i]) != kForbidden.npos);
    if (safe.size() + c.size > kLongest) break;
    if (forbidden) {
      safe += '_';
    } else {
      safe.append(name, i, c.size);
    }
    i += c.size;
  }
  while (safe.ends_with('.') || safe.ends_with(' ')) safe.pop_back();
  bool hidden = safe.starts_with('.') || safe.starts_with('-');
  return safe.empty() || hidden || is_reserved(safe) ? "_" + safe : safe;
}

}  // namespace fujiplan
