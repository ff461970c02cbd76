#include "fixes/all_fixes.h"

#include <algorithm>

#include "fixes/byte_fixes.h"
#include "fixes/entry_fixes.h"
#include "fixes/scalar_fixes.h"

namespace fujiplan {

static constexpr CodeFix kFixes[] = {
    {"bad-boolean", write_value},
    {"bad-half-year", write_value},
    {"bad-id", write_value},
    {"bad-number", write_value},
    {"bad-year", write_value},
    {"byte-order-mark", remove_bytes},
    {"crlf", end_lines_with_lf},
    {"department-outside-years", write_lists},
    {"full-width-digit", write_characters},
    {"half-width-kana", widen_kana},
    {"invisible-character", write_characters},
    {"key-order", move_key},
    {"look-alike-character", write_characters},
    {"not-nfc", compose_characters},
    {"old-character", write_characters},
    {"placeholder-text", remove_key},
    {"trailing-space", remove_bytes},
    {"unknown-choice", write_name},
    {"unknown-corrected-item", write_name},
    {"unknown-department", write_name},
    {"unknown-key", write_name},
    {"unknown-target", write_name},
    {"unquoted-text", put_in_quotes},
    {"unusual-space", write_characters},
    {"wrong-form", write_value},
};
static_assert(std::ranges::is_sorted(kFixes, {}, &CodeFix::code));

std::span<const CodeFix> all_fixes() {
  return kFixes;
}

// What a department has answered is not deleted, whatever it says.
std::vector<yaml::Splice> splices_of(const FaultyFile& file, const Diagnostic& finding) {
  if (finding.rule->fix == Fix::None) return {};
  if (finding.rule->code == "placeholder-text" && file.is_below(finding.at, "survey")) return {};
  auto found = std::ranges::lower_bound(kFixes, finding.rule->code, {}, &CodeFix::code);
  return found->mend(file, finding);
}

}  // namespace fujiplan
