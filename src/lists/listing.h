#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.h"
#include "model/plan.h"

// The columns of `list`: fields of the project, fields of its answers for a year (`survey.status`),
// and computed ones, all by name.
namespace fujiplan {

struct ComputedColumn;

struct ListColumn {
  std::string key;  // "name", "survey.status", "grade"
  Text label;
  bool number = false;
  PlanPart part = PlanPart::All;  // where the plan has none of it, there is no such column
  // Where the cells come from.
  std::variant<const Field<Project>*, const Field<SurveyEntry>*, const Field<Evaluation>*,
               const MarkWord*, const ComputedColumn*>
      from;
};

// Every column that a plan of these words has, in the order of the record tables.
std::vector<ListColumn> list_columns(const Vocabulary& words);
std::optional<ListColumn> find_list_column(const Vocabulary& words, std::string_view key);

// The head of a column: that of a score is what the plan calls it.
Text label_in(const PlanHeader& header, const ListColumn& column);

// What a project has in a column; empty when it has nothing.
std::string list_cell(const Plan& plan, const Project& project, FiscalYear year,
                      const ListColumn& column, Language language);

// What `--sort` compares, by natural order: the cell, or for one of a few choices its place in
// their table, so that S comes before A and 重点 before 推進. Empty when there is nothing.
std::string list_sort_key(const Plan& plan, const Project& project, FiscalYear year,
                          const ListColumn& column);

}  // namespace fujiplan
