#include "lists/selection.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "unit/support.h"

namespace fujiplan {
namespace {

template <typename T>
bool holds(const std::vector<T>& list, const T& value) {
  for (const T& item : list) {
    if (item == value) return true;
  }
  return false;
}

// The meaning of a selection, said once more in the plainest way.
bool is_wanted(const PlanHeader& header, const Project& p, const Selection& s) {
  if (!s.ids.empty() && !holds(s.ids, p.id.value)) return false;
  if (s.dx.has_value() && *s.dx != is_marked(p.marks, kDxMark)) return false;
  if (!s.classes.empty() && !holds(s.classes, p.project_class.value)) return false;
  std::string id = to_string(p.id.value);
  std::string policy = id.substr(0, id.find('-'));
  std::string measure = id.substr(0, id.rfind('-'));
  measure.replace(measure.find('-'), 1, ".");
  if (!s.policies.empty() && !holds(s.policies, std::string_view(policy))) return false;
  if (!s.measures.empty() && !holds(s.measures, std::string_view(measure))) return false;
  bool department = s.departments.empty();
  for (const Line& name : p.departments.value) {
    department = department || holds(s.departments, name.value);
  }
  if (!department) return false;
  bool phase = s.phases.empty();
  for (const PartOfYear& at : parts_of(s.year, standard_vocabulary().parts)) {
    std::optional<Phase> planned;
    for (const PhaseStart& start : p.schedule.starts) {
      if (start.from.value <= at) planned = start.phase;
    }
    phase = phase || (planned && holds(s.phases, *planned));
  }
  if (!phase) return false;
  std::optional<Status> status;
  std::string grade;
  for (const SurveyEntry& entry : p.survey.entries) {
    if (entry.year.value != s.year) continue;
    if (entry.status) status = entry.status.value;
    if (entry.evaluation.scores.size() != 3) continue;
    std::int64_t sum = 0;
    for (const Score& score : entry.evaluation.scores) {
      std::string name(score.name());
      if (name == "評価困難") grade = name;
      if (grade.empty()) sum += std::stoi(name);
    }
    for (const GradeFloor& floor : header.rubric.grades.value) {
      if (grade.empty() && Fraction{sum} >= floor.floor) grade = floor.name.value;
    }
  }
  if (!s.statuses.empty() && !(status && holds(s.statuses, *status))) return false;
  return s.grades.empty() || (!grade.empty() && holds(s.grades, grade));
}

struct Generator {
  testing::Random random;

  // None of the values more often than some; sometimes one twice, which must change nothing.
  template <typename T>
  std::vector<T> some(const std::vector<T>& values) {
    std::vector<T> chosen;
    if (random.below(4) > 0) return chosen;
    for (std::size_t n = 1 + random.below(3); n > 0; --n) chosen.push_back(random.pick(values));
    return chosen;
  }

  template <typename Word>
  std::vector<WordRef<Word>> some_words(std::span<const Word> words) {
    std::vector<WordRef<Word>> values;
    for (const Word& word : words) values.push_back({&word});
    return some(values);
  }

  Selection selection(const Plan& plan) {
    std::vector<ProjectId> ids = {{9, 9, 9}};
    for (const Project& project : plan.projects) ids.push_back(project.id.value);
    std::vector<std::string_view> departments = {"ない課"};
    for (const Line& name : plan.header.departments.value) departments.push_back(name.value);
    Selection s;
    s.ids = some(ids);
    std::ranges::sort(s.ids);
    if (random.below(4) == 0) s.dx = random.coin();
    s.classes = some_words(vocabulary_of(plan.header).classes);
    s.policies = some<std::string_view>({"1", "2", "3", "1.1", ""});
    s.measures = some<std::string_view>({"1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "1", "1-1"});
    s.departments = some(departments);
    s.statuses = some_words(vocabulary_of(plan.header).statuses);
    s.grades = some<std::string>({"S", "A", "B", "C", "D", "評価困難"});
    s.phases = some_words(vocabulary_of(plan.header).phases);
    s.year = reiwa(5 + static_cast<int>(random.below(6)));  // a year before the period, and after
    return s;
  }
};

TEST_CASE("a generated selection selects what it says") {
  const Plan& plan = testing::examples_plan();
  Generator generator;
  std::set<std::size_t> sizes;
  for (int round = 0; round < 4000; ++round) {
    Selection selection = generator.selection(plan);
    std::vector<const Project*> wanted;
    for (const Project& project : plan.projects) {
      bool is = is_wanted(plan.header, project, selection);
      CAPTURE(round);
      CAPTURE(to_string(project.id.value));
      CHECK(is_selected(plan.header, project, selection) == is);
      if (is) wanted.push_back(&project);
    }
    CHECK(select(plan, selection) == wanted);
    sizes.insert(wanted.size());
  }
  CHECK(sizes.contains(0));  // the generator is worth something: nothing, a few, many, all
  CHECK(sizes.contains(3));
  CHECK(sizes.contains(10));
  CHECK(sizes.contains(plan.projects.size()));
}

TEST_CASE("an empty selection asks nothing") {
  for (const Plan* plan : {&testing::examples_plan(), &testing::real_plan()}) {
    CHECK(select(*plan, {}).size() == plan->projects.size());
  }
}

TEST_CASE("the default year is the newest with an answer, else the first of the period") {
  CHECK(to_string(default_year(testing::examples_plan())) == "R8");
  CHECK(to_string(default_year(testing::real_plan())) == "R4");
}

}  // namespace
}  // namespace fujiplan
