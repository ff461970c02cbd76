#include <algorithm>

#include "base/format.h"
#include "base/formatted.h"
#include "base/harmless.h"
#include "base/join.h"
#include "base/text.h"
#include "commands/command.h"
#include "commands/survey/write_together.h"
#include "files/encoding.h"
#include "run/chosen_format.h"
#include "run/formats.h"
#include "run/output_target.h"
#include "run/typed_names.h"
#include "survey/files/form_csv.h"
#include "survey/files/form_file.h"
#include "survey/files/form_xlsx.h"
#include "survey/form.h"
#include "survey/import/import.h"
#include "survey/typed_item.h"

namespace fujiplan {

namespace {

struct NewForm {
  const Form* form = nullptr;
  std::string path, bytes;
  bool is_current = false;  // the file says that already
};

}  // namespace

static void require_year_and_folder(const Options& options) {
  if (options.year.empty()) {
    throw UsageError({"どの年度の調査票か、`--year R5` のように指定する",
                      "name the year of the survey, as in `--year R5`"});
  }
  require_output_folder(options);
}

namespace {

// What kind of file the forms are.
struct WrittenAs {
  FormFormat format = FormFormat::Csv;
  Encoding encoding = Encoding::Utf8;  // of CSV
  std::string_view extension() const {
    return format == FormFormat::Csv ? kFormCsvExtension : kFormXlsxExtension;
  }
};

}  // namespace

static Encoding chosen_encoding(const Options& options) {
  if (options.encoding.empty()) return Encoding::Utf8;
  if (auto encoding = parse_enum<Encoding>(to_lower_ascii(options.encoding))) return *encoding;
  throw unknown_value({"文字コード", "encoding"}, options.encoding, names_of<Encoding>());
}

static WrittenAs chosen_way(const Options& options) {
  WrittenAs way{named_format(options, FormFormat::Csv), chosen_encoding(options)};
  if (way.format == FormFormat::Xlsx && !options.encoding.empty()) {
    throw UsageError(
        {"`--encoding` はCSVの文字コードを選ぶ。Excelブックの文字コードは1つなので、"
         "`--format xlsx` には付けない",
         "`--encoding` is for CSV; workbooks have one encoding, so leave it out with "
         "`--format xlsx`"});
  }
  return way;
}

static std::string csv_of(const Form& form, Encoding encoding) {
  WrittenForm written = form_as_csv(form, encoding);
  if (written.misfits.empty()) return std::move(written.bytes);
  std::string characters;
  for (const Misfit& misfit : written.misfits) {
    characters +=
        formatted("{}`{}` ({})", characters.empty() ? "" : ", ", misfit.character, misfit.place);
  }
  throw Failure(
      {formatted(
           "{}の調査票に、CP932にない文字がある: {}。`--encoding` を付けずに、UTF-8で書き出す",
           form.department, characters),
       formatted("the form of {} has characters that CP932 lacks: {}; leave out `--encoding` to "
                 "write UTF-8",
                 form.department, characters)});
}

static std::string bytes_of(const Plan& plan, FiscalYear year, const Form& form, WrittenAs way) {
  return way.format == FormFormat::Csv ? csv_of(form, way.encoding)
                                       : form_as_xlsx(plan, year, form);
}

// A form that a department has filled in must not be written over before all that it says is in
// the plan.
static bool holds_news(const Context& context, const Plan& plan, const std::string& path) {
  if (context.env.files.kind(path) == FileKind::None) return false;
  std::vector<FormFile> files = read_form_file(context.env.files, path, vocabulary_of(plan.header));
  FormAnswers answers = read_forms(plan, files, std::nullopt);
  auto has_more = [](const FormFile& file) {
    return !file.beside.empty() || file.guide.has_value();
  };
  auto is_news = [](const AnsweredRow& row) { return !row.answers.empty(); };
  auto has_values = [](const UnusedColumn& column) { return column.values > 0; };
  return !answers.findings.empty() || !answers.unusable.empty() || !answers.unused_values.empty() ||
         std::ranges::any_of(files, has_more) || std::ranges::any_of(answers.unused, has_values) ||
         std::ranges::any_of(answers.rows, is_news);
}

static std::vector<NewForm> make_forms(const Context& context, const Plan& plan, FiscalYear year,
                                       std::span<const Form> forms, WrittenAs way) {
  std::vector<NewForm> made;
  std::string folder = context.options.output;
  if (!folder.ends_with('/')) folder += '/';
  for (const Form& form : forms) {
    std::string bytes = bytes_of(plan, year, form, way);
    std::string path = folder + form.file_name + std::string(way.extension());
    require_free_target(context, context.options.output, path);
    ReadResult old = context.env.files.read(path, bytes.size() + 1);
    bool is_current = old.ok() && old.bytes == bytes;
    if (!is_current && holds_news(context, plan, path)) {
      throw Failure(
          {formatted("`{}` に、計画にない内容がある。取り込むか、別の場所に移す", path),
           formatted("`{}` holds what is not in the plan; import it, or move it away", path)});
    }
    made.push_back({&form, path, std::move(bytes), is_current});
  }
  return made;
}

// Projects that other departments share with that of the form.
static std::string shared_projects(const Form& form, Language language) {
  constexpr Format<std::string, std::string> kShared{"  {} は {} と共同\n",
                                                     "  {} is shared with {}\n"};
  std::string out;
  for (const FormRow& row : form.rows) {
    const Project* project = row.project;
    if (project->departments.value.size() < 2) continue;
    std::vector<std::string> others;
    for (const Line& name : project->departments.value) {
      if (name.value != form.department) others.push_back(harmless(name.value));
    }
    out += kShared.in(language, to_string(project->id.value), listed(others, language));
  }
  return out;
}

static std::string receipt(const PlanHeader& header, std::span<const NewForm> forms,
                           FiscalYear year, Language language) {
  constexpr Format<std::string, Counted, Text> kForm{"{}: {}件{}\n", "{}: {}{}\n"};
  constexpr Text kSameFile{"（変更なし）", " (unchanged)"};
  constexpr Format<std::string, Counted, Counted, std::size_t, std::size_t, std::string_view>
      kTotals{"{0}の調査票{1}件（{5}{2}件）: 書き出し{3}件、変更なし{4}件\n",
              "{0}: {1} for {2}, {3} written, {4} unchanged\n"};
  auto [unit, noun] = unit_of(header);
  std::string out;
  std::size_t written = 0, projects = 0;
  for (const NewForm& form : forms) {
    std::size_t count = form.form->rows.size();
    projects += count;
    written += !form.is_current;
    out += kForm.in(language, harmless(form.path), {count, noun},
                    form.is_current ? kSameFile : Text{});
    bool of_department = form.form->reviewer == nullptr;
    if (of_department) out += shared_projects(*form.form, language);
  }
  return out + kTotals.in(language, spoken(year, language), {forms.size(), "form"},
                          {projects, noun}, written, forms.size() - written, unit);
}

static void write_forms(const Context& context, std::span<const NewForm> forms) {
  if (forms.empty()) return;
  std::vector<FileToWrite> files;
  for (const NewForm& form : forms) {
    if (!form.is_current) files.push_back({form.path, form.bytes});
  }
  write_together(context, files);
}

// Those of the departments, or the one in which a reviewer judges.
static std::vector<Form> chosen_forms(const Context& context, const Plan& plan,
                                      const Selection& selection) {
  const std::string& typed = context.options.reviewer;
  if (typed.empty()) {
    bool is_first = selection.year == plan.header.period.from.value;
    FormerAnswers former =
        is_first ? former_answers(context.env.files_of_plan(), plan) : FormerAnswers{};
    return forms_of(plan, selection.year, selection.departments, former);
  }
  const Reviewer& reviewer = typed_reviewer(typed, vocabulary_of(plan.header));
  std::vector<Form> forms = {review_form(plan, selection.year, reviewer, selection.departments)};
  if (forms.front().rows.empty()) forms.clear();
  return forms;
}

ExitCode run_survey_export(Context& context) {
  require_year_and_folder(context.options);
  WrittenAs way = chosen_way(context.options);
  Plan& plan = keep(context, open_plan_to_use(context));
  Selection selection = chosen_selection(context.options, plan);
  std::vector<Form> forms = chosen_forms(context, plan, selection);

  // All of them, before any is written.
  std::vector<NewForm> made = make_forms(context, plan, selection.year, forms, way);
  write_forms(context, made);
  print(context, receipt(plan.header, made, selection.year, context.language), Reader::Person);
  tell_groups(context, plan);
  return exit_code_for(plan);
}

}  // namespace fujiplan
