#include "changes/plan_diff.h"

#include <algorithm>
#include <map>

#include "changes/uncorrected.h"
#include "files/line_ends.h"
#include "lists/settled_years.h"
#include "model/load.h"
#include "model/rating/rubric_changes.h"
#include "model/types/shown_value.h"

namespace fujiplan {

namespace {

// A file on one side; no project when the file has errors, nothing when there is no file.
struct Side {
  const Project* project = nullptr;
  const SourceFile* source = nullptr;

  bool is_broken() const { return source != nullptr && project == nullptr; }
};

struct Pair {
  ProjectId id;
  Side before, after;
};

std::string_view path_below(const Plan& plan, std::string_view path) {
  if (path.starts_with(plan.folder + "/")) path.remove_prefix(plan.folder.size() + 1);
  return path;
}

std::string path_of(const Plan& plan, const Side& side) {
  return side.source != nullptr ? std::string(path_below(plan, side.source->path)) : "";
}

// The projects and groups of a plan, and those left out: what is in a file with errors is known by
// its name, better by what the same file holds in the other plan.
std::vector<std::pair<ProjectId, Side>> sides_of(const Plan& plan, const Plan& other) {
  std::map<std::string_view, ProjectId> other_ids;
  for (const Project* project : records_of(other)) {
    other_ids.emplace(path_below(other, other.sources[project->file].path), project->id.value);
  }
  std::map<std::string_view, const SourceFile*> sources;
  for (const SourceFile& source : plan.sources) sources.emplace(source.path, &source);

  std::vector<std::pair<ProjectId, Side>> sides;
  for (const Project* project : records_of(plan)) {
    sides.push_back({project->id.value, {project, &plan.sources[project->file]}});
  }
  for (const LeftOut& left_out : plan.left_out) {
    auto known = other_ids.find(path_below(plan, left_out.path));
    auto id = known != other_ids.end() ? known->second : left_out.id;
    if (id) sides.push_back({*id, {nullptr, sources.at(left_out.path)}});
  }
  return sides;
}

// Both sides by id; an id that is used twice is paired in the order of the files.
std::vector<Pair> pairs_by_id(const Plan& before, const Plan& after) {
  std::multimap<ProjectId, Pair> pairs;
  auto put_all = [&](const Plan& plan, const Plan& other, Side Pair::*side) {
    for (auto& [id, value] : sides_of(plan, other)) {
      auto [first, last] = pairs.equal_range(id);
      auto open = std::find_if(
          first, last, [&](const auto& entry) { return (entry.second.*side).source == nullptr; });
      if (open == last) open = pairs.emplace(id, Pair{id, {}, {}});
      open->second.*side = value;
    }
  };
  put_all(before, after, &Pair::before);
  put_all(after, before, &Pair::after);
  std::vector<Pair> list;
  for (auto& [id, pair] : pairs) list.push_back(pair);
  return list;
}

bool is_removed(const Pair& pair) {
  return pair.before.project != nullptr && pair.after.source == nullptr;
}
bool is_added(const Pair& pair) {
  return pair.after.project != nullptr && pair.before.source == nullptr;
}

// One that has gone and one that has come with the same name are one project with a new id.
void join_renumbered(std::vector<Pair>& pairs) {
  struct Named {
    std::vector<Pair*> removed, added;
  };
  std::map<std::string_view, Named> by_name;
  for (Pair& pair : pairs) {
    if (pair.id.of_group) continue;  // its name is that of plan.yaml
    if (is_removed(pair)) by_name[pair.before.project->name.value].removed.push_back(&pair);
    if (is_added(pair)) by_name[pair.after.project->name.value].added.push_back(&pair);
  }
  for (auto& [name, named] : by_name) {
    if (named.removed.size() != 1 || named.added.size() != 1) continue;
    named.added[0]->before = std::exchange(named.removed[0]->before, {});
  }
  std::erase_if(pairs, [](const Pair& pair) {
    return pair.before.source == nullptr && pair.after.source == nullptr;
  });
}

// Of departments, whichever of their names are written.
Names last_names(const PlanHeader& header, const Dated<Names>& written) {
  FiscalYear last = header.period.to.value;
  const Step<Names>* step = step_in(written, last);
  FiscalYear since = step != nullptr ? step->from.value : header.period.from.value;
  return names_in_year(header.departments, written, since, last);
}

class Differ {
 public:
  Differ(const Plan& before, const Plan& after, Comparison how)
      : before_(before), after_(after), how_(how) {}

