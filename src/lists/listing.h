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

// A field of the plan's own: of the project, or of its answers for the year.
struct OwnColumn {
  const OwnField* field;
  bool is_answer;
};

// What comes from a source of an amount.
struct PartColumn {
  Amount SurveyEntry::*amount;
  const MoneySource* source;
};

// The number of a project's group in a level of the tree.
struct ListedLevel {
  std::size_t depth;  // from 1
};

struct ListColumn {
  std::string key;  // "name", "survey.status", "survey.progress", "grade"
  Text label;
  bool number = false;
  PlanPart part = PlanPart::All;  // where the plan has none of it, there is no such column
  // Where the cells come from.
  std::variant<const Field<Project>*, const Field<SurveyEntry>*, const Criterion*, const MarkWord*,
               OwnColumn, PartColumn, const ComputedColumn*, ListedLevel>
      from;
};

// Every column that a plan has, in the order of the record tables. `header` must outlive them.
std::vector<ListColumn> list_columns(const PlanHeader& header);
std::optional<ListColumn> find_list_column(const PlanHeader& header, std::string_view key);

// What people call things, or the keys by which programs know them.
enum class Calls : unsigned char { ByName, ByKey };

// What a project has in a column; empty when it has nothing. Values of targets go by their names,
// or by their keys.
std::string list_cell(const Plan& plan, const Project& project, FiscalYear year,
                      const ListColumn& column, Language language, Calls calls);

// What `--sort` compares, by natural order: the cell, or for one of a few choices its place in
// their table, so that S comes before A and 重点 before 推進. Empty when there is nothing.
std::string list_sort_key(const Plan& plan, const Project& project, FiscalYear year,
                          const ListColumn& column);

}  // namespace fujiplan
