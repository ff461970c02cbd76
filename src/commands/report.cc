#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "commands/command.h"
#include "model/years/plan_in_year.h"
#include "reports/beside_pictures.h"
#include "reports/level_folders.h"
#include "reports/publication_note.h"
#include "reports/shown/json.h"
#include "reports/shown/root.h"
#include "reports/template_store.h"
#include "reports/written_outputs.h"
#include "run/emit_table.h"
#include "run/typed_names.h"

namespace fujiplan {

// --- which templates

static TemplateSource named_template(const TemplateStore& store, const std::string& name) {
  if (auto source = store.find(name)) return *std::move(source);
  std::vector<std::string> names = store.report_names();
  for (const WorkbookReport& workbook : workbook_reports()) names.emplace_back(workbook.name);
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

// Templates of one's own are about projects, unless they take the place of a built-in one or
// `--level` says otherwise.
static std::vector<std::string> names_for_level(const TemplateStore& store, Language language) {
  std::vector<std::string> names = store.report_names();
  std::erase_if(names, [&](const std::string& name) { return !built_in_template(name, language); });
  return names;
}

// --- which outputs

namespace {

// What is chosen: a row with its files.
struct Chosen {
  OutputRow row;
  std::vector<OutputFile> files;
  bool is_one_file;
  const WorkbookReport* workbook = nullptr;  // null: the template makes the file itself
};

}  // namespace

static Chosen chosen_template(const std::string& name, TemplateSource source, Subjects& subjects) {
  OutputRow row = row_of_template(name, std::move(source));
  std::vector<OutputFile> files = files_of(row, subjects);
  bool is_one_file = row.scope == Scope::Plan;
  return {std::move(row), std::move(files), is_one_file};
}

// One file of those that a template makes, by its own name: `sheets/1-1-2.md`. None: there is none
// of that name.
static std::optional<Chosen> chosen_file(const std::string& path, const TemplateStore& store,
                                         Subjects& subjects) {
  for (const std::string& name : store.report_names()) {
    if (name.find('{') == name.npos) continue;
    try {
      Chosen all = chosen_template(name, *store.find(name), subjects);
      auto file = std::ranges::find(all.files, path, &OutputFile::path);
      if (file != all.files.end()) return Chosen{std::move(all.row), {*file}, true};
    } catch (const Failure&) {
      // A template that cannot be used, and that nobody has asked for.
    }
  }
  return std::nullopt;
}

static Chosen chosen_workbook(const WorkbookReport& workbook, const TemplateStore& store,
                              Subjects& subjects) {
  const std::string csv(workbook.csv);
  Chosen chosen = chosen_template(csv, named_template(store, csv), subjects);
  chosen.files.front().path = workbook.name;
  chosen.workbook = &workbook;
  return chosen;
}

static Chosen chosen_by_name(const std::string& name, const TemplateStore& store,
                             Subjects& subjects) {
  if (!store.find(name)) {
    if (auto file = chosen_file(name, store, subjects)) return *std::move(file);
    if (auto* workbook = find_workbook_report(name)) {
      return chosen_workbook(*workbook, store, subjects);
    }
  }
  return chosen_template(name, named_template(store, name), subjects);
}

// One of the two would overwrite the other, in every run anew.
static void refuse_repeated(const std::vector<std::string>& names) {
  std::set<std::string_view> seen;
  for (const std::string& name : names) {
    if (seen.insert(name).second) continue;
    throw UsageError(
        {formatted("レポート `{}` が2度ある", name), formatted("report `{}` given twice", name)});
  }
}

// `sheets/1-1-2.md` beside `sheets/{project}.md`.
static void refuse_file_of_all(const std::vector<Chosen>& chosen) {
  for (const Chosen& one : chosen) {
    bool has_all = std::ranges::any_of(chosen, [&](const Chosen& other) {
      return !other.is_one_file && other.row.path == one.row.path;
    });
    if (!one.is_one_file || !has_all) continue;
    const std::string &file = one.files[0].path, &all = one.row.path;
    throw UsageError({formatted("`{}` は `{}` に含まれる。どちらか1つを指定する", file, all),
                      formatted("`{}` is one of `{}`; name only one of the two", file, all)});
  }
}

static void refuse_one_path(const std::vector<Chosen>& chosen) {
  std::vector<const OutputFile*> files;
  for (const Chosen& one : chosen) {
    for (const OutputFile& file : one.files) files.push_back(&file);
  }
  require_distinct(files);
}

static SheetName sheet_of(const WorkbookReport& workbook, const Report& report) {
  const Language language = report.words.language;
  std::string year = workbook.of_year ? spoken(report.year, language) : "";
  return sheet_name(report.plan.header, workbook.title, year, language);
}

// With their templates compiled: most mistakes in them show before any report is made.
static std::vector<Output> compiled(std::vector<Chosen> chosen, const TemplateStore& store,
                                    const Report& report) {
  const Vocabulary& words = words_of(report);
  std::vector<Output> outputs;
  for (Chosen& one : chosen) {
    TemplateRules rules = rules_of(one.row, words);
    Mustache mustache(std::move(one.row.source), rules, partials_in(store));
    outputs.push_back(
        {std::move(one.row), std::move(mustache), std::move(one.files), one.is_one_file,
         one.workbook != nullptr ? std::optional(sheet_of(*one.workbook, report)) : std::nullopt});
  }
  return outputs;
}

static std::vector<Output> chosen_outputs(const Context& context, std::vector<std::string> names,
                                          const TemplateStore& store, Subjects& subjects) {
  const std::string& own = context.options.template_file;
  std::vector<Chosen> chosen;
  for (const std::string& name : names) {
    chosen.push_back(chosen_by_name(name, store, subjects));
  }
  if (!own.empty()) {
    names.push_back(name_of_own(own));
    chosen.push_back(
        chosen_template(names.back(), read_template(context.env.files, own), subjects));
  }
  if (chosen.empty()) throw no_report_named();
  refuse_repeated(names);
  refuse_file_of_all(chosen);
  refuse_one_path(chosen);
  return compiled(std::move(chosen), store, subjects.report());
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
      std::string description = store.description_of(name, context.language);
      row_of_template(name, *store.find(name));  // what cannot be made is not listed
      table.rows.push_back({harmless(name), std::move(description)});
    } catch (const Failure& failure) {
      unreadable += "fujiplan: " + harmless(failure.message().in(context.language)) + "\n";
    }
  }
  for (const WorkbookReport& workbook : workbook_reports()) {
    table.rows.push_back(
        {std::string(workbook.name), std::string(context.in_language(workbook.description))});
  }
  emit_result(context, render_plain(table, 0), Reader::Person);
  context.env.err << unreadable;
  return unreadable.empty() ? ExitCode::Success : ExitCode::Failed;
}

