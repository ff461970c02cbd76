#include "fixes/byte_fixes.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"

namespace fujiplan {

std::vector<yaml::Splice> remove_bytes(const FaultyFile&, const Diagnostic& finding) {
  return {{finding.at.offset, finding.at.length, ""}};
}

std::vector<yaml::Splice> end_lines_with_lf(const FaultyFile& file, const Diagnostic&) {
  constexpr std::string_view kCrlf = "\r\n";
  std::vector<yaml::Splice> splices;
  std::string_view text = file.text();
  for (auto at = text.find(kCrlf); at != text.npos; at = text.find(kCrlf, at + kCrlf.size())) {
    splices.push_back({at, 1, ""});
  }
  return splices;
}

static bool continues_character(char c) {
  constexpr unsigned kMask = 0xC0, kContinues = 0x80;
  return (static_cast<unsigned char>(c) & kMask) == kContinues;
}

// Without the characters at both ends that stay as they are.
static yaml::Splice changed_part(std::string_view text, std::string_view line,
                                 std::string_view normal) {
  auto begin = static_cast<std::size_t>(std::ranges::mismatch(line, normal).in1 - line.begin());
  while (begin > 0 && begin < line.size() && continues_character(line[begin])) --begin;
  std::size_t behind = 0;
  const std::size_t most = std::min(line.size(), normal.size()) - std::min(begin, normal.size());
  while (behind < most && line[line.size() - 1 - behind] == normal[normal.size() - 1 - behind]) {
    ++behind;
  }
  while (behind > 0 && continues_character(line[line.size() - behind])) --behind;
  auto at = static_cast<std::size_t>(line.data() - text.data());
  return {at + begin, line.size() - begin - behind,
          std::string(normal.substr(begin, normal.size() - begin - behind))};
}

std::vector<yaml::Splice> compose_characters(const FaultyFile& file, const Diagnostic&) {
  std::vector<yaml::Splice> splices;
  for (std::string_view line : lines_of(file.text())) {
    if (!is_nfc(line)) splices.push_back(changed_part(file.text(), line, to_nfc(line)));
  }
  return splices;
}

}  // namespace fujiplan
