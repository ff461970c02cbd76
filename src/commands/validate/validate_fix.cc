#include "commands/validate/validate_fix.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/harmless.h"
#include "commands/answers/settled_year.h"
#include "commands/validate/names_in_diff.h"
#include "files/replace_files.h"
#include "fixes/kept_answers.h"
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

static bool keeps_published(const SettledYears& settled, const SourceFile& before,
                            const SourceFile& after) {
  if (!has_same_corrections(before, after)) return false;
  switch (settled.told_by) {
    case SettledYears::ToldBy::Head:
      return has_same_answers(before, after, settled.years);
    case SettledYears::ToldBy::Nobody:
      return has_same_answers(before, after);
    case SettledYears::ToldBy::PlanAtHand:
      break;  // warn_of_settled
  }
  return true;
}

static MendedPlan mended(Context& context, const SettledYears& settled) {
  const Environment& env = context.env;
  Fix most = context.options.unsafe ? Fix::Unsafe : Fix::Safe;
  auto choose = [&](const Sources& sources) { return chosen_sources(context, sources); };
  MayBecome may_become = [&](const SourceFile& before, const SourceFile& after) {
    return keeps_published(settled, before, after);
  };
  return mended_plan(env.files, find_plan_folder(env, context.options), most, choose,
                     thread_count(env), may_become);
}

static SettledYears settled_now(Context& context) {
  if (context.env.plan_elsewhere) {
    throw UsageError(*why_not_at(PlanUse::Writes, "validate --fix"));
  }
  Sink unused;
  return settled_years_of(context, open_plan(context, unused));
}

// What `survey set` says there, too: without git nobody knows what was published.
static void warn_of_settled(const Context& context, const MendedPlan& plan,
                            const SettledYears& settled) {
  constexpr Format<std::string> kWarned{
      "fujiplan: {}: 締め切ったとみられる年度の回答も直した。公表した後なら、元に戻して "
      "`fujiplan correct` で訂正する\n",
      "fujiplan: {}: answers of a year that looks settled were fixed, too; if it was published, put "
      "them back and correct them by `fujiplan correct`\n"};
  if (settled.told_by != SettledYears::ToldBy::PlanAtHand) return;
  for (const auto& [file, text] : plan.texts) {
    const SourceFile& source = plan.sources[file];
    if (has_same_answers(source, {source.path, text.text}, settled.years)) continue;
    context.env.err << kWarned.in(context.language, harmless(source.path));
  }
}

static void tell_left(const Context& context, const MendedPlan& plan, const SettledYears& settled) {
  constexpr Format<std::string, Counted> kWorse{
      "fujiplan: {}: {}件は、直すと新しい指摘が出るので、直していない\n",
      "fujiplan: {}: {} not fixed, as that would bring new findings\n"};
  constexpr Format<std::string, Counted> kPublished{
      "fujiplan: {}: 公表した回答と正誤は変えないので、{}件は直していない。回答は `fujiplan correct` で訂正する\n",
      "fujiplan: {}: {} not fixed, as published answers and corrections stay; correct answers by "
      "`fujiplan correct`\n"};
  constexpr Text kFixAll{"fujiplan: 計画の全体に `--fix` を実行すると、直せることがある\n",
                         "fujiplan: `--fix` of the whole plan may fix them\n"};
  constexpr Text kUnknown{
      "fujiplan: HEADの計画にエラーなどがあり、どの年度の回答を公表したか分からないので、どの年度の回答の値も変えない。"
      "計画のエラーを直してコミットした後、もう一度実行する。詳しくは `fujiplan --at HEAD validate`\n",
      "fujiplan: the plan in HEAD has errors or cannot be read, so nobody can tell which answers were "
      "published, and those of all years stay; commit the plan without its errors, and run this "
      "again; see `fujiplan --at HEAD validate`\n"};
  bool is_worse_alone = false, is_any_barred = false;
  for (const auto& [file, left] : plan.left) {
    const std::string path = harmless(plan.sources[file].path);
    if (left.worse > 0) {
      context.env.err << kWorse.in(context.language, path, {left.worse, "finding"});
    }
    if (left.barred > 0) {
      context.env.err << kPublished.in(context.language, path, {left.barred, "finding"});
    }
    is_any_barred |= left.barred > 0;
    is_worse_alone |= left.worse > 0 && !context.options.names.empty();
  }
  if (is_any_barred && settled.told_by == SettledYears::ToldBy::Nobody) {
    context.env.err << context.in_language(kUnknown);
  }
  if (is_worse_alone) context.env.err << context.in_language(kFixAll);
}

static void tell_mended(const Context& context, const MendedPlan& plan) {
  constexpr Format<std::string, Counted> kMended{"fujiplan: {}: {}件を直した\n",
                                                 "fujiplan: {}: fixed {}\n"};
  constexpr Format<Counted, Counted> kAll{"fujiplan: {0}件のファイルで、合わせて{1}件を直した\n",
                                          "fujiplan: fixed {1} in {0}\n"};
  constexpr Text kNothing{"fujiplan: 直せる指摘はない\n", "fujiplan: there is nothing to fix\n"};
  std::size_t mends = 0;
  for (const auto& [file, text] : plan.texts) {
    std::string path = harmless(plan.sources[file].path);
    context.env.err << kMended.in(context.language, path, {text.mends, "finding"});
    mends += text.mends;
  }
  if (plan.texts.empty()) {
    if (plan.left.empty()) context.env.err << context.in_language(kNothing);
  } else if (plan.texts.size() > 1) {
    context.env.err << kAll.in(context.language, {plan.texts.size(), "file"}, {mends, "finding"});
  }
}

void mend_files(Context& context) {
  FolderLock lock = lock_plan(context);
  const SettledYears settled = settled_now(context);
  MendedPlan plan = mended(context, settled);
  tell_left(context, plan, settled);
  std::vector<FileChange> changes;
  for (const auto& [file, text] : plan.texts) {
    changes.push_back({plan.sources[file].path, plan.sources[file].text, text.text});
  }
  replace_files(context.env.files, changes);
  context.header.reset();  // it may read otherwise now
  tell_mended(context, plan);
  warn_of_settled(context, plan, settled);
}

static void tell_out_of_reach(const Context& context, const std::string& path) {
  constexpr Format<std::string, std::string> kOutOfReach{
      "fujiplan: {0}: リンク先の `{1}` は、差分を当てるフォルダの外にあるので、差分に含めない。`--fix` は直す\n",
      "fujiplan: {0}: the link leads to `{1}`, outside the folder that the diff is for, so the diff "
      "leaves it out; `--fix` fixes it\n"};
  context.env.err << kOutOfReach.in(context.language, harmless(path),
                                    harmless(context.env.files.real_path(path)));
}

ExitCode show_mends(Context& context) {
  const SettledYears settled = settled_now(context);
  MendedPlan plan = mended(context, settled);
  tell_left(context, plan, settled);
  std::vector<std::string> paths;
  for (const auto& [file, text] : plan.texts) paths.push_back(plan.sources[file].path);
  const auto names = names_in_diff(context, paths);
  std::string diff;
  auto name = names.begin();
  for (const auto& [file, text] : plan.texts) {
    const SourceFile& source = plan.sources[file];
    if (*name) {
      diff += unified_diff(**name, source.text, text.text);
    } else {
      tell_out_of_reach(context, source.path);
    }
    ++name;
  }
  emit_result(context, diff, Reader::Program);
  return plan.texts.empty() ? ExitCode::Success : ExitCode::Findings;
}

}  // namespace fujiplan
