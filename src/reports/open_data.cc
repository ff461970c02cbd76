#include "reports/open_data.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "base/formatted.h"
#include "model/grade.h"
#include "model/not_asked.h"
#include "model/rating/inference.h"
#include "reports/open_data_cells.h"
#include "reports/open_data_texts.h"

namespace fujiplan {
namespace {

constexpr std::string_view kPolicyCodes = "基本方針", kMeasureCodes = "情報化施策",
                           kClassCodes = "事業分類", kHalfCodes = "半期", kPhaseCodes = "段階",
                           kAnswerCodes = "回答状況", kStatusCodes = "実施状況",
                           kGradeCodes = "総合評価", kCriterionCodes = "評価項目",
                           kPlanCodes = "上位計画";

// --- projects.csv

constexpr std::string_view kMarked = "該当", kNotMarked = "非該当";

constexpr DataColumn kProjectColumns[] = {
    {"全国地方公共団体コード", "municipality_code", DataType::Words, "", "",
     [](const Plan& plan, const DataRow&) {
       const Municipality& municipality = plan.header.municipality;
       return municipality.present ? std::string(municipality.code.value) : "記載なし";
     }},
    kProjectIdColumn,
    {"事業名", "name", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return std::string(row.project->name.value); }},
    {"基本方針コード", "policy_code", DataType::Code, "", kPolicyCodes,
     [](const Plan&, const DataRow& row) { return std::to_string(row.project->id.value.policy); }},
    {"情報化施策コード", "measure_code", DataType::Code, "", kMeasureCodes,
     [](const Plan&, const DataRow& row) { return measure_of(row.project->id.value); }},
    {"事業分類", "class", DataType::Code, "", kClassCodes,
     [](const Plan&, const DataRow& row) {
       return std::string(name_of(row.project->project_class.value));
     },
     PlanPart::Classes},
    {"", kKeysOfMarks, DataType::Code, "", "", nullptr, PlanPart::Marks},
    {"計画書の頁", "page", DataType::Number, "頁", "",
     [](const Plan&, const DataRow& row) {
       return row.project->page ? std::to_string(row.project->page.value) : std::string("記載なし");
     }},
};

std::vector<DataRow> project_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) rows.push_back({&project});
  return rows;
}

// --- lists of a project: a row for each item

template <typename Count>
std::vector<DataRow> rows_by_part(const Plan& plan, Count count) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < count(project); ++part)
      rows.push_back({&project, {}, part});
  }
  return rows;
}

constexpr DataColumn kDepartmentColumns[] = {
    kProjectIdColumn,
    {"所管部署", "department", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) {
       return std::string(row.project->departments.value[row.part].value);
     }},
};

std::vector<DataRow> department_rows(const Plan& plan, FiscalYear) {
  return rows_by_part(plan,
                      [](const Project& project) { return project.departments.value.size(); });
}

// The codes of both upper plans one after the other.
const Line& upper_code(const DataRow& row) {
  const auto& first = row.project->comprehensive_plan.value;
  return row.part < first.size() ? first[row.part]
                                 : row.project->management_plan.value[row.part - first.size()];
}

constexpr DataColumn kUpperPlanColumns[] = {
    kProjectIdColumn,
    {"上位計画", "upper_plan", DataType::Code, "", kPlanCodes,
     [](const Plan&, const DataRow& row) {
       bool first = row.part < row.project->comprehensive_plan.value.size();
       return std::string(first ? "総合計画" : "行政経営プラン");
     }},
    {"施策番号・取組番号", "code", DataType::Words, "", "",
     [](const Plan&, const DataRow& row) { return std::string(upper_code(row).value); }},
};

std::vector<DataRow> upper_plan_rows(const Plan& plan, FiscalYear) {
  return rows_by_part(plan, [](const Project& project) {
    return project.comprehensive_plan.value.size() + project.management_plan.value.size();
  });
}

// --- schedule.csv: a row for each half-year in which a phase is planned

HalfYear half_year_of(const Plan& plan, const DataRow& row) {
  return half_year_after({plan.header.period.from.value, Half::First}, static_cast<int>(row.part));
}

