#include <algorithm>

#include "base/formatted.h"
#include "base/join.h"
#include "base/number.h"
#include "base/text.h"
#include "lists/roadmap.h"
#include "lists/target_lines.h"
#include "model/prose.h"
#include "model/rating/criterion_names.h"
#include "model/types/shown_value.h"
#include "reports/shown/badges.h"
#include "reports/shown/fields.h"
#include "reports/shown/links.h"
#include "reports/shown/pictures.h"

// Projects as templates see them.
namespace fujiplan {
namespace {

// --- 年度ごとの取組内容等

// A year of the plan, with what is planned for it or nothing.
struct YearRef {
  const Project* project;
  FiscalYear year;
};
constexpr Member kYearPlanMembers[] = {
    member<YearRef,
           [](const YearRef& ref, Scratch& s) { return s.text(spoken(ref.year, s.language)); }>(
        "year", {"年度: 令和4年度", "fiscal year: 令和4年度"}),
    member<YearRef,
           [](const YearRef& ref, Scratch& s) -> MaybeText {
             const auto& years = ref.project->activities.years;
             auto found = std::ranges::find(years, ref.year,
                                            [](const YearText& year) { return year.year.value; });
             if (found == years.end()) return std::nullopt;
             return text_of(found->text, s);
           }>("text", {"取組内容。計画がなければ空", "what is planned; empty when nothing is"}),
};
constexpr ObjectType kYearPlanType{kYearPlanMembers};

constexpr Member kActivityMembers[] = {
    member<YearText, [](const YearText& year,
                        Scratch& s) { return s.text(spoken(year.year.value, s.language)); }>(
        "year", {"年度: 令和4年度", "fiscal year: 令和4年度"}),
    member<YearText, [](const YearText& year, Scratch& s) { return text_of(year.text, s); }>(
        "text", {"取組内容", "what is planned"}),
};
constexpr ObjectType kActivityType{kActivityMembers};

One<kAnswersType> answers_value(const ProjectRef& project, const SurveyEntry* entry,
                                Scratch& scratch) {
  if (entry == nullptr) return {};
  return {scratch.make(AnswersRef{project.report, project.project, entry})};
}

// --- targets

// What is shown of a target in a year.
struct ShownTarget {
  MaybeText name, year, goal, value, rate, grade;
};
constexpr Member kTargetMembers[] = {
    member<ShownTarget, &ShownTarget::name>(
        "name", {"目標の名称と単位: オンライン申請率（%）", "name of the target, with its unit"}),
    member<ShownTarget, &ShownTarget::year>(
        "year", {"年度: 令和4年度、又は基準値", "fiscal year, or 基準値"}),
    member<ShownTarget, &ShownTarget::goal>(
        "goal", {"目標値: 35、累計400（当初500）、又は言葉による目標。なければ空",
                 "what is to be reached, a number or words; empty when there is nothing"}),
    member<ShownTarget, &ShownTarget::value>(
        "value", {"実績値: 36.2、255（累計445）、17,861（令和7年3月現在、暫定値）。なければ空",
                  "what was reached, with the running total, its date and whether it is "
                  "provisional; empty when nothing is known"}),
    member<ShownTarget, &ShownTarget::rate>(
        "rate", {"達成率: 103.43%、計算できない理由、又は 達成（言葉による目標）。なければ空",
                 "rate of achievement, why it cannot be computed, or whether a target in words "
                 "was met; else empty"}),
    member<ShownTarget, &ShownTarget::grade>(
        "grade", {"目標ごとの評価。なければ空", "grade of the target by itself; else empty"}),
};
constexpr ObjectType kTargetType{kTargetMembers};

Many<kTargetType> targets_of(const ProjectRef& ref, Scratch& scratch) {
  auto kept = [&](const std::string& text) { return text_or_none(scratch.text(text)); };
  std::vector<ShownTarget> all;
  const PlanHeader& header = ref.report->plan.header;
  for (const TargetLine& line : target_lines(header, *ref.project, scratch.language)) {
    all.push_back({kept(line.name), kept(line.year), kept(line.goal), kept(line.value),
                   kept(line.rate), kept(line.grade)});
  }
  return list_of<kTargetType>(scratch.make_all(std::span<const ShownTarget>(all)));
}

// --- the project itself

// A mark of the plan, as the project states it.
struct MarkRef {
  const MarkWord* mark;
  const Flag* flag;  // null when it is not stated
};
constexpr Member kMarkMembers[] = {
    member<MarkRef, [](const MarkRef& ref) { return ref.mark->name.value; }>(
        "key", {"印のキー: dx", "key of the mark: dx"}),
    member<MarkRef,
           [](const MarkRef& ref, Scratch& s) { return label_of(*ref.mark).in(s.language); }>(
        "name", {"印の名称: DX", "name of the mark: DX"}),
    member<MarkRef,
           [](const MarkRef& ref, Scratch& s) -> MaybeText {
             if (ref.flag == nullptr) return std::nullopt;
             return s.text(shown_value(*ref.flag, s.language));
           }>("value", {"該当すれば「○」、しなければ空", "○ when it has the mark, else empty"}),
};
constexpr ObjectType kMarkType{kMarkMembers};

Many<kMarkType> marks_of(const ProjectRef& ref, Scratch& scratch) {
  std::vector<MarkRef> all;
  for (const MarkWord& mark : words_of(*ref.report).marks) {
    all.push_back({&mark, find_mark(ref.project->marks, mark.name.value)});
  }
  return list_of<kMarkType>(scratch.make_all(std::span<const MarkRef>(all)));
}

// Templates of before plans could declare their classes ask so.
bool is_called(const ProjectRef& project, std::string_view english) {
  const ClassWord* word = project.project->project_class.value.word;
  return word != nullptr && word->en.value == english;
}

// Must a project of this class say it?
bool asks_for(const ProjectRef& project, std::string_view key) {
  const ClassWord* word = project.project->project_class.value.word;
  return word != nullptr && asks_for(*word, key);
}

// A criterion whose scores are shown, and the score of the year.
struct ScoreRef {
  std::optional<Score> score;  // none: not answered
};
constexpr Member kScoreMembers[] = {
    member<ScoreRef,
           [](const ScoreRef& ref, Scratch&) {
             return ref.score ? MaybeText(ref.score->name()) : std::nullopt;
           }>("value",
              {"点数又は段階。回答がなければ空", "score or level; empty when not answered"}),
};
constexpr ObjectType kScoreType{kScoreMembers};

YearResult result_of(const ProjectRef& ref) {
  return result_of(ref.report->plan.header, *ref.project, ref.report->year);
}

One<kScoreType> score_at(const ProjectRef& ref, std::size_t index, Scratch& scratch) {
  const SurveyEntry* answers = answers_of(*ref.project, ref.report->year);
  const Criterion& criterion = *ref.report->shown_criteria[index];
  ScoreRef shown;
  auto take = [&](const Evaluation& scores) {
    if (const Score* score = scores.find(criterion)) shown.score = *score;
  };
  if (answers != nullptr && answers->reviews.present) {
    take(scores_beside(result_of(ref)));
  } else if (answers != nullptr) {
    take(answers->evaluation);
  }
  return One<kScoreType>{scratch.make(shown)};
}

Many<kAnswersType> answered_years(const ProjectRef& ref, Scratch& scratch) {
  std::vector<AnswersRef> answered;
  for (const SurveyEntry& entry : ref.project->survey.entries) {
    if (is_answered(entry)) answered.push_back({ref.report, ref.project, &entry});
  }
  return list_of<kAnswersType>(scratch.make_all(std::span<const AnswersRef>(answered)));
}

constexpr Member kProjectMembers[] = {
    member<ProjectRef, &ProjectRef::first>("first",
                                           {"一覧の最初の事業か", "the first of its list?"}),
    member<ProjectRef, [](const ProjectRef& p, Scratch&) { return is_called(p, "priority"); }>(
        "is_priority", {"事業分類の英語の表示が priority か（標準では重点）",
                        "is its class called priority in English (重点 by the standard)?"}),
    member<ProjectRef, [](const ProjectRef& p, Scratch&) { return is_called(p, "promotion"); }>(
        "is_promotion", {"事業分類の英語の表示が promotion か（標準では推進）",
                         "is its class called promotion in English (推進 by the standard)?"}),
    member<ProjectRef, [](const ProjectRef& p, Scratch&) { return is_called(p, "continuing"); }>(
        "is_continuing", {"事業分類の英語の表示が continuing か（標準では継続）",
                          "is its class called continuing in English (継続 by the standard)?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             const SurveyEntry* answers = answers_of(*p.project, p.report->year);
             return answers != nullptr ? MaybeText(label_of(answers->status.value, s.language))
                                       : std::nullopt;
           }>("status", {"当年度の実施状況", "its status in the year of the report"}),
    member<ProjectRef, marks_of>("marks",
                                 {"計画の印。どの事業にも全ての印", "all marks of the plan"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             return own_field_list(*p.report, words_of(*p.report).project_fields, p.project->own,
                                   s);
           }>("own_fields", {"計画が定めた独自の項目のうち、書いてあるもの",
                             "the plan's own fields that it has"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             return own_code_list(*p.report, words_of(*p.report).project_fields, p.project->own, s);
           }>("own_codes", {"計画が定めた独自の項目のうち、番号を並べるもの。どの事業にも全て",
                            "the plan's own fields that are lists of codes, all of them for every "
                            "project"}),
    member<ProjectRef, [](const ProjectRef& p, Scratch&) { return asks_for(p, "activities"); }>(
        "in_full", {"全ての項目を示すか（事業分類が年度ごとの取組内容等を求める）",
                    "is every field shown, even an empty one? (its class requires activities)"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return asks_for(p, "activities") || p.project->activities.present;
           }>("shows_activities",
              {"年度ごとの取組内容等を示すか", "are activities by year shown?"}),
    member<ProjectRef, [](const ProjectRef& p,
                          Scratch& s) { return s.text(innermost_group_of(p.project->id.value)); }>(
        "measure", {"最も下の階層の番号", "number of its group in the innermost level"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) -> MaybeText {
             if (!p.project->indicator) return std::nullopt;
             return s.text(on_one_line(p.project->indicator.value));
           }>("indicator_line", {"施策指標等（1行）", "the indicator on one line"}),
    member<ProjectRef, targets_of>(
        "target_rows", {"目標値と値: 目標の基準値と年度ごとに1つ",
                        "targets and values: one for the base and each year of a target"}),
    member<ProjectRef, findings_of>("finding_rows",
                                    {"当年度までの指摘と回答。新しい順に",
                                     "findings up to this year and answers, the newest first"}),
    member<ProjectRef, has_findings>(
        "has_findings", {"当年度までの指摘があるか", "is there a finding up to this year?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return list_by<ProjectRef, [](const ProjectRef& owner, std::size_t i, Scratch& s) {
               return One<kCellType>{
                   s.make(CellRef{owner.report, owner.project, owner.report->times[i]})};
             }>(p, p.report->times.size());
           }>("cells", {"スケジュール: 計画の各年度の期ごとに1つ",
                        "the schedule: one for each part of the years of the plan"}),
    member<ProjectRef, schedule_run_list>(
        "stretches", {"スケジュール: 同じ段階と担当部署が続く期間ごとに1つ",
                      "the schedule: one for each stretch of the same phase and departments"}),
    member<ProjectRef, shown_roadmap>(
        "roadmap",
        {"当初、現行、実績の行。計画に当初計画のある事業があり、この事業の計画が変わったか、"
         "実績が計画と異なるとき。ほかは空",
         "its lines 当初, 現行, 実績, where the plan or what was reached has changed, in a "
         "plan that has an original schedule; else empty"}),
    member<ProjectRef, roadmap_picture>(
        "roadmap_picture",
        {"スケジュールの図。roadmap があれば当初、現行、実績の行。スケジュールがなければ空",
         "the schedule as a picture, with the lines 当初, 現行, 実績 where there is `roadmap`; "
         "empty without a schedule"}),
    member<ProjectRef, roadmap_words>("roadmap_words", {"図の内容を表す文: 計画・検討 令和4年度 "
                                                        "上期から令和4年度 下期まで",
                                                        "what the picture says"}),
    member<ProjectRef, target_pictures>(
        "target_pictures", {"目標ごとの、目標値と実績値の図。数のある目標だけ",
                            "a picture for each target that has numbers: targets and values by "
                            "year"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return list_of<kActivityType>(p.project->activities.years);
           }>("planned", {"年度ごとの取組内容等", "what is planned, by year"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return list_by<ProjectRef, [](const ProjectRef& owner, std::size_t i, Scratch& s) {
               return One<kYearPlanType>{s.make(YearRef{owner.project, owner.report->years[i]})};
             }>(p, p.report->years.size());
           }>("planned_years",
              {"同じ、計画のどの年度にも1つ", "the same: one for every year of the plan"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             return answers_value(p, answers_of(*p.project, p.report->year), s);
           }>("answers", {"対象年度の回答。未回答なら空",
                          "answers for the rated year; empty when there are none"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return list_by<ProjectRef, score_at>(p, p.report->shown_criteria.size());
           }>("scores", {"対象年度の点数。載せる評価項目ごとに1つ",
                         "scores of the rated year, one for each criterion that is shown"}),
    member<ProjectRef, answered_years>("answered_years",
                                       {"回答のある全ての年度", "every year with answers"}),
    member<ProjectRef, [](const ProjectRef& p,
                          Scratch& s) { return s.text(result_word(result_of(p), s.language)); }>(
        "result", {"対象年度の総合評価、又は 評価なし、未回答、対象外、開始前、終了",
                   "grade of the rated year, or 評価なし, 未回答, 対象外, 開始前, 終了"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             YearResult result = result_of(p);
             return result.is_of_year() ? label_of(response_of(result), s.language)
                                        : label_of(result.state, s.language);
           }>("response",
              {"対象年度の回答の状況: 回答あり、一部回答、未回答、対象外。その年度にない事業は "
               "開始前、終了",
               "how far it has answered: 回答あり, 一部回答, 未回答, 対象外; 開始前 or 終了 where "
               "the year does not have it"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) {
             return mark_of(p.report->plan, p.report->year, result_of(p));
           }>("mark", {"総合評価の記号 ◎○－△▲（標準の総合評価だけ）",
                       "mark of the grade ◎○－△▲, of the standard grades"}),
    member<ProjectRef, [](const ProjectRef& p, Scratch& s) { return tone_of(p, s); }>(
        "grade", {"対象年度の総合評価を示す色。評価なしなど、総合評価がなければ空",
                  "the colour of its grade in the rated year; empty where it has none"}),
};

const Project& project_of(const ProjectRef& ref) {
  return *ref.project;
}

std::vector<Member> project_members() {
  constexpr auto kTable =
      only_when(kWithResults<ProjectRef>, {"result", "mark", "grade"}, kProjectMembers);
  std::vector<Member> members;  // made at every start, of whatever command
  members.reserve(kTable.size() + fields_of(RecordOf<Project>{}).size() +
                  links_of_project().size());
  members.assign(kTable.begin(), kTable.end());
  add_fields<ProjectRef, project_of>(members);
  std::ranges::copy(links_of_project(), std::back_inserter(members));
  return members;
}
const std::vector<Member> kAllProjectMembers = project_members();

// Each mark of the plan is a name: {{dx}}. So is each of its own fields that may be seen.
std::optional<Datum> find_declared_name(const void* self, std::string_view name, Scratch& scratch) {
  const auto& ref = *static_cast<const ProjectRef*>(self);
  if (find_mark(words_of(*ref.report), name) == nullptr) {
    return find_own_of(*ref.report, words_of(*ref.report).project_fields, ref.project->own, name,
                       scratch);
  }
  const Flag* flag = find_mark(ref.project->marks, name);
  if (flag == nullptr) return Absent{};
  return scratch.text(shown_value(*flag, scratch.language));
}

std::vector<std::string_view> declared_names(const void* self) {
  const Report& report = *static_cast<const ProjectRef*>(self)->report;
  std::vector<std::string_view> names = names_in(words_of(report).marks);
  for (const OwnField* field : shown_own_fields(report, words_of(report).project_fields)) {
    names.push_back(field->name.value);
  }
  return names;
}

}  // namespace

const ObjectType kProjectType{.members = kAllProjectMembers,
                              .find_other = find_declared_name,
                              .other_names = declared_names,
                              .others_before = "departments",
                              .others_are_declared = true};

Many<kProjectType> project_list(const Report& report, const std::vector<const Project*>& projects,
                                Scratch& scratch) {
  struct Listed {
    const Report* report;
    const std::vector<const Project*>* projects;
  };
  return list_by<Listed, [](const Listed& owner, std::size_t i, Scratch& s) {
    return One<kProjectType>{s.make(ProjectRef{owner.report, (*owner.projects)[i], i == 0})};
  }>(*scratch.make(Listed{&report, &projects}), projects.size());
}

}  // namespace fujiplan
