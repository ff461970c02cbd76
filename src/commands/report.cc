#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/parallel.h"
#include "commands/command.h"
#include "files/hold_signals.h"
#include "files/rewritten_file.h"
#include "files/temporary_files.h"
#include "reports/publication_note.h"
#include "reports/shown_json.h"
#include "reports/shown_report.h"
#include "reports/template_store.h"
#include "run/output_target.h"

namespace fujiplan {

namespace {

struct ChosenReport {
  std::string name;
  Mustache mustache;
};

}  // namespace

// --- which templates

static TemplateSource named_template(const TemplateStore& store, const std::string& name) {
  if (auto source = store.find(name)) return *std::move(source);
  std::vector<std::string> names = store.report_names();
  throw unknown_value({"テンプレート", "template"}, name, views_of(names));
}

// A template of one's own: `mine.md.mustache` makes `mine.md`.
static std::string name_of_own(std::string_view path) {
  path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
  constexpr std::string_view kExtension = ".mustache";
  if (path.ends_with(kExtension)) path.remove_suffix(kExtension.size());
  return std::string(path);
}

static UsageError no_report_named() {
  return UsageError(
      {"レポートの名前がない。一覧は `fujiplan report --list` で見る。全て作成するには `--all -o DIR` と指定する",
       "no report named; see `fujiplan report --list`, or make all with `--all -o DIR`"});
}

static std::vector<std::string> chosen_names(const Options& options, const TemplateStore& store) {
  if (options.all) return store.report_names();
  return options.names;
}

// Gathered once for all reports.
using NameList = std::shared_ptr<const std::vector<std::string>>;

static ChosenReport compiled(const TemplateStore& store, NameList partial_names,
                             const std::string& name, TemplateSource source) {
  Partials partials{[&store](std::string_view partial) { return store.find(partial); },
                    [partial_names] { return *partial_names; }};
  return {name, Mustache(std::move(source), {.escape = escape_for(name), .data = &kReportType},
                         std::move(partials))};
}

// One of the two would overwrite the other, in every run anew.
static void refuse_repeated(const std::vector<ChosenReport>& reports) {
  std::set<std::string_view> names;
  for (const ChosenReport& report : reports) {
    if (names.insert(report.name).second) continue;
    throw UsageError({formatted("レポート `{}` が2度ある", report.name),
                      formatted("report `{}` given twice", report.name)});
  }
}

// With their templates compiled: most mistakes in them show before any report is made.
static std::vector<ChosenReport> chosen_reports(const Context& context,
                                                const TemplateStore& store) {
  auto partial_names = std::make_shared<const std::vector<std::string>>(store.partial_names());
  std::vector<ChosenReport> reports;
  for (const std::string& name : chosen_names(context.options, store)) {
    reports.push_back(compiled(store, partial_names, name, named_template(store, name)));
  }
  const std::string& own = context.options.template_file;
  if (!own.empty()) {
    reports.push_back(
        compiled(store, partial_names, name_of_own(own), read_template(context.env.files, own)));
  }
  if (reports.empty()) throw no_report_named();
  refuse_repeated(reports);
  return reports;
}

// --- making them
// Piece by piece: a report of a large plan would fill the memory. Several at a time: each has its
// own template, and the data do not change.

// Where a report goes: below -o when that is a folder, or there are several; else -o is the file.
static std::string target_of(const Context& context, const ChosenReport& report,
                             std::size_t count) {
  const std::string& output = context.options.output;
  bool folder = count > 1 || context.options.all || output.ends_with('/') ||
                context.env.files.kind(output) == FileKind::Folder;
  return folder ? output + (output.ends_with('/') ? "" : "/") + report.name : output;
}

// The folder of -o, or of the file that -o names.
static std::string output_folder(const Context& context, const std::string& path) {
  const std::string& output = context.options.output;
  return path == output ? folder_of(path) : output;
}

static bool is_current(const Context& context, const std::string& path, ChosenReport& report,
                       const Datum& data) {
  ComparedFile old(context.env.files, path);
  report.mustache.render(data, [&](std::string_view piece) { old.goes_on_with(piece); });
  return old.ends_here();
}

// Names the reports that differ from what is there.
static ExitCode check_reports(const Context& context, std::vector<ChosenReport>& reports,
                              const Datum& data) {
  std::vector<char> current(reports.size());
  in_parallel(reports.size(), thread_count(context.env), [&](std::size_t i) {
    std::string path = target_of(context, reports[i], reports.size());
    current[i] = is_current(context, path, reports[i], data);
  });
  std::vector<std::string> stale;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    if (current[i]) continue;
    std::string path = target_of(context, reports[i], reports.size());
    bool missing = context.env.files.kind(path) == FileKind::None;
    Message why = missing ? Message{"ない", "missing"} : Message{"古い", "out of date"};
    stale.push_back(formatted("{}: {}\n", harmless(path), why.in(context.language)));
  }
  for (const std::string& line : stale) print(context, line, Reader::Person);
  Message counts{
      formatted("{}件のレポートを確認: 作り直しが必要なレポート{}件", reports.size(), stale.size()),
      formatted("{} reports checked: {} to be remade", reports.size(), stale.size())};
  context.env.err << "fujiplan: " << counts.in(context.language) << "\n";
  return stale.empty() ? ExitCode::Success : ExitCode::Findings;
}

