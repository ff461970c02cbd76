#include "commands/validate/validate_fix.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/harmless.h"
#include "files/replace_files.h"
#include "fixes/mended_plan.h"
#include "render/unified_diff.h"
#include "run/chosen_format.h"
#include "run/chosen_sources.h"
#include "run/formats.h"
#include "run/plan_use.h"

namespace fujiplan {

void require_fix(const Options& options) {
  constexpr Format<std::string_view> kNeedsFix{"`{}` は `--fix` とともに指定する",
                                               "`{}` goes with `--fix`"};
  if (!options.fix && options.unsafe) throw UsageError(kNeedsFix("--unsafe"));
  if (!options.fix && options.diff) throw UsageError(kNeedsFix("--diff"));
  if (!options.fix) return;
  constexpr Format<std::string_view> kDiffAlone{
      "`--diff` は差分だけを示すので、`{}` とともに指定できない",
      "`--diff` shows the diff alone, so it does not go with `{}`"};
  const std::pair<bool, std::string_view> of_findings[] = {
      {!options.format.empty(), "--format"},
      {!options.base.empty(), "--base"},
      {!options.baseline.empty(), "--baseline"},
      {!options.max_findings.empty(), "--max-findings"},
      {options.strict, "--strict"},
      {options.update_baseline, "--update-baseline"}};
  for (auto [is_there, option] : of_findings) {
    if (options.diff && is_there) throw UsageError(kDiffAlone(option));
  }
  constexpr Format<std::string> kNamedOtherwise{
      "`{}` の拡張子は指摘の形式の名前だが、`--diff` が書き出すのは差分である。`.patch` などに改める",
      "the extension of `{}` names a format of findings, but `--diff` writes a diff; make it "
      "`.patch` or the like"};
  if (options.diff && parse_enum<FindingsFormat>(extension_of(options.output))) {
    throw UsageError(kNamedOtherwise(options.output));
  }
  if (!options.at.empty()) throw UsageError(*why_not_at(PlanUse::Writes, "validate --fix"));
}

static MendedPlan mended(Context& context) {
  const Environment& env = context.env;
  if (env.plan_elsewhere) throw UsageError(*why_not_at(PlanUse::Writes, "validate --fix"));
  Fix most = context.options.unsafe ? Fix::Unsafe : Fix::Safe;
  auto choose = [&](const Sources& sources) { return chosen_sources(context, sources); };
  return mended_plan(env.files, find_plan_folder(env, context.options), most, choose,
                     thread_count(env));
}

// It is our mistake: whoever reads it cannot do more than correct the file by hand.
static void tell_given_up(const Context& context, const MendedPlan& plan) {
  constexpr Format<std::string> kGivenUp{
      "fujiplan: `{}` は、直すと新しい指摘が出るので、直していない\n",
      "fujiplan: `{}` is left as it is: fixing it would bring new findings\n"};
  for (std::size_t file : plan.given_up) {
    context.env.err << kGivenUp.in(context.language, harmless(plan.sources[file].path));
  }
}

static void tell_mended(const Context& context, const MendedPlan& plan) {
  constexpr Format<std::string, std::size_t> kMended{"fujiplan: {}: {}件を直した\n",
                                                     "fujiplan: {}: fixed {}\n"};
  constexpr Format<Counted, Counted> kAll{"fujiplan: {0}件のファイルで、合わせて{1}件を直した\n",
                                          "fujiplan: {1} fixed in {0}\n"};
  constexpr Text kNothing{"fujiplan: 直せる指摘はない\n", "fujiplan: there is nothing to fix\n"};
  std::size_t mends = 0;
  for (const auto& [file, text] : plan.texts) {
    std::string path = harmless(plan.sources[file].path);
    context.env.err << kMended.in(context.language, path, text.mends);
    mends += text.mends;
  }
  if (plan.texts.empty()) {
    context.env.err << context.in_language(kNothing);
  } else if (plan.texts.size() > 1) {
    context.env.err << kAll.in(context.language, {plan.texts.size(), "file"}, {mends, "finding"});
  }
}

void mend_files(Context& context) {
  FolderLock lock = lock_plan(context);
  MendedPlan plan = mended(context);
  tell_given_up(context, plan);
  std::vector<FileChange> changes;
  for (const auto& [file, text] : plan.texts) {
    changes.push_back({plan.sources[file].path, plan.sources[file].text, text.text});
  }
  replace_files(context.env.files, changes);
  context.header.reset();  // it may read otherwise now
  tell_mended(context, plan);
}

ExitCode show_mends(Context& context) {
  MendedPlan plan = mended(context);
  tell_given_up(context, plan);
  std::string diff;
  for (const auto& [file, text] : plan.texts) {
    diff += unified_diff(plan.sources[file].path, plan.sources[file].text, text.text);
  }
  emit_result(context, diff, Reader::Program);
  return diff.empty() ? ExitCode::Success : ExitCode::Findings;
}

}  // namespace fujiplan