  // Nothing when the two sides are equal.
  std::optional<ProjectDiff> diff(const Pair& pair) const {
    ProjectDiff diff;
    diff.before = pair.before.project;
    diff.after = pair.after.project;
    diff.path_before = path_of(before_, pair.before);
    diff.path_after = path_of(after_, pair.after);
    diff.id = to_string(pair.id);
    diff.is_group = pair.id.of_group;
    if (const Project* shown = diff.after != nullptr ? diff.after : diff.before) {
      diff.name = shown->name.value;
      diff.departments = last_names(after_.header, shown->departments);
    }
    if (pair.before.is_broken() || pair.after.is_broken()) {
      diff.change = ProjectChange::Unreadable;
      return is_same_file(pair) ? std::nullopt : std::optional(std::move(diff));
    }
    static const Project kNothing{};
    const Comparison how = how_for((diff.after != nullptr ? diff.after : diff.before)->level);
    if (is_added(pair)) {
      diff.change = ProjectChange::Added;
      diff.fields = changes_between(kNothing, *diff.after, how);
      std::erase_if(diff.fields, [](const FieldChange& field) {  // the heading says them
        return field.key == "id" || field.key == "name" || field.key == "departments";
      });
    } else if (is_removed(pair)) {
      diff.change = ProjectChange::Removed;
    } else {
      diff.fields = changes_between(*diff.before, *diff.after, how);
    }
    diff.grades = grade_changes(diff.before, diff.after, how);
    bool equal = diff.change == ProjectChange::Changed && diff.fields.empty() &&
                 diff.grades.empty() && !diff.is_moved();
    return equal ? std::nullopt : std::optional(std::move(diff));
  }

  // Other bytes, but nothing of it is content.
  bool is_rewritten(const Pair& pair) const {
    bool both = pair.before.project != nullptr && pair.after.project != nullptr;
    return both && !is_same_file(pair) &&
           changes_between(*pair.before.project, *pair.after.project,
                           {how_.language, Audience::Internal})
               .empty();
  }

 private:
  static bool is_same_file(const Pair& pair) {
    return pair.before.source != nullptr && pair.after.source != nullptr &&
           same_but_for_line_ends(pair.before.source->text, pair.after.source->text);
  }

  // Parts of ratings that one of the plans does not publish are not shown to the public.
  Comparison how_for(std::size_t level) const {
    Comparison how = how_;
    for (const Plan* plan : {&before_, &after_}) {
      how.ratings = how.ratings & rating_view_of_all_years(plan->header, level, how.audience);
    }
    how.words = words_of_level(how.words, level);
    return how;
  }

  std::vector<GradeChange> grade_changes(const Project* before, const Project* after,
                                         const Comparison& how) const {
    if (!how.ratings.result) return {};
    std::set<FiscalYear> years;
    std::size_t level = (after != nullptr ? after : before)->level;
    for (const Project* project : {before, after}) {
      if (project == nullptr) continue;
      for (const SurveyEntry& entry : project->survey.entries) years.insert(entry.year.value);
    }
    std::vector<GradeChange> changes;
    for (FiscalYear year : years) {
      GradeChange change{.year = year, .before = {}, .after = {}};
      change.scheme_before = scheme_in(before_.header, level, year);
      change.scheme_after = scheme_in(after_.header, level, year);
      if (before != nullptr) change.before = result_of(change.scheme_before, *before, year);
      if (after != nullptr) change.after = result_of(change.scheme_after, *after, year);
      change.movement = movement_between(change.before, change.after,
                                         are_comparable(change.scheme_before, change.scheme_after));
      bool graded = change.before.is_graded() && change.after.is_graded();
      // That no score has changed is told only to who may see scores.
      bool by_scores = change.scheme_before.rule != RatingBy::Achievement ||
                       change.scheme_after.rule != RatingBy::Achievement;
      change.by_rubric = graded && by_scores && how.ratings.scores && same_scores(change);
      bool changed = change.movement != Movement::None && change.movement != Movement::Same;
      changed = changed || name_of(change.before) != name_of(change.after);
      bool scores_changed = change.movement == Movement::Same && change.value_changed() &&
                            how.audience == Audience::Internal;
      if (changed || scores_changed) changes.push_back(change);
    }
    return changes;
  }

