#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/format.h"
#include "commands/command.h"
#include "files/temporary_files.h"
#include "model/years/plan_in_year.h"
#include "reports/publication_note.h"
#include "reports/shown/root.h"
#include "reports/template_store.h"
#include "reports/written_outputs.h"
#include "run/output_target.h"
#include "run/typed_names.h"

// The plan as a web site: a page is a template of `site/`, an output like any report. The tables of
// the open data lie beside the pages, which link to them.
namespace fujiplan {

// `site/projects/{project}.html` makes `projects/1-1-2.html`; tables of open data stay where they
// are.
static std::string path_in_site(std::string name) {
  if (name.starts_with(kSiteTemplates)) name.erase(0, kSiteTemplates.size());
  return name;
}

static std::vector<std::string> templates_of_site(const TemplateStore& store) {
  std::vector<std::string> names = store.page_names();
  for (std::string& name : store.report_names()) {
    if (name.starts_with(kOpenDataTemplates)) names.push_back(std::move(name));
  }
  return names;
}

static std::vector<Output> outputs_of_site(const TemplateStore& store, Subjects& subjects) {
  std::vector<Output> outputs;
  for (const std::string& name : templates_of_site(store)) {
    OutputRow row = row_of_template(path_in_site(name), *store.find(name));
    TemplateRules rules = rules_of(row, words_of(subjects.report()));
    Mustache page(std::move(row.source), rules, partials_in(store));
    std::vector<OutputFile> files = files_of(row, subjects);
    outputs.push_back({std::move(row), std::move(page), std::move(files)});
  }
  std::vector<const OutputFile*> files;
  for (const Output& output : outputs) {
    for (const OutputFile& file : output.files) files.push_back(&file);
  }
  require_distinct(files);
  return outputs;
}

// --- what earlier runs have left

// Files in the folders of the pages that are none of them: of a project that was taken out, or of a
// department that has another name now, which the public could go on reading. Beside the folders,
// in the output folder itself, a city may have files of its own.
static Leftovers strangers_in_folders(const Context& context, const std::vector<Output>& outputs) {
  std::set<std::string> made, folders;
  auto look_into_folder_of = [&](const std::string& path) {
    if (path.find('/') != path.npos) folders.insert(folder_of(path));
  };
  for (const Output& output : outputs) {
    look_into_folder_of(output.row.path);  // also where it has no page now
    for (const OutputFile& file : output.files) {
      made.insert(file.path);
      look_into_folder_of(file.path);
    }
  }
  const std::string below = with_slash(context.options.output);
  Leftovers left;
  for (const std::string& folder : folders) {
    if (context.env.files.kind(below + folder) != FileKind::Folder) continue;
    for (const FolderEntry& entry : context.env.files.list(below + folder)) {
      std::string path = folder + "/" + entry.name;
      if (entry.kind == FileKind::Regular && !made.contains(path)) left.push_back({below + path});
    }
  }
  return left;
}

// --- the command

ExitCode run_site(Context& context) {
  const Options& options = context.options;
  require_output_folder(options);
  const Audience audience = chosen_audience(options, Audience::Public);
  Plan& plan = keep(context, open_plan_to_use(context));
  const FiscalYear year = chosen_year(options, plan);
  leave_out_later_years(plan, year);
  TemplateStore store(template_folders(context.env, options, plan.folder),
                      plan.header.language.value);
  Report report = make_report(plan, year, audience, thread_count(context.env));
  Datum data = shown_report(report);
  Subjects subjects(report);
  std::vector<Output> outputs = outputs_of_site(store, subjects);
  tell_missing_code(context, plan.header);
  tell_of_publication(context, plan, audience);
  constexpr Format<std::string> kLeft{
      "{}: 今のサイトにないファイルが残っている。公開しないなら削除する",
      "{}: not part of the site any more; delete it unless it is to stay public"};
  const OutputKind kind{.noun = {"ファイル", "file"},
                        .left = kLeft,
                        .is_all = true,
                        .is_partial = !plan.left_out.empty()};
  ExitCode result = exit_code_for(plan);
  Leftovers left;
  if (options.check) {
    result = std::max(result, check_outputs(context, outputs, data, kind, left));
  } else {
    write_outputs(context, outputs, data, kind, left);
  }
  std::ranges::move(strangers_in_folders(context, outputs), std::back_inserter(left));
  std::ranges::sort(left, {}, &Leftover::path);
  tell_leftovers(context, left, kind);
  if (options.check && !left.empty()) result = std::max(result, ExitCode::Findings);
  return result;
}

}  // namespace fujiplan
