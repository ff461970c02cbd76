#include "rpc_text.h"

#include <algorithm>

#include "base/text.h"

namespace fujiplan::testing {

std::string framed(std::string_view lines) {
  std::string bytes;
  for (std::string_view line : lines_of(lines)) {
    if (line.empty()) continue;
    bytes.append("Content-Length: ").append(std::to_string(line.size())).append("\r\n\r\n");
    bytes += line;
  }
  return bytes;
}

std::vector<std::string> messages_in(std::string_view bytes) {
  constexpr std::string_view kName = "Content-Length: ", kEnd = "\r\n\r\n";
  std::vector<std::string> messages;
  while (bytes.starts_with(kName)) {
    std::size_t size = std::stoul(std::string(bytes.substr(kName.size())));
    bytes.remove_prefix(bytes.find(kEnd) + kEnd.size());
    messages.emplace_back(bytes.substr(0, size));
    bytes.remove_prefix(std::min(size, bytes.size()));
  }
  if (!bytes.empty()) messages.emplace_back(bytes);
  return messages;
}

}  // namespace fujiplan::testing