  static bool same_scores(const GradeChange& change) {
    return fujiplan::same_scores(change.before.scores(), change.after.scores());
  }

  // Of a result; also of one without points.
  static std::string_view name_of(const YearResult& result) {
    return result.outcome ? std::string_view(result.outcome->name) : std::string_view();
  }

  const Plan& before_;
  const Plan& after_;
  Comparison how_;
};

// Which answers are changed that were settled?
void mark_past_years(PlanDiff& diff, const Settled& settled) {
  std::set<FiscalYear> years;
  for (const ProjectDiff& project : diff.projects) {
    if (project.change != ProjectChange::Changed) continue;
    for (const FieldChange& field : project.fields) {
      if (field.year) years.insert(field.year);
    }
  }
  if (years.empty()) return;
  const std::set<FiscalYear> past = settled(years);
  for (ProjectDiff& project : diff.projects) {
    if (project.change != ProjectChange::Changed) continue;
    for (const FieldChange& field : project.fields) {
      if (past.contains(field.year)) project.past_years.insert(field.year);
    }
  }
}

}  // namespace

PlanDiff diff_of(const Plan& before, const Plan& after, Comparison how, const Wanted& is_wanted,
                 const Settled& settled) {
  PlanDiff diff;
  diff.header_before = &before.header;
  diff.header_after = &after.header;
  if (!is_wanted) {
    diff.header = changes_between(before.header, after.header, how);
    bool same_text =
        same_but_for_line_ends(before.sources.front().text, after.sources.front().text);
    if (diff.header.empty() && !same_text) diff.rewritten.emplace_back(kHeaderFile);
  }
  std::vector<Pair> pairs = pairs_by_id(before, after);
  join_renumbered(pairs);
  Differ differ(before, after, how);
  for (const Pair& pair : pairs) {
    auto wanted = [&](const Plan& plan, const Side& side) {
      return !is_wanted || (side.project != nullptr && is_wanted(plan.header, *side.project));
    };
    if (!wanted(before, pair.before) && !wanted(after, pair.after)) continue;
    if (auto project = differ.diff(pair)) {
      diff.projects.push_back(*std::move(project));
    } else if (differ.is_rewritten(pair)) {
      diff.rewritten.push_back(to_string(pair.id));
    }
  }
  mark_past_years(diff, or_as_plans_tell(settled, before, after));
  return diff;
}

static void count_departments(DiffTotals& totals, const ProjectDiff& project,
                              const PlanHeader& header) {
  std::set<std::string_view> counted;
  for (const Project* side : {project.after, project.before}) {
    if (side == nullptr) continue;
    for (const Line& name : last_names(header, side->departments).value) {
      if (!counted.insert(name.value).second) continue;
      auto total = std::ranges::find(totals.departments, name.value, &DepartmentTotal::name);
      if (total == totals.departments.end()) {
        total = totals.departments.insert(total, DepartmentTotal{name.value});
      }
      ++total->projects;
      for (const GradeChange& grade : project.grades) {
        ++total->movements[static_cast<std::size_t>(grade.movement)];
      }
    }
  }
}

DiffTotals totals_of(const PlanDiff& diff) {
  DiffTotals totals;
  for (const ProjectDiff& project : diff.projects) {
    auto& counts = project.is_group ? totals.groups : totals.projects;
    ++counts[static_cast<std::size_t>(project.change)];
    if (project.is_moved()) ++totals.moved;
    bool both = project.before != nullptr && project.after != nullptr;
    if (!project.is_group && both && project.before->name.value != project.after->name.value)
      ++totals.renamed;
    for (const GradeChange& grade : project.grades) {
      ++totals.movements[static_cast<std::size_t>(grade.movement)];
    }
    for (const FieldChange& field : project.fields) {
      if (project.past_years.contains(field.year)) ++totals.past_answers;
    }
    totals.uncorrected += uncorrected_in(project);
    if (!project.is_group) count_departments(totals, project, *diff.header_after);
  }
  return totals;
}

}  // namespace fujiplan
