#include <vector>

#include "base/formatted.h"
#include "base/join.h"
#include "diag/finding_text.h"
#include "diag/render.h"

namespace fujiplan {

// What the numbers do not say by themselves.
static std::vector<std::string> remarks_on(const FindingCounts& counts, bool ja) {
  std::vector<std::string> remarks;
  if (counts.in_baseline > 0) {
    remarks.push_back(ja ? formatted("ベースラインの{}件を除く", counts.in_baseline)
                         : formatted("{} in the baseline left out", counts.in_baseline));
  }
  if (counts.not_shown > 0) {
    remarks.push_back(
        ja ? formatted("{}件は表示を省いた。全て見るには `--max-findings all`", counts.not_shown)
           : formatted("{} not shown; `--max-findings all` shows all", counts.not_shown));
  }
  return remarks;
}

std::string render_counts(const FindingCounts& counts, Language language) {
  bool ja = language == Language::Japanese;
  std::string line =
      ja ? formatted("{}件のファイルを点検: ", counts.files)
         : formatted("{} file{} checked: ", counts.files, counts.files == 1 ? "" : "s");
  line += how_many(counts.found, language);
  std::vector<std::string> remarks = remarks_on(counts, ja);
  if (!remarks.empty()) {
    line += ja ? formatted("（{}）", join(remarks, "。")) : formatted(" ({})", join(remarks, "; "));
  }
  return line + "\n";
}

}  // namespace fujiplan
