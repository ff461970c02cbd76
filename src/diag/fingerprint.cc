#include "diag/fingerprint.h"

#include <string_view>
#include <unordered_map>

#include "base/fnv1a.h"
#include "base/formatted.h"
#include "diag/finding_text.h"

namespace fujiplan {

// A byte behind each part, which stands in no UTF-8 text, keeps "ab","c" from "a","bc".
static void add(std::uint64_t& hash, std::string_view part) {
  hash = fnv1a("\xFF", fnv1a(part, hash));
}

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
    std::uint64_t hash = fnv1a("");
    add(hash, path_in_repository(sources[finding.at.file].path));
    add(hash, finding.rule->code);
    if (finding.year) add(hash, to_string(finding.year));
    add(hash, finding.message.ja);
    add(hash, underlined(sources, finding.at));
    std::size_t alike = seen[hash]++;
    if (alike > 0) add(hash, std::to_string(alike));
    names.push_back(formatted("{:016x}", hash));
  }
  return names;
}

}  // namespace fujiplan
