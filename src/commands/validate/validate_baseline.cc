#include "commands/validate/validate_baseline.h"

#include <algorithm>

#include "base/formatted.h"
#include "base/harmless.h"
#include "checks/check.h"
#include "diag/baseline.h"
#include "diag/finding_text.h"
#include "files/links.h"
#include "files/temporary_files.h"
#include "run/output_target.h"

namespace fujiplan {

void require_baseline_to_update(const Options& options) {
  if (!options.update_baseline || !options.baseline.empty()) return;
  throw UsageError({"`--update-baseline` には `--baseline FILE` も必要",
                    "`--update-baseline` needs `--baseline FILE` too"});
}

static std::string read_baseline_file(const Context& context) {
  const std::string& path = context.options.baseline;
  bool leads_out = typed_path_leads_out(context.env.files, path);
  ReadResult content = leads_out ? ReadResult{"", link_leads_out()} : context.env.files.read(path);
  if (content.ok()) return std::move(content.bytes);
  Message message{formatted("ベースライン `{}` を読めない: {}", path, content.error.ja),
                  formatted("cannot read the baseline `{}`: {}", path, content.error.en)};
  if (context.env.files.kind(path) == FileKind::None) {
    message.ja += "。`--update-baseline` を付けて実行すると作られる";
    message.en += "; `--update-baseline` makes it";
  }
  throw Failure(message);
}

static void say(Context& context, const Message& message) {
  context.env.err << "fujiplan: " << harmless(message.in(context.language)) << "\n";
}

static std::size_t count_errors(std::span<const Diagnostic> findings) {
  return static_cast<std::size_t>(std::ranges::count_if(findings, is_error));
}

void update_baseline(Context& context, const PlanFiles& plan,
                     std::span<const Diagnostic> findings) {
  const std::string& path = context.options.baseline;
  bool is_new = context.env.files.kind(path) == FileKind::None;
  std::string old = is_new ? "" : read_baseline_file(context);
  Baseline baseline{is_new ? new_baseline_comments(context.language) : baseline_comments(old, path),
                    count_findings(plan.sources, findings, plan.folder)};
  std::string text = to_text(baseline);
  bool changes = text != old;
  if (changes) {
    require_free_target(context, folder_of(path), path);
    context.env.files.write(path, text);
  }
  SeverityCounts counts;
  for (const Diagnostic& finding : findings) counts.add(finding.rule->severity);
  say(context,
      {formatted("ベースライン `{}` {}: {}", path, changes ? "に書いた" : "は変わらない",
                 how_many(counts, Language::Japanese)),
       formatted("the baseline `{}` {}: {}", path, changes ? "is written" : "stays as it is",
                 how_many(counts, Language::English))});
}

void require_baseline(const Context& context) {
  const std::string& path = context.options.baseline;
  if (path.empty()) return;
  const bool is_new =
      context.options.update_baseline && context.env.files.kind(path) == FileKind::None;
  if (!is_new) parse_baseline(read_baseline_file(context), path, all_rules());
  if (context.options.update_baseline) require_writable_target(context, path);
}

// Does the entry belong to what was asked for? An entry of a file that is gone does when nothing
// was named.
static bool is_asked_for(const Context& context, const PlanFiles& plan, const BaselineKey& key) {
  if (context.options.names.empty()) return true;
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    if (path_in_plan(plan.sources[i].path, plan.folder) == key.path) return plan.chosen[i];
  }
  return false;
}

bool apply_baseline(Context& context, const PlanFiles& plan, std::vector<Diagnostic>& findings) {
  const std::string& path = context.options.baseline;
  BaselineCounts counts = parse_baseline(read_baseline_file(context), path, all_rules()).counts;
  auto changes = take_covered(findings, plan.sources, plan.folder, counts);
  bool tell_fewer = count_errors(findings) == 0, told_fewer = false;
  for (const auto& [key, before, now] : changes) {
    bool fewer = now < before;
    if ((fewer && !tell_fewer) || !is_asked_for(context, plan, key)) continue;
    told_fewer |= fewer;
    say(context, {formatted("ベースラインより{}: {} {} {}件 → {}件", fewer ? "減った" : "増えた",
                            key.path, key.code, before, now),
                  formatted("{} than in the baseline: {} {} {} → {}", fewer ? "fewer" : "more",
                            key.path, key.code, before, now)});
  }
  if (told_fewer) {
    say(context,
        {formatted("減った分を `{}` から除くには、`--update-baseline` を付けて実行する", path),
         formatted("to take them out of `{}`, run again with `--update-baseline`", path)});
  }
  return !told_fewer;
}

}  // namespace fujiplan
