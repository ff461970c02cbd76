#include "commands/upkeep/init_next.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/format.h"
#include "base/formatted.h"
#include "checks/placeholder.h"
#include "checks/validate_plan.h"
#include "files/links.h"
#include "files/memory_file_system.h"
#include "files/overlaid_files.h"
#include "files/path.h"
#include "files/replace_files.h"
#include "model/load.h"
#include "model/years/plan_in_year.h"
#include "run/output_target.h"
#include "run/tell_findings.h"
#include "upkeep/next/next_plan.h"
#include "upkeep/next/next_receipt.h"

namespace fujiplan {

bool is_next_plan(const Options& options) {
  if (options.from.empty() && options.period.empty()) {
    if (!options.dry_run) return false;
    throw UsageError({"--dry-run は --from とともに指定する", "--dry-run goes with --from"});
  }
  if (options.from.empty() || options.period.empty()) {
    throw UsageError(
        {"旧計画のフォルダと次の計画期間を、両方とも指定する。例: `--from plan --period R9:R13`",
         "give both the folder of the old plan and the next period, as in `--from plan --period "
         "R9:R13`"});
  }
  if (!options.like.empty() || !options.ci.empty()) {
    throw UsageError({"--like と --ci は、--from とともには指定できない",
                      "--like and --ci do not go with --from"});
  }
  return true;
}

// --- the old plan

static std::size_t errors_in(const std::vector<Diagnostic>& findings) {
  return static_cast<std::size_t>(std::ranges::count_if(findings, is_error));
}

// Every id can be accounted for only where every file is understood.
static Plan old_plan(Context& context, const std::string& folder) {
  const FileReader& files = context.env.files;
  const unsigned threads = thread_count(context.env);
  Validation found = validate_plan(files, folder, read_header_file(files, folder), threads);
  if (std::size_t errors = errors_in(found.findings); errors > 0) {
    constexpr Format<std::string, Counted, std::string> kErrors{
        "旧計画 `{0}` に誤りが{1}件ある。先に `fujiplan --plan {2} validate` に従って直す",
        "the old plan `{0}` has {1}; correct them first, as `fujiplan --plan {2} validate` says"};
    throw Failure(kErrors(folder, {errors, "error"}, shell_word(folder)));
  }
  Sink unused;
  return load_plan(files, folder, read_header_file(files, folder), threads, unused);
}

// --- the period

static FiscalYear typed_year(const std::string& typed, const Plan& old) {
  auto year = parse_typed_fiscal_year(typed, old.header.period.from.value.style);
  if (year) return *year;
  throw UsageError(
      {formatted("`--period` の `{}` は年度ではない。`R9:R13` のように書く", typed),
       formatted("`{}` of `--period` is no fiscal year; write it as in `R9:R13`", typed)});
}

static NextPeriod typed_period(const std::string& typed, const Plan& old) {
  std::size_t colon = typed.find(':');
  if (colon == typed.npos) {
    throw UsageError({formatted("`--period` の値 `{}` を、`R9:R13` のように書く", typed),
                      formatted("write the period `{}` as in `R9:R13`", typed)});
  }
  NextPeriod period{typed_year(typed.substr(0, colon), old),
                    typed_year(typed.substr(colon + 1), old)};
  if (period.to < period.from) {
    throw UsageError({formatted("計画期間 `{}` の最後の年度が、最初の年度より前にある", typed),
                      formatted("the period `{}` ends before it begins", typed)});
  }
  FiscalYear last = old.header.period.to.value;
  if (period.from <= last) {
    constexpr Format<std::string, std::string> kOverlap{
        "次の計画は、旧計画の最後の年度（{0}）の後に始める。旧計画を早く終えるときは、先に旧計画の "
        "period を直す（--period は {1}）",
        "the next plan begins after the last year of the old one ({0}); to end that one earlier, "
        "change its period first (--period was {1})"};
    throw UsageError(kOverlap(to_string(last), typed));
  }
  return period;
}

// --- where it goes

static Path absolute_folder(const Environment& env, const std::string& folder) {
  Path path = (Path(env.directory) / folder).normal();
  return path.has_name() ? path : path.parent();
}

// The new plan in the folder of the old one would be read as a part of it.
static void require_apart(const FileReader& files, const std::string& old,
                          const std::string& folder) {
  if (!lies_in(files.real_path(old), files.real_path(folder))) return;
  throw Failure(
      {formatted("`{}` は旧計画のフォルダ `{}` の中にある。別のフォルダを指定する", folder, old),
       formatted("`{}` lies in the folder of the old plan, `{}`; name another one", folder, old)});
}

// What a run that was killed has left is whole, and as it would be now.
static std::vector<FileChange> changes_for(const Context& context, const std::string& folder,
                                           const std::vector<std::string>& paths,
                                           const std::vector<NextPlanFile>& files) {
  const FileReader& disk = context.env.files;
  auto refuse = [](const std::string& path) {
    throw Failure({formatted("`{}` が既にある。別のフォルダを指定する", path),
                   formatted("there is a `{}` already; name another folder", path)});
  };
  if (disk.kind(folder) == FileKind::Folder) {
    for (const FoundFile& found : find_project_files(disk, folder)) {
      if (std::ranges::find(paths, found.path) == paths.end()) refuse(found.path);
    }
  }
  std::vector<FileChange> changes;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (disk.kind(paths[i]) == FileKind::None && !disk.is_link(paths[i])) {
      require_free_target(context, folder, paths[i]);
      changes.push_back({paths[i], "", files[i].text, true});
      continue;
    }
    ReadResult there = disk.read(paths[i]);
    if (!there.ok() || there.bytes != files[i].text) refuse(paths[i]);
  }
  return changes;
}

