#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lists/grading.h"
#include "lists/ledger_rows.h"
#include "lists/movement.h"
#include "lists/review_rows.h"
#include "lists/roadmap_lines.h"
#include "lists/turnover.h"
#include "lists/written_fields.h"
#include "model/field.h"
#include "model/plan.h"
#include "model/rating/inference.h"
#include "model/rating/scheme.h"
#include "reports/data/open_data.h"
#include "reports/ledgers/errata.h"
#include "survey/status.h"

namespace fujiplan {

struct ClassCount {
  const PlanHeader* header;
  ProjectClass project_class;
  std::size_t count = 0;
};

struct MarkCount {
  const MarkWord* mark;
  std::size_t count = 0;
  bool first = false;  // of the marks
};

// How many projects: `total` is the sum of `classes`, which has a row for each class of the plan.
struct ProjectCounts {
  explicit ProjectCounts(const PlanHeader& header);
  std::vector<ClassCount> classes;
  std::vector<MarkCount> marks;  // a row for each mark of the plan
  std::size_t total = 0;

  void add(const Project& project);
};

// A group of the tree with its projects, and those of the groups below it.
struct GroupProjects {
  const PlanGroup* group;
  std::size_t depth;  // from 1
  ProjectCounts counts;
  std::vector<const Project*> projects = {};
};

// How the projects of each group of a level are rated.
struct LevelDistribution {
  Text name;  // of the level
  std::vector<Group> groups;
};

// A rubric that the plan says for some of its years, or for all.
struct ReportedRubric {
  const Rubric* said;
  Scheme scheme;
  std::optional<Message> scale_short;  // of its scores; none where criteria differ
};

// What the plan calls the fields of its records: a label for each row of fields_of(), in its order.
// None in English, but for those that it names itself.
struct FieldLabels {
  std::vector<std::optional<std::string_view>> of_projects, of_answers;
};

struct OpenDataFile {
  const DataTable* table;
  std::vector<DataColumn> columns;  // that the plan has
};

struct LevelReport;

// A group of the tree with a file of its own, in the report on its level.
struct GroupSheet {
  const LevelReport* level;
  const Project* group;
};

// All that reports are made of, computed once per run; shown/root.h shows it to templates.
// Holds references into the plan, which must outlive it.
struct Report {
  const Plan& plan;
  FiscalYear year;  // the year that is rated (対象年度)
  Audience audience;
  RatingView ratings = {};                        // which parts of ratings it may show
  Vocabulary words = vocabulary_of(plan.header);  // that plan.yaml declares
  FieldLabels labels = {};

  std::vector<const Project*> projects = {}, dx_projects = {};
  std::vector<const Project*> with_targets = {};
  WrittenFields written = {};  // by any of `projects`
  ProjectCounts counts{plan.header}, dx_counts{plan.header};
  std::vector<const Project*> of_year = {};  // those that the year has; all below counts them
  ProjectCounts year_counts{plan.header};    // of them
  // Every group that has projects, each before those below it.
  std::vector<GroupProjects> groups = {}, dx_groups = {};
  std::vector<FiscalYear> years = {};
  std::vector<PartOfYear> times = {};

  Distribution distribution = {};
  std::vector<LevelDistribution> by_level = {};
  std::vector<Group> by_class = {}, by_department = {};
  std::vector<MovementRow> movements = {};  // of the projects of the year and the one before
  Turnover turnover = {};
  std::vector<const Project*> not_answered = {}, not_graded = {}, not_asked = {};
  bool has_evaluations = false;                                // a score in any year
  std::vector<const Criterion*> shown_criteria = {};           // whose scores it may show
  bool shows_values = false;                                   // and what is computed of them
  std::vector<ReportedRubric> rubrics = {};                    // of all years; see rubric_in
  std::vector<const Project*> best = {}, worst = {};           // the best, the worst of its results
  std::vector<const Project*> completed = {}, cancelled = {};  // by their status in the year
  std::vector<DepartmentStatus> departments = {};
  DepartmentStatus all_departments = {};  // the same together; without a name

  std::vector<Roadmap> roadmaps = {};  // those that have changed, by the answers until `year`
  // Does any project have an original schedule? Until then sheets and roadmaps show one line.
  bool shows_lines = false;

  std::vector<Erratum> errata = {};  // of every year, the newest first
  // Likewise; those that are open, the oldest first; and how many are in each state.
  std::vector<LedgerRow> findings = {}, open_findings = {};
  std::array<std::size_t, kRowsOf<LedgerState>.size()> findings_by_state = {};

  std::vector<ReviewRow> reviews = {};  // of the rated year

  // Of the levels above the projects whose groups have files of their own, the outermost first. A
  // report on such a level has none.
  std::vector<std::shared_ptr<const LevelReport>> levels = {};
  // Their groups, each level in the order of the plan; and the place of each of them there.
  std::vector<GroupSheet> sheets = {};
  std::unordered_map<const PlanGroup*, std::size_t> sheet_places = {};
  // Departments that sheets name, but no project of the year.
  std::vector<Group> other_departments = {};

  std::vector<OpenDataFile> data_files = {};
  std::vector<DataCode> data_codes = {};
  // What the open data are of: of how many plans (0: of this one alone), whether each of them has a
  // municipality's code, and the folder that they stand in, from where they are loaded.
  std::size_t united_plans = 0;
  bool has_municipalities = plan.header.municipality.present;
  std::string data_folder = "opendata";
};

// The report on a level: its groups are the projects of `plan`, which holds views into the plan
// that it is a level of.
struct LevelReport {
  LevelReport(Plan of_level, FiscalYear year, Audience audience);
  Plan plan;
  Report report;
};

inline const Vocabulary& words_of(const Report& report) {
  return report.words;
}

// The one that holds in a year.
const ReportedRubric& rubric_in(const Report& report, FiscalYear year);

// Which parts of the ratings of a year it may show: none that were not public in that year.
RatingView ratings_in(const Report& report, FiscalYear year);
// And what is computed of the scores of that year.
bool shows_values_in(const Report& report, FiscalYear year);

// Does it show results of its year, but none of the year before, as those were not public?
bool hides_year_before(const Report& report);

// How many projects have the mark; 0 where the plan has no such mark.
std::size_t count_of(const ProjectCounts& counts, std::string_view mark);

// The tables that the plan has, in their order.
std::vector<OpenDataFile> data_files_of(const Plan& plan);

Report make_report(const Plan& plan, FiscalYear year, Audience audience, unsigned threads = 1);

}  // namespace fujiplan
