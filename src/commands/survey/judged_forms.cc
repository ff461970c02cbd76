#include "commands/survey/judged_forms.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "base/parallel.h"
#include "commands/command.h"
#include "model/years/plan_in_year.h"
#include "survey/edit.h"
#include "survey/files/form_file.h"
#include "survey/files/form_guide_notes.h"
#include "survey/form_year.h"
#include "survey/import/import_judge.h"
#include "yaml/read_document.h"

namespace fujiplan {

void require_named_forms(const Options& options, std::string_view command) {
  if (!options.names.empty()) return;
  constexpr Format<std::string_view> kNone{
      "調査票のファイルがない。`fujiplan {} forms` のように、ファイルかフォルダを指定する",
      "no form named; name files or a folder, as in `fujiplan {} forms`"};
  throw UsageError(kNone(command));
}

ExitCode exit_code_for(const FormAnswers& forms) {
  if (!forms.unusable.empty()) return ExitCode::Failed;
  return forms.findings.empty() ? ExitCode::Success : ExitCode::Findings;
}

// What a shell leaves out of `forms/*`, what Excel keeps beside a workbook that is open, and what
// Explorer puts into a folder.
static bool is_hidden(std::string_view name) {
  return name.starts_with('.') || name.starts_with("~$") || name == "desktop.ini" ||
         name == "Thumbs.db";
}

// The files of a folder, as `forms/*` names them: shells of Windows know no such words.
static std::vector<std::string> files_in(const Environment& env, const std::string& folder) {
  constexpr Format<std::string> kNone{"フォルダ `{}` に調査票がない",
                                      "there is no form in the folder `{}`"};
  std::vector<std::string> paths;
  for (const FolderEntry& entry : env.files.list(folder)) {
    if (is_hidden(entry.name)) continue;
    paths.push_back(shown_path(env, folder + "/" + entry.name));
  }
  if (paths.empty()) throw Failure(kNone(folder));
  return paths;
}

// Each file once, however often it is named.
static std::vector<std::string> named_files(const Context& context) {
  const FileSystem& files = context.env.files;
  std::vector<std::string> paths;
  std::set<std::string> seen;
  for (const std::string& name : context.options.names) {
    const std::string path = shown_path(context.env, name);
    const bool is_folder = files.kind(path) == FileKind::Folder;
    for (std::string& file : is_folder ? files_in(context.env, path) : std::vector{path}) {
      if (seen.insert(file).second) paths.push_back(std::move(file));
    }
  }
  return paths;
}

static std::vector<FormFile> read_form_files(const Context& context, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  const std::vector<std::string> paths = named_files(context);
  std::vector<std::vector<FormFile>> in_files(paths.size());
  in_parallel(paths.size(), thread_count(context.env), [&](std::size_t i) {
    in_files[i] = read_form_file(context.env.files, paths[i], words);
  });
  std::vector<FormFile> files;
  for (auto& forms : in_files) std::ranges::move(forms, std::back_inserter(files));
  return files;
}

// Read again: a loaded plan keeps no trees. The project has loaded whole, so there is one.
static yaml::Document document_of(const Plan& plan, const Project& project) {
  Sink unused;
  return *yaml::read_document(plan.sources[project.file], project.file, unused);
}

// The new texts of the files, by source, of the rows that are good. A project may have several: in
// the form of its department, and where others judge.
static EditedTexts edited_texts(const Plan& plan, const FormAnswers& forms, unsigned threads) {
  std::map<const Project*, std::vector<AnswerChange>> by_project;
  for (const AnsweredRow& row : forms.rows) {
    if (row.refused) continue;
    for (const NewAnswer& answer : row.answers) {
      by_project[row.project].push_back({answer.item, answer.text});
    }
  }
  const std::vector<std::pair<const Project*, std::vector<AnswerChange>>> all(
      std::move_iterator(by_project.begin()), std::move_iterator(by_project.end()));
  auto parts = in_ranges(all.size(), threads, [&](std::size_t begin, std::size_t end) {
    EditedTexts part;
    for (const auto& [project, changes] : std::span(all).subspan(begin, end - begin)) {
      part[project->file] =
          edit_survey(document_of(plan, *project), plan.sources[project->file].text, forms.year,
                      plan.items, changes)
              .text;
    }
    return part;
  });
  EditedTexts texts;
  for (EditedTexts& part : parts) texts.merge(part);
  return texts;
}

JudgedForms judge_named_forms(const Context& context, Plan& plan) {
  const Options& options = context.options;
  std::vector<FormFile> files = read_form_files(context, plan);
  std::optional<FiscalYear> year;
  if (!options.year.empty()) year = chosen_year(options, plan);

  // The forms themselves tell of which year they are, and so by which rubric they are answered.
  const Period& period = plan.header.period;
  const unsigned threads = thread_count(context.env);
  auto of_forms = year ? year : common_year(years_of_forms(files, period, threads), period);
  if (of_forms) narrow_rubrics_to_year(plan, *of_forms);

  FormAnswers answers = read_forms(plan, files, year, threads);
  tell_notes_in_guides(plan, answers.year ? answers.year : period.from.value, files);
  EditedTexts texts = edited_texts(plan, answers, threads);
  if (!texts.empty()) judge_answers(plan, texts, answers, threads);
  return {std::move(files), std::move(answers), std::move(texts)};
}

}  // namespace fujiplan
