#include <algorithm>

#include "model/rating/criterion_names.h"
#include "model/rating/grade.h"
#include "model/rating/inference.h"
#include "model/rating/rubric_changes.h"
#include "model/years/belonging.h"
#include "reports/data/open_data_amounts.h"
#include "reports/data/open_data_cells.h"
#include "reports/data/open_data_errata.h"
#include "reports/data/open_data_findings.h"
#include "reports/data/open_data_item_codes.h"
#include "reports/data/open_data_lists.h"
#include "reports/data/open_data_reviews.h"
#include "reports/data/open_data_rubric.h"
#include "reports/data/open_data_schedule.h"
#include "reports/data/open_data_targets.h"
#include "reports/data/open_data_texts.h"

// The files of the open data: their columns, and what their rows are about.
namespace fujiplan {
namespace {

// --- projects.csv

constexpr DataColumn kProjectColumns[] = {
    kProjectIdColumn,
    {{"事業名", "Project"},
     "name",
     DataType::Words,
     {},
     {},
     [](const Plan&, const DataRow& row, Scratch&) { return row.project->name.value; }},
    kLevelColumns,
    {{"事業分類", "Class"},
     "class",
     DataType::Code,
     {},
     kClassCodes,
     [](const Plan& plan, const DataRow& row, Scratch&) {
       return label_of(row.project->project_class.value, language_of(plan));
     },
     PlanPart::Classes},
    kMarkColumns,
    {{"計画書の頁", "Page of the plan"},
     "page",
     DataType::Number,
     {"頁", "page"},
     {},
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       return row.project->page ? s.text(std::to_string(row.project->page.value))
                                : said(kNoValue, plan);
     },
     PlanPart::Projects},
    kOwnProjectColumns,
};

void add_projects(const Plan& plan, FiscalYear, DataRows& rows) {
  for (const Project& project : plan.projects) rows.add({&project});
}

// --- results.csv: a row for each project and year

std::string_view response_word(const Plan& plan, const DataRow& row, Scratch&) {
  Response response = response_of(result_of(plan.header, *row.project, row.year));
  return label_of(response, language_of(plan));
}

constexpr DataColumn kResultColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    {{"回答状況", "Response"}, "answer", DataType::Code, {}, kAnswerCodes, response_word},
    {{"実施状況", "Status"},
     "status",
     DataType::Code,
     {},
     kStatusCodes,
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       const SurveyEntry* answers = answers_of(*row.project, row.year);
       if (answers == nullptr) return response_word(plan, row, s);
       return answers->status ? label_of(answers->status.value, language_of(plan))
                              : said(kNoValue, plan);
     }},
    {{"総合評価", "Grade"},
     "grade",
     DataType::Code,
     {},
     kGradeCodes,
     [](const Plan& plan, const DataRow& row, Scratch& s) {
       const Scheme scheme = scheme_in(plan.header, row.year);
       YearResult result = result_of(scheme, *row.project, row.year);
       bool answered = result.answers != nullptr;
       if (answered && !scheme.gives_results()) return said(kNoResult, plan);
       if (answered && !open_data_view(plan, row.year).result) return said(kNotPublic, plan);
       return s.text(result_word(result, language_of(plan)));
     }},
    kOwnAnswerColumns,
};

void add_results(const Plan& plan, FiscalYear newest, DataRows& rows) {
  const std::vector<FiscalYear> years = years_of(plan.header.period);
  for (const Project& project : plan.projects) {
    for (FiscalYear year : years) {
      if (year <= newest && belongs_to(project, year)) rows.add({&project, year});
    }
  }
}

// --- evaluations.csv: a row for each score that is public

// `part` of a row: the criterion, among all of its year.
const Criterion& criterion_of(const Plan& plan, const DataRow& row) {
  return criteria_in(plan.header, row.year)[row.part];
}
const Score* score_of(const Plan& plan, const DataRow& row) {
  return answers_of(*row.project, row.year)->evaluation.find(criterion_of(plan, row));
}
std::string_view score_cell(const Plan& plan, const DataRow& row, Scratch&) {
  return score_of(plan, row)->name();
}

