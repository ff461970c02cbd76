#include "survey/import/import.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/parallel.h"
#include "survey/form_year.h"
#include "survey/import/form_gaps.h"
#include "survey/import/form_reader.h"
#include "survey/import/repeated_rows.h"

namespace fujiplan {

template <typename Item>
static void append(std::vector<Item>& all, std::vector<Item>&& more) {
  std::ranges::move(more, std::back_inserter(all));
}

static void append(FormAnswers& all, FormAnswers&& of_file) {
  if (!all.year) all.year = of_file.year;
  append(all.rows, std::move(of_file.rows));
  append(all.unread, std::move(of_file.unread));
  append(all.findings, std::move(of_file.findings));
  append(all.remarks, std::move(of_file.remarks));
  append(all.unusable, std::move(of_file.unusable));
  append(all.unused, std::move(of_file.unused));
  append(all.unused_values, std::move(of_file.unused_values));
  append(all.missing_columns, std::move(of_file.missing_columns));
  append(all.ends, std::move(of_file.ends));
}

// Each file by itself; what is said of several comes later.
static FormAnswers read_files(const Plan& plan, std::span<const FormFile> files,
                              std::optional<FiscalYear> said, unsigned threads) {
  const std::vector<std::optional<FiscalYear>> years =
      years_of_forms(files, plan.header.period, threads);
  if (!said) said = common_year(years, plan.header.period);
  const FiscalYear year = said.value_or(plan.header.period.from.value);
  std::vector<FormAnswers> of_files(files.size());
  // Where no file tells its year, the first row that does tells it of all that follow.
  in_parallel(files.size(), said ? threads : 1, [&](std::size_t i) {
    of_files[i] =
        read_form(plan, files, i, {.of_headers = year, .of_file = years[i], .of_rows = said});
    if (!said && of_files[i].year) said = of_files[i].year;
  });
  FormAnswers answers;
  answers.year = said.value_or(FiscalYear{});
  for (FormAnswers& one : of_files) append(answers, std::move(one));
  return answers;
}

FormAnswers read_forms(const Plan& plan, std::span<const FormFile> files,
                       std::optional<FiscalYear> year, unsigned threads) {
  FormAnswers answers = read_files(plan, files, year, threads);
  settle_repeated_rows(plan, files, answers);
  std::unordered_set<const Project*> seen;
  auto see = [&](const auto& row) {
    if (row.reviewer == nullptr && row.project != nullptr) seen.insert(row.project);
  };
  std::ranges::for_each(answers.rows, see);
  std::ranges::for_each(answers.unread, see);
  answers.missing_projects = missing_projects(plan, answers, files.size(), seen);
  sort_by_place(answers.findings);
  sort_by_place(answers.remarks);
  return answers;
}

}  // namespace fujiplan
