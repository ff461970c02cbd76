#include "diag/baseline.h"

#include <algorithm>
#include <tuple>

#include "base/failure.h"
#include "base/formatted.h"
#include "base/natural_order.h"
#include "base/number.h"
#include "base/text.h"
#include "notation/fiscal_year.h"

namespace fujiplan {

static constexpr char kBeforeYear = '@';
static constexpr std::string_view kFirstLine = "# fujiplan baseline 1";

bool BaselineOrder::operator()(const BaselineKey& a, const BaselineKey& b) const {
  if (a.path != b.path) return natural_less(a.path, b.path);
  return a.code < b.code;
}

std::string path_in_plan(std::string_view path, std::string_view folder) {
  if (path.starts_with(folder)) path.remove_prefix(std::min(path.size(), folder.size() + 1));
  return std::string(path);
}

static BaselineKey key_of(const Sources& sources, const Diagnostic& finding,
                          std::string_view folder) {
  std::string code(finding.rule->code);
  if (finding.year) code += kBeforeYear + to_string(finding.year);
  return {path_in_plan(sources[finding.at.file].path, folder), std::move(code)};
}

BaselineCounts count_findings(const Sources& sources, std::span<const Diagnostic> findings,
                              std::string_view folder) {
  BaselineCounts counts;
  for (const Diagnostic& finding : findings) ++counts[key_of(sources, finding, folder)];
  return counts;
}

namespace {

// Where a mistake of a baseline stands.
struct Line {
  std::string_view path;
  std::size_t number;

  Failure wrong(const std::string& ja, const std::string& en) const {
    return Failure(
        {formatted("{}:{}: {}。行を直すか、`--update-baseline` で作り直す", path, number, ja),
         formatted("{}:{}: {}; correct the line, or make the file anew with `--update-baseline`",
                   path, number, en)});
  }
};

}  // namespace

static void require_known_code(std::string_view code, Line line,
                               std::span<const Rule* const> rules) {
  if (std::size_t at = code.find(kBeforeYear); at != code.npos) {
    std::string_view year = code.substr(at + 1);
    code = code.substr(0, at);
    if (!parse_fiscal_year(year)) {
      throw line.wrong(formatted("`{}` は年度ではない", year),
                       formatted("`{}` is no fiscal year", year));
    }
  }
  std::vector<std::string_view> codes;
  for (const Rule* rule : rules) codes.push_back(rule->code);
  if (std::ranges::find(codes, code) != codes.end()) return;
  auto nearest = nearest_name(code, codes);
  throw line.wrong(formatted("コード `{}` はない{}", code,
                             nearest ? formatted("（`{}` と書く）", *nearest) : ""),
                   formatted("no code `{}`{}", code,
                             nearest ? formatted(" (did you mean `{}`?)", *nearest) : ""));
}

static void add_entry(std::string_view text, Line line, std::span<const Rule* const> rules,
                      BaselineCounts& counts) {
  auto cells = split(text, '\t');
  if (cells.size() != 3 || cells[0].empty()) {
    throw line.wrong("パス、コード、件数をタブで区切った行ではない",
                     "not a path, a code and a count separated by tabs");
  }
  require_known_code(cells[1], line, rules);
  auto count = parse_whole_number(cells[2]);
  if (!count || *count == 0) {
    throw line.wrong(formatted("件数 `{}` は1以上の整数ではない", cells[2]),
                     formatted("count `{}` is no whole number above 0", cells[2]));
  }
  auto [entry, is_new] = counts.try_emplace({std::string(cells[0]), std::string(cells[1])}, 0);
  if (!is_new) {
    throw line.wrong(formatted("`{}` の `{}` は2度目", cells[0], cells[1]),
                     formatted("`{}` of `{}` for the second time", cells[1], cells[0]));
  }
  entry->second = static_cast<std::size_t>(*count);
}

std::string baseline_comments(std::string_view text, std::string_view path) {
  std::vector<std::string_view> lines = lines_of(text);
  if (lines.empty() || lines.front() != kFirstLine) {
    throw Failure(
        {formatted("{}:1: ベースラインではない（`{}` で始まらない）。別のファイルを指定する", path,
                   kFirstLine),
         formatted("{}:1: not a baseline (it does not begin with `{}`); name another file", path,
                   kFirstLine)});
  }
  std::string comments;
  for (std::string_view line : lines) {
    if (!line.starts_with('#')) break;
    comments += std::string(line) + "\n";
  }
  return comments;
}

std::string new_baseline_comments(Language language) {
  constexpr Text kWhatItIs{
      "# 既にあるエラーと警告の件数。`fujiplan validate --baseline` は、この件数までは示さない。",
      "# Old errors and warnings: `fujiplan validate --baseline` leaves them out."};
  return formatted("{}\n{}\n", kFirstLine, kWhatItIs.in(language));
}

Baseline parse_baseline(std::string_view text, std::string_view path,
                        std::span<const Rule* const> rules) {
  Baseline baseline{baseline_comments(text, path), {}};
  std::size_t number = 0;
  for (std::string_view line : lines_of(text)) {
    ++number;
    if (line.starts_with('#') && baseline.counts.empty()) continue;
    add_entry(line, {path, number}, rules, baseline.counts);
  }
  return baseline;
}

std::string to_text(const Baseline& baseline) {
  std::string out = baseline.comments;
  for (const auto& [key, count] : baseline.counts) {
    if (key.path.starts_with('#') || key.path.find_first_of("\t\r\n") != key.path.npos) {
      throw Failure(
          {formatted("パス `{}` は、`#` で始まるか、タブや改行を含むので、ベースラインに書けない",
                     key.path),
           formatted(
               "path `{}` begins with `#`, or holds a TAB or a line break, which a baseline cannot",
               key.path)});
    }
    out += formatted("{}\t{}\t{}\n", key.path, key.code, count);
  }
  return out;
}

std::vector<BaselineChange> take_covered(std::vector<Diagnostic>& findings, const Sources& sources,
                                         std::string_view folder, const BaselineCounts& baseline) {
  BaselineCounts now = count_findings(sources, findings, folder);
  std::vector<BaselineChange> changes;
  for (const auto& [key, before] : baseline) {
    auto found = now.find(key);
    std::size_t count = found == now.end() ? 0 : found->second;
    if (count != before) changes.push_back({key, before, count});
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    BaselineKey key = key_of(sources, finding, folder);
    auto covered = baseline.find(key);
    return covered != baseline.end() && now[key] <= covered->second;
  });
  return changes;
}

}  // namespace fujiplan
