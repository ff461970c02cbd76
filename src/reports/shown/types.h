#pragma once

#include <span>

#include "render/template_data.h"
#include "reports/report.h"

// The kinds of objects that a template sees, each with the record behind it. Each family is
// described in a file of this folder.
namespace fujiplan {

using MaybeText = std::optional<std::string_view>;

// A project seen from a report.
struct ProjectRef {
  const Report* report;
  const Project* project;
  bool first = true;  // of its list
};

struct AnswersRef {
  const Report* report;
  const Project* project;
  const SurveyEntry* entry;
};

// A part of a year in a project's schedule.
struct CellRef {
  const Report* report;
  const Project* project;
  PartOfYear at;
};

extern const ObjectType kYearType;  // of FiscalYear
// 半期; 上期（4月から9月まで）と下期（10月から3月まで）; 半期の1は上期（4月から9月まで）、2は…
std::string_view part_word(const Report& report, Scratch& scratch);
std::string_view parts_in_words(const Report& report, Scratch& scratch);
std::string_view part_codes(const Report& report, Scratch& scratch);
bool explains_phases(const Report& report);  // does the plan say what any of them means?

extern const ObjectType kPartOfYearType;     // of PartOfYear
extern const ObjectType kMunicipalityType;   // of PlanHeader
extern const ObjectType kOwnerType;          // of PlanHeader
extern const ObjectType kIssuerType;         // of Issuer
extern const ObjectType kLicenseType;        // of License
extern const ObjectType kUpdateType;         // of UpdateRef
extern const ObjectType kCellType;           // of CellRef
extern const ObjectType kRunType;            // parts of years in a schedule that are the same
extern const ObjectType kResponseType;       // of ResponseRef
extern const ObjectType kPhaseType;          // of PhaseWord
extern const ObjectType kProjectType;        // of ProjectRef
extern const ObjectType kAnswersType;        // of AnswersRef
extern const ObjectType kTargetGradeType;    // of TargetGradeRef
extern const ObjectType kTreeGroupType;      // of GroupRef
extern const ObjectType kPolicyType;         // of GroupRef, in the outermost level
extern const ObjectType kOnePolicyType;      // the same, with a file of its own
extern const ObjectType kMeasureType;        // of GroupRef, in the second level
extern const ObjectType kOneMeasureType;     // the same, with a file of its own
extern const ObjectType kClassCountType;     // of ClassCount
extern const ObjectType kMarkCountType;      // of MarkCount
extern const ObjectType kDistributionType;   // of DistributionRef
extern const ObjectType kGroupType;          // of DistributionRef, of a group
extern const ObjectType kTreeLevelType;      // of TreeLevelRef
extern const ObjectType kMovementGroupType;  // of MovementGroupRef
extern const ObjectType kTurnoverType;       // of Report
extern const ObjectType kDepartmentType;     // of DepartmentRef
extern const ObjectType kErratumType;        // of Erratum
extern const ObjectType kRoadmapType;        // of RoadmapRef
extern const ObjectType kFindingType;        // of FindingRef
extern const ObjectType kFindingStateType;   // of FindingStateRef
extern const ObjectType kReviewType;         // of ReviewRef
extern const ObjectType kReviewerType;       // of ReviewerRef
extern const ObjectType kReviewLineType;     // of ReviewLine
extern const ObjectType kDataType;           // of Report: its open-data tables by name
extern const ObjectType kDataSetType;        // of Report: these tables together
extern const ObjectType kDataFileType;       // of DataFileRef
extern const ObjectType kDataCodeType;       // of DataCode
extern const ObjectType kKeyColumnType;      // of KeyColumnRef
extern const ObjectType kForeignKeyType;     // of ForeignKeyRef
extern const ObjectType kRubricType;         // of Report

// How the results of all projects of the year are spread, or those of a group of them.
struct DistributionRef {
  const Report* report;
  const Group* group = nullptr;      // null: all of them
  std::string_view grouped_by = {};  // of a group, as names of files say it: group, department
  const Distribution& operator*() const {
    return group != nullptr ? group->distribution : report->distribution;
  }
};
inline constexpr std::string_view kByTree = "group", kByClass = "class",
                                  kByDepartment = "department";
// `groups` belong to the report.
Many<kGroupType> group_list(const Report& report, const std::vector<Group>& groups,
                            std::string_view grouped_by, Scratch& scratch);

struct TreeLevelRef {
  const Report* report;
  const LevelDistribution* level;
};
struct TargetGradeRef {
  const Report* report;
  std::size_t grade;
};
struct GroupRef {
  const Report* report;
  const std::vector<GroupProjects>* all;  // the report's groups, or its dx_groups
  std::size_t place;                      // among them
  const GroupProjects& group() const { return (*all)[place]; }
};
// Those in a level, of `all`.
std::vector<GroupRef> groups_at(const Report& report, const std::vector<GroupProjects>& all,
                                std::size_t depth);
// Projects whose grades moved alike, of the whole plan or of a part of it.
struct MovementGroupRef {
  const Report* report;
  Movement movement;
  std::span<const MovementRow* const> rows;
  std::size_t whole;  // how many projects of the year the whole or the part has
};
// Of `projects`, which stand in the order of the report's: in a group for each movement, also for
// one of none; but Begun and Unlike only where there is any. The others are those that the year has
// no more, in groups that are not empty.
Many<kMovementGroupType> movements_of(const Report& report,
                                      std::span<const Project* const> projects, Scratch& scratch);
Many<kMovementGroupType> departures_of(const Report& report,
                                       std::span<const Project* const> projects, Scratch& scratch);

struct DepartmentRef {
  const Report* report;
  const DepartmentStatus* status;
};
struct ResponseRef {
  const Report* report;
  const EnumRow<Response>* row;
};
struct RoadmapRef {
  const Report* report;
  const Roadmap* roadmap;
};
struct FindingRef {
  const Report* report;
  LedgerRow row;
};
struct FindingStateRef {
  LedgerState state;
  std::size_t count;
};
// Those of a report, or of one project of it; and the states that any has.
Many<kFindingType> all_findings(const Report& report, Scratch& scratch);
Many<kFindingType> open_findings(const Report& report, Scratch& scratch);
Many<kFindingType> findings_of(const ProjectRef& ref, Scratch& scratch);
bool has_findings(const ProjectRef& ref, Scratch& scratch);  // up to the year of the report
Many<kFindingStateType> finding_states(const Report& report, Scratch& scratch);

struct ReviewRef {
  const Report* report;
  const ReviewRow* row;
};
struct ReviewerRef {
  const Report* report;
  const Reviewer* reviewer;
};
// A line of a sheet: 事務局の意見, and what it says.
struct ReviewLine {
  std::string_view name, value;
};
Many<kReviewerType> shown_reviewers(const Report& report, Scratch& scratch);
Many<kReviewType> shown_differences(const Report& report, Scratch& scratch);
Many<kReviewType> shown_comments(const Report& report, Scratch& scratch);
Many<kReviewLineType> review_lines(const AnswersRef& answers, Scratch& scratch);
bool has_reviews(const Report& report);

struct UpdateRef {
  const Report* report;
  const Update* update;
};
struct DataFileRef {
  const Report* report;
  const OpenDataFile* file;
};

// 令和8年11月22日: the newest date of `updates`. Never the clock, so that the same plan gives the
// same bytes. None where no update is written.
std::optional<std::string_view> date_of_data(const Report& report, Scratch& scratch);

// Do texts of the plan mark terms with ※ behind them, as the printed plan does for its glossary?
bool has_marked_terms(const Report& report);

// That of the plan.
Language language_of(const Report& report);

// Names that exist only where the plan publishes that part of a rating (`publish` of the rubric),
// and in reports for the office.
inline const Report& report_of(const Report& report) {
  return report;
}
template <typename Ref>
const Report& report_of(const Ref& ref) {
  return *ref.report;
}
template <typename Ref>
inline constexpr Condition kWithResults{
    [](const void* self) { return report_of(*static_cast<const Ref*>(self)).ratings.result; },
    {"総合評価を公表するとき", "where results are public"}};
template <typename Ref>
inline constexpr Condition kWithScores{
    [](const void* self) { return report_of(*static_cast<const Ref*>(self)).ratings.scores; },
    {"点数を公表するとき", "where scores are public"}};
template <typename Ref>
inline constexpr Condition kForTheOffice{
    [](const void* self) {
      return report_of(*static_cast<const Ref*>(self)).audience == Audience::Internal;
    },
    {"内部", "internal"}};

// Amounts that the plan does not publish are for the office: `place` among kAmounts.
bool shows_amount(const Report& report, std::size_t place);
template <typename Ref, std::size_t place>
inline constexpr Condition kWithAmount{
    [](const void* self) { return shows_amount(report_of(*static_cast<const Ref*>(self)), place); },
    {"内部、又は公表する金額（plan.yaml の money）", "internal, or where `money` publishes it"}};

// ◎○－△▲, where grades have the names of the standard ones. `names`: those of all grades.
MaybeText mark_of_grade(std::span<const std::string_view> names, std::size_t grade);
MaybeText mark_of_grade(const Scheme& scheme, std::size_t grade);
// None without such a grade. `year`: that of the result.
MaybeText mark_of(const Plan& plan, FiscalYear year, const YearResult& result);

// Absent where nothing is written.
inline MaybeText text_or_none(std::string_view text) {
  return text.empty() ? std::nullopt : std::optional(text);
}
inline std::string_view number_text(std::size_t number, Scratch& scratch) {
  return scratch.text(std::to_string(number));
}

// Per cent with one decimal; none of a whole of 0.
MaybeText share_text(std::size_t part, std::size_t whole, Scratch& scratch);

// How many projects have each class, and each mark.
Many<kClassCountType> class_counts(const ProjectCounts& counts);
Many<kMarkCountType> mark_counts(const ProjectCounts& counts);
One<kMarkCountType> roadmap_mark(const Report& report);  // empty where the plan has no such mark

// Not where a level has neither statuses nor results that are best and worst.
bool may_stand_out(const Report& report);

// Has any project of the report answered it, in any year? `key`: of the survey.
bool is_answered(const Report& report, std::string_view key);
// Do classes differ in what the plan states of their projects?
bool has_class_needs(const Report& report);
// Is there that, or else any meaning of them, to tell?
bool explains_classes(const Report& report);

// What the report counts: 事業, or the name of its level; project, projects, Project, Projects, or
// group. What Japanese puts behind a number of it: 4事業, but 施策4件. How many were asked: 4事業,
// 1 project.
std::string_view unit_word(const Report& report, Scratch& scratch);
std::string_view unit_words(const Report& report, Scratch& scratch);
std::string_view unit_word_head(const Report& report, Scratch& scratch);
std::string_view unit_words_head(const Report& report, Scratch& scratch);
MaybeText counter(const Report& report, Scratch& scratch);
std::string_view asked_units(const Report& report, Scratch& scratch);
// That of the plan; a report on a level says so.
std::string_view title_with_level(const Report& report, Scratch& scratch);

// The schedule of a project in stretches, every part of a year of the plan in one of them.
Many<kRunType> schedule_run_list(const ProjectRef& ref, Scratch& scratch);

// 当初, 現行, 実績 of a project whose roadmap has changed, in a report that shows lines.
One<kRoadmapType> shown_roadmap(const ProjectRef& ref, Scratch& scratch);
// Does it show lines of any of these projects?
bool has_lines(const Report& report, const std::vector<const Project*>& projects);
// How many roadmaps are replanned, or off plan.
std::string_view counted_roadmaps(const Report& report, bool Roadmap::*which, Scratch& scratch);

// --- fields of the plan's own, as an audience may see them (fields.cc)

extern const ObjectType kLabelsType, kAnswerLabelsType;     // of Report: what its fields are called
extern const ObjectType kWrittenType, kWrittenAnswersType;  // of Report: which of them are written
extern const ObjectType kOwnFieldType;                      // of ShownOwn
struct ShownOwn {
  const OwnField* field;
  const OwnValue* value;  // null: the record does not have it
};
std::vector<const OwnField*> shown_own_fields(const Report& report,
                                              std::span<const OwnField> declared);
// Those that a record has, in the order of their declaration.
Many<kOwnFieldType> own_field_list(const Report& report, std::span<const OwnField> declared,
                                   const OwnValues& values, Scratch& scratch);
// Those that are codes, whether or not a record has them.
Many<kOwnFieldType> own_code_list(const Report& report, std::span<const OwnField> declared,
                                  const OwnValues& values, Scratch& scratch);
// None: there is no such field for this audience.
std::optional<Datum> find_own_of(const Report& report, std::span<const OwnField> declared,
                                 const OwnValues& values, std::string_view name, Scratch& scratch);

// A list of projects that belongs to the report (or lives as long).
Many<kProjectType> project_list(const Report& report, const std::vector<const Project*>& projects,
                                Scratch& scratch);

}  // namespace fujiplan
