#include "diag/fingerprint.h"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "diag/finding_text.h"

namespace fujiplan {

// FNV-1a, 64 bits: the same on every machine. A byte behind each part keeps "ab","c" from "a","bc".
class Hash {
 public:
  Hash& add(std::string_view part) {
    for (char c : part) mix(static_cast<unsigned char>(c));
    mix(0xFF);  // stands in no UTF-8 text
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  void mix(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001B3; }
  std::uint64_t value_ = 0xCBF29CE484222325;
};

static std::string_view underlined(const Sources& sources, Span span) {
  constexpr std::size_t kEnough = 256;  // bytes; a span may be a whole file
  std::string_view text = sources[span.file].text;
  if (span.offset >= text.size()) return {};
  return text.substr(span.offset, std::min<std::size_t>(span.length, kEnough));
}

std::vector<std::string> fingerprints(const Sources& sources,
                                      std::span<const Diagnostic> findings) {
  std::unordered_map<std::uint64_t, std::size_t> seen;
  std::vector<std::string> names;
  names.reserve(findings.size());
  for (const Diagnostic& finding : findings) {
    Hash hash;
    hash.add(path_in_repository(sources[finding.at.file].path))
        .add(finding.rule->code)
        .add(finding.message.ja)
        .add(underlined(sources, finding.at));
    std::size_t alike = seen[hash.value()]++;
    if (alike > 0) hash.add(std::to_string(alike));
    names.push_back(fmt::format("{:016x}", hash.value()));
  }
  return names;
}

}  // namespace fujiplan
