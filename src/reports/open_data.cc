#include "reports/open_data.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "base/formatted.h"
#include "model/criterion_names.h"
#include "model/grade.h"
#include "model/inference.h"
#include "model/not_asked.h"
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

// What stands for a result that is not published, whether there is one or not.
constexpr std::string_view kNotPublic = "非公開";

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
       YearResult result = result_of(plan.header, *row.project, row.year);
       bool answered = result.answers != nullptr;
       if (answered && !open_data_view(plan).result) return std::string(kNotPublic);
       if (result.graded) return std::string(name_of(result.graded->grade));
       return std::string(name_of(result.state));
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

const std::vector<const Field<Evaluation>*>& public_scores() {
  return public_fields<Evaluation, Whole>();
}

std::string name_of_score(const Plan& plan, const Field<Evaluation>& score) {
  return std::string(name_of_criterion(plan.header.rubric.criteria, score.key).ja);
}

const Whole& score_of(const DataRow& row) {
  const Evaluation& evaluation = answers_of(*row.project, row.year)->evaluation;
  return evaluation.*std::get<Whole Evaluation::*>(public_scores()[row.part]->slot);
}

constexpr DataColumn kEvaluationColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {"評価項目", "criterion", DataType::Code, "", kCriterionCodes,
     [](const Plan& plan, const DataRow& row) {
       return name_of_score(plan, *public_scores()[row.part]);
     }},
    {"点数", "score", DataType::Number, "点", "",
     [](const Plan&, const DataRow& row) { return std::to_string(score_of(row).value); }},
};

std::vector<DataRow> evaluation_rows(const Plan& plan, FiscalYear newest) {
  std::vector<DataRow> rows;
  if (!open_data_view(plan).scores) return rows;
  for (const DataRow& row : result_rows(plan, newest)) {
    if (answers_of(*row.project, row.year) == nullptr) continue;
    for (std::uint32_t part = 0; part < public_scores().size(); ++part) {
      DataRow score{row.project, row.year, part};
      if (score_of(score)) rows.push_back(score);
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
     &RatingView::scores, "年度ごとの評価の点数（公表していない）"},
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

}  // namespace

std::span<const DataTable> open_data_tables() {
  return kTables;
}

std::vector<DataColumn> columns_of(const DataTable& table, const Vocabulary& words) {
  std::vector<DataColumn> columns;
  for (const DataColumn& column : table.columns) {
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
  return rating_view(plan.header.rubric, Audience::Public);
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
  if (open_data_view(plan).result) {
    for (const auto& row : kRowsOf<Grade>) {
      SumRange range = range_of(plan.header.rubric.grades, row.value);
      add(kGradeCodes, row.name, "合計が" + in_words(range, Language::Japanese));
    }
    add_states(codes, kGradeCodes, words, {AnswerState::NotGraded});
  } else {
    add(kGradeCodes, kNotPublic, "回答したが、総合評価は公表しない");
  }
  add_states(codes, kGradeCodes, words, {AnswerState::NotAnswered, AnswerState::NotAsked});
  for (const Field<Evaluation>* score : public_scores()) {
    add(kCriterionCodes, name_of_score(plan, *score), "1から5までの点数。5が最も良い");
  }
  for (const Field<Evaluation>* score : public_scores()) {
    for (std::int64_t points = 5; points >= 1; --points) {
      add(name_of_score(plan, *score) + "の点数", std::to_string(points),
          words_of_score(plan.header.rubric.criteria, score->key, points));
    }
  }
  std::ranges::move(text_codes(), std::back_inserter(codes));
  return codes;
}

}  // namespace fujiplan