constexpr DataColumn kScheduleColumns[] = {
    kProjectIdColumn,
    {"年度", "fiscal_year", DataType::YearNumber, "年度", "",
     [](const Plan& plan, const DataRow& row) {
       return std::to_string(half_year_of(plan, row).year.western);
     }},
    {"半期", "half", DataType::Code, "", kHalfCodes,
     [](const Plan& plan, const DataRow& row) {
       return std::to_string(static_cast<int>(half_year_of(plan, row).half) + 1);
     }},
    {"和暦", "japanese_era", DataType::Words, "", "",
     [](const Plan& plan, const DataRow& row) {
       HalfYear at = half_year_of(plan, row);
       return spoken(in_eras(at.year), Language::Japanese) + std::string(name_of(at.half)) + "期";
     }},
    {"段階コード", "phase_code", DataType::Code, "", kPhaseCodes,
     [](const Plan& plan, const DataRow& row) {
       return std::to_string(number_of(*phase_in(row.project->schedule, half_year_of(plan, row))));
     }},
};

std::vector<DataRow> schedule_rows(const Plan& plan, FiscalYear) {
  std::vector<DataRow> rows;
  auto half_years = static_cast<std::uint32_t>(half_years_of(plan.header.period).size());
  for (const Project& project : plan.projects) {
    for (std::uint32_t part = 0; part < half_years; ++part) {
      DataRow row{&project, {}, part};
      if (phase_in(project.schedule, half_year_of(plan, row))) rows.push_back(row);
    }
  }
  return rows;
}

// --- results.csv: a row for each project and year

// Answered, but without a 実施状況.
constexpr std::string_view kNoStatus = "記載なし";

std::string response_word(const Plan& plan, const DataRow& row) {
  return std::string(name_of(response_of(result_of(plan.header, *row.project, row.year))));
}

// What stands for a result that is not published, whether there is one or not, and in a plan that
// gives none.
constexpr std::string_view kNotPublic = "非公開", kNoResult = "総合評価なし";

constexpr DataColumn kResultColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {"回答状況", "answer", DataType::Code, "", kAnswerCodes, response_word},
    {"実施状況", "status", DataType::Code, "", kStatusCodes,
     [](const Plan& plan, const DataRow& row) {
       const SurveyEntry* answers = answers_of(*row.project, row.year);
       if (answers == nullptr) return response_word(plan, row);
       return answers->status ? std::string(name_of(answers->status.value))
                              : std::string(kNoStatus);
     }},
    {"総合評価", "grade", DataType::Code, "", kGradeCodes,
     [](const Plan& plan, const DataRow& row) {
       const Scheme scheme = scheme_of(plan.header);
       YearResult result = result_of(scheme, *row.project, row.year);
       bool answered = result.answers != nullptr;
       if (answered && !scheme.gives_results()) return std::string(kNoResult);
       if (answered && !open_data_view(plan).result) return std::string(kNotPublic);
       return std::string(result_word(result, Language::Japanese));
     }},
};

std::vector<DataRow> result_rows(const Plan& plan, FiscalYear newest) {
  std::vector<DataRow> rows;
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years_of(plan.header.period)) {
      if (year <= newest) rows.push_back({&project, year});
    }
  }
  return rows;
}

// --- evaluations.csv: a row for each score that is public

std::vector<const Criterion*> public_criteria(const Plan& plan) {
  std::vector<const Criterion*> criteria;
  for (const Criterion& criterion : criteria_of(plan.header)) {
    if (!is_internal(criterion)) criteria.push_back(&criterion);
  }
  return criteria;
}

bool has_numbers(const Criterion& criterion) {
  return numbers_of(criterion.levels) && criterion.unrated.value.empty();
}

// `part` of a row: the criterion, among all of the plan.
const Criterion& criterion_of(const Plan& plan, const DataRow& row) {
  return criteria_of(plan.header)[row.part];
}
const Score* score_of(const Plan& plan, const DataRow& row) {
  return answers_of(*row.project, row.year)->evaluation.find(criterion_of(plan, row));
}
std::string score_cell(const Plan& plan, const DataRow& row) {
  return std::string(score_of(plan, row)->name());
}

constexpr DataColumn kCriterionColumn{"評価項目",
                                      "criterion",
                                      DataType::Code,
                                      "",
                                      kCriterionCodes,
                                      [](const Plan& plan, const DataRow& row) {
                                        return std::string(criterion_of(plan, row).name.value);
                                      }};

constexpr DataColumn kEvaluationColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kCriterionColumn,
    {"点数", "score", DataType::Number, "点", "", score_cell},
};
// Where answers may be words.
constexpr DataColumn kLevelColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kCriterionColumn,
    {"評価", "level", DataType::Words, "", "", score_cell},
};
std::span<const DataColumn> evaluation_columns(const Plan& plan) {
  std::vector<const Criterion*> criteria = public_criteria(plan);
  auto numbers = [](const Criterion* criterion) { return has_numbers(*criterion); };
  if (std::ranges::all_of(criteria, numbers)) return kEvaluationColumns;
  return kLevelColumns;
}

