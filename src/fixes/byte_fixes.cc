#include "fixes/byte_fixes.h"

#include <string_view>
#include <utility>

#include "base/text.h"
#include "yaml/form_c.h"

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

std::vector<yaml::Splice> compose_characters(const FaultyFile& file, const Diagnostic& finding) {
  std::vector<yaml::Splice> splices;
  for (std::string_view line : lines_of(file.text())) {
    if (is_nfc(line)) continue;
    auto start = static_cast<std::size_t>(line.data() - file.text().data());
    for (yaml::Recomposed& part : yaml::not_in_form_c(line)) {
      if (part.is_other != finding.is_doubtful) continue;
      splices.push_back({start + part.offset, part.size, std::move(part.instead)});
    }
  }
  return splices;
}

}  // namespace fujiplan
