#include <algorithm>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "base/formatted.h"
#include "base/number.h"
#include "checks/check.h"
#include "checks/validate_plan.h"
#include "commands/command.h"
#include "commands/explanation.h"
#include "commands/validate/validate_base.h"
#include "commands/validate/validate_baseline.h"
#include "commands/validate/validate_fix.h"
#include "diag/render.h"
#include "fixes/tell_fixes.h"
#include "model/plan.h"
#include "reports/publication_note.h"
#include "run/chosen_sources.h"
#include "run/formats.h"
#include "run/output_target.h"
#include "run/sparse_checkout.h"

namespace fujiplan {

// The other forms are for programs.
static bool is_for_people(FindingsFormat format) {
  return format == FindingsFormat::Text || format == FindingsFormat::Concise;
}

// How many findings to show. A form that a program reads holds all of them unless fewer are asked
// for.
static std::size_t limit_of(const Options& options, FindingsFormat format) {
  constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max(), kReadable = 1000;
  const std::string& typed = options.max_findings;
  if (typed.empty()) return is_for_people(format) ? kReadable : kAll;
  if (typed == "all") return kAll;
  if (auto number = parse_whole_number(typed)) return static_cast<std::size_t>(*number);
  throw UsageError(
      {formatted("`--max-findings` の値 `{}` は、0以上の整数でも all でもない", typed),
       formatted("`--max-findings` is `{}`: neither a whole number nor `all`", typed)});
}

// The chosen files, each with its findings counted.
static std::vector<CheckedFile> checked_files(const std::vector<bool>& chosen,
                                              std::span<const Diagnostic> findings) {
  std::vector<CheckedFile> files;
  auto next = findings.begin();  // in the order of the files
  for (std::size_t number = 0; number < chosen.size(); ++number) {
    if (!chosen[number]) continue;
    CheckedFile& file = files.emplace_back(CheckedFile{number});
    for (; next != findings.end() && next->at.file == number; ++next) {
      file.found.add(next->rule->severity);
    }
  }
  return files;
}

// How many can be mended so.
static std::size_t count_mended(std::span<const Diagnostic> findings, Fix fix) {
  return static_cast<std::size_t>(std::ranges::count_if(findings, [&](const Diagnostic& finding) {
    return !finding.mend.empty() && fix_grade(finding) == fix;
  }));
}

static std::vector<RulePage> rule_pages(Language language) {
  std::vector<RulePage> pages;
  for (const Rule* rule : all_rules()) {
    pages.push_back(
        {rule, explanation_text(*rule, language, false), explanation_markdown(*rule, language)});
  }
  return pages;
}

static std::string rendered(const Context& context, const Sources& sources, FindingsFormat format,
                            std::span<const Diagnostic> findings,
                            std::span<const CheckedFile> files) {
  Language language = context.language;
  switch (format) {
    case FindingsFormat::Text:
      return render_text(sources, findings, {language, use_color(context)});
    case FindingsFormat::Concise:
      return render_concise(sources, findings, language);
    case FindingsFormat::Json:
      return render_json(sources, findings, language);
    case FindingsFormat::Sarif:
      return render_sarif(sources, findings, rule_pages(language), language);
    case FindingsFormat::Github:
      return render_github(sources, findings, language);
    case FindingsFormat::Gitlab:
      return render_gitlab(sources, findings, language);
    case FindingsFormat::Junit:
      return render_junit(sources, findings, files, context.options.strict, language);
  }
  return "";  // not reached: the compiler asks for a case of each form
}

// All that may fail once files are fixed, before they are: who gets exit code 2 finds them as they
// were.
static void require_what_follows(const Context& context) {
  require_base(context);
  require_baseline(context);
  const std::string& output = context.options.output;
  if (!output.empty()) require_writable_target(context, output);
}

ExitCode run_validate(Context& context) {
  const Options& options = context.options;
  FindingsFormat format = chosen_format(options, FindingsFormat::Text);
  std::size_t limit = limit_of(options, format);
  require_baseline_to_update(options);
  require_fix(options);
  if (options.diff) return show_mends(context);
  if (options.fix) {
    require_what_follows(context);
    mend_files(context);
  }
  HeaderFile header = open_header(context);
  tell_not_checked_out(context, header.folder);
  auto [sources, findings, inference] =
      validate_plan(context.env.files_of_plan(), header.folder, std::move(header.content),
                    thread_count(context.env));
  add_findings_since_base(context, header.folder, sources, findings);
  std::vector<bool> chosen = chosen_sources(context, sources);
  PlanFiles plan{sources, header.folder, chosen};
  if (options.update_baseline) update_baseline(context, plan, findings);
  auto is_chosen = [&](const Diagnostic& finding) { return chosen[finding.at.file]; };
  auto found = std::ranges::count_if(findings, is_chosen);
  bool is_current = options.baseline.empty() || apply_baseline(context, plan, findings);
  std::erase_if(findings, std::not_fn(is_chosen));
  tell_fixes(sources, findings);
  std::vector<CheckedFile> files = checked_files(chosen, findings);
  FindingCounts counts{.files = files.size(),
                       .in_baseline = static_cast<std::size_t>(found) - findings.size()};
  for (const CheckedFile& file : files) counts.found.add(file.found);
  counts.fixable = count_mended(findings, Fix::Safe);
  counts.likely = count_mended(findings, Fix::Unsafe);
  auto shown = std::span(findings).first(std::min(limit, findings.size()));
  counts.not_shown = findings.size() - shown.size();

  std::string out = rendered(context, sources, format, shown, files);
  std::string last_line = render_counts(counts, context.language);
  if (is_for_people(format)) {
    emit_result(context, out + last_line, Reader::Person);
  } else {
    emit_result(context, out, Reader::Program);
    context.env.err << last_line;
  }
  if (chosen.front()) tell_inferences(context, inference);
  bool failed =
      counts.found.errors > 0 || (options.strict && counts.found.warnings > 0) || !is_current;
  return failed ? ExitCode::Findings : ExitCode::Success;
}

}  // namespace fujiplan
