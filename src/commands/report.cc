#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "commands/command.h"
#include "commands/context_json.h"
#include "commands/template_store.h"
#include "views/report_context.h"

namespace fujiplan {

namespace {

struct RenderedReport {
  std::string name;
  std::string text;
};

}  // namespace

// --- which templates

static TemplateSource named_template(const TemplateStore& store, const std::string& name) {
  if (auto source = store.find(name)) return *std::move(source);
  std::vector<std::string> names = store.report_names();
  std::vector<std::string_view> views(names.begin(), names.end());
  throw unknown_value({"テンプレート", "template"}, name, views);
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
      {"レポートの名前がない。一覧は `fujiplan report --list`、すべて作るのは `--all -o DIR`",
       "no report named; see `fujiplan report --list`, or make all with `--all -o DIR`"});
}

static std::vector<std::string> chosen_names(const Options& options, const TemplateStore& store) {
  if (options.all) return store.report_names();
  return options.names;
}

// --- rendering

static std::string render_report(const TemplateStore& store, TemplateSource source,
                                 const std::string& name, const Value& data) {
  Partials partials{[&](std::string_view partial) { return store.find(partial); },
                    store.partial_names()};
  Mustache mustache(std::move(source), {.escape = escape_for(name)}, std::move(partials));
  std::string out;
  mustache.render(data, out);
  return out;
}

// One of the two would overwrite the other, in every run anew.
static void refuse_repeated(const std::vector<RenderedReport>& reports) {
  std::set<std::string_view> names;
  for (const RenderedReport& report : reports) {
    if (names.insert(report.name).second) continue;
    throw UsageError({fmt::format("レポート `{}` が2度ある", report.name),
                      fmt::format("report `{}` given twice", report.name)});
  }
}

// All of them, before any is written: a mistake in one template leaves every old report as it is.
static std::vector<RenderedReport> render_all(const Context& context, const TemplateStore& store,
                                              const Report& report) {
  Value data = report_context(report);
  std::vector<RenderedReport> rendered;
  for (const std::string& name : chosen_names(context.options, store)) {
    rendered.push_back({name, render_report(store, named_template(store, name), name, data)});
  }
  const std::string& own = context.options.template_file;
  if (!own.empty()) {
    std::string name = name_of_own(own);
    rendered.push_back(
        {name, render_report(store, read_template(context.env.files, own), name, data)});
  }
  if (rendered.empty()) throw no_report_named();
  refuse_repeated(rendered);
  return rendered;
}

// --- writing

// Where a report goes: below -o when that is a folder, or there are several; else -o is the file.
static std::string target_of(const Context& context, const RenderedReport& report,
                             std::size_t count) {
  const std::string& output = context.options.output;
  bool folder = count > 1 || context.options.all || output.ends_with('/') ||
                context.env.files.kind(output) == FileKind::Folder;
  return folder ? output + (output.ends_with('/') ? "" : "/") + report.name : output;
}

static bool is_current(const Context& context, const std::string& path, const std::string& text) {
  ReadResult old = context.env.files.read(path, text.size() + 1);
  return old.ok() && old.bytes == text;
}

// Names the reports that differ from what is there.
static ExitCode check_reports(const Context& context, const std::vector<RenderedReport>& reports) {
  std::size_t stale = 0;
  for (const RenderedReport& report : reports) {
    std::string path = target_of(context, report, reports.size());
    if (is_current(context, path, report.text)) continue;
    ++stale;
    bool missing = context.env.files.kind(path) == FileKind::None;
    Message why = missing ? Message{"ない", "missing"} : Message{"古い", "stale"};
    context.env.out << fmt::format("{}: {}\n", path, why.in(context.language));
  }
  Message counts{
      fmt::format("{}件のレポートを確認: 作り直しが必要なもの{}件", reports.size(), stale),
      fmt::format("{} reports checked: {} to be made again", reports.size(), stale)};
  context.env.err << "fujiplan: " << counts.in(context.language) << "\n";
  return stale == 0 ? ExitCode::Success : ExitCode::Findings;
}

// Writes only what differs: a second run with nothing changed touches no file.
static void write_reports(Context& context, const std::vector<RenderedReport>& reports) {
  std::size_t written = 0;
  for (const RenderedReport& report : reports) {
    std::string path = target_of(context, report, reports.size());
    if (is_current(context, path, report.text)) continue;
    if (auto slash = path.rfind('/'); slash != path.npos && slash > 0) {
      context.env.files.make_folder(path.substr(0, slash));
    }
    context.env.files.write(path, report.text);
    ++written;
  }
  Message counts{
      fmt::format("{}件のレポートを書き出した。変更なし{}件", written, reports.size() - written),
      fmt::format("{} reports written, {} unchanged", written, reports.size() - written)};
  context.env.err << "fujiplan: " << counts.in(context.language) << "\n";
}

// --- the command

static void list_templates(Context& context, const TemplateStore& store) {
  Table table{{{std::string(context.in_language({"名前", "name"}))},
               {std::string(context.in_language({"内容", "content"}))}},
              {}};
  for (const std::string& name : store.report_names()) {
    table.rows.push_back({name, TemplateStore::description(*store.find(name), context.language)});
  }
  emit_result(context, render_plain(table, 0));
}

static void show_templates(Context& context, const TemplateStore& store) {
  std::vector<std::string> names = chosen_names(context.options, store);
  if (names.empty()) throw no_report_named();
  std::string out;
  for (const std::string& name : names) out += named_template(store, name).text;
  emit_result(context, out);
}

static void refuse_wrong_targets(const Options& options, std::size_t reports) {
  if (options.output.empty() && (options.check || reports > 1)) {
    throw UsageError(
        {"書き出し先がない。`-o DIR` で指定する", "no place to write to; name it with `-o DIR`"});
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
    list_templates(context, store);
    return exit_code_for(plan);
  }
  if (options.show) {
    show_templates(context, store);
    return exit_code_for(plan);
  }
  Report report = make_report(plan, chosen_year(options, plan), audience);
  if (options.context) {
    emit_result(context, context_json(report_context(report)));
    return exit_code_for(plan);
  }
  std::vector<RenderedReport> rendered = render_all(context, store, report);
  refuse_wrong_targets(options, rendered.size());
  if (options.check) return std::max(check_reports(context, rendered), exit_code_for(plan));
  if (options.output.empty()) {
    context.env.out << rendered.front().text;
  } else {
    write_reports(context, rendered);
  }
  return exit_code_for(plan);
}

}  // namespace fujiplan