static void write_all(Context& context, const std::string& folder,
                      const std::vector<FileChange>& changes) {
  FileSystem& files = context.env.files;
  files.make_folder(folder);
  for (const FileChange& change : changes) {
    files.make_folder(change.path.substr(0, change.path.rfind('/')));
  }
  replace_files(files, changes);
}

// --- the whole

// Errors are shown, and nothing may be written; what is to be filled in is counted.
static std::optional<std::size_t> texts_to_fill_in(Context& context, const std::string& folder,
                                                   const std::vector<std::string>& paths,
                                                   const std::vector<NextPlanFile>& files) {
  MemoryFileSystem written;
  written.enter(context.env.directory);
  for (std::size_t i = 0; i < files.size(); ++i) written.write(paths[i], files[i].text);
  const OverlaidFiles both(written, context.env.files);
  Validation found =
      validate_plan(both, folder, read_header_file(both, folder), thread_count(context.env));
  auto is_to_fill = [](const Diagnostic& finding) { return finding.rule == &kNotFilledIn.rule; };
  auto count = static_cast<std::size_t>(std::ranges::count_if(found.findings, is_to_fill));
  std::erase_if(found.findings, [](const Diagnostic& finding) { return !is_error(finding); });
  if (!tell_findings(context, found.sources, found.findings)) return std::nullopt;
  return count;
}

ExitCode run_init_next(Context& context, const std::string& folder) {
  const Options& options = context.options;
  const Environment& env = context.env;
  auto old_folder = plan_folder_in(env, options.from);
  if (!old_folder) throw_no_plan_in(env, options.from);
  // Nothing of the old plan changes meanwhile, and two runs at once do not meet.
  FolderLock lock = options.dry_run ? nullptr : context.env.files.lock(*old_folder);
  Plan old = old_plan(context, *old_folder);
  const NextPeriod period = typed_period(options.period, old);
  require_apart(env.files, *old_folder, folder);
  narrow_groups_to_year(old, period.from);
  narrow_to_year(old, period.from);

  Path previous = absolute_folder(env, *old_folder).relative_to(absolute_folder(env, folder));
  const std::vector<NextPlanFile> files = next_plan(old, period, previous.string());
  std::vector<std::string> paths;
  for (const NextPlanFile& file : files) {
    paths.push_back(shown_path(env, formatted("{}/{}", folder, file.path)));
  }
  const std::vector<FileChange> changes = changes_for(context, folder, paths, files);
  auto to_fill_in = texts_to_fill_in(context, folder, paths, files);
  if (!to_fill_in) return ExitCode::Findings;
  if (!options.dry_run) write_all(context, folder, changes);
  const NextReceipt receipt{old, period, folder, *to_fill_in, options.dry_run};
  print(context, receipt_of(receipt, context.language), Reader::Person);
  return ExitCode::Success;
}

}  // namespace fujiplan
