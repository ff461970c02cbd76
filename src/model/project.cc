#include "model/project.h"

#include <algorithm>

namespace fujiplan {

static constexpr Field<Project> kProjectFields[] = {
    {.key = "id",
     .slot = &Project::id,
     .label = {"事業番号", "id"},
     .meaning = {"上の階層の番号と事業の番号。ファイル名と同じ",
                 "numbers of the levels above, and its own; equals the file name"},
     .required = Required::Always},
    {.key = "name",
     .slot = &Project::name,
     .label = {"事業名", "name"},
     .meaning = {"事業の名称", "name of the project"},
     .required = Required::Always,
     .part = PlanPart::Projects},
    {.key = "class",
     .slot = &Project::project_class,
     .label = {"事業分類", "class"},
     .meaning = {"plan.yaml の classes にある事業分類",
                 "one of the classes that plan.yaml declares"},
     .required = Required::Always,
     .part = PlanPart::Classes},
    {.key = kKeysOfMarks,
     .slot = &Project::marks,
     .label = {"印", "marks"},
     .meaning = {"plan.yaml の marks にある印", "the marks that plan.yaml declares"},
     .part = PlanPart::Marks},
    {.key = "departments",
     .slot = &Project::departments,
     .label = {"所管部署", "departments"},
     .meaning = {"plan.yaml の departments にある部署", "departments, as named in plan.yaml"},
     .required = Required::Always},
    {.key = "supporting",
     .slot = &Project::supporting,
     .label = {"関係部署", "supporting departments"},
     .meaning =
         {"所管部署のほかに関わる部署。plan.yaml の departments にあるもの。調査票は作らない",
          "departments of plan.yaml that take part beside those in charge; not asked"}},
    {.key = "page",
     .slot = &Project::page,
     .label = {"頁", "page"},
     .meaning = {"印刷された計画書の頁", "page of the printed plan"},
     .least = 1,
     .part = PlanPart::Projects},
    {.key = kKeysOfOwnFields,
     .slot = &Project::own,
     .label = {"独自の項目", "own fields"},
     .meaning = {"plan.yaml の fields にある項目", "the fields that plan.yaml declares"},
     .part = PlanPart::Projects},
    {.key = "overview",
     .slot = &Project::overview,
     .label = {"事業概要", "overview"},
     .meaning = {"事業の内容", "what the project is"},
     .required = Required::Always,
     .part = PlanPart::Projects},
    {.key = "purpose",
     .slot = &Project::purpose,
     .label = {"事業の目的", "purpose"},
     .meaning = {"事業の目的", "what it is for"},
     .part = PlanPart::Projects},
    {.key = "effects",
     .slot = &Project::effects,
     .label = {"期待される効果", "expected effects"},
     .meaning = {"期待される効果", "the effects expected"},
     .part = PlanPart::Projects},
    {.key = "challenges",
     .slot = &Project::challenges,
     .label = {"達成課題", "challenges"},
     .meaning = {"達成に向けた課題", "what must be overcome"},
     .part = PlanPart::Projects},
    {.key = "related",
     .slot = &Project::related,
     .label = {"その他関連する計画・事業", "related"},
     .meaning = {"関連する計画や事業（重点事業）",
                 "related plans and projects (priority projects)"},
     .part = PlanPart::Projects},
    {.key = "indicator",
     .slot = &Project::indicator,
     .label = {"施策指標等", "indicator"},
     .meaning = {"達成の度合いを測る指標", "how success is measured"},
     .part = PlanPart::Projects},
    {.key = "targets",
     .slot = &Project::targets,
     .label = {"目標値", "targets"},
     .meaning = {"年度ごとの目標値", "numbers that are to be reached, by year"}},
    {.key = "schedule",
     .slot = &Project::schedule,
     .label = {"スケジュール", "schedule"},
     .meaning = {"各段階が始まる年度と期（標準は半期）",
                 "when each phase begins: a year and its part, by the standard a half-year"},
     .part = PlanPart::Schedule},
    {.key = "successors",
     .slot = &Project::successors,
     .label = {"統合先", "successors"},
     .meaning = {"終了した事業を統合した、又は引き継いだ事業の番号",
                 "the projects that an ended one was merged into, or that carry it on"},
     .required = Required::Later,
     .part = PlanPart::Schedule},
    {.key = "assignees",
     .slot = &Project::assignees,
     .label = {"担当部署", "assignees"},
     .meaning = {"年度と期ごとの担当部署（所管部署と異なるとき）",
                 "departments by parts of years, where they differ"},
     .required = Required::Later,
     .part = PlanPart::Schedule},
    {.key = "activities",
     .slot = &Project::activities,
     .label = {"年度ごとの取組内容等", "activities"},
     .meaning = {"年度ごとの取組内容", "what is planned for each year"},
     .part = PlanPart::Projects},
    {.key = "corrections",
     .slot = &Project::corrections,
     .label = {"正誤", "corrections"},
     .meaning = {"公表した後に見つかった誤りと訂正",
                 "what was wrong when it was published, and what it is now"},
     .required = Required::Later},
    {.key = "survey",
     .slot = &Project::survey,
     .label = {"調査票", "survey"},
     .meaning = {"年度ごとの進捗状況報告の回答", "answers of the yearly survey"},
     .required = Required::Later},
};
std::span<const Field<Project>> fields_of(RecordOf<Project>) {
  return checked_rows<kProjectFields>();
}

const SurveyEntry* answers_of(const Project& project, FiscalYear year) {
  for (const SurveyEntry& entry : project.survey.entries) {
    if (entry.year.value == year) return is_answered(entry) ? &entry : nullptr;
  }
  return nullptr;
}

FiscalYear year_at(const Project& project, Span at) {
  for (const SurveyEntry& entry : project.survey.entries) {
    bool holds = entry.year.at.offset <= at.offset && at.offset < entry.at.offset + entry.at.length;
    if (holds) return entry.year.value;
  }
  return {};
}

}  // namespace fujiplan
