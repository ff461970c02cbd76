#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

// The faults that a plan had when checking began: how many of each code in each file. They are not
// shown, so that new ones are seen, and the list can only shrink. Findings about the answers of the
// survey are counted for each year: one that was looked at in R5 does not hide that of R6.
//
//   # fujiplan baseline 1
//   # ... further comments: kept
//   1-1/1-1-2.yaml	full-width-digit	2
//
// A line each, separated by TABs, in the order of the files and codes. A count stays true when
// lines move, and two branches that mend different files do not conflict.
namespace fujiplan {

struct BaselineKey {
  std::string path;  // from the folder of plan.yaml
  std::string code;  // with the year behind it, of a finding about answers: same-scores@R6
};
struct BaselineOrder {
  bool operator()(const BaselineKey& a, const BaselineKey& b) const;
};
using BaselineCounts = std::map<BaselineKey, std::size_t, BaselineOrder>;

struct Baseline {
  std::string comments;  // the lines in front, the first of which tells what the file is
  BaselineCounts counts;
};

// How many findings of each code each file has. `folder` holds plan.yaml, as the paths show it.
BaselineCounts count_findings(const Sources& sources, std::span<const Diagnostic> findings,
                              std::string_view folder);

// A path of a finding as a baseline has it.
std::string path_in_plan(std::string_view path, std::string_view folder);

// The lines in front of a baseline, for writing it anew: entries are not looked at.
// Throws Failure when the text is no baseline; `path` is for the message.
std::string baseline_comments(std::string_view text, std::string_view path);
std::string new_baseline_comments(Language language);

// Throws Failure with place and remedy when the text is no baseline, or a line of it is wrong.
Baseline parse_baseline(std::string_view text, std::string_view path,
                        std::span<const Rule* const> rules);

// The text of the file: parse_baseline() gives the same back.
// Throws Failure for a path that begins with `#`, or holds a TAB or a line break.
std::string to_text(const Baseline& baseline);

struct BaselineChange {
  BaselineKey key;
  std::size_t before, now;
};

// Takes away the findings that the baseline covers. Counts do not tell which of three findings are
// the two old ones: where there are more than before, all are left.
// Returns the entries whose count is not the present one, in order.
std::vector<BaselineChange> take_covered(std::vector<Diagnostic>& findings, const Sources& sources,
                                         std::string_view folder, const BaselineCounts& baseline);

}  // namespace fujiplan
