#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

#include "base/text.h"
#include "model/prose.h"
#include "model/shown_value.h"
#include "views/context_types.h"
#include "views/roadmap.h"

// Projects and their answers, as templates see them. The names of the record tables are there with
// their values as text; a long text keeps its lines, parted by line breaks.
namespace fujiplan {
namespace {

constexpr Language kLanguage = Language::Japanese;  // of reports; templates are Japanese

std::string text_of(const Prose& value, Audience) {
  std::vector<std::string> lines = shown_lines(value.value);
  std::vector<std::string_view> views(lines.begin(), lines.end());
  return join(views, "\n");
}

template <typename T>
std::string text_of(const T& value, Audience) {
  return shown_value(value, kLanguage);
}

// 進捗 4、取組内容 4, with 経費 between them for the office only.
std::string text_of(const Evaluation& value, Audience audience) {
  std::string out;
  for (const Field<Evaluation>& field : fields_of(RecordOf<Evaluation>{})) {
    const Whole& score = value.*std::get<Whole Evaluation::*>(field.slot);
    if (!score || !is_visible(field.visibility, audience)) continue;
    out += fmt::format("{}{} {}", out.empty() ? "" : "、", field.label.ja, score.value);
  }
  return out;
}

// The value of a field by its key. No value: there is no such field, or not for this audience.
template <typename Record>
std::optional<Value> field_value(const Record& record, std::string_view key, Audience audience,
                                 Scratch& scratch) {
  auto fields = fields_of(RecordOf<Record>{});
  auto field = std::ranges::find(fields, key, &Field<Record>::key);
  if (field == fields.end() || !is_visible(field->visibility, audience)) return std::nullopt;
  return std::visit(
      [&](auto member) -> Value {
        const auto& value = record.*member;
        if (!value.present) return Absent{};
        return scratch.text(text_of(value, audience));
      },
      field->slot);
}

template <typename Record>
void add_field_names(std::vector<std::string_view>& names, Audience audience) {
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    if (is_visible(field.visibility, audience)) names.push_back(field.key);
  }
}

// --- one half-year in the grid of a sheet or roadmap

struct Cell {
  const Report* report;
  const Project* project;
  HalfYear at;
};

std::optional<Phase> phase_at(const Cell& cell) {
  return phase_in(cell.project->schedule, cell.at);
}

const PhaseStart* start_at(const Cell& cell) {
  const auto& starts = cell.project->schedule.starts;
  auto found =
      std::ranges::find(starts, cell.at, [](const PhaseStart& start) { return start.from.value; });
  return found == starts.end() ? nullptr : &*found;
}

constexpr Member kCellMembers[] = {
    member<Cell, [](const Cell& cell, Scratch& s) { return s.text(to_string(cell.at)); }>(
        "half_year", {"半期: R4上", "the half-year: R4上"}),
    member<Cell,
           [](const Cell& cell, Scratch&) -> Value {
             auto phase = phase_at(cell);
             return phase ? Value(name_of(*phase)) : Value(Absent{});
           }>("phase", {"段階の名称。計画がなければ空",
                        "name of the phase; empty where nothing is planned"}),
    member<Cell,
           [](const Cell& cell, Scratch& s) -> Value {
             auto phase = phase_at(cell);
             return phase ? Value(s.text(code_of(*phase))) : Value(Absent{});
           }>("code", {"段階の番号: (3)", "number of the phase: (3)"}),
    member<Cell,
           [](const Cell& cell, Scratch& s) -> Value {
             const PhaseStart* start = start_at(cell);
             if (start == nullptr) return Absent{};
             return start->phase ? Value(s.text(code_of(*start->phase))) : Value(kEndOfProject);
           }>("start", {"段階が始まる半期なら番号、終わるなら「終了」、ほかは空",
                        "number of the phase that begins here, 終了 at the end, else empty"}),
    member<Cell,
           [](const Cell& cell, Scratch& s) -> Value {
             if (!phase_at(cell)) return Absent{};
             return s.text(join(assignees_in(*cell.project, cell.at), "、"));
           }>("assignees", {"担当部署", "departments at work"}),
};
constexpr ObjectType kCellType{kCellMembers};

// --- 年度ごとの取組内容等

constexpr Member kActivityMembers[] = {
    member<YearText, [](const YearText& year,
                        Scratch& s) { return s.text(spoken(year.year.value, kLanguage)); }>(
        "year", {"年度: 令和4年度", "fiscal year: 令和4年度"}),
    member<YearText, [](const YearText& year,
                        Scratch& s) { return s.text(text_of(year.text, Audience::Public)); }>(
        "text", {"取組内容", "what is planned"}),
};
constexpr ObjectType kActivityType{kActivityMembers};

// --- the answers for one year

YearResult result_of(const AnswersRef& answers) {
  return result_of(answers.report->plan.header, *answers.project, answers.entry->year.value);
}

constexpr Member kAnswerMembers[] = {
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch&) {
             return Value(Object{&kYearType, &answers.entry->year.value});
           }>("year", {"回答した年度", "the year of the answers"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch&) -> Value {
             auto graded = result_of(answers).graded;
             return graded ? Value(name_of(graded->grade)) : Value(Absent{});
           }>("grade", {"総合評価。点数がそろわなければ空", "grade; empty without all scores"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch&) -> Value {
             auto graded = result_of(answers).graded;
             return graded ? Value(row_of(graded->grade).meaning.ja) : Value(Absent{});
           }>("mark", {"総合評価の記号 ◎○－△▲", "mark of the grade ◎○－△▲"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch& s) -> Value {
             return s.text(shown_value(answers.entry->schedule.first, kLanguage));
           }>("worked_first", {"上期に取り組んだ段階", "phase worked on in the first half"}),
    member<AnswersRef,
           [](const AnswersRef& answers, Scratch& s) -> Value {
             return s.text(shown_value(answers.entry->schedule.second, kLanguage));
           }>("worked_second", {"下期に取り組んだ段階", "phase worked on in the second half"}),
};

// The sum would tell the score of 経費 to everybody who sees the other two.
constexpr std::string_view kSumName = "sum";

std::optional<Value> find_answer(const void* self, std::string_view name, Scratch& scratch) {
  const auto& answers = *static_cast<const AnswersRef*>(self);
  Audience audience = answers.report->audience;
  if (name == kSumName && is_visible(Visibility::Internal, audience)) {
    auto graded = result_of(answers).graded;
    return graded ? Value(scratch.text(std::to_string(graded->sum))) : Value(Absent{});
  }
  if (auto value = field_value(*answers.entry, name, audience, scratch)) return value;
  return field_value(answers.entry->evaluation, name, audience, scratch);
}

std::vector<std::string_view> answer_names(const void* self) {
  Audience audience = static_cast<const AnswersRef*>(self)->report->audience;
  std::vector<std::string_view> names;
  add_field_names<SurveyEntry>(names, audience);
  add_field_names<Evaluation>(names, audience);
  if (is_visible(Visibility::Internal, audience)) names.push_back(kSumName);
  return names;
}
constexpr ObjectType kAnswersType{kAnswerMembers, find_answer, answer_names};

Value answers_value(const ProjectRef& project, const SurveyEntry* entry, Scratch& scratch) {
  if (entry == nullptr) return Absent{};
  return Object{&kAnswersType, scratch.make(AnswersRef{project.report, project.project, entry})};
}

// --- the project itself

Value class_flag(const ProjectRef& project, ProjectClass wanted) {
  return project.project->project_class.value == wanted;
}

YearResult result_of(const ProjectRef& ref) {
  return result_of(ref.report->plan.header, *ref.project, ref.report->year);
}

std::vector<const SurveyEntry*> answered_entries(const Project& project) {
  std::vector<const SurveyEntry*> entries;
  for (const SurveyEntry& entry : project.survey.entries) {
    if (is_answered(entry)) entries.push_back(&entry);
  }
  return entries;
}

constexpr Member kProjectMembers[] = {
    member<ProjectRef, &ProjectRef::first>("first",
                                           {"一覧の最初の事業か", "the first of its list?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) { return class_flag(p, ProjectClass::Priority); }>(
        "is_priority", {"重点事業か", "a priority project?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) { return class_flag(p, ProjectClass::Promotion); }>(
        "is_promotion", {"推進事業か", "a promotion project?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) { return class_flag(p, ProjectClass::Continuing); }>(
        "is_continuing", {"継続事業か", "a continuing project?"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) { return s.text(measure_of(p.project->id.value)); }>(
        "measure", {"情報化施策の番号", "number of the measure"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) -> Value {
             if (!p.project->indicator) return Absent{};
             return s.text(on_one_line(p.project->indicator.value));
           }>("indicator_line", {"施策指標等（1行）", "the indicator on one line"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) -> Value {
             return list_by<ProjectRef,
                            [](const ProjectRef& owner, std::size_t i, Scratch& s) -> Value {
                              return Object{&kCellType, s.make(Cell{owner.report, owner.project,
                                                                    owner.report->half_years[i]})};
                            }>(p, p.report->half_years.size());
           }>("cells", {"スケジュール: 計画のどの半期にも1つ",
                        "the schedule: one for every half-year of the plan"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) -> Value {
             return list_of<kActivityType>(p.project->activities.years);
           }>("planned", {"年度ごとの取組内容等", "what is planned, by year"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch& s) {
             return answers_value(p, answers_of(*p.project, p.report->year), s);
           }>("answers", {"対象年度の回答。未回答なら空",
                          "answers for the rated year; empty when there are none"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) -> Value {
             return list_by<ProjectRef, [](const ProjectRef& owner, std::size_t i, Scratch& s) {
               return answers_value(owner, answered_entries(*owner.project)[i], s);
             }>(p, answered_entries(*p.project).size());
           }>("answered_years", {"回答のある年度すべて", "every year with answers"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) -> Value {
             YearResult result = result_of(p);
             return result.graded ? name_of(result.graded->grade) : name_of(result.state);
           }>("result", {"対象年度の総合評価、または 評価なし、未回答、対象外",
                         "grade of the rated year, or 評価なし, 未回答, 対象外"}),
    member<ProjectRef,
           [](const ProjectRef& p, Scratch&) -> Value {
             auto graded = result_of(p).graded;
             return graded ? Value(row_of(graded->grade).meaning.ja) : Value(Absent{});
           }>("mark", {"総合評価の記号 ◎○－△▲", "mark of the grade ◎○－△▲"}),
};

std::optional<Value> find_project_field(const void* self, std::string_view name, Scratch& scratch) {
  const auto& ref = *static_cast<const ProjectRef*>(self);
  return field_value(*ref.project, name, ref.report->audience, scratch);
}

std::vector<std::string_view> project_field_names(const void* self) {
  std::vector<std::string_view> names;
  add_field_names<Project>(names, static_cast<const ProjectRef*>(self)->report->audience);
  return names;
}

}  // namespace

const ObjectType kProjectType{kProjectMembers, find_project_field, project_field_names};

Value project_list(const Report& report, const std::vector<const Project*>& projects,
                   Scratch& scratch) {
  struct Owner {
    const Report* report;
    const std::vector<const Project*>* projects;
  };
  const Owner* owner = scratch.make(Owner{&report, &projects});
  return List{owner, projects.size(), [](const void* self, std::size_t index, Scratch& s) -> Value {
                const Owner& list = *static_cast<const Owner*>(self);
                return Object{&kProjectType,
                              s.make(ProjectRef{list.report, (*list.projects)[index], index == 0})};
              }};
}

}  // namespace fujiplan