static void show_templates(Context& context, const TemplateStore& store) {
  std::vector<std::string> names = chosen_names(context.options, store);
  if (names.empty()) throw no_report_named();
  std::string out;
  for (const std::string& name : names) {
    const WorkbookReport* workbook = store.find(name) ? nullptr : find_workbook_report(name);
    out += named_template(store, workbook != nullptr ? std::string(workbook->csv) : name).text;
  }
  emit_result(context, out, Reader::Program);
}

static void refuse_wrong_targets(const Context& context, const std::vector<Output>& outputs) {
  const Options& options = context.options;
  if (options.pictures) require_place_for_pictures(context);
  bool to_stdout = outputs.size() == 1 && outputs[0].is_one_file && !options.check;
  if (options.output.empty() && !to_stdout) {
    throw UsageError(
        {"書き出し先を `-o DIR` で指定する", "name the place to write to, with `-o DIR`"});
  }
  if (options.output.empty() && outputs[0].sheet) refuse_terminal(context);
  if (!options.output.empty() && !goes_into_folder(context, outputs)) {
    require_fitting_name(options, extension_of(outputs[0].files[0].path));
  }
}

static bool has_open_data(const std::vector<Output>& outputs) {
  return std::ranges::any_of(outputs, [](const Output& output) {
    return output.row.path.starts_with(kOpenDataTemplates);
  });
}

static OutputKind kind_of_reports(const Options& options, const Plan& plan) {
  constexpr Format<std::string> kLeft{
      "{}: 今の計画に載せるものがないレポートが残っている。公開しないなら削除する",
      "{}: a report that this plan has nothing for any more; delete it unless it is to stay public"};
  return {.noun = {"レポート", "report"},
          .left = kLeft,
          .is_all = options.all,
          .has_pictures = options.all,
          .is_partial = !plan.left_out.empty()};
}