constexpr DataColumn kCriterionColumn{{"評価項目", "Criterion"},
                                      "criterion",
                                      DataType::Code,
                                      {},
                                      kCriterionCodes,
                                      [](const Plan& plan, const DataRow& row, Scratch&) {
                                        return said(label_of(criterion_of(plan, row)), plan);
                                      }};

constexpr DataColumn kEvaluationColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kCriterionColumn,
    {{"点数", "Score"}, "score", DataType::Number, {"点", "point"}, {}, score_cell},
};
// Where answers may be words.
constexpr DataColumn kWordColumns[] = {
    kProjectIdColumn,
    kYearColumn,
    kEraColumn,
    kCriterionColumn,
    {{"評価", "Level"}, "level", DataType::Words, {}, {}, score_cell},
};
// Where others judge, too, they are the department's own; reviews.csv has those of the others.
Text title_of_evaluations(const PlanHeader& header) {
  bool by_others = !scheme_of(header).reviewers.empty();
  bool is_public = rating_view(header, Audience::Public).scores;
  return by_others && is_public
             ? Text{"年度ごとの所管部署の評価の点数", "Departments’ own scores by year"}
             : Text{};
}

std::span<const DataColumn> evaluation_columns(const Plan& plan) {
  auto numbers = [](const Criterion* criterion) { return numbers_of(*criterion).has_value(); };
  for (const RubricFrom& rubric : rubrics_so_far(plan.header)) {
    auto criteria = public_criteria(criteria_of(*rubric.said, plan.header.level));
    if (!std::ranges::all_of(criteria, numbers)) return kWordColumns;
  }
  return kEvaluationColumns;
}
bool has_criteria(const Plan& plan) {
  return std::ranges::any_of(rubrics_so_far(plan.header), [&](const RubricFrom& rubric) {
    return !criteria_of(*rubric.said, plan.header.level).empty();
  });
}

void add_evaluations(const Plan& plan, FiscalYear newest, DataRows& rows) {
  std::vector<std::pair<FiscalYear, std::vector<const Criterion*>>> public_in;
  for (FiscalYear year : years_of(plan.header.period)) {
    if (year > newest || !open_data_view(plan, year).scores) continue;
    public_in.emplace_back(year, public_criteria(criteria_in(plan.header, year)));
  }
  for (const Project& project : plan.projects) {
    for (const auto& [year, criteria] : public_in) {
      const SurveyEntry* answers = answers_of(project, year);
      if (answers == nullptr) continue;
      for (const Criterion* criterion : criteria) {
        if (answers->evaluation.find(*criterion) == nullptr) continue;
        rows.add({&project, year, static_cast<std::uint32_t>(criterion->position)});
      }
    }
  }
}

// --- what tells the rows of a table apart

constexpr std::string_view kKeyOfProjects[] = {"project_key"};
constexpr std::string_view kKeyOfDepartments[] = {"project_key", "department"};
constexpr std::string_view kKeyOfSupporting[] = {"project_key", "supporting"};
constexpr std::string_view kKeyOfSchedule[] = {"project_key", "fiscal_year", "half",
                                               "quarter",     "month",       "term"};
constexpr std::string_view kKeyOfSuccessors[] = {"project_key", "successor_id"};
constexpr std::string_view kKeyOfPredecessors[] = {"project_key", "former_id"};
constexpr std::string_view kKeyOfRoadmaps[] = {"project_key", "line",  "fiscal_year", "half",
                                               "quarter",     "month", "term"};
constexpr std::string_view kKeyOfResults[] = {"project_key", "fiscal_year"};
constexpr std::string_view kKeyOfRubric[] = {"fiscal_year", "criterion", "level"};
constexpr std::string_view kKeyOfRubricGrades[] = {"fiscal_year", "grade"};
constexpr std::string_view kKeyOfEvaluations[] = {"project_key", "fiscal_year", "criterion"};
constexpr std::string_view kKeyOfReviews[] = {"project_key", "fiscal_year", "reviewer"};
constexpr std::string_view kKeyOfReviewScores[] = {"project_key", "fiscal_year", "reviewer",
                                                   "criterion"};
