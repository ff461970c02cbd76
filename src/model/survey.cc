#include "model/survey.h"

#include <algorithm>
#include <array>
#include <type_traits>

namespace fujiplan {

const WorkedPhase* WorkedPhases::find(const PartWord* part) const {
  auto name_of = [](const PartWord* it) {
    return it != nullptr ? it->name.value : std::string_view();
  };
  for (const WorkedPhase& worked : phases) {
    if (worked.part == part || name_of(worked.part) == name_of(part)) return &worked;
  }
  return nullptr;
}

static constexpr Field<SurveyEntry> kSurveyFields[] = {
    {.key = "status",
     .slot = &SurveyEntry::status,
     .label = {"実施状況", "status"},
     .meaning = {"(1) 実施状況", "(1) status"},
     .mark = 'a'},
    {.key = "schedule",
     .slot = &SurveyEntry::schedule,
     .label = {"取り組んだ段階", "phases worked on"},
     .meaning = {"(2) 年度の期（標準は上期と下期）ごとに、取り組んだ段階",
                 "(2) the phases actually worked on, in each part of the year"},
     .part = PlanPart::Schedule},
    {.key = "budget",
     .slot = &SurveyEntry::budget,
     .label = kAmounts[0].label,
     .meaning = {"(3) 予算額。単位と公表の範囲は `money` による（標準では円、内部管理項目）",
                 "(3) budget; `money` says in which unit, and who may see it (yen, internal by the "
                 "standard)"},
     .visibility = Visibility::Internal,
     .mark = 'd'},
    {.key = "actual",
     .slot = &SurveyEntry::actual,
     .label = kAmounts[1].label,
     .meaning = {"(3) 実績額。単位と公表の範囲は `money` による（標準では円、内部管理項目）",
                 "(3) amount spent; `money` says in which unit, and who may see it (yen, internal "
                 "by the standard)"},
     .visibility = Visibility::Internal,
     .mark = 'e'},
    {.key = "indicator",
     .slot = &SurveyEntry::indicator,
     .label = {"施策指標等の実績", "indicator reached"},
     .meaning = {"(4) 施策指標等の実績", "(4) what the indicator reached"},
     .mark = 'f'},
    {.key = "values",
     .slot = &SurveyEntry::values,
     .label = {"実績値", "value"},
     .meaning = {"(4) 目標ごとの実績値。小数は引用符で囲む",
                 "(4) what was reached of each target; decimals stand in quotes"}},
    {.key = "activities",
     .slot = &SurveyEntry::activities,
     .label = {"取組内容の実績", "what was done"},
     .meaning = {"(4) 実際に取り組んだ内容", "(4) what was done"},
     .block = true,
     .mark = 'g'},
    {.key = "review",
     .slot = &SurveyEntry::review,
     .label = {"取組内容の評価", "review"},
     .meaning = {"(4) 取組内容の評価（文章）", "(4) assessment of what was done, in words"},
     .block = true,
     .mark = 'h'},
    {.key = "evaluation",
     .slot = &SurveyEntry::evaluation,
     .label = {"事業の評価", "evaluation"},
     .meaning = {"(5) 進捗、経費、取組内容の点数", "(5) scores for progress, cost and content"}},
    {.key = "reviews",
     .slot = &SurveyEntry::reviews,
     .label = {"評価者の評価", "reviews"},
     .meaning =
         {"(5) 所管部署の後に評価した者の評価と意見（`rubric` の `reviewers` のある計画だけ）",
          "(5) what reviewers judge after the department (in plans whose `rubric` has "
          "`reviewers`)"},
     .part = PlanPart::Reviews},
    {.key = "direction",
     .slot = &SurveyEntry::direction,
     .label = {"今後の方向性", "direction"},
     .meaning = {"(6) 今後の方向性", "(6) where the project goes from here"},
     .mark = 'l'},
    {.key = "changes",
     .slot = &SurveyEntry::changes,
     .label = {"事業内容の変更・見直し", "changes"},
     .meaning = {"(7) 事業内容の変更・見直し", "(7) changes to the project"},
     .mark = 'm'},
    {.key = kKeysOfOwnFields,
     .slot = &SurveyEntry::own,
     .label = {"独自の項目", "own fields"},
     .meaning = {"plan.yaml の fields にある項目", "the fields that plan.yaml declares"}},
};
// Every answer has a mark of its own, and the marks that were ever given are the first of them all.
template <typename... Record>
static constexpr bool are_marked(std::span<const Field<Record>>... tables) {
  std::array<int, kAnswerMarks.size()> given{};
  bool sound = true;
  auto give = [&](char mark) {
    auto at = kAnswerMarks.find(mark);
    sound = sound && at != kAnswerMarks.npos && ++given[at] == 1;
  };
  auto give_row = [&]<typename Of>(const Field<Of>& field) {
    bool answer = !std::visit(
        []<typename T>(T Of::*) {
          return std::is_same_v<T, WorkedPhases> || std::is_same_v<T, Evaluation> ||
                 std::is_same_v<T, Reviews> || std::is_same_v<T, Values> ||
                 std::is_same_v<T, OwnValues>;
        },
        field.slot);
    if (answer) give(field.mark);
    sound = sound && answer == (field.mark != 0);
  };
  (std::ranges::for_each(tables, give_row), ...);
  std::ranges::for_each(kRetiredMarks, give);
  for (const MarkedCriterion& criterion : kMarkedCriteria) give(criterion.mark);
  for (const MarkedPart& part : kMarkedParts) give(part.mark);
  return sound && std::ranges::is_sorted(given, std::ranges::greater());
}
static_assert(are_marked<SurveyEntry>(kSurveyFields),
              "each answer has a mark of its own, the next of kAnswerMarks");

std::span<const Field<SurveyEntry>> fields_of(RecordOf<SurveyEntry>) {
  return checked_rows<kSurveyFields>();
}

bool is_answer_mark(char mark) {
  auto has = [&](const auto& row) { return row.mark == mark; };
  return std::ranges::any_of(kMarkedParts, has) || std::ranges::any_of(kSurveyFields, has) ||
         std::ranges::any_of(kMarkedCriteria, has) ||
         kRetiredMarks.find(mark) != kRetiredMarks.npos;
}

bool is_answered(const SurveyEntry& entry) {
  auto is_there = [&]<typename T>(T SurveyEntry::*member) {
    return !std::is_same_v<T, Reviews> && (entry.*member).present;
  };
  return std::ranges::any_of(kSurveyFields, [&](const Field<SurveyEntry>& field) {
    return std::visit(is_there, field.slot);
  });
}

}  // namespace fujiplan
