#include "reports/data/open_data_rubric.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/rating/outcome_words.h"
#include "model/rating/rubric_changes.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data_cells.h"
#include "run/labels.h"

namespace fujiplan {
namespace {

// `part` of a row: a criterion of the year and one of its answers; or a grade of the year. No
// criterion has as many answers as that.
constexpr std::uint32_t kAnswers = 64;

const Criterion& rubric_criterion(const Plan& plan, const DataRow& row) {
  return criteria_in(plan.header, row.year)[row.part / kAnswers];
}
const Level& rubric_level(const Plan& plan, const DataRow& row) {
  return rubric_criterion(plan, row).answer(row.part % kAnswers);
}
const GradeFloor& rubric_grade(const Plan& plan, const DataRow& row) {
  return scheme_in(plan.header, row.year).grades[row.part];
}

// Best first; answers without points come last.
std::string_view order_cell(const Plan&, const DataRow& row, Scratch& s) {
  return s.text(std::to_string(row.part % kAnswers + 1));
}
constexpr DataColumn kPlaceColumn{{"並び順", "Order"}, "place", DataType::Number,
                                  {"番目", "place"},   {},      order_cell};

bool has_grades(const Plan& plan, FiscalYear year) {
  const Scheme scheme = scheme_in(plan.header, year);
  return scheme.gives_results() && !scheme.grades.empty() && open_data_view(plan, year).result;
}

}  // namespace

const DataColumn kRubricColumns[6] = {
    kYearColumn,
    kEraColumn,
    {kCriterionCodes,
     "criterion",
     DataType::Code,
     {},
     kCriterionCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return said(label_of(rubric_criterion(plan, row)), plan);
     }},
    {{"評価", "Level"},
     "level",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return rubric_level(plan, row).name.value;
     }},
    kPlaceColumn,
    {{"評価の目安", "Meaning"},
     "meaning",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       std::string_view meaning = meaning_in(rubric_level(plan, row), language_of(plan));
       return meaning.empty() ? said(kNoValue, plan) : cell_of_text(meaning, s);
     }},
};

void add_rubric(const Plan& plan, FiscalYear newest, DataRows& rows) {
  for (FiscalYear year : years_of(plan.header.period)) {
    if (year > newest) break;
    for (const Criterion* criterion : public_criteria(criteria_in(plan.header, year))) {
      const auto first = static_cast<std::uint32_t>(criterion->position) * kAnswers;
      for (std::uint32_t i = 0; i < criterion->answers(); ++i) {
        rows.add({nullptr, year, first + i});
      }
    }
  }
}

bool has_public_criteria(const Plan& plan) {
  return std::ranges::any_of(rubrics_so_far(plan.header), [&](const RubricFrom& rubric) {
    return !public_criteria(criteria_of(*rubric.said, plan.header.level)).empty();
  });
}

const DataColumn kRubricGradeColumns[7] = {
    kYearColumn,
    kEraColumn,
    {kGradeCodes,
     "grade",
     DataType::Code,
     {},
     kGradeCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return rubric_grade(plan, row).name.value;
     }},
    kPlaceColumn,
    {{"下限", "Lowest value"},
     "lowest_value",
     DataType::Decimal,
     kInUnitColumn,
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return s.text(in_decimals(rubric_grade(plan, row).floor));
     }},
    {{"単位", "Unit"},
     "unit",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch&) {
       constexpr Text kPerCent{"%", "%"}, kPoints{"点", "points"};
       bool of_rates = scheme_in(plan.header, row.year).rule == RatingBy::Achievement;
       return said(of_rates ? kPerCent : kPoints, plan);
     }},
    {{"条件", "Condition"},
     "condition",
     DataType::Words,
     {},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return s.text(range_in_words(scheme_in(plan.header, row.year), row.part, language_of(plan)));
     }},
};

void add_rubric_grades(const Plan& plan, FiscalYear newest, DataRows& rows) {
  for (FiscalYear year : years_of(plan.header.period)) {
    if (year > newest) break;
    if (!has_grades(plan, year)) continue;
    const auto count = static_cast<std::uint32_t>(scheme_in(plan.header, year).grades.size());
    for (std::uint32_t i = 0; i < count; ++i) rows.add({nullptr, year, i});
  }
}

bool has_public_grades(const Plan& plan) {
  return std::ranges::any_of(rubrics_so_far(plan.header), [&](const RubricFrom& rubric) {
    return has_grades(plan, rubric.from);
  });
}

}  // namespace fujiplan