constexpr std::string_view kKeyOfProjectCodes[] = {"project_key", "field", "code"};
constexpr std::string_view kKeyOfYearCodes[] = {"project_key", "fiscal_year", "field", "code"};
constexpr std::string_view kKeyOfTargets[] = {"project_key", "target_key", "fiscal_year"};
constexpr std::string_view kKeyOfAmounts[] = {"project_key", "fiscal_year", "kind", "source"};
constexpr std::string_view kKeyOfCorrections[] = {"project_key", "correction_number"};
constexpr std::string_view kKeyOfFindings[] = {"about_key", "finding_number"};
constexpr std::string_view kKeyOfProjectTexts[] = {"project_key", "field"};
constexpr std::string_view kKeyOfYearTexts[] = {"project_key", "fiscal_year", "kind", "field"};

constexpr Text named(std::string_view file) {
  return {file, file};
}

constexpr DataTable kTables[] = {
    {.file = named("projects.csv"),
     .name = "projects",
     .title = {"情報化事業", "Projects"},
     .columns = kProjectColumns,
     .add_rows = add_projects,
     .title_of_groups =
         [](const PlanHeader& header) { return name_of_level(header, header.level); },
     .key = kKeyOfProjects},
    {.file = named("departments.csv"),
     .name = "departments",
     .title = {"情報化事業の所管部署", "Departments of the projects"},
     .columns = kDepartmentColumns,
     .add_rows = add_departments,
     .title_of_groups =
         [](const PlanHeader&) {
           return Text{"所管部署", "Departments"};
         },
     .key = kKeyOfDepartments},
    {.file = named("supporting.csv"),
     .name = "supporting",
     .title = {"情報化事業の関係部署", "Supporting departments of the projects"},
     .columns = kSupportingColumns,
     .add_rows = add_supporting,
     .is_there = has_supporting,
     .title_of_groups =
         [](const PlanHeader&) {
           return Text{"関係部署", "Supporting departments"};
         },
     .key = kKeyOfSupporting},
    {.file = named("schedule.csv"),
     .name = "schedule",
     .title = {"年度と期ごとに計画されている段階", "Planned phases by parts of years"},
     .columns = kScheduleColumns,
     .add_rows = add_schedules,
     .of = PlanPart::Schedule,
     .title_in = title_of_schedule,
     .key = kKeyOfSchedule},
    {.file = named("successors.csv"),
     .name = "successors",
     .title = {"終了した事業の統合先", "Successors of projects that ended"},
     .columns = kSuccessorColumns,
     .add_rows = add_successors,
     .of = PlanPart::Schedule,
     .is_there = has_successors,
     .key = kKeyOfSuccessors},
    {.file = named("predecessors.csv"),
     .name = "predecessors",
     .title = {"旧計画から続く事業の、旧計画での事業番号",
               "What projects were in the plan before this one"},
     .columns = kPredecessorColumns,
     .add_rows = add_predecessors,
     .of = PlanPart::Projects,
     .is_there = has_predecessors,
     .key = kKeyOfPredecessors},
    {.file = named("roadmaps.csv"),
     .name = "roadmaps",
     .title = {"計画が変わった事業と、実績が計画と異なる事業の、当初、現行、実績の段階",
               "Phases of changed roadmaps: original, current, actual"},
     .columns = kRoadmapColumns,
     .add_rows = add_roadmaps,
     .of = PlanPart::Schedule,
     .is_there = has_roadmaps,
     .key = kKeyOfRoadmaps},
    {.file = named("results.csv"),
     .name = "results",
     .title = {"年度ごとの実施状況と総合評価", "Status and grade by year"},
     .columns = kResultColumns,
     .add_rows = add_results,
     .part = &RatingView::result,
     .title_without = {"年度ごとの実施状況", "Status by year"},
     .key = kKeyOfResults},
    {.file = named("rubric.csv"),
     .name = "rubric",
     .title = {"年度ごとの評価項目と評価の目安", "Criteria and what their levels mean, by year"},
     .columns = kRubricColumns,
     .add_rows = add_rubric,
     .is_there = has_public_criteria,
     .key = kKeyOfRubric},
    {.file = named("rubric_grades.csv"),
     .name = "rubric_grades",
     .title = {"年度ごとの総合評価の基準", "What the grades mean, by year"},
     .columns = kRubricGradeColumns,
     .add_rows = add_rubric_grades,
     .is_there = has_public_grades,
     .key = kKeyOfRubricGrades},
    {.file = named("evaluations.csv"),
     .name = "evaluations",
     .title = {"年度ごとの評価の点数", "Scores by year"},
     .columns = kEvaluationColumns,
     .add_rows = add_evaluations,
     .part = &RatingView::scores,
     .title_without = {"年度ごとの評価の点数（公表していない）", "Scores by year (not published)"},
     .columns_in = evaluation_columns,
     .is_there = has_criteria,
     .title_in = title_of_evaluations,
     .key = kKeyOfEvaluations},
    {.file = named("reviews.csv"),
     .name = "reviews",
     .title = {"年度ごとの評価者の評価と意見", "Reviews by year"},
     .columns = kReviewColumns,
     .add_rows = add_reviews,
     .is_there = any_reviews,
     .key = kKeyOfReviews},
    {.file = named("review_scores.csv"),
     .name = "review_scores",
     .title = {"年度ごとの評価者の評価の点数", "Reviewers’ scores by year"},
     .columns = kReviewScoreColumns,
     .add_rows = add_review_scores,
     .is_there = has_review_scores,
     .key = kKeyOfReviewScores},
    {.file = {"projects_番号.csv", "projects_codes.csv"},
     .name = "project_codes",
     .title = {"情報化事業の番号（独自の項目）",
               "Codes of the projects (fields of the plan’s own)"},
     .columns = kProjectCodeColumns,
     .add_rows = add_project_codes,
     .is_there = has_project_codes,
     .key = kKeyOfProjectCodes},
    {.file = {"years_番号.csv", "years_codes.csv"},
     .name = "year_codes",
     .title = {"年度ごとの番号（独自の項目）", "Codes by year (fields of the plan’s own)"},
     .columns = kYearCodeColumns,
     .add_rows = add_year_codes,
     .is_there = has_year_codes,
     .key = kKeyOfYearCodes},
    {.file = named("targets.csv"),
     .name = "targets",
     .title = {"年度ごとの目標値と実績値", "Targets and values by year"},
     .columns = kTargetColumns,
     .add_rows = add_targets,
     .is_there = has_targets,
     .key = kKeyOfTargets},
    {.file = named("amounts.csv"),
     .name = "amounts",
     .title = {"年度ごとの金額", "Amounts of money by year"},
     .columns = kAmountColumns,
     .add_rows = add_amounts,
     .is_there = publishes_amounts,
     .key = kKeyOfAmounts},
    {.file = named("corrections.csv"),
     .name = "corrections",
     .title = {"公表した内容の正誤", "Corrections of what was published"},
     .columns = kErrataColumns,
     .add_rows = add_errata,
     .is_there = has_errata,
     .key = kKeyOfCorrections},
    {.file = named("findings.csv"),
     .name = "findings",
     .title = {"監査、議会などの指摘と回答", "Findings and answers"},
     .columns = kFindingColumns,
     .add_rows = add_findings,
     .is_there = any_findings,
     .key = kKeyOfFindings},
    {.file = {"projects_本文.csv", "projects_texts.csv"},
     .name = "project_texts",
     .title = {"情報化事業の本文", "Texts of the projects"},
     .columns = kProjectTextColumns,
     .add_rows = add_project_texts,
     .of = PlanPart::Projects,
     .key = kKeyOfProjectTexts},
    {.file = {"years_本文.csv", "years_texts.csv"},
     .name = "year_texts",
     .title = {"年度ごとの本文", "Texts by year"},
     .columns = kYearTextColumns,
     .add_rows = add_year_texts,
     .key = kKeyOfYearTexts},
};

}  // namespace

std::span<const DataTable> open_data_tables() {
  return kTables;
}

}  // namespace fujiplan
