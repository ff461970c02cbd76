#include <vector>

#include "base/format.h"
#include "base/join.h"
#include "diag/finding_text.h"
#include "diag/render.h"

namespace fujiplan {

// What the numbers do not say by themselves.
static std::vector<std::string> remarks_on(const FindingCounts& counts, Language language) {
  constexpr Format<std::size_t> kInBaseline{"ベースラインの{}件を除く",
                                            "{} in the baseline left out"};
  constexpr Format<std::size_t> kNotShown{"{}件は表示を省いた。全て見るには `--max-findings all`",
                                          "{} not shown; `--max-findings all` shows all"};
  constexpr Format<std::size_t> kFixable{"{}件は `--fix` で直せる", "{} fixable with `--fix`"};
  constexpr Format<std::size_t> kLikely{"{}件は `--fix --unsafe` で直せる",
                                        "{} fixable with `--fix --unsafe`"};
  constexpr Format<std::size_t, std::size_t> kBoth{
      "{}件は `--fix` で、さらに{}件は `--fix --unsafe` で直せる",
      "{} fixable with `--fix`, {} more with `--fix --unsafe`"};
  std::vector<std::string> remarks;
  if (counts.fixable > 0 && counts.likely > 0) {
    remarks.push_back(kBoth.in(language, counts.fixable, counts.likely));
  } else if (counts.fixable > 0) {
    remarks.push_back(kFixable.in(language, counts.fixable));
  } else if (counts.likely > 0) {
    remarks.push_back(kLikely.in(language, counts.likely));
  }
  if (counts.in_baseline > 0) remarks.push_back(kInBaseline.in(language, counts.in_baseline));
  if (counts.not_shown > 0) remarks.push_back(kNotShown.in(language, counts.not_shown));
  return remarks;
}

std::string render_counts(const FindingCounts& counts, Language language) {
  constexpr Format<Counted> kChecked{"{}件のファイルを点検: ", "{} checked: "};
  constexpr Text kBetween{"。", "; "};
  std::string line = kChecked.in(language, {counts.files, "file"});
  line += how_many(counts.found, language);
  std::string remarks = join(remarks_on(counts, language), kBetween.in(language));
  return line + in_brackets(remarks, language) + "\n";
}

}  // namespace fujiplan