std::vector<DataRow> evaluation_rows(const Plan& plan, FiscalYear newest) {
  std::vector<DataRow> rows;
  if (!open_data_view(plan).scores) return rows;
  std::vector<const Criterion*> criteria = public_criteria(plan);
  for (const DataRow& row : result_rows(plan, newest)) {
    const SurveyEntry* answers = answers_of(*row.project, row.year);
    if (answers == nullptr) continue;
    for (const Criterion* criterion : criteria) {
      if (answers->evaluation.find(*criterion) == nullptr) continue;
      rows.push_back({row.project, row.year, static_cast<std::uint32_t>(criterion->position)});
    }
  }
  return rows;
}

constexpr DataTable kTables[] = {
    {"projects.csv", "projects", "情報化事業", kProjectColumns, project_rows},
    {"departments.csv", "departments", "情報化事業の所管部署", kDepartmentColumns, department_rows},
    {"upper_plans.csv", "upper_plans", "情報化事業と上位計画の対応", kUpperPlanColumns,
     upper_plan_rows},
    {"schedule.csv",
     "schedule",
     "半期ごとに計画されている段階",
     kScheduleColumns,
     schedule_rows,
     nullptr,
     {},
     PlanPart::Schedule},
    {"results.csv", "results", "年度ごとの実施状況と総合評価", kResultColumns, result_rows,
     &RatingView::result, "年度ごとの実施状況"},
    {"evaluations.csv", "evaluations", "年度ごとの評価の点数", kEvaluationColumns, evaluation_rows,
     &RatingView::scores, "年度ごとの評価の点数（公表していない）", PlanPart::All,
     evaluation_columns},
    {"projects_本文.csv", "project_texts", "情報化事業の本文", kProjectTextColumns,
     project_text_rows},
    {"years_本文.csv", "year_texts", "年度ごとの本文", kYearTextColumns, year_text_rows},
};

// What a word means; the word itself where plan.yaml does not say.
template <typename Word>
std::string_view explained(const Word& word) {
  return word.meaning ? word.meaning.value : word.name.value;
}

// What there is for a year, and how far it is answered. Why a project is not asked depends on the
// plan.
template <DescribedEnum E>
void add_states(std::vector<DataCode>& codes, std::string_view table, const Vocabulary& words,
                std::initializer_list<E> states) {
  for (E state : states) {
    std::string means(row_of(state).meaning.ja);
    if (state == E::NotAsked) means = not_asked_means(words, Language::Japanese);
    codes.push_back({std::string(table), std::string(name_of(state)), std::move(means)});
  }
}

// What each result means.
void add_results(std::vector<DataCode>& codes, const Scheme& scheme) {
  auto add = [&](std::string_view code, std::string name) {
    codes.push_back({std::string(kGradeCodes), std::string(code), std::move(name)});
  };
  std::string value(label_of_value(scheme).ja);
  for (std::size_t i = 0; i < scheme.grades.size(); ++i) {
    add(scheme.grades[i].name.value, value + "が" + range_in_words(scheme, i, Language::Japanese));
  }
  if (scheme.grades.empty() && scheme.rule != RatingBy::One) {
    for (Fraction number : possible_values(scheme)) {
      add(in_decimals(number), value + "が" + in_decimals(number) + "点");
    }
  }
  for (const ResultName& result : result_names(scheme)) {
    if (result.meaning.empty()) continue;  // a grade
    add(result.name, std::string(result.meaning) + (result.is_rated ? "" : "（点数はない）"));
  }
}

// The criteria that are public, and what each answer means.
void add_criteria(std::vector<DataCode>& codes, const Plan& plan) {
  std::vector<const Criterion*> criteria = public_criteria(plan);
  for (const Criterion* criterion : criteria) {
    auto numbers = numbers_of(criterion->levels);
    std::string best(criterion->levels.value.front().name.value);
    codes.push_back({std::string(kCriterionCodes), std::string(criterion->name.value),
                     has_numbers(*criterion) ? formatted("{}から{}までの点数。{}が最も良い",
                                                         numbers->least, numbers->most, best)
                                             : formatted("{}が最も良い", best)});
  }
  for (const Criterion* criterion : criteria) {
    std::string table =
        formatted("{}の{}", criterion->name.value, has_numbers(*criterion) ? "点数" : "評価");
    for (std::size_t i = 0; i < criterion->answers(); ++i) {
      const Level& answer = criterion->answer(i);
      codes.push_back({table, std::string(answer.name.value), std::string(answer.meaning.value)});
    }
  }
}

}  // namespace