// Writes only what differs: a second run with nothing changed touches no file. All reports are made
// before the first takes its place: a mistake in one template leaves every old report as it is.
static void write_reports(Context& context, std::vector<ChosenReport>& reports, const Datum& data) {
  HoldSignals until_all_are_written;
  std::map<std::string, FolderLock> folders;
  std::deque<RewrittenFile> files;
  for (const ChosenReport& report : reports) {
    std::string path = target_of(context, report, reports.size());
    require_free_target(context, output_folder(context, path), path);
    std::string folder = folder_of(path);
    if (!folders.contains(folder) && context.env.files.kind(path) != FileKind::Other) {
      context.env.files.make_folder(folder);
      folders.emplace(folder, context.env.files.tidy(folder));
    }
    files.emplace_back(context.env.files, path);
  }
  in_parallel(reports.size(), thread_count(context.env), [&](std::size_t i) {
    reports[i].mustache.render(data, [&](std::string_view piece) {
      until_all_are_written.stop_if_one_waits();
      files[i].append(piece);
    });
  });
  for (RewrittenFile& file : files) file.finish();
  std::size_t written = 0;
  for (RewrittenFile& file : files) {
    if (!file.differs()) continue;
    file.put_in_place();
    ++written;
  }
  Message counts{
      formatted("{}件のレポートを書き出した。変更なし{}件", written, reports.size() - written),
      formatted("{} reports written, {} unchanged", written, reports.size() - written)};
  context.env.err << "fujiplan: " << counts.in(context.language) << "\n";
}

static void print_report(Context& context, ChosenReport& report, const Datum& data) {
  std::optional<HarmlessStream> for_people;
  if (context.env.out_is_terminal) for_people.emplace(context.env.out);
  report.mustache.render(data, [&](std::string_view piece) { context.env.out << piece; });
}

// --- the command

// One that cannot be read is named on stderr, and the others are listed all the same.
static ExitCode list_templates(Context& context, const TemplateStore& store) {
  Table table{{{std::string(context.in_language({"名前", "name"}))},
               {std::string(context.in_language({"内容", "content"}))}},
              {}};
  std::string unreadable;
  for (const std::string& name : store.report_names()) {
    try {
      table.rows.push_back({harmless(name), store.description_of(name, context.language)});
    } catch (const Failure& failure) {
      unreadable += "fujiplan: " + harmless(failure.message().in(context.language)) + "\n";
    }
  }
  emit_result(context, render_plain(table, 0), Reader::Person);
  context.env.err << unreadable;
  return unreadable.empty() ? ExitCode::Success : ExitCode::Failed;
}

static void show_templates(Context& context, const TemplateStore& store) {
  std::vector<std::string> names = chosen_names(context.options, store);
  if (names.empty()) throw no_report_named();
  std::string out;
  for (const std::string& name : names) out += named_template(store, name).text;
  emit_result(context, out, Reader::Program);
}

static void refuse_wrong_targets(const Options& options, std::size_t reports) {
  if (options.output.empty() && (options.check || reports > 1)) {
    throw UsageError(
        {"書き出し先を `-o DIR` で指定する", "name the place to write to, with `-o DIR`"});
  }
}

ExitCode run_report(Context& context) {
  const Options& options = context.options;
  if (options.all && !options.names.empty()) {
    throw UsageError({"--all とレポートの名前は一緒に使えない",
                      "--all and names of reports exclude each other"});
  }
  Audience audience = chosen_audience(options, Audience::Public);
  Plan plan = open_plan_to_use(context);
  TemplateStore store(context.env.files, template_folders(context.env, options, plan.folder));
  if (options.list) {
    return std::max(list_templates(context, store), exit_code_for(plan));
  }
  if (options.show) {
    show_templates(context, store);
    return exit_code_for(plan);
  }
  Report report = make_report(plan, chosen_year(options, plan), audience);
  Datum data = shown_report(report);
  if (options.context) {
    emit_result(context, shown_json(data), Reader::Program);
    return exit_code_for(plan);
  }
  std::vector<ChosenReport> reports = chosen_reports(context, store);
  refuse_wrong_targets(options, reports.size());
  if (audience == Audience::Public) tell_inference(context, unsaid_inference(plan.header.rubric));
  if (options.check) return std::max(check_reports(context, reports, data), exit_code_for(plan));
  if (options.output.empty()) {
    print_report(context, reports.front(), data);
  } else {
    write_reports(context, reports, data);
  }
  return exit_code_for(plan);
}

}  // namespace fujiplan