// The reports of the projects of `plan`, or of the groups of its level.
static ExitCode make_reports(Context& context, const Plan& plan, const TemplateStore& store,
                             std::vector<std::string> names, Audience audience) {
  const Options& options = context.options;
  Report report =
      make_report(plan, chosen_year(options, plan), audience, thread_count(context.env));
  Datum data = shown_report(report);
  Subjects subjects(report);
  std::vector<Output> outputs = chosen_outputs(context, std::move(names), store, subjects);
  refuse_wrong_targets(context, outputs);
  if (has_open_data(outputs)) tell_missing_code(context, plan.header);
  tell_of_publication(context, plan, audience);
  const OutputKind kind = kind_of_reports(options, plan);
  ExitCode result = ExitCode::Success;
  Leftovers left;
  if (options.check) {
    result = check_outputs(context, outputs, data, kind, left);
  } else if (options.output.empty()) {
    print_output(context, outputs.front(), data);
  } else {
    write_outputs(context, outputs, data, kind, left);
  }
  tell_leftovers(context, left, kind);
  return options.check && !left.empty() ? ExitCode::Findings : result;
}

// --- levels

// In the folders of levels whose groups have no files any more: 1 with --check where there is any.
static ExitCode tell_left_levels(const Context& context, const Plan& plan,
                                 const TemplateStore& store,
                                 std::span<const ReportedLevel> reported) {
  const std::vector<std::string> names = names_for_level(store, plan.header.language.value);
  const Leftovers left = left_of_levels(context, plan, store, reported, names);
  tell_leftovers(context, left, kind_of_reports(context.options, plan));
  return context.options.check && !left.empty() ? ExitCode::Findings : ExitCode::Success;
}

// Makes `plan` the plan of the groups of a level. `groups`: those of all levels; its own are taken.
static void turn_to_level(Plan& plan, std::size_t level, std::vector<Project>& groups) {
  auto own = std::stable_partition(groups.begin(), groups.end(),
                                   [&](const Project& group) { return group.level != level; });
  plan.groups.assign(std::move_iterator(own), std::move_iterator(groups.end()));
  groups.erase(own, groups.end());
  narrow_to_level(plan, level);
}

// What --all makes after the reports of the projects. `groups`: of all levels, with the answers of
// all years. The plan is used up.
static ExitCode make_reports_of_levels(Context& context, Plan& plan, std::vector<Project> groups,
                                       const TemplateStore& store,
                                       std::span<const ReportedLevel> levels, Audience audience) {
  constexpr Format<std::string_view, std::string> kOfLevel{
      "fujiplan: 「{}」のレポート: {}\n", "fujiplan: reports on the level {}: {}\n"};
  ExitCode result = ExitCode::Success;
  for (const auto& [level, name, folder] : levels) {
    turn_to_level(plan, level, groups);
    const FiscalYear year = chosen_year(context.options, plan);
    narrow_to_year(plan, year);
    leave_out_later_years(plan, year);
    Options options = context.options;
    options.template_file.clear();  // it is about projects
    if (!options.output.ends_with('/')) options.output += '/';
    options.output += folder;
    context.env.err << kOfLevel.in(context.language, name, harmless(options.output));
    Context in_folder{context.env, options, context.language};
    std::vector<std::string> names = names_for_level(store, plan.header.language.value);
    result = std::max(result, make_reports(in_folder, plan, store, std::move(names), audience));
  }
  return result;
}

ExitCode run_report(Context& context) {
  const Options& options = context.options;
  if (options.all && !options.names.empty()) {
    throw UsageError({"--all とレポートの名前は一緒に使えない",
                      "--all and names of reports exclude each other"});
  }
  Audience audience = chosen_audience(options, Audience::Public);
  Plan& plan = keep(context, open_plan_to_use(context));
  std::vector<Project> groups = plan.groups;
  leave_out_later_years(plan, chosen_year(options, plan));
  const ExitCode whole = exit_code_for(plan);
  TemplateStore store(template_folders(context.env, options, plan.folder),
                      plan.header.language.value);
  if (options.list) return std::max(list_templates(context, store), whole);
  if (options.show) {
    show_templates(context, store);
    return whole;
  }
  if (options.context) {
    Report report =
        make_report(plan, chosen_year(options, plan), audience, thread_count(context.env));
    emit_result(context, shown_json(shown_report(report), plan.header.language.value),
                Reader::Program);
    return whole;
  }
  std::vector<ReportedLevel> levels;
  if (options.all && options.level.empty()) levels = reported_levels(plan, store);
  ExitCode result = make_reports(context, plan, store, chosen_names(options, store), audience);
  if (options.all && options.level.empty()) {
    result = std::max(result, tell_left_levels(context, plan, store, levels));
  }
  result = std::max(
      result, make_reports_of_levels(context, plan, std::move(groups), store, levels, audience));
  return std::max(result, whole);
}

}  // namespace fujiplan