std::span<const DataTable> open_data_tables() {
  return kTables;
}

std::vector<DataColumn> columns_of(const DataTable& table, const Plan& plan) {
  const Vocabulary words = vocabulary_of(plan.header);
  std::vector<DataColumn> columns;
  for (const DataColumn& column :
       table.columns_in != nullptr ? table.columns_in(plan) : table.columns) {
    if (!has_part(words, column.of)) continue;
    if (column.name != kKeysOfMarks) {
      columns.push_back(column);
      continue;
    }
    for (const MarkWord& mark : words.marks) {
      DataColumn& one = columns.emplace_back(column);
      one.header = one.codes = label_of(mark).ja;
      one.name = mark.name.value;
      one.mark = &mark;
    }
  }
  return columns;
}

std::string cell_of(const DataColumn& column, const Plan& plan, const DataRow& row) {
  if (column.mark == nullptr) return column.cell(plan, row);
  return std::string(is_marked(row.project->marks, column.name) ? kMarked : kNotMarked);
}

RatingView open_data_view(const Plan& plan) {
  return rating_view(plan.header, Audience::Public);
}

std::string_view title_of(const DataTable& table, const Plan& plan) {
  bool holds_part = table.part == nullptr || open_data_view(plan).*table.part;
  return holds_part ? table.title : table.title_without;
}

std::vector<DataCode> data_codes(const Plan& plan) {
  std::vector<DataCode> codes;
  auto add = [&](std::string_view table, std::string_view code, std::string_view name) {
    codes.push_back({std::string(table), std::string(code), std::string(name)});
  };
  for (const Policy& policy : plan.header.policies.value)
    add(kPolicyCodes, policy.id.value, policy.name.value);
  for (const Policy& policy : plan.header.policies.value) {
    for (const Measure& measure : policy.measures.value) {
      add(kMeasureCodes, measure.id.value, measure.name.value);
    }
  }
  const Vocabulary words = vocabulary_of(plan.header);
  for (const ClassWord& word : words.classes) add(kClassCodes, word.name.value, explained(word));
  for (const MarkWord& mark : words.marks) {
    std::string what = called(mark, Language::Japanese);
    add(label_of(mark).ja, kMarked, what + "である");
    add(label_of(mark).ja, kNotMarked, what + "でない");
  }
  for (const auto& row : kRowsOf<Half>) {
    if (!has_part(words, PlanPart::Schedule)) break;
    add(kHalfCodes, std::to_string(static_cast<int>(row.value) + 1),
        formatted("{}（{}）", row.meaning.ja,
                  months_of(row.value, words.years, Language::Japanese)));
  }
  for (const PhaseWord& word : words.phases) {
    add(kPhaseCodes, std::to_string(number_of({&word})), word.name.value);
  }
  add(kPlanCodes, "総合計画", "総合計画の施策番号");
  add(kPlanCodes, "行政経営プラン", "行政経営プランの取組番号");
  add_states(codes, kAnswerCodes, words,
             {Response::Complete, Response::Partial, Response::None, Response::NotAsked});
  for (const StatusWord& word : words.statuses) add(kStatusCodes, word.name.value, explained(word));
  add(kStatusCodes, kNoStatus, "回答はあるが、実施状況の記載がない");
  add_states(codes, kStatusCodes, words, {AnswerState::NotAnswered, AnswerState::NotAsked});
  const Scheme scheme = scheme_of(plan.header);
  if (!scheme.gives_results()) {
    add(kGradeCodes, kNoResult, "回答があるが、この計画は総合評価を付けない");
  } else if (open_data_view(plan).result) {
    add_results(codes, scheme);
    add_states(codes, kGradeCodes, words, {AnswerState::NotGraded});
  } else {
    add(kGradeCodes, kNotPublic, "回答したが、総合評価は公表しない");
  }
  add_states(codes, kGradeCodes, words, {AnswerState::NotAnswered, AnswerState::NotAsked});
  add_criteria(codes, plan);
  std::ranges::move(text_codes(), std::back_inserter(codes));
  return codes;
}

}  // namespace fujiplan
