#include "reports/report.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "base/parallel.h"
#include "model/years/dated.h"
#include "model/years/plan_in_year.h"
#include "reports/rubric_sentences.h"

namespace fujiplan {

ProjectCounts::ProjectCounts(const PlanHeader& header) {
  for (const ClassWord& word : vocabulary_of(header).classes) {
    classes.push_back({&header, {&word}});
  }
  for (const MarkWord& mark : vocabulary_of(header).marks) {
    marks.push_back({&mark, 0, marks.empty()});
  }
}

void ProjectCounts::add(const Project& project) {
  auto same = std::ranges::find(classes, project.project_class.value, &ClassCount::project_class);
  if (same != classes.end()) ++same->count;
  for (MarkCount& mark : marks) {
    if (is_marked(project.marks, mark.mark->name.value)) ++mark.count;
  }
  ++total;
}

std::size_t count_of(const ProjectCounts& counts, std::string_view mark) {
  for (const MarkCount& it : counts.marks) {
    if (it.mark->name.value == mark) return it.count;
  }
  return 0;
}

static bool has_scores(const Project& project) {
  return std::ranges::any_of(project.survey.entries, [](const SurveyEntry& entry) {
    return std::ranges::any_of(entry.evaluation.scores,
                               [](const Score& score) { return !is_internal(*score.criterion); });
  });
}

static bool is_hidden(const Criterion& criterion, const Report& report) {
  return is_internal(criterion) && report.audience != Audience::Internal;
}

// What is computed may be shown to who sees all that it is computed from.
static bool shows_values(const Scheme& scheme, RatingView ratings, const Report& report) {
  bool hides_one = std::ranges::any_of(scheme.criteria, [&](const Criterion& criterion) {
    return is_hidden(criterion, report) && scheme.needs(criterion.position);
  });
  return scheme.has_values() && ratings.result && ratings.scores && !hides_one;
}

static void choose_scores(const Scheme& scheme, Report& report) {
  for (const Criterion& criterion : scheme.criteria) {
    bool hidden = is_hidden(criterion, report);
    if (report.ratings.scores && !hidden) report.shown_criteria.push_back(&criterion);
  }
  report.shows_values = shows_values(scheme, report.ratings, report);
}

template <typename Record>
static std::vector<std::optional<std::string_view>> labels_of(const Vocabulary& words) {
  std::vector<std::optional<std::string_view>> labels;
  for (const Field<Record>& field : fields_of(RecordOf<Record>{})) {
    const OwnField* said = find_declared(declared_keys<Record>(words), field.key);
    bool renamed = said != nullptr && said->label;
    bool is_named = words.language != Language::English || renamed;
    labels.push_back(is_named ? std::optional(label_of(field, words).in(words.language))
                              : std::nullopt);
  }
  return labels;
}

static std::vector<ReportedRubric> reported_rubrics(const PlanHeader& header) {
  std::vector<ReportedRubric> rubrics;
  each_value(said_rubric(header, header.level), [&](const Rubric& said) {
    rubrics.push_back({&said, scheme_of(said, header.level),
                       sentences::scale_short(criteria_of(said, header.level))});
  });
  return rubrics;
}

const ReportedRubric& rubric_in(const Report& report, FiscalYear year) {
  const PlanHeader& header = report.plan.header;
  const Rubric* said = &value_in(said_rubric(header, header.level), year);
  return *std::ranges::find(report.rubrics, said, &ReportedRubric::said);
}

RatingView ratings_in(const Report& report, FiscalYear year) {
  return report.ratings & rating_view_in(report.plan.header, year, report.audience);
}

bool shows_values_in(const Report& report, FiscalYear year) {
  return shows_values(rubric_in(report, year).scheme, ratings_in(report, year), report);
}

static DepartmentStatus together(const std::vector<DepartmentStatus>& departments) {
  DepartmentStatus all;
  auto append = [](std::vector<const Project*>& to, const std::vector<const Project*>& more) {
    to.insert(to.end(), more.begin(), more.end());
  };
  for (const DepartmentStatus& department : departments) {
    append(all.asked, department.asked);
    append(all.answered, department.answered);
    append(all.incomplete, department.incomplete);
    append(all.missing, department.missing);
  }
  return all;
}

// Projects are in the order of ids, so those of a group stand together.
static std::vector<GroupProjects> by_group(const PlanHeader& header,
                                           const std::vector<const Project*>& projects) {
  std::vector<GroupProjects> groups;
  const std::size_t levels = levels_of(header).size();
  std::array<std::size_t, kMostTreeLevels + 1>
      open{};  // place in `groups` of the group in each level
  const Project* before = nullptr;
  for (const Project* project : projects) {
    ProjectId id = project->id.value;
    if (find_group(header, id, levels) == nullptr) continue;  // `validate` reports it
    bool same = before != nullptr;                            // as the project before, so far
    for (std::size_t depth = 1; depth <= levels; ++depth) {
      same = same && id.numbers[depth - 1] == before->id.value.numbers[depth - 1];
      if (!same) {
        open[depth] = groups.size();
        groups.push_back({find_group(header, id, depth), depth, ProjectCounts(header)});
      }
      groups[open[depth]].projects.push_back(project);
      groups[open[depth]].counts.add(*project);
    }
    before = project;
  }
  return groups;
}

// What was not public of the year before is not told by comparing.
static void hide_year_before(MovementRow& row) {
  constexpr Movement kCompared[] = {Movement::Up, Movement::Same, Movement::Down};
  if (std::ranges::find(kCompared, row.movement) != std::end(kCompared)) {
    row.movement = Movement::Unlike;
  }
}

bool hides_year_before(const Report& report) {
  return report.ratings.result && !ratings_in(report, year_after(report.year, -1)).result;
}

static void add_movements(Report& report) {
  report.movements = movements(report.plan, report.projects, report.year);
  if (hides_year_before(report)) std::ranges::for_each(report.movements, hide_year_before);
}

// Of values that are their own names the best of the year says nothing.
static bool has_names(const Report& report) {
  return !scheme_of(report.plan.header).results_are_values();
}

// What a reader wants to see by name.
static void sort_out(const GradeRow& row, const ResultColumns& columns, Report& report) {
  const YearResult& result = row.result;
  if (result.state == AnswerState::NotAsked) report.not_asked.push_back(row.project);
  if (result.state == AnswerState::NotAnswered) report.not_answered.push_back(row.project);
  if (result.state == AnswerState::NotGraded) report.not_graded.push_back(row.project);
  auto rated = std::ranges::count_if(columns, &ResultColumn::is_rated);
  if (report.ratings.result && result.is_graded() && rated > 1 && has_names(report)) {
    const std::string& name = result.outcome->name;
    if (name == columns.front().name) report.best.push_back(row.project);
    if (name == columns[static_cast<std::size_t>(rated) - 1].name) {
      report.worst.push_back(row.project);
    }
  }
  if (result.answers == nullptr || !result.answers->status) return;
  if (is_done(result.answers->status.value)) report.completed.push_back(row.project);
  if (is_stopped(result.answers->status.value)) report.cancelled.push_back(row.project);
}

static void hide_grades(Report& report) {
  if (report.ratings.result) return;
  report.distribution.shows_grades = false;
  auto hide = [](std::vector<Group>& groups) {
    for (Group& group : groups) group.distribution.shows_grades = false;
  };
  for (LevelDistribution& level : report.by_level) hide(level.groups);
  hide(report.by_class);
  hide(report.by_department);
}

// Findings and answers are public, whoever the report is for.
static void put_findings(const Plan& plan, Report& report) {
  report.findings = report.open_findings = ledger_rows(plan);
  put_newest_first(report.findings);
  keep_open(report.open_findings);
  put_oldest_first(report.open_findings);
  for (const LedgerRow& row : report.findings) {
    ++report.findings_by_state[static_cast<std::size_t>(state_of(*row.entry))];
  }
}

std::vector<OpenDataFile> data_files_of(const Plan& plan) {
  std::vector<OpenDataFile> files;
  for (const DataTable& table : open_data_tables()) {
    if (has_table(plan, table)) files.push_back({&table, columns_of(table, plan)});
  }
  return files;
}

// The plan of the groups of a level, as it is in the year of `plan`.
static Plan plan_of_level(const Plan& plan, std::size_t level) {
  Plan of_level;
  of_level.folder = plan.folder;
  of_level.header = plan.header;
  of_level.header_is_whole = plan.header_is_whole;
  std::ranges::copy_if(plan.groups, std::back_inserter(of_level.groups),
                       [&](const Project& group) { return group.level == level; });
  of_level.left_out = plan.left_out;
  if (plan.header.year) narrow_groups_to_year(of_level, plan.header.year);
  narrow_to_level(of_level, level);
  return of_level;
}

LevelReport::LevelReport(Plan of_level, FiscalYear year, Audience audience)
    : plan(std::move(of_level)), report(make_report(plan, year, audience)) {}

static void add_levels(Report& report) {
  const Plan& plan = report.plan;
  for (std::size_t level = 1; level <= levels_of(plan.header).size(); ++level) {
    if (std::ranges::count(plan.groups, level, &Project::level) == 0) continue;
    report.levels.push_back(std::make_shared<const LevelReport>(plan_of_level(plan, level),
                                                                report.year, report.audience));
    const LevelReport& added = *report.levels.back();
    for (const Project* group : added.report.projects) {
      const PlanGroup* place = find_group(plan.header, group->id.value, level);
      if (place != nullptr) report.sheet_places.emplace(place, report.sheets.size());
      report.sheets.push_back({&added, group});
    }
  }
}

static void add_other_departments(Report& report) {
  Distribution none(report.distribution.columns);
  none.shows_grades = report.distribution.shows_grades;
  std::unordered_set<std::string_view> known;
  for (const Group& group : report.by_department) known.insert(group.key);
  auto add = [&](const Project& named) {
    for (const Line& name : named.departments.value) {
      if (!known.insert(name.value).second) continue;
      report.other_departments.push_back({std::string(name.value), "", none});
    }
  };
  for (const Project* project : report.projects) add(*project);
  for (const GroupSheet& sheet : report.sheets) add(*sheet.group);
}

// Parts of a report that look at all projects, and have nothing to do with each other.
using Part = void (*)(Report& report);

static void count_results(Report& report) {
  const Plan& plan = report.plan;
  const Scheme scheme = scheme_of(plan.header);
  std::vector<GradeRow> rows = grade_rows(plan, report.projects, report.year);
  auto columns = result_columns(scheme, rows);
  report.distribution = Distribution(columns);
  for (const GradeRow& row : rows) {
    report.of_year.push_back(row.project);
    report.year_counts.add(*row.project);
    report.distribution.add(row.result);
    sort_out(row, *columns, report);
  }
  std::size_t levels = levels_of(plan.header).size();
  if (plan.header.level != 0) --levels;  // each would be a group by itself
  for (std::size_t depth = 1; depth <= levels; ++depth) {
    report.by_level.push_back(
        {label_of_level(plan.header, depth), group(plan, rows, columns, level_grouping(depth))});
  }
  report.by_class = group(plan, rows, columns, grouping(GroupBy::Class));
  report.by_department = group(plan, rows, columns, grouping(GroupBy::Department));
  hide_grades(report);
}

static void add_written(Report& report) {
  report.written = written_fields(report.projects);
}

static void count_departments(Report& report) {
  report.departments = survey_status(report.plan, report.projects, report.year);
  report.all_departments = together(report.departments);
}

// Of schedules, of publications, and what others have said.
static void add_changes(Report& report) {
  const Plan& plan = report.plan;
  if (plan.header.period.from.value < report.year) {
    report.turnover = turnover_in(report.projects, report.year);
  }
  for (const Project* project : report.projects) {
    report.shows_lines |= project->original_schedule.present;
    Roadmap roadmap = roadmap_of(*project, report.year);
    if (roadmap.has_changed()) report.roadmaps.push_back(std::move(roadmap));
  }
  report.errata = errata_of(plan, report.audience);
  put_findings(plan, report);
  report.reviews = review_rows(plan, report.year);
}

Report make_report(const Plan& plan, FiscalYear year, Audience audience, unsigned threads) {
  Report report{.plan = plan, .year = year, .audience = audience};
  report.ratings = rating_view(plan.header, audience);
  for (const Project& project : plan.projects) {
    report.projects.push_back(&project);
    report.counts.add(project);
    if (project.targets.present) report.with_targets.push_back(&project);
    report.has_evaluations = report.has_evaluations || has_scores(project);
    if (!is_marked(project.marks, kDxMark)) continue;
    report.dx_projects.push_back(&project);
    report.dx_counts.add(project);
  }
  report.groups = by_group(plan.header, report.projects);
  report.dx_groups = by_group(plan.header, report.dx_projects);
  report.years = years_of(plan.header.period);
  report.times = times_of(plan.header);
  choose_scores(scheme_of(plan.header), report);
  report.labels = {labels_of<Project>(report.words), labels_of<SurveyEntry>(report.words)};
  report.rubrics = reported_rubrics(plan.header);

  constexpr Part kParts[] = {count_results, add_written, add_movements, count_departments,
                             add_changes};
  constexpr std::size_t kPerThread = 500;  // to start one takes as long as to look at so many
  auto helpers =
      static_cast<unsigned>(std::min<std::size_t>(threads, report.projects.size() / kPerThread));
  in_parallel(std::size(kParts), helpers, [&](std::size_t i) { kParts[i](report); });

  add_levels(report);
  add_other_departments(report);
  report.data_files = data_files_of(plan);
  report.data_codes = data_codes(plan);
  return report;
}

}  // namespace fujiplan
